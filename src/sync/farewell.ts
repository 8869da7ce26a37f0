/**
 * How a guild takes leave of a federation: whoever proves its former key hears, in one turn, that the guild has left, and nothing else;
 * nothing of his is taken. And how a partner hears it, who was about to sync.
 */
import type { Breathe } from "../model/breathe";
import type { Entry } from "../model/entry";
import type { Federation } from "../model/scope";
import { nextBatch } from "../wire/batch";
import type { Compressor } from "./ports";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";

/** @noSelf */
export interface FarewellDeps {
  /** The tombstone by which my guild has left a federation. */
  readonly farewell: (federation: Federation) => Entry | undefined;
  readonly compressor: Compressor;
  readonly breathe: Breathe;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/**
 * Builds the speaker of farewells; what it says is the whole session.
 * Called by: DataSyncHandler.createDataSyncHandler.
 */
export function createFarewell({ farewell, compressor, breathe, dispatch }: FarewellDeps): (this: void, session: SessionContext) => void {
  return (session) => {
    const { standing } = session;
    const entry = standing.kind === "former" ? farewell(standing.federation) : undefined;
    if (entry === undefined) return;
    session.link.say({ name: "entries", body: { tableName: "setup", batch: nextBatch([{ entry }], 0, compressor, breathe).text } });
    session.link.endTurn();
    dispatch(session, { type: "RequestAnswered", isSettled: true });
  };
}

/**
 * Asks whether entries are a farewell: a partner's whole answer to my request, of the table in which guilds state what they belong to.
 * Called by: entryRecords.onEntries.
 */
export function isFarewell({ role, standing, state, table }: SessionContext, tableName: string): boolean {
  return role === "initiator" && standing.kind === "partner" && state.at === "Opening" && table === undefined && tableName === "setup";
}
