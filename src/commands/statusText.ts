/** What `/gh status` says. */
import type { GuardCount } from "../model/guard";
import { neutralised } from "../model/shownText";
import type { SyncStatus } from "../model/syncStatus";
import type { UserStatus } from "../model/user";
import { dateTimeText } from "../model/utcTime";
import type { CommandDeps } from "./commandDeps";
import { durationText } from "./duration";
import { waitingText } from "./holdCommands";
import { resultText } from "./resultText";

/** Results that fit a glance; the status keeps more. */
const SHOWN_RESULTS = 5;
/** Users that fit a glance. */
const SHOWN_USERS = 10;

/** State, users, running session, queue and last results, a line each. Called by: syncCommands.run. */
export function statusLines(deps: CommandDeps): readonly string[] {
  const status = deps.sync.getStatus();
  const lines = [stateLine(status), ...userLines(deps.sync.users())];
  if (status.queue.messages > 0) lines.push(queueLine(status));
  const waiting = deps.hold.waiting();
  if (waiting.length > 0)
    lines.push(`Waiting for your word: ${waitingText(waiting)}; /gh confirm takes them, /gh refuse keeps the entries.`);
  const keptOut = deps.sync.gateCounts();
  if (keptOut.length > 0) lines.push(keptOutLine(keptOut));
  const results = status.lastResults.slice(0, SHOWN_RESULTS);
  if (results.length === 0) lines.push("No synchronization yet.");
  for (const result of results) lines.push(`${dateTimeText(result.at)} ${resultText(result)}`);
  return lines;
}

/** What runs at the moment. Called by: statusText.statusLines. */
function stateLine(status: SyncStatus): string {
  if (status.state === "idle") return "Idle.";
  if (status.state === "discovering") return "Asking who is online.";
  const pause = status.state === "paused" ? "Paused, because the game allows no addon messages now: " : "";
  if (status.peer === undefined) return pause === "" ? "Synchronizing." : "Paused, because the game allows no addon messages now.";
  const task = status.role === "responder" ? "answering" : "synchronizing with";
  const tableName = status.table === undefined ? "" : `, table ${status.table}`;
  return `${pause}${capitalised(task, pause === "")} ${neutralised(status.peer)}${tableName}, ${progressText(status)}.`;
}

/** How far the running session is: entries, share and time left. Called by: statusText.stateLine. */
function progressText(status: SyncStatus): string {
  const moved = status.sent + status.received;
  const share = status.total > 0 ? ` of ${status.total} (${math.floor((100 * math.min(moved, status.total)) / status.total)} %)` : "";
  const left = status.etaSeconds === undefined ? "" : `, about ${durationText(status.etaSeconds)} left`;
  return `${moved} entries${share}${left}`;
}

/** Who has the addon: those online first, a line each. Called by: statusText.statusLines. */
function userLines(users: readonly UserStatus[]): string[] {
  if (users.length === 0) return ["No other user heard of yet."];
  const inOrder = [...users.filter(({ isOnline }) => isOnline), ...users.filter(({ isOnline }) => !isOnline)];
  const lines = inOrder.slice(0, SHOWN_USERS).map((user) => userLine(user));
  const rest = users.length - lines.length;
  return rest > 0 ? [...lines, `And ${rest} more ${rest === 1 ? "user" : "users"}.`] : lines;
}

/** "Bob-Ragnaros, version 1.0.0: online, in sync since 2026-11-22 18:30:00." Called by: statusText.userLines. */
function userLine({ name, version, isOnline, isBusy, inSyncSince, lastResult }: UserStatus): string {
  const facts = [isOnline ? (isBusy ? "online, busy" : "online") : "offline"];
  if (inSyncSince !== undefined) facts.push(`in sync since ${dateTimeText(inSyncSince)}`);
  else if (lastResult === undefined) facts.push("not synced yet");
  else
    facts.push(`last sync ${dateTimeText(lastResult.at)} ${lastResult.reason ?? (lastResult.identical ? "identical" : "not identical")}`);
  return `${neutralised(name)}${version === "" ? "" : `, version ${neutralised(version)}`}: ${facts.join(", ")}.`;
}

/** What waits to be sent. Called by: statusText.statusLines. */
function queueLine(status: SyncStatus): string {
  const { messages, bytes, seconds } = status.queue;
  return `Waiting to be sent: ${messages} messages, ${bytes} bytes, about ${durationText(seconds)}.`;
}

/** What was not let in since the login, by guard. Called by: statusText.statusLines. */
function keptOutLine(counts: readonly GuardCount[]): string {
  const parts = counts.map(({ guard, count }) => `${guard} ${count}`);
  return `Kept out since the login: ${parts.join(", ")}; /gh log gate tells what.`;
}

/** The text, with a capital letter where it begins a sentence. Called by: statusText.stateLine. */
function capitalised(text: string, isBeginning: boolean): string {
  return isBeginning ? string.upper(string.sub(text, 1, 1)) + string.sub(text, 2) : text;
}
