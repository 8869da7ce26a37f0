import type { Metadata } from "../../src/model/entry";
import { ALL, daysMode, MAX_DAYS } from "../../src/model/syncMode";
import { hashesOf } from "../../src/sync/scopeHashes";
import { beginTable, exclude, MAX_TABLE_METADATA } from "../../src/sync/sessionContext";
import { encodeMetadata } from "../../src/wire/listing";
import { createLink } from "../../src/wire/link";
import type { RecordByName, TableSummary, WireRecord } from "../../src/wire/protocol";
import { noCompressor } from "../wire/samples";
import { aReader, BOB, DAMAGED, NO_RESIDUES, NO_SCOPE, otherSummaries, ownSummaries } from "./aReader";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const OPENING: WireRecord = { name: "opening", body: { user: ALICE, days: 0 } };
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

describe("a record", () => {
  it("that is not the initiator's to send is dropped and logged", () => {
    const body = { scope: NO_SCOPE, summaries: [], estimate: "", symbols: NO_RESIDUES };
    const { heard, log, errors } = sayToAlice([OPENING, { name: "summary", body }]);
    assert.are.same([[`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} damaged`], []], [heard, errors]);
    assert.is_true(log.includes("gate: dropped a message of Bob-Realm (shape): summary, which is not his to send"));
  });

  it("that belongs outside of the turns is dropped inside of one", () => {
    const { log, errors } = sayToAlice([OPENING, { name: "who", body: {} }]);
    assert.are.same([], errors);
    assert.is_true(log.includes("gate: dropped a message of Bob-Realm (shape): who, which is not his to send"));
  });

  it("with a clock far from ours ends the session", () => {
    for (const [skew, isRefused] of [
      [60, false],
      [63, true],
      [-3600, false],
      [-3663, true],
    ] as const) {
      const body = { serverTime: NOW + skew, cutOff: 0, rung: "seconds", salt: 1, scope: NO_SCOPE, summaries: [] } as const;
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
    const body = { tableName: "news", everything: false, isLastTable: true, wanted, outlines: "" } as const;
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

describe("a listing", () => {
  for (const [pages, isRefused] of [
    [72, false],
    [73, true],
  ] as const) {
    it(`of ${pages} pages of 900 is ${isRefused ? "more than a table can hold, and damages the session" : "taken"}`, () => {
      const { session, handle, events } = aReader();
      beginTable(session, "news");
      const listing = encodeMetadata(someMetadata(900), noCompressor);
      for (const number of $range(1, pages)) {
        handle({ name: "metadata", body: { tableName: "news", isLast: number === pages, listing } });
      }
      assert.are.same([isRefused ? DAMAGED : { type: "MetadataReceived", tableName: "news" }], events);
      assert.are.equal(isRefused, pages * 900 > MAX_TABLE_METADATA);
    });
  }

  it("of a table that is not at work damages the session", () => {
    const { session, handle, events } = aReader();
    beginTable(session, "roster");
    handle({ name: "metadata", body: { tableName: "news", isLast: true, listing: encodeMetadata(someMetadata(1), noCompressor) } });
    assert.are.same([DAMAGED], events);
  });

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
