/** What is asked for of one table: positions with the versions held there, and outlines of their long texts, in pages. */
import type { Entry } from "../model/entry";
import type { TableName } from "../model/tables";
import { heldWeight } from "../reconcile/position";
import { packResidues } from "../wire/residuePacking";
import type { Outline } from "../wire/outline";
import { encodeOutlines, outlineOf } from "../wire/outline";
import { isLastTable } from "./session";
import type { SessionContext } from "./sessionContext";

/** Positions wanted in one record: with their weights they stay below a transfer's size. */
export const MAX_WANTED = 500;

/** Something to be asked for: where it stands, and the version held here. */
export interface Lacking {
  readonly position: number;
  readonly held: Entry | undefined;
}

/** Says what is lacking of a table, or that everything is. */
export type SayRequest = (
  this: void,
  session: SessionContext,
  tableName: TableName,
  lacking: readonly Lacking[],
  everything: boolean,
) => void;

/**
 * Builds the asker; its work breathes. An empty page says that nothing is wanted.
 * Called by: DataSyncHandler.createDataSyncHandler.
 */
export function createEntryRequests(breathe: (this: void) => void): SayRequest {
  /** One page as the record carries it. Called by: entryRequests.createEntryRequests. */
  const sayPage = (session: SessionContext, tableName: TableName, lacking: readonly Lacking[], everything: boolean): void => {
    const residues: number[] = [];
    const outlines: [position: number, outline: Outline][] = [];
    for (const { position, held } of lacking) {
      residues.push(position);
      residues.push(heldWeight(held?.lastUpdated));
      const outline = held && outlineOf(held);
      if (outline !== undefined) outlines.push([position, outline]);
      breathe();
    }
    const wanted = { count: residues.length, text: packResidues(residues) };
    session.link.say({
      name: "entriesRequest",
      body: { tableName, everything, isLastTable: isLastTable(session.state), wanted, outlines: encodeOutlines(outlines) },
    });
    breathe();
  };

  return (session, tableName, lacking, everything) => {
    session.peerSummaries = undefined;
    for (const start of $range(0, math.max(0, lacking.length - 1), MAX_WANTED)) {
      sayPage(session, tableName, lacking.slice(start, start + MAX_WANTED), everything);
    }
  };
}
