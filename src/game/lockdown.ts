/** The times in which the client lets addons send nothing: boss encounters, keystone runs, battlegrounds. */
import { answerOf } from "./optional";

/**
 * The client's own answer, as far as it may be looked at. False says only that the client admits to no lockdown, or
 * knows none: results of sending are the truth.
 * Called by: messaging.isLockedDown, quiet.createQuiet.
 */
export function isLockedDown(this: void): boolean {
  return answerOf(() => C_ChatInfo.InChatMessagingLockdown()) === true;
}
