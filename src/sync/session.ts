/**
 * What a session does next. `step` is the whole decision: a state and an event give the next state and the
 * effects that others perform. An event that a state does not expect leaves it as it was, because late and
 * repeated messages are normal here.
 *
 * 1. Tables are visited in the seed's order, one at a time, each after the one before is complete on both sides.
 * 2. A session ends exactly once, and only from here.
 * 3. It is successful only after every table was completed.
 */
import type { FailureReason } from "../model/result";
import type { TableName } from "../model/tables";
import type { Rung } from "../wire/protocol";
import { RUNGS } from "../wire/protocol";
import type { DifferingTable, PlannedTable } from "./plannedTable";
import { hasEmptySide, planned } from "./plannedTable";
import type { SketchOutcome } from "./sketchOutcome";

export type Role = "initiator" | "responder";

/** Requests of one rung: the first, and two more when `setup` changes a scope. */
export const MAX_REQUESTS = 3;

/** How often may still be asked, and how the difference is found now. */
export interface Round {
  readonly requestsLeft: number;
  readonly rung: Rung;
}

/** What digests say after the last table; "open" when the two sides do not leave out the same entries yet. */
export type Verdict = "equal" | "different" | "open";

export type SessionState =
  /** Initiator: its peer is outside the guild, and has not proved yet that he knows the federation's key. */
  | { readonly at: "Greeting"; readonly round: Round }
  /** Initiator: the request is out, the summary is awaited. */
  | { readonly at: "Opening"; readonly round: Round }
  /** Initiator: a sketch is being read, or more of it is awaited. */
  | { readonly at: "Reading"; readonly differing: readonly DifferingTable[]; readonly round: Round }
  /** Initiator: the other side's metadata of one table are awaited or being compared. */
  | { readonly at: "Comparing"; readonly tableName: TableName; readonly later: readonly PlannedTable[]; readonly round: Round }
  /** Initiator: entries of one table are under way in both directions. */
  | { readonly at: "Exchanging"; readonly tableName: TableName; readonly later: readonly PlannedTable[]; readonly round: Round }
  /** Initiator: all tables are complete, the digests are being compared. */
  | { readonly at: "Proving"; readonly round: Round }
  /** Initiator: the other side's closing digests are awaited. */
  | { readonly at: "Closing"; readonly round: Round }
  /** Responder: answers turn by turn. */
  | { readonly at: "Serving" }
  | { readonly at: "Ended"; readonly reason?: FailureReason };

export type SessionEvent =
  | { readonly type: "Started" }
  | { readonly type: "Greeted" }
  | { readonly type: "Summarised"; readonly isSettled: boolean; readonly differing: readonly DifferingTable[] }
  | { readonly type: "SymbolsReceived" }
  | { readonly type: "SketchRead"; readonly outcome: SketchOutcome }
  | { readonly type: "MetadataReceived"; readonly tableName: TableName }
  | { readonly type: "Compared"; readonly needsExchange: boolean }
  | { readonly type: "TableExchanged"; readonly tableName: TableName; readonly scopeChanged: boolean; readonly needsMore: boolean }
  | { readonly type: "Proved"; readonly verdict: Verdict }
  /** `isKnownThere`: the other side has come to the same verdict by itself. */
  | { readonly type: "ClosingReceived"; readonly verdict: Verdict; readonly isKnownThere: boolean }
  | { readonly type: "RequestAnswered"; readonly isSettled: boolean }
  | { readonly type: "ClosingAsked"; readonly isSettled: boolean }
  | { readonly type: "FinalClosingReceived" }
  | { readonly type: "Failed"; readonly reason: FailureReason };

export type SessionEffect =
  | { readonly type: "SendHello" }
  | { readonly type: "SendSaveUser" }
  | { readonly type: "RequestRemoteMetadata"; readonly rung: Rung }
  | { readonly type: "ReadSketch" }
  | { readonly type: "RequestSymbols"; readonly count: number }
  | { readonly type: "RequestTable"; readonly tableName: TableName }
  | { readonly type: "ProcessMetadataComparison"; readonly tableName: TableName }
  | { readonly type: "ExchangeTable"; readonly table: PlannedTable }
  | { readonly type: "ExchangeAgain"; readonly tableName: TableName }
  | { readonly type: "AcknowledgeTable"; readonly tableName: TableName }
  | { readonly type: "Prove" }
  | { readonly type: "SendClosing"; readonly isFinal: boolean }
  | { readonly type: "Finish"; readonly reason?: FailureReason };

