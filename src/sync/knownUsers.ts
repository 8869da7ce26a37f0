/**
 * Who of my guild has the addon, remembered over logins: version, whether his client acts by itself, since when in sync, how the last
 * sync ended.
 *
 * 1. Each guild's users are remembered apart: characters of one account in different guilds know nothing of each other's.
 * 2. It is bounded; who was heard longest ago is forgotten first.
 */
import type { PeerName } from "../model/peerName";
import { isFinite } from "../model/plainValue";
import type { SyncResult } from "../model/result";
import type { KnownUser } from "../model/user";

/** Half of the largest guild there can be; those beyond are heard of again when they speak. */
export const MAX_USERS = 500;
/** Guilds of one account's characters; the one heard of longest ago is forgotten. */
export const MAX_GUILDS = 10;

/** Where the saved data keep users: by guild, then by name. */
export type SavedUsers = Record<string, unknown>;
type UsersByName = Record<PeerName, KnownUser>;

/** @noSelf */
export interface KnownUsersDeps {
  readonly saved: SavedUsers;
  /** Nil while unknown: then nothing is remembered. */
  readonly ownGuild: () => string | undefined;
  readonly serverTime: () => number;
}

/** @noSelf */
export interface KnownUsers {
  /** A user has spoken. */
  readonly heard: (name: PeerName, version: string, isAutomatic: boolean) => void;
  /** What he holds was compared with what I hold. */
  readonly compared: (name: PeerName, isEqual: boolean) => void;
  readonly onResult: (result: SyncResult) => void;
  readonly get: (name: PeerName) => KnownUser | undefined;
  /** Of my guild, sorted. */
  readonly names: () => PeerName[];
}

/** Builds the memory over its place in the saved data. Called by: presenceEngine.createPresenceEngine. */
export function createKnownUsers({ saved, ownGuild, serverTime }: KnownUsersDeps): KnownUsers {
  dropUnsound(saved);

  /**
   * The users of my guild; a guild that is new may push out another.
   * Called by: knownUsers.get, knownUsers.names, knownUsers.note, knownUsers.onResult.
   */
  const usersHere = (): UsersByName | undefined => {
    const guildName = ownGuild();
    if (guildName === undefined) return undefined;
    const known = saved[guildName] as UsersByName | undefined;
    if (known !== undefined) return known;
    makeRoom(saved as Record<string, UsersByName>, MAX_GUILDS, latestSeen);
    const made: UsersByName = {};
    saved[guildName] = made;
    return made;
  };

  /**
   * The same user with other facts, heard just now.
   * Called by: knownUsers.compared, knownUsers.heard, knownUsers.onResult.
   */
  const note = (name: PeerName, facts: (this: void, before: KnownUser | undefined, now: number) => Omit<KnownUser, "seenAt">): void => {
    const users = usersHere();
    if (users === undefined) return;
    const before = users[name];
    if (before === undefined) makeRoom(users, MAX_USERS, ({ seenAt }) => seenAt);
    const now = serverTime();
    users[name] = { ...facts(before, now), seenAt: now };
  };

  return {
    /** His version and his setting may have changed. Called by: presence.onHere. */
    heard: (name, version, isAutomatic) => {
      note(name, (before) => ({ ...before, version, isAutomatic }));
    },
    /**
     * Since when is kept as long as it is true.
     * Called by: presenceEngine.createPresenceEngine, presenceEngine.userStatus.
     */
    compared: (name, isEqual) => {
      note(name, (before, now) => ({
        version: before?.version ?? "",
        isAutomatic: before?.isAutomatic,
        lastResult: before?.lastResult,
        inSyncSince: isEqual ? (before?.inSyncSince ?? now) : undefined,
      }));
    },
    /**
     * A sync that fails says nothing about what he holds; one that leaves something different does.
     * Called by: presenceEngine.onResult.
     */
    onResult: ({ peer, ok, reason, identical }) => {
      if (usersHere()?.[peer] === undefined) return;
      note(peer, (before, now) => ({
        version: before?.version ?? "",
        isAutomatic: before?.isAutomatic,
        inSyncSince: ok && !identical ? undefined : (before?.inSyncSince ?? (identical ? now : undefined)),
        lastResult: { at: now, reason, identical },
      }));
    },
    /**
     * Nil for one never heard of, and without a guild.
     * Called by: presenceEngine.isAutomatic, presenceEngine.isUser, presenceEngine.userStatus.
     */
    get: (name) => usersHere()?.[name],
    /** None while my guild is unknown. Called by: presenceEngine.onlineUsers, presenceEngine.users. */
    names: () => {
      const names: PeerName[] = [];
      for (const [name] of pairs(usersHere() ?? {})) names.push(name);
      table.sort(names);
      return names;
    },
  };
}

/**
 * Takes the oldest item out of a full map; of two of one age, the one of lower name.
 * Called by: knownUsers.note, knownUsers.usersHere.
 */
function makeRoom<Item>(items: Record<string, Item>, limit: number, ageOf: (this: void, item: Item) => number): void {
  let count = 0;
  let oldest: string | undefined;
  let oldestAge = math.huge;
  for (const [name, item] of pairs(items)) {
    count += 1;
    const age = ageOf(item);
    if (age > oldestAge || (age === oldestAge && name > (oldest ?? name))) continue;
    oldest = name;
    oldestAge = age;
  }
  if (count >= limit && oldest !== undefined) (items as Record<string, unknown>)[oldest] = undefined;
}

/** When any of a guild's users was heard last. Called by: knownUsers.usersHere. */
function latestSeen(users: UsersByName): number {
  let latest = 0;
  for (const [, { seenAt }] of pairs(users)) latest = math.max(latest, seenAt);
  return latest;
}

/** What a damaged file holds beside sound users is nobody. Called by: knownUsers.createKnownUsers. */
function dropUnsound(saved: SavedUsers): void {
  for (const [guildName, users] of pairs(saved)) {
    if (type(users) !== "table" || type(guildName) !== "string") saved[guildName] = undefined;
    else
      for (const [name, user] of pairs(users as Record<string, unknown>))
        if (!isUser(name, user)) (users as Record<string, unknown>)[name] = undefined;
  }
}

/** Asks whether a saved value can be told as a user. Called by: knownUsers.dropUnsound. */
function isUser(name: unknown, value: unknown): boolean {
  if (typeof name !== "string" || type(value) !== "table") return false;
  const { version, isAutomatic, seenAt, inSyncSince, lastResult } = value as Record<string, unknown>;
  const isResultSound = lastResult === undefined || (type(lastResult) === "table" && isTime((lastResult as Record<string, unknown>).at));
  const isSettingSound = isAutomatic === undefined || typeof isAutomatic === "boolean";
  return (
    typeof version === "string" && isSettingSound && isTime(seenAt) && (inSyncSince === undefined || isTime(inSyncSince)) && isResultSound
  );
}

/** Asks whether a saved value is a time. Called by: knownUsers.isUser. */
function isTime(value: unknown): boolean {
  return typeof value === "number" && isFinite(value) && value >= 0;
}
