/** A guild's own federation entries: where they stand, which of them are in force, and what their federation is called. */
import type { Entry } from "./entry";
import { isFederationEntry, statementsOf } from "./scope";

/**
 * The id of the setup entry by which a guild is a member of a federation.
 * Called by: federationOffice.create, federationOffice.join.
 */
export function federationEntryId(federationId: string, guildName: string): string {
  return `federation:${federationId}:${guildName}`;
}

/**
 * The live federation entries of a guild, the one in force first: by stamp, then by id. There are several where two officers founded
 * or joined at the same time.
 * Called by: federationOffice.actInOffice, federationOffice.leave.
 */
export function liveFederationEntries(guildName: string, setup: Readonly<Record<string, Entry>>): readonly Entry[] {
  return statementsOf(guildName, setup, false);
}

/**
 * What a federation is called in a setup table: the first of its names in order, its id where there is none. An entry of a guild that
 * joined before it knew the name has the id in its place, which must not stand before a name.
 * Called by: federation.ownFederationName, federationOffice.join, federationOffice.nameOf,
 * ownFederation.underKnownName.
 */
export function federationName(federationId: string, setup: Readonly<Record<string, Entry>>): string {
  const names: string[] = [];
  for (const [, { data, deleted }] of pairs(setup)) {
    const { federation, name } = data;
    if (deleted || federation !== federationId || typeof name !== "string") continue;
    if (name !== "" && name !== federationId) names.push(name);
  }
  table.sort(names);
  return names[0] ?? federationId;
}

/**
 * A setup entry as it is shown: the entry of a guild that joined by the code alone has the federation's id in place of the name, which
 * others may have told since. Only officers write setup, so that what is stored stays as it is.
 * Called by: readCommands.asShown.
 */
export function underKnownName(entry: Entry, setup: Readonly<Record<string, Entry>>): Entry {
  const { federation, name } = entry.data;
  if (!isFederationEntry(entry) || name !== federation) return entry;
  return { ...entry, data: { ...entry.data, name: federationName(federation as string, setup) } };
}
