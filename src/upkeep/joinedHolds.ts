/** Deletions that wait for the player's word, from whatever part: he decides about all of them at once. */
import type { HoldDoors } from "../sync/doors";
import type { WaitingDeletions } from "../sync/ports";

/**
 * Two parts as one; the tables stand in the first one's order, then in the second one's.
 * Called by: upkeepParts.createUpkeepParts.
 */
export function joinHolds(first: HoldDoors, second: HoldDoors): HoldDoors {
  return {
    /**
     * Deletions from outside, and leavers.
     * Called by: holdCommands.run, joinedHolds.waiting, statusText.statusLines, sync.createButtons, sync.waitingLine,
     * syncLight.createSyncLight.
     */
    waiting: () => {
      const more = second.waiting();
      const joined = first.waiting().map(({ tableName, count }) => ({ tableName, count: count + countOf(more, tableName) }));
      return [...joined, ...more.filter(({ tableName }) => countOf(joined, tableName) === 0)];
    },
    /** Both at once: the player has read both. Called by: holdCommands.run, joinedHolds.confirm, sync.createButtons. */
    confirm: () => first.confirm() + second.confirm(),
    /** Both at once. Called by: holdCommands.run, joinedHolds.refuse, sync.createButtons. */
    refuse: () => first.refuse() + second.refuse(),
  };
}

/** How many deletions of a table are in a list. Called by: joinedHolds.waiting. */
function countOf(waiting: readonly WaitingDeletions[], tableName: WaitingDeletions["tableName"]): number {
  return waiting.find((one) => one.tableName === tableName)?.count ?? 0;
}