export interface Step {
  readonly state: SessionState;
  readonly effects: readonly SessionEffect[];
}

/**
 * The state in which a session of this role begins; the initiator's first rung is `rung`, and a peer outside the guild is greeted
 * before he is asked.
 * Called by: sessionOpener.open.
 */
export function initialState(role: Role, rung: Rung, isGreeted = false): SessionState {
  return role === "responder" ? { at: "Serving" } : { at: isGreeted ? "Greeting" : "Opening", round: { requestsLeft: MAX_REQUESTS, rung } };
}

/**
 * Asks whether a session ended with a reason: what was still planned for it is not done any more.
 * Called by: DataSyncManager.applyEntries, WorkflowManager.perform, receiver.acceptFrame, receiver.answerStatus.
 */
export function hasFailed(state: SessionState): boolean {
  return state.at === "Ended" && state.reason !== undefined;
}

/**
 * Asks whether no other table follows the one at work, so that the answer to it can bring the closing.
 * Called by: entryRequests.sayPage.
 */
export function isLastTable(state: SessionState): boolean {
  return (state.at === "Exchanging" || state.at === "Comparing") && state.later.length === 0;
}

/** The next state, and what is to be done, after an event. Called by: WorkflowManager.dispatch. */
export function step(state: SessionState, event: SessionEvent): Step {
  if (state.at === "Ended") return stay(state);
  if (event.type === "Failed") return fail(event.reason);
  switch (state.at) {
    case "Greeting":
      if (event.type === "Started") return { state, effects: [{ type: "SendHello" }] };
      return event.type === "Greeted" ? ask([{ type: "SendSaveUser" }], state.round) : stay(state);
    case "Opening":
      return stepOpening(state.round, event) ?? stay(state);
    case "Reading":
      return stepReading(state.differing, state.round, event) ?? stay(state);
    case "Comparing":
      if (event.type === "MetadataReceived" && event.tableName === state.tableName) {
        return { state, effects: [{ type: "ProcessMetadataComparison", tableName: state.tableName }] };
      }
      if (event.type !== "Compared") return stay(state);
      return event.needsExchange ? stay({ ...state, at: "Exchanging" }) : nextTable([], state.later, state.round);
    case "Exchanging":
      if (event.type !== "TableExchanged" || event.tableName !== state.tableName) return stay(state);
      if (event.needsMore) return { state, effects: [acknowledge(event.tableName), { type: "ExchangeAgain", tableName: event.tableName }] };
      return completeTable(state.tableName, state.later, state.round, event.scopeChanged);
    case "Proving":
      return event.type === "Proved" ? conclude(event.verdict, false, state.round) : stay(state);
    case "Closing":
      return event.type === "ClosingReceived" ? conclude(event.verdict, event.isKnownThere, state.round) : stay(state);
    case "Serving":
      return stepServing(event) ?? stay(state);
  }
}

/**
 * The first turn is said, and answered; a summary that settles everything ends the session at once.
 * Called by: session.step.
 */
function stepOpening(round: Round, event: SessionEvent): Step | undefined {
  if (event.type === "Started") return ask([{ type: "SendSaveUser" }], round);
  if (event.type !== "Summarised") return undefined;
  const { differing } = event;
  if (event.isSettled) return finish([]);
  if (round.rung === "list" || differing.every((one) => hasEmptySide(one))) return nextTable([], planned(differing, "list"), round);
  return { state: { at: "Reading", differing, round }, effects: [{ type: "ReadSketch" }] };
}

/** The sketch says what to do, or how to go on without it. Called by: session.step. */
function stepReading(differing: readonly DifferingTable[], round: Round, event: SessionEvent): Step | undefined {
  const state: SessionState = { at: "Reading", differing, round };
  if (event.type === "SymbolsReceived") return { state, effects: [{ type: "ReadSketch" }] };
  if (event.type !== "SketchRead") return undefined;
  const { outcome } = event;
  switch (outcome.kind) {
    case "moreSymbols":
      return { state, effects: [{ type: "RequestSymbols", count: outcome.count }] };
    case "list":
      return nextTable([], planned(differing, "list"), round);
    case "inconsistent":
      return climbTo(round.rung === "freshSalt" ? "list" : "freshSalt");
    case "plan":
      return nextTable(
        [],
        planned(
          differing.filter((one) => hasEmptySide(one) || outcome.tables.has(one.tableName)),
          "plan",
        ),
        round,
      );
  }
}

