/**
 * How long the rest of a session will take. Entries of different tables differ in size, so each counts with the time it usually takes;
 * how far the session was from that so far tells how far it will be.
 */
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";

/** Entries that will probably move, by table. */
export type Expectations = Readonly<Partial<Record<TableName, number>>>;

/** How far a session is. */
export interface Progress {
  readonly expectedByTable: Expectations;
  /** The table at work; nil before the first. */
  readonly tableName: TableName | undefined;
  /** Entries moved so far in all tables. */
  readonly moved: number;
  readonly elapsedSeconds: number;
}

/** Seconds that one entry usually takes at the queue's 800 bytes a second: articles are long, roster entries short. */
const USUAL_SECONDS: Readonly<Record<TableName, number>> = { setup: 0.2, news: 0.9, guildinfo: 0.8, calendar: 0.18, roster: 0.12 };
/** Seconds for which the usual speed is believed as much as the measured one, so that the first entries do not decide. */
const DOUBT_SECONDS = 5;

/**
 * Seconds until everything expected has moved, or nil when nothing is expected. Tables are worked on in the seed's order, so what
 * has moved fills the expectations from the front.
 * Called by: statusReport.etaOf.
 */
export function timeLeft({ expectedByTable, tableName, moved, elapsedSeconds }: Progress): number | undefined {
  let done = 0;
  let left = 0;
  let movedHere = moved;
  let isDone = tableName !== undefined;
  for (const name of TABLE_NAMES) {
    const expected = expectedByTable[name] ?? 0;
    if (name === tableName) isDone = false;
    const finished = isDone ? expected : math.max(0, math.min(expected, movedHere));
    movedHere -= finished;
    done += finished * USUAL_SECONDS[name];
    left += (expected - finished) * USUAL_SECONDS[name];
  }
  if (done + left === 0) return undefined;
  return (left * (elapsedSeconds + DOUBT_SECONDS)) / (done + DOUBT_SECONDS);
}
