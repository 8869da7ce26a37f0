/**
 * Numbers that are not finite, in what was read of the saved file: the client would write them so that it cannot read the file
 * again, and every variable in it would be lost. It never saves such a file itself, but hands and tools edit files. Entries are
 * judged by themselves; here is everything else, known to this version or not.
 */
import { isFinite } from "../model/plainValue";
import { TABLE_NAMES } from "../model/tables";
import type { DamageList } from "./damage";

type AnyTable = LuaTable<AnyNotNil, unknown>;

/** Where a number stands that cannot stay, or a key that cannot. */
interface Finding {
  readonly holder: AnyTable;
  readonly part: string;
  readonly key: AnyNotNil;
}

/**
 * Sets aside, in place, every field of the file's root and below it whose key or value is an endless number.
 * Called by: layout.openSavedData.
 */
export function removeEndlessNumbers(root: Record<string, unknown>, damage: DamageList): void {
  const judgedElsewhere = new LuaSet<object>();
  const tables = type(root.tables) === "table" ? (root.tables as Record<string, unknown>) : {};
  for (const tableName of TABLE_NAMES) {
    const entries = tables[tableName];
    if (type(entries) === "table") judgedElsewhere.add(entries as object);
  }
  const findings: Finding[] = [];
  search(root as unknown as AnyTable, "GuildHelperDB", judgedElsewhere, findings);
  table.sort(findings, (left, right) => placeOf(left) < placeOf(right));
  for (const { holder, part, key } of findings) {
    damage.keep(part, key, "a number that is not finite", holder.get(key));
    holder.delete(key);
  }
}

/**
 * Adds what a table and the tables in it hold of such numbers.
 * Called by: endlessNumbers.removeEndlessNumbers, endlessNumbers.search.
 */
function search(holder: AnyTable, part: string, judgedElsewhere: ReadonlyLuaSet<object>, findings: Finding[]): void {
  for (const [key, value] of pairs(holder)) {
    if (isEndless(key) || isEndless(value)) findings.push({ holder, part, key });
    else if (type(value) === "table" && !judgedElsewhere.has(value)) {
      search(value as AnyTable, `${part}.${tostring(key)}`, judgedElsewhere, findings);
    }
  }
}

/** Asks whether a value is a number, and NaN or without end. Called by: endlessNumbers.search. */
function isEndless(value: unknown): boolean {
  return type(value) === "number" && !isFinite(value as number);
}

/**
 * The whole path, by which findings are told in the same order everywhere.
 * Called by: endlessNumbers.removeEndlessNumbers.
 */
function placeOf({ part, key }: Finding): string {
  return `${part}.${tostring(key)}`;
}
