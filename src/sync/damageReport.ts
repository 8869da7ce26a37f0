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
  /** The same for a text that could not be decoded, with the reason. */
  readonly unreadable: (session: SessionContext, what: string, reason: string, text: string) => void;
}

/** Builds the report. Called by: recordHandlers.createRecordHandlers. */
export function createDamageReport(deps: DamageReportDeps): DamageReport {
  /**
   * What inflates without end was made to stop the game: its sender is not heard for a while.
   * Called by: entryRecords.onEntries, recordHandlers.createRecordHandlers, recordHandlers.onMetadata.
   */
  const unreadable = (session: SessionContext, what: string, reason: string, text: string): void => {
    if (reason === INFLATES_TOO_LONG) deps.mute(session.peer);
    end(session, `${what} that cannot be read: ${reason}`, text);
  };

  /**
   * What no GuildHelper says ends the session.
   * Called by: entryRecords.onEntries, entryRecords.onEntriesRequest, recordHandlers.createRecordHandlers,
   * recordHandlers.onMetadata, recordHandlers.onRequest, summaryRecords.takeSymbols.
   */
  const damage = (session: SessionContext, what: string): void => {
    end(session, what, "");
  };

  /** The log has what there is of it. Called by: damageReport.damage, damageReport.unreadable. */
  const end = (session: SessionContext, what: string, text: string): void => {
    deps.gateReport.dropMessage("shape", session.peer, what, text);
    deps.dispatch(session, { type: "Failed", reason: "damaged" });
  };

  return { damage, unreadable };
}
