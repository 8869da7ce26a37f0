/** How synchronization is, in lines: what `/gh status` says, and the window in parts. */
import { phrase } from "../language/phrases";
import type { GuardCount } from "../model/guard";
import { neutralised } from "../model/shownText";
import type { SyncStatus } from "../model/syncStatus";
import type { UserStatus } from "../model/user";
import { dateTimeText } from "../model/utcTime";
import type { HoldDoors, SyncDoors } from "../sync/doors";
import { durationText } from "./duration";
import { outcomeWord, resultText } from "./resultText";
import { waitingText } from "./waitingText";

/** Results that fit a glance; the status keeps more. */
const SHOWN_RESULTS = 5;
/** Users that fit a glance. */
const SHOWN_USERS = 10;

/** @noSelf */
export interface StatusDeps {
  readonly sync: Pick<SyncDoors, "getStatus" | "users" | "gateCounts">;
  readonly hold: Pick<HoldDoors, "waiting">;
}

/** State, users, running session, queue and last results, a line each. Called by: syncCommands.run. */
export function statusLines(deps: StatusDeps): readonly string[] {
  const status = deps.sync.getStatus();
  const lines = [stateLine(status), ...userLines(deps.sync.users())];
  if (status.queue.messages > 0) lines.push(queueLine(status));
  const waiting = deps.hold.waiting();
  if (waiting.length > 0) lines.push(phrase("statusWaiting", { deletions: waitingText(waiting) }));
  const keptOut = deps.sync.gateCounts();
  if (keptOut.length > 0) lines.push(keptOutLine(keptOut));
  const results = status.lastResults.slice(0, SHOWN_RESULTS);
  if (results.length === 0) lines.push(phrase("statusNoResults"));
  for (const result of results) lines.push(phrase("statusResult", { time: dateTimeText(result.at), result: resultText(result) }));
  return lines;
}

/** What runs at the moment. Called by: statusText.statusLines, sync.refresh. */
export function stateLine(status: SyncStatus): string {
  const { state, peer, table: tableName } = status;
  if (state === "idle") return phrase("statusIdle");
  if (state === "discovering") return phrase("statusDiscovering");
  if (peer === undefined) return phrase(state === "paused" ? "statusPaused" : "statusSyncing");
  const facts = [phrase(taskKey(status), { peer: neutralised(peer) })];
  if (tableName !== undefined) facts.push(phrase("statusTable", { table: tableName }));
  return phrase("statusFacts", { facts: [...facts, ...progressFacts(status)].join(", ") });
}

/** What is done with the peer of the running session. Called by: statusText.stateLine. */
function taskKey({ state, role }: SyncStatus) {
  if (role === "responder") return state === "paused" ? "statusAnsweringPaused" : "statusAnswering";
  return state === "paused" ? "statusSyncingWithPaused" : "statusSyncingWith";
}

/** How far the running session is: entries, share and time left. Called by: statusText.stateLine. */
function progressFacts({ sent, received, total, etaSeconds }: SyncStatus): readonly string[] {
  const count = sent + received;
  const moved =
    total > 0
      ? phrase("statusMovedOf", { count, total, percent: math.floor((100 * math.min(count, total)) / total) })
      : phrase("statusMoved", { count });
  return etaSeconds === undefined ? [moved] : [moved, phrase("statusLeft", { duration: durationText(etaSeconds) })];
}

/** Who has the addon: those online first, a line each. Called by: statusText.statusLines. */
function userLines(users: readonly UserStatus[]): string[] {
  if (users.length === 0) return [phrase("statusNoUsers")];
  const inOrder = [...users.filter(({ isOnline }) => isOnline), ...users.filter(({ isOnline }) => !isOnline)];
  const lines = inOrder.slice(0, SHOWN_USERS).map((user) => userLine(user));
  const rest = users.length - lines.length;
  return rest > 0 ? [...lines, phrase("statusMoreUsers", { count: rest })] : lines;
}

/** "Bob-Ragnaros, version 1.0.0: online, in sync since 2026-11-22 18:30:00." Called by: statusText.userLines. */
function userLine({ name, version, isOnline, isBusy, inSyncSince, lastResult }: UserStatus): string {
  const peer = neutralised(name);
  const facts = `${presenceText({ isOnline, isBusy })}, ${syncedText({ inSyncSince, lastResult })}`;
  if (version === "") return phrase("statusUser", { peer, facts });
  return phrase("statusUserOfVersion", { peer, version: neutralised(version), facts });
}

/** Whether a user is there. Called by: statusText.userLine, users.userRow. */
export function presenceText({ isOnline, isBusy }: Pick<UserStatus, "isOnline" | "isBusy">): string {
  return phrase(isOnline ? (isBusy ? "statusOnlineBusy" : "statusOnline") : "statusOffline");
}

/** How far a user's copy is the same as mine. Called by: statusText.userLine, users.userRow. */
export function syncedText({ inSyncSince, lastResult }: Pick<UserStatus, "inSyncSince" | "lastResult">): string {
  if (inSyncSince !== undefined) return phrase("statusInSync", { time: dateTimeText(inSyncSince) });
  if (lastResult === undefined) return phrase("statusNotSynced");
  return phrase("statusLastSync", { time: dateTimeText(lastResult.at), outcome: outcomeWord(lastResult) });
}

/** What waits to be sent. Called by: statusText.statusLines, sync.refresh. */
export function queueLine(status: SyncStatus): string {
  const { messages, bytes, seconds } = status.queue;
  return phrase("statusQueue", { messages, bytes, duration: durationText(seconds) });
}

/** What was not let in since the login, by guard. Called by: statusText.statusLines. */
function keptOutLine(counts: readonly GuardCount[]): string {
  const parts = counts.map(({ guard, count }) => `${guard} ${count}`);
  return phrase("statusKeptOut", { guards: parts.join(", ") });
}
