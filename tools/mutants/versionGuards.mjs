/** The guards of received versions, in the gate's order. */
import { mutant } from "./mutant.mjs";

/** A guard of the gate. Called by: versionGuards. */
const inGate = (guard, what, find, replacement, title) =>
  mutant(guard, what, "src/sync/gate.ts", find, replacement, "spec/sync/gate_spec.ts", `the gate, ${title}`);

/** A part of the hold. Called by: versionGuards. */
const inHold = (what, find, replacement, title) =>
  mutant("hold", what, "src/sync/hold.ts", find, replacement, "spec/sync/hold_spec.ts", `the hold ${title}`);

export const VERSION_GUARDS = [
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
