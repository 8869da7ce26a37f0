import type { Metadata } from "../../src/model/entry";
import { ALL, daysMode, MAX_DAYS } from "../../src/model/syncMode";
import type { TableName } from "../../src/model/tables";
import { MAX_SYMBOLS } from "../../src/reconcile/sketch";
import { packSymbols } from "../../src/reconcile/symbolPacking";
import { createClosingProof } from "../../src/sync/closingProof";
import { createRecordHandlers, MAX_TABLE_METADATA } from "../../src/sync/recordHandlers";
import { hashesOf } from "../../src/sync/scopeHashes";
import type { SessionEvent } from "../../src/sync/session";
import type { SessionContext, SessionStart } from "../../src/sync/sessionContext";
import { beginTable, exclude } from "../../src/sync/sessionContext";
import { nextBatch } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { encodeMetadata } from "../../src/wire/listing";
import { createLink } from "../../src/wire/link";
import type { PackedResidues, RecordByName, TableSummary, WireRecord } from "../../src/wire/protocol";
import { MAX_RESIDUES } from "../../src/wire/recordFields";
import { noCompressor } from "../wire/samples";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const DAMAGED: SessionEvent = { type: "Failed", reason: "damaged" };
const OPENING: WireRecord = { name: "opening", body: { user: ALICE, days: 0 } };
const SCOPE = { guilds: [], federation: 0 };
const NO_RESIDUES: PackedResidues = { count: 0, text: "" };
const ROUND = { requestsLeft: 2, rung: "seconds" } as const;

/**
 * Lets Bob say these records to Alice in a session of his own making, as a member with a changed client might.
 * Called by: specs.
 */
function sayToAlice(records: readonly WireRecord[]): { heard: string[]; log: string[]; errors: string[]; news: object } {
  const rig = aRig();
  const alice = rig.player(ALICE);
  const link = createLink(
    {
      push: (_class, text) => {
        rig.deliver(ALICE, BOB, text);
        return true;
      },
      uptime: () => 0,
    },
    4711,
    true,
    0,
  );
  for (const record of records) link.say(record);
  link.endTurn();
  rig.advance(2);
  return { heard: alice.heard, log: alice.logLines, errors: alice.errors, news: alice.store.entriesOf("news") };
}

/** A reader of Bob's records, with what it decided and what it left to others. */
interface Reader {
  readonly session: SessionContext;
  readonly handle: (this: void, ...records: WireRecord[]) => void;
  readonly events: SessionEvent[];
  readonly done: string[];
  readonly muted: string[];
}

/** A reader over a copy with the news a and b, for a session that nobody else works on. Called by: specs. */
function aReader(start: Partial<SessionStart> = {}, compressor = noCompressor): Reader {
  const events: SessionEvent[] = [];
  const done: string[] = [];
  const muted: string[] = [];
  const session = aSession({ peer: BOB, ...start });
  const { portraits } = aCopy({ news: { a: anEntry("a", NOW), b: anEntry("b", NOW) } });
  const handleRecord = createRecordHandlers({
    log: { write: () => undefined },
    compressor,
    breathe: () => undefined,
    proof: createClosingProof(portraits),
    manager: {
      applyEntries: (_session, tableName, entries) => void done.push(`apply ${tableName} ${entries.map(({ id }) => id).join(" ")}`),
      noteRefusedThere: (_session, tableName, refused) => {
        for (const { id } of refused) done.push(`refused ${tableName} ${id}`);
      },
    },
    heldAt: () => undefined,
    idsAt: (_session, tableName, position) => (position === 9 ? [`${tableName} at nine`] : []),
    serverTime: () => NOW,
    currentScope: () => session.scope,
    dispatch: (_session, event) => void events.push(event),
    onOpening: ({ mode }) => void done.push(`opened ${mode.days}`),
    onProgress: () => void done.push("progress"),
    mute: (peer) => void muted.push(peer),
  });
  return {
    session,
    handle: (...records) => {
      for (const record of records) handleRecord(session, record);
    },
    events,
    done,
    muted,
  };
}

/** Numbers as a record carries them. Called by: specs. */
function packed(...residues: number[]): PackedResidues {
  return { count: residues.length, text: packSymbols(residues) };
}

