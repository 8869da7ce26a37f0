/**
 * Entries of characters who have left the guild: they become tombstones, carefully, because a list may be wrong.
 *
 * 1. Only what two looks at a whole list have missed, hours apart, has left.
 * 2. More than a few in a day wait for the player's word.
 * 3. Whom he keeps is not asked about again, until he is a member once more.
 * 4. A client without the office only notes what it sees.
 */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import { isFullName } from "../model/peerName";
import { SECONDS_PER_DAY } from "../model/stamp";
import type { EntryStore, GuildRoster, LocalWriter, Log, MemberFacts, WaitingDeletions } from "../sync/ports";
import type { GuildNotebook, GuildNotes } from "./guildNotes";
import type { PacedWrites } from "./pacedWrites";
import { openGoneList } from "./returners";

/** Between the look that misses somebody first and the one that believes it. */
export const BELIEF_SECONDS = 21600;
/** Leavers of a day whose entries are deleted without asking. */
export const FREE_LEAVERS = 20;

/** @noSelf */
export interface LeaversDeps {
  readonly store: Pick<EntryStore, "get" | "ids">;
  readonly writer: Pick<LocalWriter, "deleteEntry">;
  readonly roster: Pick<GuildRoster, "ownGuild" | "isMember">;
  readonly notebook: GuildNotebook;
  readonly writes: Pick<PacedWrites, "add">;
  readonly serverTime: () => number;
  readonly print: (line: string) => void;
  readonly log: Log;
  readonly breathe: () => void;
}

/** @noSelf */
export interface Leavers {
  /** Looks at the list of all members; who has not the office deletes and asks nothing. */
  readonly look: (members: readonly MemberFacts[], hasOffice: boolean) => void;
  /** What waits for the player's word. */
  readonly waiting: () => readonly WaitingDeletions[];
  /** Deletes, or keeps, all that waits; says how many. */
  readonly confirm: () => number;
  readonly refuse: () => number;
}

