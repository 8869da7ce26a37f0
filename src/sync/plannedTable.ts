/** The tables a session will visit, and how their entries find each other. */
import type { TableName } from "../model/tables";

/** A table whose digests differ; which sides hold nothing of it in scope and window. */
export interface DifferingTable {
  readonly tableName: TableName;
  readonly isEmptyLocally: boolean;
  readonly isEmptyRemotely: boolean;
}

/** How a table's entries find each other: without comparison where a side is empty, by the plan of the sketch, or by a list. */
export type PlannedTable = DifferingTable & { readonly way: "emptySide" | "plan" | "list" };

/**
 * How each table is gone about: where a side is empty there is nothing to compare.
 * Called by: session.stepOpening, session.stepReading.
 */
export function planned(differing: readonly DifferingTable[], way: "plan" | "list"): PlannedTable[] {
  return differing.map((table) => ({ ...table, way: hasEmptySide(table) ? "emptySide" : way }));
}

/**
 * Asks whether one side holds nothing of a table.
 * Called by: plannedTable.planned, session.stepOpening, session.stepReading.
 */
export function hasEmptySide(table: DifferingTable): boolean {
  return table.isEmptyLocally || table.isEmptyRemotely;
}