/** The digests that Alice's session would say now. Called by: specs. */
function ownSummaries({ session }: Reader): TableSummary[] {
  return aCopy({ news: { a: anEntry("a", NOW), b: anEntry("b", NOW) } })
    .portraits.of(session)
    .summaries(session.excludedByTable);
}

/** The digests of somebody who holds one more of the news. Called by: specs. */
function otherSummaries({ session }: Reader): TableSummary[] {
  const news = { a: anEntry("a", NOW), b: anEntry("b", NOW), c: anEntry("c", NOW) };
  return aCopy({ news }).portraits.of(session).summaries(session.excludedByTable);
}

describe("a record", () => {
  it("that is not the initiator's to send is dropped and logged", () => {
    const body = { scope: SCOPE, summaries: [], estimate: "", symbols: NO_RESIDUES };
    const { heard, log, errors } = sayToAlice([OPENING, { name: "summary", body }]);
    assert.are.same([[`SyncStarted ${BOB} all 0`], []], [heard, errors]);
    assert.is_true(log.includes("gate: Bob-Realm sent summary, which is not his to send"));
  });

  it("that belongs outside of the turns is dropped inside of one", () => {
    const { log, errors } = sayToAlice([OPENING, { name: "who", body: { scope: SCOPE } }]);
    assert.are.same([], errors);
    assert.is_true(log.includes("gate: Bob-Realm sent who, which is not his to send"));
  });

  it("with a clock far from ours ends the session", () => {
    for (const [skew, isRefused] of [
      [60, false],
      [63, true],
      [-3600, false],
      [-3663, true],
    ] as const) {
      const body = { serverTime: NOW + skew, cutOff: 0, rung: "seconds", salt: 1, scope: SCOPE, summaries: [] } as const;
      const { heard } = sayToAlice([OPENING, { name: "request", body }]);
      assert.are.equal(isRefused, heard[1] === `SyncFinished ${BOB} damaged`);
    }
  });

  it("of entries out of turn, or that cannot be read, ends the session and changes nothing", () => {
    for (const batch of ["", "garbage", string.rep("\xff", 50)]) {
      const { heard, news, errors } = sayToAlice([OPENING, { name: "entries", body: { tableName: "news", batch } }]);
      assert.are.same([`SyncFinished ${BOB} damaged`, {}, []], [heard[1], news, errors]);
    }
    const wanted = { count: 1, text: string.char(255, 255, 255, 255) };
    const body = { tableName: "news", everything: false, isLastTable: true, wanted } as const;
    assert.are.equal(`SyncFinished ${BOB} damaged`, sayToAlice([OPENING, { name: "entriesRequest", body }]).heard[1]);
  });

  it("of the opening tells the mode, within its bounds", () => {
    const { session, handle, done } = aReader({ role: "responder" });
    handle({ name: "opening", body: { user: ALICE, days: 7 } });
    assert.are.same(daysMode(7), session.mode);
    handle({ name: "opening", body: { user: ALICE, days: MAX_DAYS + 1 } });
    assert.are.same(["opened 7", `opened ${MAX_DAYS}`], done);
  });

  it("of a request settles what both mean by time, window, rung, salt and scope, and waits for the turn's end", () => {
    const reader = aReader({ role: "responder" });
    const { session, handle, events } = reader;
    const scope = hashesOf(session.scope);
    const summaries = otherSummaries(reader);
    handle({ name: "request", body: { serverTime: NOW - 5, cutOff: 77, rung: "fractions", salt: 1234, scope, summaries } });
    assert.are.same(
      [NOW - 5, 77, "fractions", 1234, scope, summaries],
      [session.requestTime, session.cutOff, session.rung, session.salt, session.peerScope, session.requestedSummaries],
    );
    assert.are.same([{ type: "summary" }, []], [session.question, events]);
  });
});

