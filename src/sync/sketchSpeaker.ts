/** The responder's sketch: as many symbols as the summary's message has room for, and further ones when asked. */
import type { TableName } from "../model/tables";
import { SPARE_SYMBOLS } from "../reconcile/decoder";
import { MAX_SYMBOLS } from "../reconcile/sketch";
import { packResidues } from "../wire/residuePacking";
import type { RecordByName, TableSummary } from "../wire/protocol";
import { encodeRecords } from "../wire/recordCodec";
import type { KeptSketch } from "./keptSketch";
import type { Portraits } from "./portraits";
import type { SessionContext } from "./sessionContext";
import { sketchKindOf } from "./sketchReader";
import { summaryOf } from "./summaries";
import { symbolsBeside, symbolsInTwo } from "./symbolRoom";

/** Fewer symbols tell so little that a second message is worth its cost. */
const MIN_SYMBOLS = 24;

/** @noSelf */
export interface SketchSpeaker {
  /** The summary with a sketch of the tables that neither side is empty of; breathes. */
  readonly withSketch: (session: SessionContext, summary: RecordByName["summary"]) => RecordByName["summary"];
  /** Symbols from number `from` on, or all of them when entries have changed since the first were said; breathes. */
  readonly symbols: (session: SessionContext, from: number, count: number) => RecordByName["symbols"];
}

/**
 * The tables that are sketched: where a side is empty, everything differs.
 * Called by: sketchSpeaker.withSketch, summaryRecords.onSummary.
 */
export function tablesToSketch(mine: readonly TableSummary[], theirs: readonly TableSummary[]): LuaSet<TableName> {
  const tables = new LuaSet<TableName>();
  for (const { tableName, window } of mine) {
    if (window.count > 0 && (summaryOf(theirs, tableName)?.window.count ?? 0) > 0) tables.add(tableName);
  }
  return tables;
}

/** Builds the speaker over the portraits of the tables. Called by: DataSyncHandler.createDataSyncHandler. */
export function createSketchSpeaker(portraits: Pick<Portraits, "pointsOf">): SketchSpeaker {
  /** The sketch that the session's request asks for. Called by: sketchSpeaker.symbols, sketchSpeaker.withSketch. */
  const sketchOf = (session: SessionContext): KeptSketch =>
    portraits.pointsOf(session, session.salt).sketchOf(sketchKindOf(session), session.sketchedTables);

  return {
    /** The message is filled: symbols cost nothing in it. Called by: responderTurns.answerRequest. */
    withSketch: (session, summary) => {
      session.sketchedTables = tablesToSketch(summary.summaries, session.requestedSummaries);
      if (session.rung === "list" || !hasAny(session.sketchedTables)) return summary;
      const sketch = sketchOf(session);
      const bare = { ...summary, estimate: sketch.estimate() };
      const room = roomFor(encodeRecords([{ name: "summary", body: bare }]).length);
      const symbols = sketch.symbols(math.min(room, mostNeeded(session, summary.summaries)));
      session.saidChanges = sketch.changes();
      return { ...bare, symbols: { count: symbols.length, text: packResidues(symbols) } };
    },
    /** Symbols of two states of my entries must not be mixed. Called by: responderTurns.answerSymbols. */
    symbols: (session, from, count) => {
      const sketch = sketchOf(session);
      const first = sketch.changes() === session.saidChanges ? from : 0;
      const symbols = sketch.symbols(math.min(from + count, MAX_SYMBOLS)).slice(first);
      session.saidChanges = sketch.changes();
      return { from: first, symbols: { count: symbols.length, text: packResidues(symbols) } };
    },
  };
}

/** Symbols that fit a message beside so many bytes, or the next one with it. Called by: sketchSpeaker.withSketch. */
function roomFor(bytes: number): number {
  const alone = symbolsBeside(bytes);
  return alone >= MIN_SYMBOLS ? alone : symbolsInTwo(bytes);
}

/**
 * Symbols that tell the difference even if the two sides have no version in common.
 * Called by: sketchSpeaker.withSketch.
 */
function mostNeeded({ sketchedTables: tables, requestedSummaries }: SessionContext, mine: readonly TableSummary[]): number {
  let entries = 0;
  for (const { tableName, window } of mine) {
    if (tables.has(tableName)) entries += window.count + (summaryOf(requestedSummaries, tableName)?.window.count ?? 0);
  }
  return 2 * entries + SPARE_SYMBOLS;
}

/** Asks whether a set has a member. Called by: sketchSpeaker.withSketch. */
function hasAny(tables: ReadonlyLuaSet<TableName>): boolean {
  for (const _ of tables) return true;
  return false;
}
