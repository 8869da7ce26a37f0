/** The realm's wall clock, which stands under the minimap of every player of the realm: events are appointed by it. */
import { answerOf } from "./optional";

/**
 * Seconds since 1970 as that clock shows them; by the server's time, which is UTC, where the client does not tell.
 * Called by: monthPage.createMonthPage, monthPage.draw, reminders.nearEvents, signUp.answerEvent.
 */
export function realmTime(this: void): number {
  return answerOf(() => C_DateAndTime.GetServerTimeLocal()) ?? GetServerTime();
}