describe("a summary", () => {
  it("of equal digests settles everything", () => {
    const reader = aReader();
    const { session, handle, events } = reader;
    const scope = hashesOf(session.scope);
    session.requestedScope = scope;
    session.requestedSummaries = ownSummaries(reader);
    handle({ name: "summary", body: { scope, summaries: ownSummaries(reader), estimate: "", symbols: NO_RESIDUES } });
    assert.are.same([[{ type: "Summarised", isSettled: true, differing: [] }], true], [events, session.agrees]);
  });

  it("of other digests names the tables that differ, and is the first of the sketch", () => {
    const reader = aReader();
    const { session, handle, events } = reader;
    const scope = hashesOf(session.scope);
    session.requestedScope = scope;
    session.requestedSummaries = ownSummaries(reader);
    const body = { scope, summaries: otherSummaries(reader), estimate: "text", symbols: packed(5, 6, 7) };
    handle({ name: "summary", body });
    const differing = [{ tableName: "news", isEmptyLocally: false, isEmptyRemotely: false }] as const;
    assert.are.same([{ type: "Summarised", isSettled: false, differing }], events);
    assert.are.same({ estimate: "text", symbols: [5, 6, 7], requestsMade: 0 }, session.reading);
    assert.are.same([1, undefined], [session.tally.total, session.agrees]);
  });

  it("of a narrower scope is compared with my digests over the guilds both know", () => {
    const reader = aReader();
    const { session, handle, events } = reader;
    session.requestedScope = hashesOf(session.scope);
    session.requestedSummaries = ownSummaries(reader);
    const body = {
      scope: SCOPE,
      summaries: ownSummaries({ ...reader, session: aSession({ scope: { ...session.scope, guilds: new LuaSet() } }) }),
    };
    handle({ name: "summary", body: { ...body, estimate: "", symbols: NO_RESIDUES } });
    assert.are.same([{ type: "Summarised", isSettled: false, differing: [] }], events);
    assert.are.same(body.summaries, session.requestedSummaries);
  });

  it("with symbols that are none damages the session", () => {
    const { handle, events, session } = aReader();
    const symbols = { count: 2, text: string.rep(string.char(255), 7) };
    handle({ name: "summary", body: { scope: hashesOf(session.scope), summaries: [], estimate: "", symbols } });
    assert.are.same(DAMAGED, events[0]);
  });
});

/** A reader who knows the first three symbols. Called by: specs. */
function aSketchReader(): Reader {
  const reader = aReader();
  reader.session.reading = { estimate: "", symbols: [5, 6, 7], requestsMade: 1, work: undefined };
  return reader;
}

describe("symbols", () => {
  it("go on where the last ones ended", () => {
    const { session, handle, events } = aSketchReader();
    handle({ name: "symbols", body: { from: 3, symbols: packed(8, 9) } });
    assert.are.same([[5, 6, 7, 8, 9], [{ type: "SymbolsReceived" }]], [session.reading?.symbols, events]);
  });

  it("from the first on take the place of all that came before", () => {
    const { session, handle } = aSketchReader();
    handle({ name: "symbols", body: { from: 0, symbols: packed(1, 2, 3, 4) } });
    assert.are.same([1, 2, 3, 4], session.reading?.symbols);
  });

  for (const [what, from, symbols] of [
    ["leave a gap", 4, packed(8)],
    ["are more than a sketch has", 3, { count: MAX_SYMBOLS - 2, text: string.rep("\0", math.ceil(((MAX_SYMBOLS - 2) * 26) / 8)) }],
    ["are not residues", 3, { count: 1, text: string.rep(string.char(255), 4) }],
    ["lack bytes", 3, { count: 2, text: "\0\0\0\0" }],
  ] as const) {
    it(`that ${what} damage the session`, () => {
      const { handle, events } = aSketchReader();
      handle({ name: "symbols", body: { from, symbols } });
      assert.are.same(DAMAGED, events[0]);
    });
  }

  it("that nobody asked for damage the session", () => {
    const { handle, events } = aReader();
    handle({ name: "symbols", body: { from: 0, symbols: packed(1) } });
    assert.are.same(DAMAGED, events[0]);
  });

  it("are asked for by a number and a count", () => {
    const { session, handle } = aReader({ role: "responder" });
    handle({ name: "symbolsRequest", body: { from: 55, count: 75 } });
    assert.are.same({ type: "symbols", from: 55, count: 75 }, session.question);
  });
});

