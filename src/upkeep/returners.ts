/**
 * Who may come back: characters whose tombstones were seen while the guild did not have them. Such a tombstone says no more than that
 * somebody left, so it ends when he is a member once more. One that no look has seen so was somebody's will, and stays.
 *
 * Each officer's client remembers what it has seen itself: a tombstone tells nobody why it was made, and the office changes hands.
 */
import type { Entry } from "../model/entry";
import { SECONDS_PER_DAY } from "../model/stamp";
import type { EntryStore } from "../sync/ports";
import type { GuildNotes } from "./guildNotes";

/** Remembered at once: as many as a guild has members. */
export const MAX_GONE = 1000;
/** Whoever comes back later than this is written by hand: so the saved list holds those who may come, and not all who ever left. */
export const GONE_SECONDS = 365 * SECONDS_PER_DAY;

/** @noSelf */
export interface GoneList {
  /** Remembers a tombstone of somebody who is away. */
  readonly note: (tombstone: Entry) => void;
}

/**
 * What is remembered now, without what is true no more; to be filled in one look.
 * Called by: leavers.bury, leavers.missingBeside.
 */
export function openGoneList(notes: GuildNotes, store: Pick<EntryStore, "get">, now: number): GoneList {
  const { gone } = notes;
  let count = 0;
  for (const [id, stamp] of pairs(gone)) {
    if (hasGone(notes, store.get("roster", id)) && now - stamp < GONE_SECONDS) count += 1;
    else gone[id] = undefined as unknown as number;
  }

  return {
    /** Of several tombstones of one character the last counts. Called by: leavers.bury, leavers.missingBeside. */
    note: ({ id, lastUpdated }) => {
      const isNew = gone[id] === undefined;
      if (now - lastUpdated >= GONE_SECONDS || (isNew && count >= MAX_GONE)) return;
      if (isNew) count += 1;
      gone[id] = lastUpdated;
    },
  };
}

/**
 * Asks whether an entry is a tombstone whose character was seen away from the guild, so that his return ends it.
 * Called by: memberEntries.isOurs, returners.openGoneList.
 */
export function hasGone({ gone }: GuildNotes, held: Entry | undefined): boolean {
  return held?.deleted === true && gone[held.id] === held.lastUpdated;
}
