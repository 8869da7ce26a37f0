/**
 * Every guard of what arrives, in the gate's order: what is taken away, and the spec that must turn red. `find` stands exactly once in
 * the file; whoever changes a guard's line changes it here, too.
 */

/** A guard's line, and what stands there without it. Called by: guards. */
const mutant = (guard, what, file, find, replacement, spec, title) => ({ guard, what, file, find, replacement, spec, title });

const MESSAGE_GATE = ["src/sync/messageGate.ts", "spec/sync/messageGate_spec.ts"];
const GATE = ["src/sync/gate.ts", "spec/sync/gate_spec.ts"];
const HOLD = ["src/sync/hold.ts", "spec/sync/hold_spec.ts"];

/** A guard of messages. Called by: guards. */
const inMessageGate = (guard, what, find, replacement, title) =>
  mutant(guard, what, MESSAGE_GATE[0], find, replacement, MESSAGE_GATE[1], `the message gate ${title}`);

/** A guard of versions. Called by: guards. */
const inGate = (guard, what, find, replacement, title) => mutant(guard, what, GATE[0], find, replacement, GATE[1], `the gate, ${title}`);

/** A part of the hold. Called by: guards. */
const inHold = (what, find, replacement, title) => mutant("hold", what, HOLD[0], find, replacement, HOLD[1], `the hold ${title}`);

