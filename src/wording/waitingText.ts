/** Deletions that wait for the player's word, as people say them. */
import { phrase } from "../language/phrases";
import type { WaitingDeletions } from "../sync/ports";

/**
 * How many of which table: "12 deletions of news, 3 of calendar".
 * Called by: holdCommands.run, statusText.statusLines, sync.waitingLine, syncLines.onHeld.
 */
export function waitingText(waiting: readonly WaitingDeletions[]): string {
  return waiting
    .map(({ tableName, count }, place) => phrase(place === 0 ? "holdDeletions" : "holdMore", { count, table: tableName }))
    .join(", ");
}