describe("a listing", () => {
  for (const [pages, isRefused] of [
    [72, false],
    [73, true],
  ] as const) {
    it(`of ${pages} pages of 900 is ${isRefused ? "more than a table can hold, and damages the session" : "taken"}`, () => {
      const { handle, events } = aReader();
      const listing = encodeMetadata(someMetadata(900), noCompressor);
      for (const number of $range(1, pages)) {
        handle({ name: "metadata", body: { tableName: "news", isLast: number === pages, listing } });
      }
      assert.are.same([isRefused ? DAMAGED : { type: "MetadataReceived", tableName: "news" }], events);
      assert.are.equal(isRefused, pages * 900 > MAX_TABLE_METADATA);
    });
  }

  it("is asked for by its table, which becomes the one at work", () => {
    const { session, handle } = aReader({ role: "responder" });
    handle({ name: "metadataRequest", body: { tableName: "roster" } });
    assert.are.same([{ type: "metadata", tableName: "roster" }, "roster"], [session.question, session.table?.tableName]);
  });
});

/** So many metadata. Called by: specs. */
function someMetadata(count: number): Metadata[] {
  const metadata: Metadata[] = [];
  for (const number of $range(1, count)) metadata.push({ id: `id${number}`, lastUpdated: NOW });
  return metadata;
}

/** One page of a request. Called by: specs. */
function aPage(tableName: TableName, wanted: PackedResidues, flags: Partial<RecordByName["entriesRequest"]> = {}): WireRecord {
  return { name: "entriesRequest", body: { tableName, everything: false, isLastTable: false, wanted, ...flags } };
}

describe("a request for entries", () => {
  it("adds up from its pages, and its table becomes the one at work", () => {
    const { session, handle, events } = aReader({ role: "responder" });
    handle(aPage("news", packed(7, 100, 12, 0), { isLastTable: true }), aPage("news", packed(17, 300), { isLastTable: true }));
    const wanted = [
      { position: 7, weight: 100 },
      { position: 12, weight: 0 },
      { position: 17, weight: 300 },
    ];
    assert.are.same({ type: "entries", tableName: "news", everything: false, isLastTable: true, wanted }, session.question);
    assert.are.same(["news", []], [session.table?.tableName, events]);
  });

  it("begins anew with another table, or another turn", () => {
    const { session, handle } = aReader({ role: "responder" });
    handle(aPage("news", packed(7, 100)), aPage("roster", packed(10, 200)));
    const question = {
      type: "entries",
      tableName: "roster",
      everything: false,
      isLastTable: false,
      wanted: [{ position: 10, weight: 200 }],
    };
    assert.are.same([question, "roster"], [session.question, session.table?.tableName]);
    session.question = undefined;
    handle(aPage("roster", packed(10, 200)));
    assert.are.same(question, session.question);
  });

  it("may be for everything, or for nothing", () => {
    const { session, handle } = aReader({ role: "responder" });
    handle(aPage("news", NO_RESIDUES, { everything: true }));
    assert.are.same({ type: "entries", tableName: "news", everything: true, isLastTable: false, wanted: [] }, session.question);
  });

  for (const [what, wanted] of [
    ["with a position without weight", packed(7, 100, 12)],
    ["with bits that are no number", { count: 2, text: string.rep(string.char(255), 7) }],
    ["that lacks bytes", { count: 4, text: "\0" }],
  ] as const) {
    it(`${what} damages the session`, () => {
      const { handle, events, session } = aReader({ role: "responder" });
      handle(aPage("news", wanted));
      assert.are.same([[DAMAGED], undefined], [events, session.question]);
    });
  }

  it("without end damages the session", () => {
    const { handle, events, session } = aReader({ role: "responder" });
    const page = { count: MAX_RESIDUES, text: string.rep("\0", (MAX_RESIDUES * 26) / 8) };
    for (const _ of $range(1, (2 * MAX_TABLE_METADATA) / MAX_RESIDUES)) handle(aPage("news", page));
    const { question } = session;
    assert.are.same([MAX_TABLE_METADATA, []], [question?.type === "entries" ? question.wanted.length : 0, events]);
    handle(aPage("news", packed(7, 0)));
    assert.are.same([DAMAGED], events);
  });
});

/** Some news as a record. Called by: specs. */
function aBatch(...ids: string[]): WireRecord {
  const { text } = nextBatch(
    ids.map((id) => ({ entry: anEntry(id, NOW) })),
    0,
    noCompressor,
  );
  return { name: "entries", body: { tableName: "news", batch: text } };
}

