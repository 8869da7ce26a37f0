import { EMPTY_DIGEST } from "../../src/model/digest";
import type { TableName } from "../../src/model/tables";
import { SPARE_SYMBOLS } from "../../src/reconcile/decoder";
import { ESTIMATOR_BYTES } from "../../src/reconcile/estimator";
import { MAX_SYMBOLS } from "../../src/reconcile/sketch";
import { unpackResidues } from "../../src/wire/residuePacking";
import type { SessionContext } from "../../src/sync/sessionContext";
import type { SketchSpeaker } from "../../src/sync/sketchSpeaker";
import { createSketchSpeaker, tablesToSketch } from "../../src/sync/sketchSpeaker";
import { bodyCapacity } from "../../src/wire/frame";
import type { RecordByName, TableSummary } from "../../src/wire/protocol";
import { MAX_SCOPE_GUILDS } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import type { Copy } from "./aCopy";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

type Summary = RecordByName["summary"];

/** Digests of news and roster with so many entries. Called by: sketchSpeaker_spec.aSpeech. */
function counts(news: number, roster: number): TableSummary[] {
  return (
    [
      ["news", news],
      ["roster", roster],
    ] as const
  ).map(([tableName, count]) => ({ tableName, window: { count, low: 0, high: 0 }, older: EMPTY_DIGEST }));
}

/** A responder with 100 news and as many of the roster, asked by somebody who holds some of both. */
interface Speech {
  readonly copy: Copy;
  readonly speaker: SketchSpeaker;
  readonly session: SessionContext;
  readonly bare: Summary;
}

/** Builds it; so many guilds are named. Called by: specs. */
function aSpeech(guildCount = 1, theirs = counts(5, 5)): Speech {
  const copy = aCopy();
  for (const number of $range(1, 100)) {
    copy.store.put("news", anEntry(`n${number}`, NOW - number), "local");
    copy.store.put("roster", anEntry(`r${number}`, NOW - number), "local");
  }
  const session = aSession({ role: "responder", state: { at: "Serving" } });
  session.requestedSummaries = theirs;
  const guilds: number[] = [];
  for (const guild of $range(1, guildCount)) guilds.push(guild);
  const bare: Summary = { scope: { guilds, federation: 1 }, summaries: counts(100, 100), estimate: "", symbols: { count: 0, text: "" } };
  return { copy, speaker: createSketchSpeaker(copy.portraits), session, bare };
}

/** The first symbols of what a session speaks of. Called by: specs. */
function symbolsOf({ copy, session }: Speech, count: number): number[] {
  return copy.portraits.pointsOf(session, session.salt).sketchOf("seconds", session.sketchedTables).symbols(count);
}

/** Members of a set, in the order of the tables. Called by: specs. */
function namesOf(tables: ReadonlyLuaSet<TableName>): TableName[] {
  return (["news", "roster"] as const).filter((tableName) => tables.has(tableName));
}

describe("the responder's sketch", () => {
  for (const guildCount of [0, 1, 5, 20]) {
    it(`fills one message exactly, with ${guildCount} guilds`, () => {
      const speech = aSpeech(guildCount);
      const said = speech.speaker.withSketch(speech.session, speech.bare);
      const length = encodeRecords([{ name: "summary", body: said }]).length;
      assert.is_true(length <= bodyCapacity(true, true) && length + 4 > bodyCapacity(true, true));
      assert.are.same(symbolsOf(speech, said.symbols.count), unpackResidues(said.symbols.text, said.symbols.count));
      assert.are.equal(ESTIMATOR_BYTES, said.estimate.length);
    });
  }

  it("has no more symbols than two small tables can ever need", () => {
    const speech = aSpeech(1, counts(3, 0));
    const said = speech.speaker.withSketch(speech.session, { ...speech.bare, summaries: counts(2, 100) });
    assert.are.equal(2 * (3 + 2) + SPARE_SYMBOLS, said.symbols.count);
  });

  it("takes a second message where the first has little room, and fills that, too", () => {
    const speech = aSpeech(MAX_SCOPE_GUILDS);
    const said = speech.speaker.withSketch(speech.session, speech.bare);
    const length = encodeRecords([{ name: "summary", body: said }]).length;
    const capacity = bodyCapacity(true, false) + bodyCapacity(false, true);
    assert.is_true(length <= capacity && length + 4 > capacity);
  });

  it("is none where a list is wanted, or a side is empty of every table", () => {
    const listing = aSpeech();
    listing.session.rung = "list";
    assert.are.same(listing.bare, listing.speaker.withSketch(listing.session, listing.bare));
    const empty = aSpeech(1, counts(0, 0));
    assert.are.same(empty.bare, empty.speaker.withSketch(empty.session, empty.bare));
  });

  it("is of the tables alone that neither side is empty of", () => {
    assert.are.same(
      [["news"], ["roster"], [], ["news"]],
      [
        [counts(1, 0), counts(1, 1)],
        [counts(1, 1), counts(0, 1)],
        [counts(0, 1), counts(1, 0)],
        [counts(1, 1), counts(1, 1).slice(0, 1)],
      ].map(([mine = [], theirs = []]) => namesOf(tablesToSketch(mine, theirs))),
    );
    const speech = aSpeech(1, counts(5, 0));
    speech.speaker.withSketch(speech.session, speech.bare);
    assert.are.same(["news"], namesOf(speech.session.sketchedTables));
  });

  it("goes on where it ended, as long as nothing has changed", () => {
    const speech = aSpeech();
    const { speaker, session, bare } = speech;
    const first = speaker.withSketch(session, bare).symbols.count;
    const more = speaker.symbols(session, first, 30);
    assert.are.same([first, 30], [more.from, more.symbols.count]);
    assert.are.same(symbolsOf(speech, first + 30).slice(first), unpackResidues(more.symbols.text, 30));
  });

  it("starts anew when its entries have changed", () => {
    const speech = aSpeech();
    const { copy, speaker, session, bare } = speech;
    const first = speaker.withSketch(session, bare).symbols.count;
    copy.store.put("news", anEntry("n1", NOW), "local");
    const anew = speaker.symbols(session, first, 30);
    assert.are.same([0, first + 30], [anew.from, anew.symbols.count]);
    assert.are.same(symbolsOf(speech, first + 30), unpackResidues(anew.symbols.text, first + 30));
    assert.are.equal(first + 30, speaker.symbols(session, first + 30, 10).from);
  });

  it("has never more symbols than a sketch may have", () => {
    const { speaker, session, bare } = aSpeech();
    speaker.withSketch(session, bare);
    const last = speaker.symbols(session, MAX_SYMBOLS - 5, 65535);
    assert.are.same([MAX_SYMBOLS - 5, 5], [last.from, last.symbols.count]);
    assert.are.equal(0, speaker.symbols(session, 65535, 65535).symbols.count);
  });
});
