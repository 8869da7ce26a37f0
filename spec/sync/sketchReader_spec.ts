import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { FIELD_PRIME } from "../../src/reconcile/field";
import { secondsWeight } from "../../src/reconcile/position";
import type { SketchOutcome } from "../../src/sync/sketchOutcome";
import type { SessionContext } from "../../src/sync/sessionContext";
import { createSketchReader, sketchKindOf } from "../../src/sync/sketchReader";
import { tablesToSketch } from "../../src/sync/sketchSpeaker";
import type { Rung } from "../../src/wire/protocol";
import { RUNGS } from "../../src/wire/protocol";
import { tableOf } from "../store/samples";
import type { Copy } from "./aCopy";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

/** So many news. Called by: specs. */
function someNews(count: number): Entry[] {
  const news: Entry[] = [];
  for (const number of $range(1, count)) news.push(anEntry(`n${number}`, NOW - 1000 - number));
  return news;
}

/** What a session has heard of the other side's sketch. */
interface Reading {
  readonly mine: Copy;
  readonly session: SessionContext;
  /** Hears the symbols up to this number. */
  readonly hear: (this: void, count: number) => void;
  readonly read: (this: void) => SketchOutcome;
}

/** A session between two copies of the news, on a rung. Called by: specs. */
function aReading(here: readonly Entry[], there: readonly Entry[], rung: Rung = "seconds"): Reading {
  const [mine, theirs] = [aCopy({ news: tableOf(...here) }), aCopy({ news: tableOf(...there) })];
  const session = aSession();
  session.rung = rung;
  session.requestedSummaries = mine.portraits.of(session).summaries(new LuaMap());
  session.peerSummaries = theirs.portraits.of(session).summaries(new LuaMap());
  session.sketchedTables = tablesToSketch(session.requestedSummaries, session.peerSummaries);
  const sketch = theirs.portraits.pointsOf(session, session.salt).sketchOf(sketchKindOf(session), session.sketchedTables);
  const symbols: number[] = [];
  session.reading = { estimate: sketch.estimate(), symbols, requestsMade: 0, work: undefined };
  const readSketch = createSketchReader({ portraits: mine.portraits, log: { write: () => undefined }, breathe: () => undefined });
  return {
    mine,
    session,
    /** Takes in symbols as a summary brings them. Called by: specs. */
    hear: (count) => {
      for (const symbol of sketch.symbols(count).slice(symbols.length)) symbols.push(symbol);
    },
    /** Reads what was heard so far. Called by: specs. */
    read: () => readSketch(session),
  };
}

/** The tables that a plan names; the other outcomes as they are. Called by: specs. */
function tablesOf(outcome: SketchOutcome): unknown {
  if (outcome.kind !== "plan") return outcome;
  const names: TableName[] = [];
  for (const tableName of outcome.tables) names.push(tableName);
  return names;
}

/** What the session will request and push of the news, by id and second. Called by: specs. */
function planOf({ session }: Reading): unknown {
  const plan = session.plans.get("news");
  return {
    requests: plan?.requests.map(({ held }) => held?.id ?? "unknown").sort(),
    pushes: plan?.pushes.map(({ id, remoteSeconds }) => `${id} ${remoteSeconds ?? "missing"}`),
  };
}

describe("the reader of a sketch", () => {
  it("finds what to request and what to push, and of which tables", () => {
    const changed = [anEntry("n1", NOW), ...someNews(100).slice(1), anEntry("mine", NOW)];
    const reading = aReading(changed, [...someNews(100).slice(0, 99), anEntry("n100", NOW), anEntry("theirs", NOW)]);
    reading.hear(20);
    assert.are.same(["news"], tablesOf(reading.read()));
    assert.are.same({ requests: ["n100", "unknown"], pushes: ["mine missing", `n1 ${NOW - 1001}`] }, planOf(reading));
  });

  it("finds nothing between copies that weigh the same", () => {
    const [here, there] = [anEntry("x", NOW + 0.25), anEntry("x", NOW + 0.5)];
    assert.are.equal(secondsWeight(here.lastUpdated), secondsWeight(there.lastUpdated));
    const reading = aReading([here], [there]);
    reading.hear(10);
    assert.are.same([], tablesOf(reading.read()));
    const byFractions = aReading([here], [there], "fractions");
    byFractions.hear(10);
    assert.are.same(["news"], tablesOf(byFractions.read()));
    assert.are.same({ requests: ["x"], pushes: [] }, planOf(byFractions));
  });

  it("asks for more symbols until they suffice, and goes on where it was", () => {
    const reading = aReading(
      someNews(400),
      someNews(400).map((entry, place) => (place < 40 ? { ...entry, lastUpdated: NOW } : entry)),
    );
    reading.hear(55);
    const first = reading.read();
    assert.are.equal("moreSymbols", first.kind);
    const { work } = reading.session.reading ?? {};
    reading.hear(55 + (first.kind === "moreSymbols" ? first.count : 0));
    assert.are.same(["news"], tablesOf(reading.read()));
    assert.are.equal(work?.decoder, reading.session.reading?.work?.decoder);
    assert.are.equal(40, reading.session.plans.get("news")?.requests.length);
  });

  it("begins anew when my own entries have changed meanwhile", () => {
    const reading = aReading(
      someNews(400),
      someNews(400).map((entry, place) => (place < 40 ? { ...entry, lastUpdated: NOW } : entry)),
    );
    reading.hear(55);
    reading.read();
    const { work } = reading.session.reading ?? {};
    reading.mine.store.put("news", anEntry("n400", NOW), "local");
    reading.hear(150);
    assert.are.same(["news"], tablesOf(reading.read()));
    assert.are_not.equal(work?.decoder, reading.session.reading?.work?.decoder);
    const plan = reading.session.plans.get("news");
    assert.are.same([40, ["n400"]], [plan?.requests.length, plan?.pushes.map(({ id }) => id)]);
  });

  it("goes over to lists where those are cheaper", () => {
    const reading = aReading(
      someNews(20),
      someNews(20).map((entry) => ({ ...entry, lastUpdated: NOW })),
    );
    reading.hear(20);
    assert.are.same({ kind: "list" }, reading.read());
  });

  it("does not believe what is the sketch of no points: 2 has no square root in the field", () => {
    const reading = aReading(someNews(50), someNews(50));
    reading.hear(20);
    const { symbols = [] } = reading.session.reading ?? {};
    for (const place of $range(0, 9)) symbols[2 * place] = ((symbols[2 * place] ?? 0) + 2 ** place) % FIELD_PRIME;
    assert.are.same({ kind: "inconsistent" }, reading.read());
  });

  it("has nothing to say before a sketch has come", () => {
    const reading = aReading(someNews(5), someNews(4));
    reading.session.reading = undefined;
    assert.are.same({ kind: "inconsistent" }, reading.read());
  });

  it("weighs fractions on their own rung, and seconds on every other", () => {
    assert.are.same(
      ["seconds", "fractions", "seconds", "seconds"],
      RUNGS.map((rung) => sketchKindOf({ rung })),
    );
  });
});
