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

export type Role = "initiator" | "responder";

/** A table whose digests differ; which sides hold nothing of it in scope and window. */
export interface DifferingTable {
  readonly tableName: TableName;
  readonly isEmptyLocally: boolean;
  readonly isEmptyRemotely: boolean;
}

/** Requests of one session: the first, and two more when `setup` changes a scope. */
export const MAX_REQUESTS = 3;

export type SessionState =
  /** Initiator: the request is out, the summary is awaited. */
  | { readonly at: "Opening"; readonly requestsLeft: number }
  /** Initiator: the other side's metadata of one table are awaited or being compared. */
  | { readonly at: "Comparing"; readonly tableName: TableName; readonly later: readonly DifferingTable[]; readonly requestsLeft: number }
  /** Initiator: entries of one table are under way in both directions. */
  | { readonly at: "Exchanging"; readonly tableName: TableName; readonly later: readonly DifferingTable[]; readonly requestsLeft: number }
  /** Initiator: all tables are complete, the closing digests are awaited. */
  | { readonly at: "Closing" }
  /** Responder: answers turn by turn. */
  | { readonly at: "Serving" }
  /** Responder: has closed, and needs the initiator's last digests for its own verdict. */
  | { readonly at: "AwaitingFinished" }
  | { readonly at: "Ended"; readonly reason?: FailureReason };

export type SessionEvent =
  | { readonly type: "Started" }
  | { readonly type: "Summarised"; readonly isSettled: boolean; readonly differing: readonly DifferingTable[] }
  | { readonly type: "MetadataReceived"; readonly tableName: TableName }
  | { readonly type: "Compared"; readonly needsExchange: boolean }
  | { readonly type: "TableExchanged"; readonly tableName: TableName; readonly scopeChanged: boolean }
  | { readonly type: "RequestAnswered"; readonly isSettled: boolean }
  | { readonly type: "ClosingReceived"; readonly needsFinished: boolean }
  | { readonly type: "FinishedReceived" }
  | { readonly type: "Failed"; readonly reason: FailureReason };

export type SessionEffect =
  | { readonly type: "SendSaveUser" }
  | { readonly type: "RequestRemoteMetadata" }
  | { readonly type: "RequestTable"; readonly tableName: TableName }
  | { readonly type: "ProcessMetadataComparison"; readonly tableName: TableName }
  | { readonly type: "ExchangeWithEmptySide"; readonly table: DifferingTable }
  | { readonly type: "AcknowledgeTable"; readonly tableName: TableName }
  | { readonly type: "SendClosing" }
  | { readonly type: "SendFinished" }
  | { readonly type: "Finish"; readonly reason?: FailureReason };

export interface Step {
  readonly state: SessionState;
  readonly effects: readonly SessionEffect[];
}

/** The state in which a session of this role begins. Called by: sessionOpener.open. */
export function initialState(role: Role): SessionState {
  return role === "initiator" ? { at: "Opening", requestsLeft: MAX_REQUESTS } : { at: "Serving" };
}

/**
 * Asks whether a session ended with a reason: what was still planned for it is not done any more.
 * Called by: DataSyncManager.applyEntries, WorkflowManager.perform, receiver.acceptFrame, receiver.answerStatus,
 * secondChances.onBusy.
 */
export function hasFailed(state: SessionState): boolean {
  return state.at === "Ended" && state.reason !== undefined;
}

/** The next state, and what is to be done, after an event. Called by: WorkflowManager.dispatch. */
export function step(state: SessionState, event: SessionEvent): Step {
  if (state.at === "Ended") return stay(state);
  if (event.type === "Failed") return fail(event.reason);
  switch (state.at) {
    case "Opening":
      return stepOpening(state, event);
    case "Comparing":
      if (event.type === "MetadataReceived" && event.tableName === state.tableName) {
        return { state, effects: [{ type: "ProcessMetadataComparison", tableName: state.tableName }] };
      }
      if (event.type !== "Compared") return stay(state);
      return event.needsExchange ? stay({ ...state, at: "Exchanging" }) : nextTable([], state.later, state.requestsLeft);
    case "Exchanging":
      if (event.type !== "TableExchanged" || event.tableName !== state.tableName) return stay(state);
      return completeTable(state.tableName, state.later, state.requestsLeft, event.scopeChanged);
    case "Closing":
      if (event.type !== "ClosingReceived") return stay(state);
      return finish(event.needsFinished ? [{ type: "SendFinished" }] : []);
    case "Serving":
      if (event.type === "RequestAnswered" && event.isSettled) return finish([]);
      if (event.type !== "ClosingReceived") return stay(state);
      return event.needsFinished
        ? { state: { at: "AwaitingFinished" }, effects: [{ type: "SendClosing" }] }
        : finish([{ type: "SendClosing" }]);
    case "AwaitingFinished":
      return event.type === "FinishedReceived" ? finish([]) : stay(state);
  }
}

/**
 * The first turn: say who asks, then what for; a summary that settles everything ends the session at once.
 * Called by: session.step.
 */
function stepOpening(state: { readonly at: "Opening"; readonly requestsLeft: number }, event: SessionEvent): Step {
  if (event.type === "Started") {
    const requestsLeft = state.requestsLeft - 1;
    return { state: { at: "Opening", requestsLeft }, effects: [{ type: "SendSaveUser" }, { type: "RequestRemoteMetadata" }] };
  }
  if (event.type !== "Summarised") return stay(state);
  return event.isSettled ? finish([]) : nextTable([], event.differing, state.requestsLeft);
}

/**
 * One table is complete: the next one, or everything anew when it changed what may be spoken of.
 * Called by: session.step.
 */
function completeTable(tableName: TableName, later: readonly DifferingTable[], requestsLeft: number, scopeChanged: boolean): Step {
  const effects: SessionEffect[] = [{ type: "AcknowledgeTable", tableName }];
  if (!scopeChanged || requestsLeft === 0) return nextTable(effects, later, requestsLeft);
  effects.push({ type: "RequestRemoteMetadata" });
  return { state: { at: "Opening", requestsLeft: requestsLeft - 1 }, effects };
}

/**
 * Begins the next differing table, or the closing when none is left. An empty side needs no comparison.
 * Called by: session.completeTable, session.step, session.stepOpening.
 */
function nextTable(before: readonly SessionEffect[], tables: readonly DifferingTable[], requestsLeft: number): Step {
  const [next, ...later] = tables;
  if (next === undefined) return { state: { at: "Closing" }, effects: [...before, { type: "SendClosing" }] };
  const { tableName } = next;
  if (next.isEmptyLocally || next.isEmptyRemotely) {
    const effects: SessionEffect[] = [...before, { type: "ExchangeWithEmptySide", table: next }];
    return { state: { at: "Exchanging", tableName, later, requestsLeft }, effects };
  }
  return { state: { at: "Comparing", tableName, later, requestsLeft }, effects: [...before, { type: "RequestTable", tableName }] };
}

/** The successful end. Called by: session.step, session.stepOpening. */
function finish(before: readonly SessionEffect[]): Step {
  return { state: { at: "Ended" }, effects: [...before, { type: "Finish" }] };
}

/** The end with a reason. Called by: session.step. */
function fail(reason: FailureReason): Step {
  return { state: { at: "Ended", reason }, effects: [{ type: "Finish", reason }] };
}

/** Nothing to do. Called by: session.step, session.stepOpening. */
function stay(state: SessionState): Step {
  return { state, effects: [] };
}
