/**
 * How far a session is, table by table. Tables are worked on in the seed's order, so what has moved fills the expectations from the front.
 */
import type { TableProgress } from "../model/syncStatus";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";

/** Entries that will probably move, by table. */
export type Expectations = Readonly<Partial<Record<TableName, number>>>;

/** What a session has counted. */
export interface Counts {
  readonly expectedByTable: Expectations;
  /** The table at work; nil before the first. */
  readonly tableName: TableName | undefined;
  /** Entries moved so far in all tables. */
  readonly moved: number;
}

/** Every table, in the seed's order. Called by: statusReport.progress, timeLeft.timeLeft. */
export function progressByTable({ expectedByTable, tableName, moved }: Counts): TableProgress[] {
  const atWork = TABLE_NAMES.findIndex((name) => name === tableName);
  let rest = moved;
  return TABLE_NAMES.map((name, place) => {
    const expected = expectedByTable[name] ?? 0;
    const done = place < atWork ? expected : math.max(0, math.min(expected, rest));
    rest -= done;
    return { tableName: name, expected, done, isComplete: place < atWork };
  });
}