describe("entries", () => {
  it("of the table at work are applied at once", () => {
    const { session, handle, done, events } = aReader();
    beginTable(session, "news");
    handle(aBatch("x", "y"), aBatch("z"));
    assert.are.same([["apply news x y", "apply news z"], []], [done, events]);
  });

  it("as deltas of a version that is not held are asked for by their positions", () => {
    const { session, handle, done } = aReader();
    beginTable(session, "news");
    const data = { title: "t", text: string.rep("word ", 50) };
    const version = anEntry("x", NOW - 9, { data });
    const entry = anEntry("x", NOW, { data: { ...data, title: "u" } });
    const { text } = nextBatch([{ entry, base: { version, position: 7 } }], 0, noCompressor);
    handle({ name: "entries", body: { tableName: "news", batch: text } });
    assert.are.same([[7], ["apply news "]], [session.table?.unresolved, done]);
  });
});

describe("the word that a table is done", () => {
  const body = { tableName: "news", applied: 3, refused: "", unresolved: NO_RESIDUES, scope: SCOPE } as const;
  const next: SessionEvent = { type: "TableExchanged", tableName: "news", scopeChanged: false, needsMore: false };

  /** A reader in the middle of the news, with nothing but what it said itself. Called by: specs. */
  function inTheNews(role: "initiator" | "responder" = "initiator"): Reader {
    const reader = aReader({ role });
    reader.session.requestedScope = hashesOf(reader.session.scope);
    reader.session.peerScope = SCOPE;
    beginTable(reader.session, "news");
    return reader;
  }

  it("counts what was sent, and tells who waits for it, once", () => {
    const { session, handle, events, done } = inTheNews();
    let told = 0;
    session.onAcknowledged = () => void (told += 1);
    handle({ name: "tableDone", body });
    assert.are.same([3, 1, ["progress"], [next]], [session.tally.sent, told, done, events]);
    handle({ name: "tableDone", body });
    assert.are.equal(1, told);
  });

  it("means nothing for a table that is not at work", () => {
    const { handle, events, session } = inTheNews();
    handle({ name: "tableDone", body: { ...body, tableName: "roster" } });
    assert.are.same([[], 0], [events, session.tally.sent]);
  });

  it("hands on what was refused there", () => {
    const { handle, done } = inTheNews();
    handle({ name: "tableDone", body: { ...body, applied: 0, refused: encodeMetadata([{ id: "a", lastUpdated: NOW }], noCompressor) } });
    assert.are.same(["refused news a"], done);
  });

  it("asks for one further turn where deltas fitted nothing, here or there, or my version is newer", () => {
    for (const [unresolvedHere, newerHere, unresolvedThere, needsMore] of [
      [[], [], NO_RESIDUES, false],
      [[7], [], NO_RESIDUES, true],
      [[], ["a"], NO_RESIDUES, true],
      [[], [], packed(9), true],
      [[], [], packed(10), false],
    ] as const) {
      const { session, handle, events } = inTheNews();
      for (const position of unresolvedHere) session.table?.unresolved.push(position);
      for (const id of newerHere) session.table?.newerHere.push(id);
      handle({ name: "tableDone", body: { ...body, unresolved: unresolvedThere } });
      assert.are.same([{ ...next, needsMore }], events);
    }
    const { session, handle, events } = inTheNews();
    session.table?.newerHere.push("a");
    if (session.table !== undefined) session.table.extraTurns = 1;
    handle({ name: "tableDone", body });
    assert.are.same([next], events);
  });

  it("goes over with the ids that stand at an unresolved position", () => {
    const { session, handle } = inTheNews();
    handle({ name: "tableDone", body: { ...body, unresolved: packed(9) } });
    assert.are.same(["news at nine"], session.table?.newerHere);
  });

  it("says that a scope has changed", () => {
    const { handle, events } = inTheNews();
    handle({ name: "tableDone", body: { ...body, scope: { guilds: [5], federation: 1 } } });
    assert.are.same([{ ...next, scopeChanged: true }], events);
  });

  it("ends nothing for a responder, who has the next word anyway", () => {
    const { session, handle, events } = inTheNews("responder");
    handle({ name: "tableDone", body });
    assert.are.same([[], 3], [events, session.tally.sent]);
  });
});

