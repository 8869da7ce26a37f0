/**
 * How long the rest of a session will take. Entries of different tables differ in size, so each counts with the time it usually takes;
 * how far the session was from that so far tells how far it will be.
 */
import type { TableName } from "../model/tables";
import type { Counts } from "./tableProgress";
import { progressByTable } from "./tableProgress";

/** How far a session is. */
export interface Progress extends Counts {
  readonly elapsedSeconds: number;
}

/** Seconds that one entry usually takes at the queue's 800 bytes a second: articles are long, roster entries short. */
const USUAL_SECONDS: Readonly<Record<TableName, number>> = { setup: 0.2, news: 0.9, guildinfo: 0.8, calendar: 0.18, roster: 0.12 };
/** Seconds for which the usual speed is believed as much as the measured one, so that the first entries do not decide. */
const DOUBT_SECONDS = 5;

/** Seconds until everything expected has moved, or nil when nothing is expected. Called by: statusReport.etaOf. */
export function timeLeft(progress: Progress): number | undefined {
  let done = 0;
  let left = 0;
  for (const table of progressByTable(progress)) {
    done += table.done * USUAL_SECONDS[table.tableName];
    left += (table.expected - table.done) * USUAL_SECONDS[table.tableName];
  }
  if (done + left === 0) return undefined;
  return (left * (progress.elapsedSeconds + DOUBT_SECONDS)) / (done + DOUBT_SECONDS);
}
