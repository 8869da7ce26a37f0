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
}

const FEDERATION_ID_PREFIX = "federation:";

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

/**
 * The federation of a guild: of its own live federation entries the one with the greatest stamp, then the greatest id.
 * Called by: scope.scopeOf.
 */
function federationOf(guild: string, setup: Readonly<Record<string, Entry>>): Federation | undefined {
  let latest: Entry | undefined;
  for (const [, entry] of pairs(setup)) {
    if (entry.guildName !== guild || entry.deleted || !isFederationEntry(entry)) continue;
    if (
      latest === undefined ||
      entry.lastUpdated > latest.lastUpdated ||
      (entry.lastUpdated === latest.lastUpdated && entry.id > latest.id)
    ) {
      latest = entry;
    }
  }
  if (latest === undefined) return undefined;
  return { id: latest.data.federation as string, key: latest.data.key as string };
}

/**
 * Asks whether a setup entry states a federation: its id says so, and federation and key are texts.
 * Called by: scope.belongsTo, scope.federationOf.
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
 * Called by: scope.isInScope, scope.scopeOf.
 */
function belongsTo(federation: Federation, entry: Entry): boolean {
  return isFederationEntry(entry) && entry.data.federation === federation.id && entry.data.key === federation.key;
}

/**
 * Asks whether an entry may leave this machine, or be taken, in a session of this scope.
 * Called by: engine.onEntryChanged, gate.mayChangeGuild, gate.permissionRefusal, hold.pending, portrait.stampOf,
 * reminders.nearEvents, signUpCommands.wordsToWish, signUpLines.signUpLines, unreadNews.isNews, view.isVisible.
 */
export function isInScope(scope: Scope, tableName: TableName, entry: Entry): boolean {
  if (tableName !== "setup") return scope.guilds.has(entry.guildName);
  return entry.guildName === scope.ownGuild || (scope.federation !== undefined && belongsTo(scope.federation, entry));
}