/** A closing with these digests. Called by: specs. */
function aClosing(summaries: readonly TableSummary[], flags: Partial<RecordByName["closing"]> = {}): WireRecord {
  return { name: "closing", body: { hasRefusals: false, isFinal: false, excluded: [], summaries, ...flags } };
}

describe("a closing", () => {
  it("that comes with the answer to the last table is only kept", () => {
    const reader = aReader({ state: { at: "Exchanging", tableName: "news", later: [], round: ROUND } });
    reader.handle(aClosing(otherSummaries(reader)));
    assert.are.same([[], otherSummaries(reader)], [reader.events, reader.session.peerSummaries]);
  });

  for (const isEqual of [true, false]) {
    for (const isFinal of [true, false]) {
      it(`tells an initiator the verdict (${isEqual ? "equal" : "different"}, ${isFinal ? "known there" : "not known there"})`, () => {
        const reader = aReader({ state: { at: "Closing", round: ROUND } });
        reader.session.closingSummaries = ownSummaries(reader);
        reader.handle(aClosing(isEqual ? ownSummaries(reader) : otherSummaries(reader), { isFinal }));
        const verdict = isEqual ? "equal" : "different";
        assert.are.same([{ type: "ClosingReceived", verdict, isKnownThere: isFinal }], reader.events);
        assert.are.equal(isEqual, reader.session.agrees);
      });
    }
  }

  it("of an initiator is answered at the turn's end, settled by equal digests that leave out the same", () => {
    for (const [what, isSettled] of [
      ["equal", true],
      ["different", false],
      ["unnamed", false],
    ] as const) {
      const reader = aReader({ role: "responder", state: { at: "Serving" } });
      if (what === "unnamed") exclude(reader.session, "news", "never held");
      reader.handle(aClosing(what === "different" ? otherSummaries(reader) : ownSummaries(reader)));
      assert.are.same([{ type: "closing", isSettled }, []], [reader.session.question, reader.events]);
    }
  });

  it("of an initiator that is final ends the session, and is compared with what was said before", () => {
    const reader = aReader({ role: "responder", state: { at: "Serving" } });
    const said = otherSummaries(reader);
    reader.session.closingSummaries = said;
    reader.handle(aClosing(said, { isFinal: true }));
    assert.are.same([[{ type: "FinalClosingReceived" }], true, undefined], [reader.events, reader.session.agrees, reader.session.question]);
  });

  it("of an initiator that leaves out more is compared with digests made anew", () => {
    const reader = aReader({ role: "responder", state: { at: "Serving" } });
    reader.session.closingSummaries = otherSummaries(reader);
    exclude(reader.session, "news", "a");
    const without = ownSummaries(reader);
    reader.session.excludedByTable.delete("news");
    reader.handle(aClosing(without, { isFinal: true, excluded: [{ tableName: "news", ids: ["a"] }] }));
    assert.is_true(reader.session.agrees);
  });

  it("says whether a version was refused, and one that was stays so", () => {
    const reader = aReader({ role: "responder", state: { at: "Serving" } });
    reader.handle(aClosing([]));
    assert.is_false(reader.session.hasRefusals);
    reader.handle(aClosing([], { hasRefusals: true }), aClosing([]));
    assert.is_true(reader.session.hasRefusals);
  });
});

describe("entries from the future", () => {
  it("do not exist for a session: neither side offers or takes them", () => {
    const rig = aRig();
    rig.player(BOB).write("news", anEntry("ahead", NOW + 5000));
    rig.player(BOB).write("news", anEntry("now", NOW));
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(10);
    assert.are.same(["now"], [...rig.player(ALICE).store.sortedIds("news")]);
    assert.is_true(rig.player(ALICE).results[0]?.identical);
  });
});

describe("a batch that inflates beyond its stated length", () => {
  it("damages the session, and its sender is not heard for a while", () => {
    const bomb: Compressor = { deflate: () => "x", inflate: () => string.rep("a", 100000) };
    const { session, handle, events, muted } = aReader({}, bomb);
    beginTable(session, "news");
    const { text } = nextBatch([{ entry: anEntry("n", NOW, { data: { title: string.rep("long ", 100) } }) }], 0, bomb);
    handle({ name: "entries", body: { tableName: "news", batch: text } });
    assert.are.same([[DAMAGED], [BOB]], [events, muted]);
  });
});
