/** Which entries a session looks at: those of the past N days, or all. */
import { SECONDS_PER_DAY } from "./stamp";

export interface SyncMode {
  readonly kind: "days" | "all";
  /** Days of the window, 1 to 3650; 0 in mode "all". */
  readonly days: number;
}

export const ALL: SyncMode = { kind: "all", days: 0 };
export const MAX_DAYS = 3650;

/**
 * The window of the past N days; 0 days means everything.
 * Called by: recordHandlers.opening, round.askedMode, seedDoors.modeOf, syncCommands.textToMode,
 * syncCommands.wordsToMode, unfinished.soundVisits.
 */
export function daysMode(days: number): SyncMode {
  return days === 0 ? ALL : { kind: "days", days };
}

/**
 * The oldest stamp in the window of a session whose request was made at `requestTime` (server time); 0 in mode "all".
 * Called by: DataSyncHandler.sendRequest.
 */
export function cutOffOf(mode: SyncMode, requestTime: number): number {
  return mode.kind === "all" ? 0 : math.max(0, requestTime - mode.days * SECONDS_PER_DAY);
}

/**
 * Asks whether a session of one mode sees everything that one of the other mode would see.
 * Called by: WorkflowManager.isWanted, WorkflowManager.onOpening, WorkflowManager.visit.
 */
export function covers(mode: SyncMode, wanted: SyncMode): boolean {
  return mode.kind === "all" || (wanted.kind === "days" && mode.days >= wanted.days);
}