/** The responder ends when the initiator needs nothing more of it. Called by: session.step. */
function stepServing(event: SessionEvent): Step | undefined {
  if (event.type === "RequestAnswered") return event.isSettled ? finish([]) : undefined;
  if (event.type === "FinalClosingReceived") return finish([]);
  if (event.type !== "ClosingAsked") return undefined;
  const effects: SessionEffect[] = [{ type: "SendClosing", isFinal: event.isSettled }];
  return event.isSettled ? finish(effects) : { state: { at: "Serving" }, effects };
}

/**
 * One table is complete: the next one, or everything anew when it changed what may be spoken of.
 * Called by: session.step.
 */
function completeTable(tableName: TableName, later: readonly PlannedTable[], round: Round, scopeChanged: boolean): Step {
  if (!scopeChanged || round.requestsLeft === 0) return nextTable([acknowledge(tableName)], later, round);
  return ask([acknowledge(tableName)], round);
}

/**
 * Begins the next planned table, or the proof when none is left.
 * Called by: session.completeTable, session.step, session.stepOpening, session.stepReading.
 */
function nextTable(before: readonly SessionEffect[], tables: readonly PlannedTable[], round: Round): Step {
  const [next, ...later] = tables;
  if (next === undefined) return { state: { at: "Proving", round }, effects: [...before, { type: "Prove" }] };
  const { tableName } = next;
  if (next.way === "list") {
    return { state: { at: "Comparing", tableName, later, round }, effects: [...before, { type: "RequestTable", tableName }] };
  }
  return { state: { at: "Exchanging", tableName, later, round }, effects: [...before, { type: "ExchangeTable", table: next }] };
}

/**
 * After the digests: the end, one more word from the other side, or a surer way to the difference.
 * Called by: session.step.
 */
function conclude(verdict: Verdict, isKnownThere: boolean, round: Round): Step {
  if (verdict === "open") return { state: { at: "Closing", round }, effects: [{ type: "SendClosing", isFinal: false }] };
  if (verdict === "different") return climb(round);
  return finish(isKnownThere ? [] : [{ type: "SendClosing", isFinal: true }]);
}

/** Asks anew by the next rung; after the last one it is told that a difference stays. Called by: session.conclude. */
function climb(round: Round): Step {
  const rung = RUNGS[RUNGS.indexOf(round.rung) + 1];
  return rung === undefined ? finish([{ type: "SendClosing", isFinal: true }]) : climbTo(rung);
}

/** Asks anew by a certain rung. Called by: session.climb, session.stepReading. */
function climbTo(rung: Rung): Step {
  return ask([], { requestsLeft: MAX_REQUESTS, rung });
}

/** The request of a round. Called by: session.climbTo, session.completeTable, session.step, session.stepOpening. */
function ask(before: readonly SessionEffect[], { requestsLeft, rung }: Round): Step {
  const round = { requestsLeft: requestsLeft - 1, rung };
  return { state: { at: "Opening", round }, effects: [...before, { type: "RequestRemoteMetadata", rung }] };
}

/** What came of a table is said in the next turn. Called by: session.completeTable, session.step. */
function acknowledge(tableName: TableName): SessionEffect {
  return { type: "AcknowledgeTable", tableName };
}

/** The successful end. Called by: session.climb, session.conclude, session.stepOpening, session.stepServing. */
function finish(before: readonly SessionEffect[]): Step {
  return { state: { at: "Ended" }, effects: [...before, { type: "Finish" }] };
}

/** The end with a reason. Called by: session.step. */
function fail(reason: FailureReason): Step {
  return { state: { at: "Ended", reason }, effects: [{ type: "Finish", reason }] };
}

/** The state as it is, without effects. Called by: session.step. */
function stay(state: SessionState): Step {
  return { state, effects: [] };
}
