import { createDecoder } from "../../src/reconcile/decoder";
import { MAX_SYMBOLS } from "../../src/reconcile/sketch";
import { hashesOf } from "../../src/sync/scopeHashes";
import type { Reader } from "./aReader";
import { aReader, DAMAGED, NO_RESIDUES, NO_SCOPE, otherSummaries, ownSummaries, packed } from "./aReader";
import { aSession } from "./aSession";

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
      scope: NO_SCOPE,
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
  reader.session.reading = {
    estimate: "",
    symbols: [5, 6, 7],
    requestsMade: 1,
    work: { decoder: createDecoder(() => undefined), changes: 0, taken: 3 },
  };
  return reader;
}

describe("symbols", () => {
  it("go on where the last ones ended", () => {
    const { session, handle, events } = aSketchReader();
    handle({ name: "symbols", body: { from: 3, symbols: packed(8, 9) } });
    assert.are.same([[5, 6, 7, 8, 9], [{ type: "SymbolsReceived" }]], [session.reading?.symbols, events]);
    assert.is_not_nil(session.reading?.work);
  });

  it("from the first on take the place of all that came before", () => {
    const { session, handle } = aSketchReader();
    handle({ name: "symbols", body: { from: 0, symbols: packed(1, 2, 3, 4) } });
    assert.are.same([1, 2, 3, 4], session.reading?.symbols);
    assert.is_nil(session.reading?.work);
  });

  for (const [what, from, symbols] of [
    ["leave a gap", 4, packed(8)],
    ["are more than a sketch has", 3, { count: MAX_SYMBOLS - 2, text: string.rep("\0", math.ceil(((MAX_SYMBOLS - 2) * 26) / 8)) }],
    ["are none at all", 3, NO_RESIDUES],
    ["start anew with no more than before", 0, packed(1, 2, 3)],
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
