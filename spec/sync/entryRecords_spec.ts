import type { TableName } from "../../src/model/tables";
import { hashesOf } from "../../src/sync/scopeHashes";
import type { SessionEvent } from "../../src/sync/session";
import { beginTable, MAX_TABLE_METADATA } from "../../src/sync/sessionContext";
import { nextBatch } from "../../src/wire/batch";
import { encodeMetadata } from "../../src/wire/listing";
import { encodeOutlines, outlineOf } from "../../src/wire/outline";
import type { PackedResidues, RecordByName, WireRecord } from "../../src/wire/protocol";
import { MAX_RESIDUES } from "../../src/wire/recordFields";
import { noCompressor } from "../wire/samples";
import type { Reader } from "./aReader";
import { aReader, DAMAGED, NO_RESIDUES, NO_SCOPE, packed } from "./aReader";
import { anEntry, NOW } from "./rig";

/** One page of a request. Called by: specs. */
function aPage(tableName: TableName, wanted: PackedResidues, flags: Partial<RecordByName["entriesRequest"]> = {}): WireRecord {
  return { name: "entriesRequest", body: { tableName, everything: false, isLastTable: false, wanted, outlines: "", ...flags } };
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
    assert.are.same(
      { type: "entries", tableName: "news", everything: false, isLastTable: true, wanted, outlines: new LuaMap() },
      session.question,
    );
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
      outlines: new LuaMap(),
    };
    assert.are.same([question, "roster"], [session.question, session.table?.tableName]);
    session.question = undefined;
    handle(aPage("roster", packed(10, 200)));
    assert.are.same(question, session.question);
  });

  it("may be for everything, or for nothing", () => {
    const { session, handle } = aReader({ role: "responder" });
    handle(aPage("news", NO_RESIDUES, { everything: true }));
    assert.are.same(
      { type: "entries", tableName: "news", everything: true, isLastTable: false, wanted: [], outlines: new LuaMap() },
      session.question,
    );
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

  it("brings outlines of the long texts held there, which add up, too", () => {
    const { session, handle } = aReader({ role: "responder" });
    const outline = outlineOf(anEntry("x", NOW, { data: { text: string.rep("word ", 300) } })) ?? [];
    handle(
      aPage("news", packed(7, 100), { outlines: encodeOutlines([[7, outline]]) }),
      aPage("news", packed(12, 100), { outlines: encodeOutlines([[12, outline]]) }),
    );
    const { question } = session;
    const outlines = question?.type === "entries" ? question.outlines : new LuaMap();
    assert.are.equal(1, outline.length);
    assert.are.same([outline, outline], [outlines.get(7), outlines.get(12)]);
  });

  it("with outlines that are none damages the session", () => {
    const { handle, events } = aReader({ role: "responder" });
    handle(aPage("news", packed(7, 100), { outlines: "none" }));
    assert.are.same([DAMAGED], events);
  });

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
  const body = { tableName: "news", applied: 3, refused: "", unresolved: NO_RESIDUES, scope: NO_SCOPE } as const;
  const next: SessionEvent = { type: "TableExchanged", tableName: "news", scopeChanged: false, needsMore: false };

  /** A reader in the middle of the news, with nothing but what it said itself. Called by: specs. */
  function inTheNews(role: "initiator" | "responder" = "initiator"): Reader {
    const reader = aReader({ role });
    reader.session.requestedScope = hashesOf(reader.session.scope);
    reader.session.peerScope = NO_SCOPE;
    beginTable(reader.session, "news");
    reader.session.underWay.entries = 4;
    return reader;
  }

  it("counts no more than was said, whatever the peer claims", () => {
    const { session, handle } = inTheNews();
    handle({ name: "tableDone", body: { ...body, applied: 9007199254740992 } });
    handle({ name: "tableDone", body: { ...body, applied: 1 } });
    assert.are.equal(4, session.tally.sent);
  });

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
