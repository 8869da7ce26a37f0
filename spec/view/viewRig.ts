/** Entries that a player of the Lions may read, and what hides some of them. */
import type { Entry } from "../../src/model/entry";
import { scopeOf } from "../../src/model/scope";
import type { TableName } from "../../src/model/tables";
import type { Reading } from "../../src/view/visibleEntries";
import { LIONS, tablesOf, type SomeEntries } from "../support/entries";

export const REALM = "Ragnaros";

/** A reading of these entries by a member of the Lions who has muted Mallory. Called by: specs. */
export function aReading(entries: SomeEntries): Reading & { readonly breaths: () => number } {
  const tables = tablesOf(entries);
  let breaths = 0;
  return {
    entries: {
      get: (tableName: TableName, id: string): Entry | undefined => tables[tableName][id],
      sortedIds: (tableName: TableName) => {
        const ids: string[] = [];
        for (const [id] of pairs(tables[tableName])) ids.push(id);
        return ids.sort();
      },
    },
    scope: () => scopeOf(LIONS, tables.setup),
    isMuted: (author) => author === "Mallory-Ragnaros",
    ownRealm: () => REALM,
    breathe: () => {
      breaths += 1;
    },
    breaths: () => breaths,
  };
}
