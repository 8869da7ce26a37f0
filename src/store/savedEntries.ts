/** The entries of a saved file as they are read: sound ones stay, missing fields are added, the rest is set aside. */
import type { Entry } from "../model/entry";
import { entryRefusal } from "../model/entry";
import type { DamageList } from "./damage";
import type { EntriesById } from "./entryStore";

/**
 * Leaves in a saved table only what may be used as an entry, in place; `part` names the table in the damage list.
 * Called by: layout.openTables.
 */
export function openEntries(entries: Record<string, unknown>, part: string, damage: DamageList): EntriesById {
  for (const key of unsoundKeys(entries)) {
    const refusal = mendEntry(key, entries[key], part, damage);
    if (refusal !== undefined) {
      damage.keep(part, key, refusal, entries[key]);
      entries[key] = undefined;
    }
  }
  return entries as EntriesById;
}

/** The entries of a saved table that may be used, without touching the table. Called by: layout.openNewer. */
export function soundEntries(entries: Record<string, unknown>): EntriesById {
  const sound: EntriesById = {};
  for (const [key, value] of pairs(entries)) if (isSound(key, value)) sound[key] = value as Entry;
  return sound;
}

/**
 * The keys under which no sound entry stands, in an order that does not depend on the table's own.
 * Called by: savedEntries.openEntries.
 */
function unsoundKeys(entries: Record<string, unknown>): string[] {
  const keys: string[] = [];
  for (const [key, value] of pairs(entries)) if (!isSound(key, value)) keys.push(key);
  table.sort(keys, (left, right) => tostring(left) < tostring(right));
  return keys;
}

/**
 * Asks whether a value under a key is an entry as it stands.
 * Called by: savedEntries.soundEntries, savedEntries.unsoundKeys.
 */
function isSound(key: string, value: unknown): boolean {
  return entryRefusal(value) === undefined && (value as Entry).id === key;
}

/**
 * Gives an entry the fields it may lack, author and deleted; says in one sentence what else is wrong with it, and
 * then leaves it as it was.
 * Called by: savedEntries.openEntries.
 */
function mendEntry(key: string, value: unknown, part: string, damage: DamageList): string | undefined {
  if (type(value) !== "table") return "not a table";
  const entry = value as Record<string, unknown>;
  if (entry.id !== key) return "its id is not its key";
  const { author, deleted } = entry;
  if (typeof author !== "string") entry.author = "";
  if (typeof deleted !== "boolean") entry.deleted = false;
  const refusal = entryRefusal(entry);
  if (refusal === undefined) {
    if (author !== entry.author && author !== undefined) damage.keep(`${part}.${key}`, "author", "not a text", author);
    if (deleted !== entry.deleted && deleted !== undefined) damage.keep(`${part}.${key}`, "deleted", "neither true nor false", deleted);
    return undefined;
  }
  entry.author = author;
  entry.deleted = deleted;
  return refusal;
}
