/**
 * Which entries may be spoken of with whom. Derived anew from the setup table whenever it changes: a guild's
 * federation entry decides what its members share, and nothing else does.
 */
import type { Entry } from "./entry";
import type { TableName } from "./tables";

/** A guild's membership of a federation; the key is a secret, shown nowhere but by `/gh federation code`. */
export interface Federation {
  readonly id: string;
  readonly key: string;
}

export interface Scope {
  readonly ownGuild: string;
  readonly federation?: Federation;
  /** My guild and the guilds federated with it. */
  readonly guilds: ReadonlyLuaSet<string>;
  /** Shared with somebody outside my guild: of `setup` only what every guild of the federation may know. */
  readonly isAcrossGuilds?: true;
}

const FEDERATION_ID_PREFIX = "federation:";
/** As long the key of a federation left proves enough to hand over that it was left. */
export const FAREWELL_SECONDS = 30 * 86400;
/** Federations left in that time of which leave is taken: each costs a hash for every hello that proves nothing. */
export const MAX_FAREWELLS = 8;

/**
 * What a guild shares, by its own copy of the setup table. `setup` maps id to entry.
 * Called by: authority.ownerRefusal, ownScope.known.
 */
export function scopeOf(ownGuild: string, setup: Readonly<Record<string, Entry>>): Scope {
  const guilds = new LuaSet<string>();
  guilds.add(ownGuild);
  const federation = federationOf(ownGuild, setup);
  if (federation === undefined) return { ownGuild, guilds };
  for (const [, entry] of pairs(setup)) {
    if (!entry.deleted && belongsTo(federation, entry)) guilds.add(entry.guildName);
  }
  return { ownGuild, federation, guilds };
}

/** The federation of a guild, by its own live federation entries. Called by: scope.scopeOf. */
function federationOf(guild: string, setup: Readonly<Record<string, Entry>>): Federation | undefined {
  const [entry] = statementsOf(guild, setup, false);
  return entry === undefined ? undefined : federationIn(entry);
}

/**
 * The tombstones by which a guild has left federations not long ago, the latest first; who proves the key of one may have that one,
 * and nothing else.
 * Called by: standing.farewells.
 */
export function farewellsOf(guild: string, setup: Readonly<Record<string, Entry>>, serverTime: number): readonly Entry[] {
  return statementsOf(guild, setup, true)
    .filter((entry) => serverTime - entry.lastUpdated <= FAREWELL_SECONDS)
    .slice(0, MAX_FAREWELLS);
}

/**
 * A guild's own federation entries, live ones or tombstones, in order of force: by stamp, then by id, the greatest first.
 * Called by: ownFederation.liveFederationEntries, scope.farewellsOf, scope.federationOf.
 */
export function statementsOf(guild: string, setup: Readonly<Record<string, Entry>>, isDeleted: boolean): readonly Entry[] {
  const found: Entry[] = [];
  for (const [, entry] of pairs(setup)) {
    if (entry.guildName === guild && entry.deleted === isDeleted && isFederationEntry(entry)) found.push(entry);
  }
  table.sort(found, (left, right) => (left.lastUpdated === right.lastUpdated ? left.id > right.id : left.lastUpdated > right.lastUpdated));
  return found;
}

/**
 * What an entry that passed `isFederationEntry` states.
 * Called by: federation.memberGuilds, federation.stateOf, scope.belongsTo, scope.federationOf, standing.farewell,
 * standing.farewells, standing.left.
 */
export function federationIn({ data }: Entry): Federation {
  return { id: data.federation as string, key: data.key as string };
}

/**
 * Asks whether two are one federation under one key.
 * Called by: federation.stateOf, links.former, partners.rosterNames, scope.belongsTo, standing.farewell,
 * standing.farewells, standing.holds, standing.sharedWith.
 */
export function sameFederation(left: Federation | undefined, right: Federation | undefined): boolean {
  return left?.id === right?.id && left?.key === right?.key;
}

/**
 * Asks whether a setup entry states a federation: its id says so, and federation and key are texts.
 * Called by: federation.memberGuilds, ownFederation.underKnownName, scope.belongsTo, scope.statementsOf.
 */
export function isFederationEntry(entry: Entry): boolean {
  return (
    string.sub(entry.id, 1, FEDERATION_ID_PREFIX.length) === FEDERATION_ID_PREFIX &&
    typeof entry.data.federation === "string" &&
    typeof entry.data.key === "string"
  );
}

/**
 * Asks whether a setup entry carries this federation's id and this very key.
 * Called by: scope.guildsGone, scope.isInScope, scope.scopeOf.
 */
function belongsTo(federation: Federation, entry: Entry): boolean {
  return isFederationEntry(entry) && sameFederation(federation, federationIn(entry));
}

/**
 * Asks whether an entry may leave this machine, or be taken, in a session of this scope.
 * Called by: engine.leaveOut, entryBatches.outgoing, gate.mayChangeGuild, gate.permissionRefusal,
 * historyDoors.versionsOf, hold.pending, portrait.stampOf, readCommands.matchingEntries, reminders.nearEvents,
 * signUpCommands.wordsToWish, signUpLines.signUpLines, tableWord.wordsToEntry, unreadNews.isNews, view.isVisible,
 * visibleEntries.eachVisible.
 */
export function isInScope(scope: Scope, tableName: TableName, entry: Entry): boolean {
  if (tableName !== "setup") return scope.guilds.has(entry.guildName);
  if (scope.isAcrossGuilds !== true && entry.guildName === scope.ownGuild) return true;
  return scope.federation !== undefined && belongsTo(scope.federation, entry);
}

/**
 * What of a scope somebody outside my guild may share who has proved that he knows the federation's key.
 * Called by: bridgeEngine.scopeAcross, castReceiver.scopeWith, standing.sharedWith.
 */
export function acrossGuilds(scope: Scope): Scope {
  return { ...scope, isAcrossGuilds: true };
}

/**
 * Names of the guilds that have left a federation under this key: they have a tombstone there, and no live entry.
 * Called by: standing.isGone.
 */
export function guildsGone(federation: Federation, setup: Readonly<Record<string, Entry>>): ReadonlyLuaSet<string> {
  const live = new LuaSet<string>();
  const gone = new LuaSet<string>();
  for (const [, entry] of pairs(setup)) if (!entry.deleted && belongsTo(federation, entry)) live.add(entry.guildName);
  for (const [, entry] of pairs(setup)) {
    if (entry.deleted && belongsTo(federation, entry) && !live.has(entry.guildName)) gone.add(entry.guildName);
  }
  return gone;
}
