/** What a client may need at most, in a guild as small as a simulated one. */
import { writeJson } from "../support/jsonWriter";
import type { Player } from "./players";

/** The most that any client needed in a run. */
export interface Needs {
  queueMessages: number;
  queueBytes: number;
  logLines: number;
  logBytes: number;
  historyBytes: number;
  savedBytes: number;
  memoryKilobytes: number;
}

/** A hundred entries are some hundred messages; what asks for more has gone round in circles. */
const MOST_QUEUE_MESSAGES = 400;
const MOST_QUEUE_BYTES = 131072;
/** What the log and the history keep at most, whatever happens. */
const MOST_LOG_LINES = 100;
const MOST_HISTORY_BYTES = 2097152;
/** The log holds 64 KB at most; as JSON, with escapes and names, it is longer. */
const MOST_LOG_BYTES = 262144;
/** Copies here have some ten kilobytes; the rest is log and history. */
const MOST_SAVED_BYTES = 1048576;
/** The addon's code alone needs about four megabytes at each client. */
const MOST_MEMORY_KILOBYTES = 16384;

export const BOUNDS: Needs = {
  queueMessages: MOST_QUEUE_MESSAGES,
  queueBytes: MOST_QUEUE_BYTES,
  logLines: MOST_LOG_LINES,
  logBytes: MOST_LOG_BYTES,
  historyBytes: MOST_HISTORY_BYTES,
  savedBytes: MOST_SAVED_BYTES,
  memoryKilobytes: MOST_MEMORY_KILOBYTES,
};

/** Needs of nobody. Called by: evening.runEvening, run.runSeed. */
export function noNeeds(): Needs {
  return { queueMessages: 0, queueBytes: 0, logLines: 0, logBytes: 0, historyBytes: 0, savedBytes: 0, memoryKilobytes: 0 };
}

/** Looks at what waits in a player's queue now. Called by: judging.look. */
export function noteQueue(needs: Needs, { client }: Player): void {
  const [messages, bytes] = client.run("local queue = GuildHelper:GetSyncStatus().queue return queue.messages, queue.bytes");
  needs.queueMessages = math.max(needs.queueMessages, messages as number);
  needs.queueBytes = math.max(needs.queueBytes, bytes as number);
}

/** Looks at what a player's game has written at his logout. Called by: judging.takeLeave. */
export function noteSaved(needs: Needs, { client }: Player): void {
  const data = client.savedVariables("GuildHelperDB") as { log: object[]; history: Record<number, string> } | undefined;
  needs.savedBytes = math.max(needs.savedBytes, (client.savedText() ?? "").length);
  if (data === undefined) return;
  let historyBytes = 0;
  for (const [, version] of pairs(data.history)) historyBytes += version.length;
  needs.logLines = math.max(needs.logLines, data.log.length);
  needs.logBytes = math.max(needs.logBytes, writeJson(data.log, { ignoresErrors: true, walk: (subject) => pairs(subject) }).length);
  needs.historyBytes = math.max(needs.historyBytes, historyBytes);
}

/** Which bounds these needs go beyond. Called by: judging.report. */
export function excessOf(needs: Needs): string[] {
  const excess: string[] = [];
  for (const [name, most] of pairs(BOUNDS)) {
    const needed = needs[name];
    if (needed > most) excess.push(string.format("%s: %d of at most %d", name, needed, most));
  }
  table.sort(excess);
  return excess;
}
