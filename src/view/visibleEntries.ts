/**
 * The entries a player may read here: in his guild's scope, and not by authors he has muted. Texts of others have no power over the
 * screen.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import { realmOf, shortName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { neutralised } from "../model/shownText";
import type { TableName } from "../model/tables";
import type { EntryStore } from "../sync/ports";

/** @noSelf */
export interface Reading {
  readonly entries: Pick<EntryStore, "get" | "sortedIds">;
  /** Nil while the guild is unknown: then nothing may be read. */
  readonly scope: () => Scope | undefined;
  readonly isMuted: (author: PeerName) => boolean;
  readonly ownRealm: () => string | undefined;
  /** Called between two entries. */
  readonly breathe: () => void;
}

/**
 * Calls back with each of them, in order of id; tombstones too. Breathes between entries.
 * Called by: articles.articlesIn, changes.changesIn, gatherings.answersIn, gatherings.gatheringsIn, people.peopleIn.
 */
export function eachVisible(
  { entries, scope, isMuted, breathe }: Reading,
  tableName: TableName,
  take: (this: void, entry: Entry) => void,
): void {
  const inForce = scope();
  if (inForce === undefined) return;
  for (const id of entries.sortedIds(tableName)) {
    const entry = entries.get(tableName, id);
    if (entry !== undefined && isInScope(inForce, tableName, entry) && !isMuted(entry.author)) take(entry);
    breathe();
  }
}

/**
 * A field as it is shown: "" where it is no text and no number.
 * Called by: articles.articleOf, changes.changeOf, gatherings.factsOf, people.personFacts, people.personOf.
 */
export function shownField(entry: Entry, field: string): string {
  const value = entry.data[field];
  if (typeof value === "string") return neutralised(value);
  return typeof value === "number" ? string.format("%.14g", value) : "";
}

/**
 * A player's name as it is shown: without the realm where that is mine; "" for nobody.
 * Called by: articles.articleOf, changes.changeOf, federation.memberGuilds, gatherings.answersIn, people.personOf,
 * users.userRow, versions.remarks, versions.shownVersions.
 */
export function shownName(name: PeerName, ownRealm: string | undefined): string {
  return neutralised(realmOf(name) === ownRealm ? shortName(name) : name);
}
