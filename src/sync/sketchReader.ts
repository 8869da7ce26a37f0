/**
 * Reads what differs out of the peer's sketch: my own is taken from it, the rest is decoded, and becomes a plan for
 * each table. It says how to go on when the symbols are too few.
 */
import type { TableName } from "../model/tables";
import type { Decoder } from "../reconcile/decoder";
import { createDecoder } from "../reconcile/decoder";
import { ESTIMATOR_BYTES, estimateDifference } from "../reconcile/estimator";
import { planBySketch, weighingByFractions, weighingBySeconds } from "../reconcile/planBySketch";
import type { SketchPlan } from "../reconcile/planBySketch";
import { planSymbols } from "../reconcile/planSymbols";
import { syndromeOf } from "../reconcile/sketch";
import { residuesIn } from "../wire/residuePacking";
import { bodyCapacity } from "../wire/frame";
import { expectMoves } from "./expectations";
import type { KeptSketch, SketchKind } from "./keptSketch";
import type { Portraits } from "./portraits";
import type { Log } from "./ports";
import type { SketchOutcome } from "./sketchOutcome";
import { summaryOf } from "./summaries";
import type { SessionContext, SketchReading, TablePlan } from "./sessionContext";

/** Symbols that one more message brings. */
const SYMBOLS_PER_FRAME = residuesIn(bodyCapacity(false, false));

/** @noSelf */
export interface SketchReaderDeps {
  readonly portraits: Portraits;
  readonly log: Log;
  readonly breathe: (this: void) => void;
}

/** What the rung of a session weighs. Called by: sketchReader.createSketchReader, sketchSpeaker.sketchOf. */
export function sketchKindOf({ rung }: Pick<SessionContext, "rung">): SketchKind {
  return rung === "fractions" ? "fractions" : "seconds";
}

/** Builds the reader; the plan it finds is left in the session. Breathes. Called by: sessionEngine.createWorkflow. */
export function createSketchReader(deps: SketchReaderDeps): (this: void, session: SessionContext) => SketchOutcome {
  /**
   * Goes on where the last reading ended, unless my own entries have changed since.
   * Called by: sketchReader.createSketchReader.
   */
  const decoderFor = (reading: SketchReading, sketch: KeptSketch): Decoder => {
    const local = sketch.symbols(reading.symbols.length);
    const changes = sketch.changes();
    if (reading.work?.changes !== changes) reading.work = { decoder: createDecoder(deps.breathe), changes, taken: 0 };
    const { work } = reading;
    work.decoder.push(syndromeOf(reading.symbols, local).slice(work.taken));
    work.taken = reading.symbols.length;
    return work.decoder;
  };

  return (session) => {
    const { reading } = session;
    if (reading === undefined) return { kind: "inconsistent" };
    const points = deps.portraits.pointsOf(session, session.salt);
    const sketch = points.sketchOf(sketchKindOf(session), session.sketchedTables);
    const decoded = decoderFor(reading, sketch).decode(points.positions());
    if (decoded.kind === "inconsistent") {
      deps.log.write("sync", `the sketch of ${session.peer} cannot be read with ${reading.symbols.length} symbols`);
      return decoded;
    }
    if (decoded.kind === "moreSymbols") return nextStep(session, reading, sketch.estimate());
    const weighing = session.rung === "fractions" ? weighingByFractions() : weighingBySeconds(session.requestTime);
    const plan = planBySketch(decoded.differences, points.versionsAt, weighing, deps.breathe);
    session.plans = plansByTable(plan);
    const tables = new LuaSet<TableName>();
    for (const [tableName, { requests, pushes }] of session.plans) {
      tables.add(tableName);
      expectMoves(session, tableName, requests.length + pushes.length);
    }
    deps.log.write("sync", `${decoded.differences.length} differences to ${session.peer} in ${reading.symbols.length} symbols`);
    return { kind: "plan", tables };
  };
}

/** More symbols, or a list where that is cheaper. Called by: sketchReader.createSketchReader. */
function nextStep(session: SessionContext, reading: SketchReading, ownEstimate: string): SketchOutcome {
  let remoteCount = 0;
  let countDifference = 0;
  for (const { tableName, window } of session.requestedSummaries) {
    const theirs = summaryOf(session.peerSummaries, tableName)?.window.count ?? 0;
    if (!session.sketchedTables.has(tableName)) continue;
    remoteCount += theirs;
    countDifference += math.abs(theirs - window.count);
  }
  const plan = planSymbols({
    estimate: reading.estimate.length === ESTIMATOR_BYTES ? (estimateDifference(ownEstimate, reading.estimate) ?? 0) : 0,
    countDifference,
    symbolsReceived: reading.symbols.length,
    requestsMade: reading.requestsMade,
    remoteCount,
    symbolsPerFrame: SYMBOLS_PER_FRAME,
  });
  return plan.kind === "list" ? plan : { kind: "moreSymbols", count: plan.count };
}

/** The plan's parts by table, as the session will need them. Called by: sketchReader.createSketchReader. */
function plansByTable({ requests, pushes }: SketchPlan): LuaMap<TableName, TablePlan> {
  const plans = new LuaMap<TableName, TablePlan>();
  /** The plan of a table, made where it is needed. Called by: sketchReader.plansByTable. */
  const planOf = (tableName: TableName): TablePlan => {
    const known = plans.get(tableName);
    if (known !== undefined) return known;
    const plan: TablePlan = { requests: [], pushes: [] };
    plans.set(tableName, plan);
    return plan;
  };
  for (const request of requests) planOf(request.tableName).requests.push(request);
  for (const push of pushes) planOf(push.tableName).pushes.push(push);
  return plans;
}
