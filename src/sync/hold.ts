/**
 * Deletions from outside that come in numbers: beyond what a busy day brings they wait for the player's word, because one wrong
 * click, or one false officer, must not empty a guild's tables.
 *
 * 1. Counted are versions from others that turn a live entry into a tombstone, over 24 hours and by table, whoever brings them.
 * 2. Characters who have left my guild are not counted; what was another guild's is, whomever the deletion gives it to.
 * 3. What waits is no longer newer once the entry has changed; then it is passed over.
 * 4. The player decides about what his character may see: what waits for another character's guild goes on waiting.
 */
import type { Entry } from "../model/entry";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { isNewer, SECONDS_PER_DAY } from "../model/stamp";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { EntryStore, GuildRoster, HeldVersion, HoldMemory, WaitingDeletions } from "./ports";

/** Deletions of a table that are taken without asking, and the share of its live entries. */
const FREE_DELETIONS = 10;
const FREE_SHARE = 0.2;

/** @noSelf */
export interface HoldDeps {
  readonly memory: HoldMemory;
  readonly store: Pick<EntryStore, "get" | "liveCount" | "put">;
  readonly roster: Pick<GuildRoster, "isLoaded" | "isMember" | "ownGuild">;
  /** Nil while my guild is unknown. */
  readonly scope: () => Scope | undefined;
  readonly serverTime: () => number;
  /** Runs a job in slices; false when there are too many. */
  readonly run: (job: () => void) => boolean;
  readonly breathe: () => void;
}

/** @noSelf */
export interface Hold {
  /** Asks whether a version that may replace `held` has to wait. */
  readonly mustWait: (tableName: TableName, held: Entry | undefined, entry: Entry) => boolean;
  /** Keeps a version for the player's word. */
  readonly keep: (version: HeldVersion) => void;
  /** Makes a version the one held, and counts it where it deletes. */
  readonly take: (tableName: TableName, entry: Entry, source: string) => void;
  /** Asks whether the player has refused exactly this version. */
  readonly isRefused: (tableName: TableName, entry: Entry) => boolean;
  /** By table in the seed's order, without those that have none. */
  readonly waiting: () => readonly WaitingDeletions[];
  /** Takes all that waits, in slices; says how many. */
  readonly confirm: () => number;
  /** Refuses all that waits; says how many. */
  readonly refuse: () => number;
}

/** Builds the hold over what is remembered. Called by: ground.createGround. */
export function createHold(deps: HoldDeps): Hold {
  const { memory, store, roster } = deps;

  /** Asks whether a version deletes an entry that counts. Called by: hold.mustWait, hold.take. */
  const isDeletion = (tableName: TableName, held: Entry | undefined, entry: Entry): boolean => {
    if (held === undefined || held.deleted || !entry.deleted) return false;
    const ownGuild = roster.ownGuild();
    const isOfMyGuild = held.guildName === ownGuild && entry.guildName === ownGuild;
    return tableName !== "roster" || !roster.isLoaded() || !isOfMyGuild || roster.isMember(entry.id);
  };

  /**
   * Times of the last 24 hours; older ones are forgotten, and those to come, which a damaged file may have.
   * Called by: hold.mustWait, hold.take.
   */
  const takenLately = (tableName: TableName): number[] => {
    const takenAt = memory.takenAt(tableName);
    const now = deps.serverTime();
    while (takenAt[0] !== undefined && (takenAt[0] <= now - SECONDS_PER_DAY || takenAt[0] > now)) table.remove(takenAt, 1);
    return takenAt;
  };

  /** The share is one of the entries that were live before the deletions. Called by: entryGate.factsOf. */
  const mustWait = (tableName: TableName, held: Entry | undefined, entry: Entry): boolean => {
    if (!isDeletion(tableName, held, entry)) return false;
    const taken = takenLately(tableName).length;
    return taken + 1 > FREE_DELETIONS && taken + 1 > FREE_SHARE * (store.liveCount(tableName) + taken);
  };

  /** Counted before it is stored, because the version held tells whether it deletes. Called by: entryGate.admit. */
  const take = (tableName: TableName, entry: Entry, source: string): void => {
    if (isDeletion(tableName, store.get(tableName, entry.id), entry)) takenLately(tableName).push(deps.serverTime());
    store.put(tableName, entry, source);
  };

  /** Asks whether a version is still newer than what is held. Called by: hold.keep, hold.pending, hold.takeAll. */
  const wouldChange = ({ tableName, entry }: HeldVersion): boolean =>
    isNewer(entry.lastUpdated, store.get(tableName, entry.id)?.lastUpdated, deps.serverTime());

  /** Those that the player can still decide about. Called by: hold.confirm, hold.refuse, hold.waiting. */
  const pending = (): HeldVersion[] => {
    const scope = deps.scope();
    if (scope === undefined) return [];
    return memory.waiting().filter((version) => isInScope(scope, version.tableName, version.entry) && wouldChange(version));
  };

  /** What the player has decided about waits no more. Called by: hold.confirm, hold.refuse. */
  const forget = (versions: readonly HeldVersion[]): void => {
    const decided = new LuaSet<HeldVersion>();
    for (const version of versions) decided.add(version);
    memory.forget((version) => decided.has(version));
  };

  /** What has changed since makes room, once there is nothing else that waits. Called by: entryGate.admit. */
  const keep = (version: HeldVersion): void => {
    if (!memory.waiting().some((one) => wouldChange(one))) memory.forget(() => true);
    memory.keep(version);
  };

  /** Each is looked at once more, because the entry may change while others are taken. Called by: hold.confirm. */
  const takeAll = (versions: readonly HeldVersion[]): void => {
    for (const version of versions) {
      if (wouldChange(version)) store.put(version.tableName, version.entry, version.source);
      deps.breathe();
    }
  };

  return {
    mustWait,
    keep,
    take,
    isRefused: memory.isRefused,
    /**
     * What waits and would still change something.
     * Called by: heldNotice.createHeldNotice, holdCommands.run, joinedHolds.waiting, statusText.statusLines,
     * sync.createButtons, sync.waitingLine, syncLight.createSyncLight.
     */
    waiting: () => {
      const versions = pending();
      const counts = TABLE_NAMES.map((tableName) => ({ tableName, count: versions.filter((one) => one.tableName === tableName).length }));
      return counts.filter(({ count }) => count > 0);
    },
    /**
     * The player has seen them: the count of the day begins anew.
     * Called by: holdCommands.run, joinedHolds.confirm, sync.createButtons.
     */
    confirm: () => {
      const versions = pending();
      const isTaken = deps.run(() => {
        takeAll(versions);
      });
      if (!isTaken) return 0;
      forget(versions);
      for (const { tableName } of versions) {
        const takenAt = memory.takenAt(tableName);
        while (takenAt.length > 0) takenAt.pop();
      }
      return versions.length;
    },
    /**
     * They are refused from now on, whoever brings them.
     * Called by: holdCommands.run, joinedHolds.refuse, sync.createButtons.
     */
    refuse: () => {
      const versions = pending();
      for (const { tableName, entry } of versions) memory.refuse(tableName, entry);
      forget(versions);
      return versions.length;
    },
  };
}
