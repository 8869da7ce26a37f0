/** What no GuildHelper says ends the session. */
import type { PeerName } from "../model/peerName";
import { INFLATES_TOO_LONG } from "../wire/envelope";
import type { GateReport } from "./gateReport";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";

/** @noSelf */
export interface DamageReportDeps {
  readonly gateReport: Pick<GateReport, "dropMessage">;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
  /** The peer sent what no GuildHelper sends. */
  readonly mute: (peer: PeerName) => void;
}

/** @noSelf */
export interface DamageReport {
  /** Ends the session; `what` says what the peer sent. */
  readonly damage: (session: SessionContext, what: string) => void;
  /** The same for what could not be decoded, with the reason. */
  readonly unreadable: (session: SessionContext, what: string, reason: string) => void;
}

/** Builds the report. Called by: recordHandlers.createRecordHandlers. */
export function createDamageReport(deps: DamageReportDeps): DamageReport {
  /**
   * What inflates without end was made to stop the game: its sender is not heard for a while.
   * Called by: entryRecords.onEntries, recordHandlers.createRecordHandlers, recordHandlers.onMetadata.
   */
  const unreadable = (session: SessionContext, what: string, reason: string): void => {
    if (reason === INFLATES_TOO_LONG) deps.mute(session.peer);
    damage(session, `${what} that cannot be read: ${reason}`);
  };

  /**
   * What no GuildHelper says ends the session.
   * Called by: damageReport.unreadable, entryRecords.onEntries, entryRecords.onEntriesRequest,
   * recordHandlers.createRecordHandlers, recordHandlers.onMetadata, recordHandlers.onRequest,
   * summaryRecords.takeSymbols.
   */
  const damage = (session: SessionContext, what: string): void => {
    deps.gateReport.dropMessage("shape", session.peer, what, "");
    deps.dispatch(session, { type: "Failed", reason: "damaged" });
  };

  return { damage, unreadable };
}
