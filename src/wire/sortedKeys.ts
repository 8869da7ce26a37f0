/** The order in which the fields of a table travel: `pairs` has none. */

/** What a field of a plain table may be called. */
export type Key = string | number;

/** Anything with such keys. */
type Fields = LuaPairsIterable<Key, unknown>;

/**
 * The keys of a table: numbers first, by size, then texts, by bytes.
 * Called by: columnWriter.kindOf, columnWriter.writeMaps, columnWriter.writeTables, patchCodec.writeChanges,
 * valueWriter.writeTable.
 */
export function sortedKeys(source: Fields): Key[] {
  const keys: Key[] = [];
  let count = 0;
  let numbers = 0;
  for (const [key] of source) {
    keys[count] = key;
    count += 1;
    if (typeof key === "number") numbers += 1;
  }
  if (numbers === 0 || numbers === count) table.sort(keys);
  else
    table.sort(keys, (left, right) => {
      const isNumber = typeof left === "number";
      return isNumber === (typeof right === "number") ? left < right : isNumber;
    });
  return keys;
}

/** Asks whether sorted keys are 1, 2, 3 and so on. Called by: columnWriter.kindOf, valueWriter.writeTable. */
export function isList(keys: readonly Key[]): boolean {
  for (const place of $range(0, keys.length - 1)) if (keys[place] !== place + 1) return false;
  return true;
}