/** Builds the care for leavers' entries. Called by: memberRounds.createMemberRounds. */
export function createLeavers(deps: LeaversDeps): Leavers {
  let waiting: readonly PeerName[] = [];
  let askedAbout = 0;

  /**
   * A character's entry, live or not, where the guild's entry it is but the guild does not have him.
   * Called by: leavers.isMissing, leavers.missingBeside.
   */
  const entryOfAway = (id: PeerName): Entry | undefined => {
    const entry = deps.store.get("roster", id);
    const isAway = entry?.guildName === deps.roster.ownGuild() && isFullName(id) && !deps.roster.isMember(id);
    return isAway ? entry : undefined;
  };

  /**
   * Asks whether a character's entry lives here although the guild does not have him.
   * Called by: leavers.bury, leavers.pending.
   */
  const isMissing = (id: PeerName): boolean => entryOfAway(id)?.deleted === false;

  /** In order of name; tombstones of those who are away are noted on the way. Called by: leavers.look. */
  const missingBeside = (members: readonly MemberFacts[], notes: GuildNotes): PeerName[] => {
    const present = new LuaSet<PeerName>();
    for (const { name } of members) present.add(name);
    const gone = openGoneList(notes, deps.store, deps.serverTime());
    const missing: PeerName[] = [];
    for (const id of deps.store.ids("roster")) {
      const entry = present.has(id) ? undefined : entryOfAway(id);
      if (entry?.deleted === true) gone.note(entry);
      else if (entry !== undefined) missing.push(id);
      deps.breathe();
    }
    table.sort(missing);
    return missing;
  };

  /** Leaves a tombstone, unless he is back meanwhile. Called by: leavers.buryAll. */
  const bury = (id: PeerName): boolean => {
    if (!isMissing(id)) return false;
    const [buried, reason] = deps.writer.deleteEntry("roster", id);
    if (buried !== undefined) openGoneList(deps.notebook.of(buried.guildName), deps.store, deps.serverTime()).note(buried);
    deps.log.write("upkeep", buried === undefined ? `${id} has left, but: ${reason ?? "refused"}` : `${id} has left the guild`);
    return buried !== undefined;
  };

  /** Lines them up. Called by: leavers.confirm, leavers.look. */
  const buryAll = (ids: readonly PeerName[]): void => {
    for (const id of ids) deps.writes.add(() => bury(id));
  };

  /** What waits in the guild played in now. Called by: leavers.confirm, leavers.refuse, leavers.waiting. */
  const pending = (): readonly PeerName[] => waiting.filter((id) => isMissing(id));

  return {
    /** Who is missing for the second time, long after the first, has left. Called by: memberRounds.look. */
    look: (members, hasOffice) => {
      const guildName = deps.roster.ownGuild();
      if (guildName === undefined) return;
      const notes = deps.notebook.of(guildName);
      const now = deps.serverTime();
      const believed = believe(notes, missingBeside(members, notes), now);
      if (!hasOffice) return;
      if (isWithinDay(notes, believed.length, now)) {
        waiting = [];
        notes.buried += believed.length;
        buryAll(believed);
        return;
      }
      waiting = believed;
      if (believed.length > askedAbout) deps.print(phrase("holdLeavers", { count: believed.length }));
      askedAbout = believed.length;
    },
    /**
     * More in a day than are buried without asking.
     * Called by: holdCommands.run, joinedHolds.waiting, statusText.statusLines, sync.createButtons, sync.waitingLine,
     * syncLight.createSyncLight.
     */
    waiting: () => {
      const count = pending().length;
      return count === 0 ? [] : [{ tableName: "roster", count }];
    },
    /**
     * The day's count is not asked: he has seen them.
     * Called by: holdCommands.run, joinedHolds.confirm, sync.createButtons.
     */
    confirm: () => {
      const ids = pending();
      waiting = [];
      askedAbout = 0;
      buryAll(ids);
      return ids.length;
    },
    /** They are looked for anew. Called by: holdCommands.run, joinedHolds.refuse, sync.createButtons. */
    refuse: () => {
      const ids = pending();
      const guildName = deps.roster.ownGuild();
      waiting = [];
      askedAbout = 0;
      if (guildName !== undefined) for (const id of ids) deps.notebook.of(guildName).keptAt[id] = deps.serverTime();
      return ids.length;
    },
  };
}

/**
 * Those of the missing whom an earlier look has missed as well, but for the kept ones; the notes say the same from now on.
 * Called by: leavers.look.
 */
function believe(notes: GuildNotes, missing: readonly PeerName[], now: number): PeerName[] {
  const { missedAt, keptAt } = notes;
  const before: Record<PeerName, number> = {};
  for (const id of missing) before[id] = math.min(missedAt[id] ?? now, now);
  replace(missedAt, before);
  const kept: Record<PeerName, number> = {};
  for (const id of missing) if (keptAt[id] !== undefined) kept[id] = keptAt[id];
  replace(keptAt, kept);
  return missing.filter((id) => kept[id] === undefined && now - (before[id] ?? now) >= BELIEF_SECONDS);
}

/** Makes a saved map hold just these. Called by: leavers.believe. */
function replace(map: Record<PeerName, number>, fields: Readonly<Record<PeerName, number>>): void {
  for (const [id] of pairs(map)) if (fields[id] === undefined) map[id] = undefined as unknown as number;
  for (const [id, value] of pairs(fields)) map[id] = value;
}

/** Asks whether so many more are few for a day, which begins anew when it is over. Called by: leavers.look. */
function isWithinDay(notes: GuildNotes, count: number, now: number): boolean {
  if (now - notes.buriedSince >= SECONDS_PER_DAY || now < notes.buriedSince) {
    notes.buriedSince = now;
    notes.buried = 0;
  }
  return notes.buried + count <= FREE_LEAVERS;
}