export const GUARDS = [
  inMessageGate(
    "size",
    "messages of any size",
    'if (text === "" || text.length > MAX_FRAME_BYTES) return drop("size", sender, "its size is none of a frame", text);',
    "",
    "drops an empty message and one of 256 bytes for their size, whoever sends them, before anything is read of them",
  ),
  inMessageGate(
    "rate",
    "as many messages as a sender likes",
    'if (!isInTime(sender)) return drop("rate", sender, "too many messages", text);',
    "",
    "drops what is too many of one sender for its rate, before its version is looked at",
  ),
  mutant(
    "rate",
    "a burst without end",
    "src/sync/senderRates.ts",
    "return (sender) => bucketOf(sender).take();",
    "return (sender) => bucketOf(sender).take() || true;",
    "spec/sync/senderRates_spec.ts",
    "the rate of a sender lets a burst in, then so many a second",
  ),
  inMessageGate(
    "version",
    "frames of other versions",
    "if (version !== PROTOCOL_VERSION) {",
    "if (version < 0) {",
    "drops another version before the sender is asked for, and tells only a member",
  ),
  inMessageGate(
    "sender",
    "strangers",
    'if (!isOfMyGuild(channel, sender)) return drop("sender", sender, "a stranger", text);',
    "",
    "drops strangers and the muted, whatever they say",
  ),
  inMessageGate(
    "sender",
    "the muted",
    'if (deps.mutes.isMuted(sender)) return drop("sender", sender, "not heard for a while", text);',
    "",
    "drops strangers and the muted, whatever they say",
  ),
  mutant(
    "session",
    "frames of the wrong direction",
    "src/sync/admission.ts",
    'session !== undefined && frame.fromInitiator === (session.role === "responder") ? session : undefined',
    "session",
    "spec/sync/admission_spec.ts",
    "admission knows sessions by peer, id and direction",
  ),
  mutant(
    "session",
    "another's session",
    "src/sync/sessionBook.ts",
    "session?.peer === peer && session.id === sessionId",
    "session?.id === sessionId",
    "spec/sync/sessionBook_spec.ts",
    "the book of sessions has one session at work, which lingers for a while when it has ended",
  ),
  mutant(
    "session",
    "frames of another login",
    "src/sync/admission.ts",
    "if (session.peerNonce === frame.nonce) return true;",
    "return true;",
    "spec/sync/admission_spec.ts",
    "admission notices another login by its nonce, in both roles",
  ),
  mutant(
    "shape",
    "frames with bytes left over, or that contradict themselves",
    "src/wire/frame.ts",
    "reader.atEnd() && isPossible(frame) ?",
    "true ?",
    "spec/wire/frame_spec.ts",
    "a frame is refused as malformed: index 0",
  ),
  mutant(
    "shape",
    "frames that were cut",
    "src/wire/frame.ts",
    'if (reader.failed()) return { ok: false, reason: "cut" };',
    "",
    "spec/wire/frame_spec.ts",
    "a frame is recognised as cut at any length, in every place of a transfer",
  ),
  mutant(
    "shape",
    "as many records as a transfer holds",
    "src/wire/recordCodec.ts",
    "if (records.length >= MAX_RECORDS) return failure(`more than ${MAX_RECORDS} records in one transfer`);",
    "",
    "spec/wire/recordCodec_spec.ts",
    "a text of records is refused with more than MAX_RECORDS of them",
  ),
  mutant(
    "shape",
    "texts that inflate without end",
    "src/wire/envelope.ts",
    "if (bytes > rawLength) return failure(INFLATES_TOO_LONG);",
    "",
    "spec/wire/envelope_spec.ts",
    "an envelope refuses a result longer than stated with a reason of its own",
  ),
  mutant(
    "shape",
    "texts whose checksum is wrong",
    "src/wire/envelope.ts",
    "|| checksumOf(raw) !== checksum",
    "",
    "spec/wire/envelope_spec.ts",
    "an envelope notices every cut and every flipped bit",
  ),
  mutant(
    "shape",
    "batches with entries that are none",
    "src/wire/batch.ts",
    "if (refusal !== undefined) return failure(`number ${number}: ${refusal}`);",
    "",
    "spec/wire/batch_spec.ts",
    "a batch is refused whole when one of its entries is none",
  ),
  mutant(
    "shape",
    "records that are not the sender's to send",
    "src/sync/recordHandlers.ts",
    "if (!mayReceive(session.role, record.name)) {",
    "if (session.id < 0) {",
    "spec/sync/recordHandlers_spec.ts",
    "a record that is not the initiator's to send is dropped and logged",
  ),
  inGate(
    "permission",
    "whatever a member brings",
    'if (reason !== undefined) return { kind: "refuse", guard: "permission", reason };',
    "",
    "for a version of my own guild, says refuse to a plain member who brings news x by himself when an older version is held",
  ),
  inGate(
    "permission",
    "setup from plain members",
    'if (tableName === "setup" && held !== undefined && senderRank !== undefined && !isOfficer(senderRank)) {',
    "if (senderRank !== undefined && senderRank < 0) {",
    "for a version of my own guild, says refuse to a plain member who brings setup x by another when an older version is held",
  ),
  inGate(
    "permission",
    "other guilds' entries",
    "if (!isInScope(scope, tableName, entry)) return `${entry.guildName} is not in the scope of this session`;",
    "",
    "by guild, refuses what is out of scope, even when it is older",
  ),
  inGate(
    "permission",
    "entries that change their guild",
    "if (held !== undefined && held.guildName !== entry.guildName && !mayChangeGuild(held, facts)) {",
    'if (held !== undefined && held.guildName === "") {',
    "by guild, lets an entry keep its guild: only a character may move, between guilds in scope",
  ),
  inGate(
    "future",
    "stamps of tomorrow",
    "if (isFromFuture(entry.lastUpdated, facts.requestTime)) return FUTURE;",
    "",
    "by time, says leave to a version stamped 600.5 s after the request",
  ),
  inGate(
    "older",
    "versions that are not newer",
    "if (!isNewer(entry.lastUpdated, facts.held?.lastUpdated, facts.requestTime)) return OLDER;",
    "",
    "for a version of my own guild, says leave to an officer who brings news x by himself when a newer version is held",
  ),
  inGate(
    "hold",
    "as many deletions as come",
    "return facts.mustWait ? MANY : APPLY;",
    "return APPLY;",
    "for deletions that come in numbers, lets wait what is one too many, and refuses what the player has refused",
  ),
  inGate(
    "hold",
    "deletions that the player has refused",
    "if (facts.isRefusedHere) return UNWANTED;",
    "",
    "for deletions that come in numbers, lets wait what is one too many, and refuses what the player has refused",
  ),
  inHold(
    "more than ten deletions",
    "return taken + 1 > FREE_DELETIONS && taken + 1 > FREE_SHARE * (store.liveCount(tableName) + taken);",
    "return taken < 0;",
    "takes 10 deletions of 30 live entries, and lets the rest wait",
  ),
  inHold(
    "deletions uncounted",
    "if (isDeletion(tableName, store.get(tableName, entry.id), entry)) takenLately(tableName).push(deps.serverTime());",
    "",
    "takes 10 deletions of 30 live entries, and lets the rest wait",
  ),
];
