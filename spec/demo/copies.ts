/** Compares saved copies of the five tables. On purpose without a line of the addon: it must not judge itself. */

/** The tables of one player by name, entries by id, as they stand in his saved file; without a file there are none. */
export type SavedTables = Record<string, Record<string, unknown> | undefined>;

const TABLES = ["setup", "news", "guildinfo", "calendar", "roster"];

/**
 * How many entries there are by table and id in any of the copies, and how many of those are missing or other in one of them.
 * Called by: main.verdict.
 */
export function countDifferences(copies: readonly SavedTables[]): { entries: number; differing: number } {
  const total = { entries: 0, differing: 0 };
  for (const tableName of TABLES) {
    const tables = copies.map((copy) => copy[tableName] ?? {});
    for (const id of idsOf(tables)) {
      total.entries++;
      const [first] = tables;
      if (!tables.every((entries) => isSame(entries[id], first?.[id]))) total.differing++;
    }
  }
  return total;
}

/** Each id that any of the tables has, once. Called by: copies.countDifferences. */
function idsOf(tables: readonly Record<string, unknown>[]): string[] {
  const ids: string[] = [];
  const seen = new LuaSet<string>();
  for (const entries of tables) {
    for (const [id] of pairs(entries)) {
      if (!seen.has(id)) ids.push(id);
      seen.add(id);
    }
  }
  return ids;
}

/** Whether two values are the same down to the last field. Called by: copies.countDifferences, copies.isSame. */
function isSame(left: unknown, right: unknown): boolean {
  if (type(left) !== "table" || type(right) !== "table") return left === right;
  const leftFields = left as Record<string, unknown>;
  const rightFields = right as Record<string, unknown>;
  for (const [key, value] of pairs(leftFields)) if (!isSame(value, rightFields[key])) return false;
  for (const [key] of pairs(rightFields)) if (leftFields[key] === undefined) return false;
  return true;
}
