/** What is known of each entry of a batch before its fields are: fields repeat the name in the id and the time of the stamp. */

/** By row, from 0; empty as long as nothing is known. */
export interface RowFacts {
  names: readonly string[];
  /** Whole seconds. */
  seconds: readonly number[];
}

/** The name in "Name-Realm". Called by: entryColumns.readEntries, entryColumns.writeEntries. */
export function nameIn(id: string): string {
  const [name] = string.match(id, "^[^-]*");
  return name ?? "";
}
