/** What the responder's summary and the symbols of its sketch mean. */
import { equalDigests } from "../reconcile/digest";
import { MAX_SYMBOLS } from "../reconcile/sketch";
import { unpackResidues } from "../wire/residuePacking";
import type { PackedResidues, RecordByName, TableSummary } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import type { DamageReport } from "./damageReport";
import { expectLeast } from "./expectations";
import type { DifferingTable } from "./plannedTable";
import { sameScope, sharedScope } from "./scopeHashes";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import { tablesToSketch } from "./sketchSpeaker";
import { sameWindows, summaryOf } from "./summaries";

/** @noSelf */
export interface SummaryRecordsDeps {
  readonly proof: ClosingProof;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/** @noSelf */
export interface SummaryRecords {
  readonly onSummary: (session: SessionContext, body: RecordByName["summary"]) => void;
  readonly onSymbols: (session: SessionContext, body: RecordByName["symbols"]) => void;
}

/** Builds the reader of summaries and symbols. Called by: recordHandlers.createRecordHandlers. */
export function createSummaryRecords(deps: SummaryRecordsDeps, { damage }: Pick<DamageReport, "damage">): SummaryRecords {
  /**
   * Equal digests over equal scopes end the session; otherwise the differing tables are known now.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onSummary = (session: SessionContext, body: RecordByName["summary"]): void => {
    session.peerScope = body.scope;
    session.peerSummaries = body.summaries;
    session.peerExcluded = [];
    const isSameScope = sameScope(body.scope, session.requestedScope);
    if (isSameScope && sameWindows(session.requestedSummaries, body.summaries)) {
      deps.proof.compare(session, session.requestedSummaries, body.summaries);
      deps.dispatch(session, { type: "Summarised", isSettled: true, differing: [] });
      return;
    }
    session.scope = sharedScope(session.scope, body.scope);
    if (!isSameScope) session.requestedSummaries = deps.proof.summarise(session);
    const mine = session.requestedSummaries;
    expectLeast(session, mine, body.summaries);
    session.sketchedTables = tablesToSketch(mine, body.summaries);
    session.plans = new LuaMap();
    session.reading = undefined;
    if (body.symbols.count > 0) {
      session.reading = { estimate: body.estimate, symbols: [], requestsMade: 0, work: undefined };
      takeSymbols(session, 0, body.symbols);
    }
    deps.dispatch(session, { type: "Summarised", isSettled: false, differing: differingTables(mine, body.summaries) });
  };

  /**
   * All of them anew when the peer's entries have changed since it said the first.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onSymbols = (session: SessionContext, body: RecordByName["symbols"]): void => {
    takeSymbols(session, body.from, body.symbols);
    deps.dispatch(session, { type: "SymbolsReceived" });
  };

  /**
   * Symbols follow each other without a gap and are more each time, or they are none of ours.
   * Called by: summaryRecords.onSummary, summaryRecords.onSymbols.
   */
  const takeSymbols = (session: SessionContext, from: number, packed: PackedResidues): void => {
    const { reading } = session;
    const symbols = unpackResidues(packed.text, packed.count);
    const known = reading?.symbols.length ?? 0;
    const end = from + packed.count;
    if (reading === undefined || symbols === undefined || from > known || end <= known || end > MAX_SYMBOLS) {
      damage(session, "symbols that are none");
      return;
    }
    if (from < reading.symbols.length) reading.work = undefined;
    while (reading.symbols.length > from) reading.symbols.pop();
    for (const symbol of symbols) reading.symbols.push(symbol);
  };

  return { onSummary, onSymbols };
}

/** The tables whose digests differ, and which sides are empty of them. Called by: summaryRecords.onSummary. */
function differingTables(mine: readonly TableSummary[], theirs: readonly TableSummary[]): DifferingTable[] {
  const differing: DifferingTable[] = [];
  for (const { tableName, window } of mine) {
    const other = summaryOf(theirs, tableName)?.window;
    if (other === undefined || equalDigests(window, other)) continue;
    differing.push({ tableName, isEmptyLocally: window.count === 0, isEmptyRemotely: other.count === 0 });
  }
  return differing;
}
