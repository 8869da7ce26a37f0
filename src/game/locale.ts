/** The language of the client. */
import { answerOf, readableText } from "./optional";

/**
 * "enUS", "deDE" ...; English where the client does not tell.
 * Called by: main, monthPage.createMonthPage, windowDoors.factsOf.
 */
export function clientLocale(): string {
  return readableText(answerOf(() => GetLocale())) ?? "enUS";
}
