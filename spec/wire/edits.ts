/** Random edits of plain values: what a next version of an entry may have made of the last one. */
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import { copyPlain } from "../../src/model/plainValue";
import type { Dice } from "../support/dice";
import { anyText, anyValue } from "./samples";

type Key = string | number;
type Fields = LuaTable<Key, PlainValue>;

/** Values that look alike, each to be told from the others. */
const LOOKALIKES: readonly PlainValue[] = [0, -1 / math.huge, "0", "", {}, false, 1e308, -1e308, 5e-324];

/**
 * A copy of a table with one to four fields set, removed, grown or changed inside.
 * Called by: batches.createDeltaTarget, edits.editedValue.
 */
export function edited(dice: Dice, source: PlainTable): PlainTable {
  const copy = copyPlain(source) as unknown as Fields;
  for (const _ of $range(1, dice.roll(4))) {
    const keys = keysOf(copy);
    const key = keys[dice.roll(math.max(1, keys.length)) - 1] ?? `new${dice.roll(9)}`;
    const value = copy.get(key) as PlainValue | undefined;
    const kind = dice.roll(6);
    if (kind === 1) copy.delete(key);
    else if (kind === 2) copy.set(dice.chance(50) ? keys.length + 1 : `new${dice.roll(9)}`, anyValue(dice, 2));
    else if (kind === 3) copy.set(key, LOOKALIKES[dice.roll(LOOKALIKES.length) - 1] ?? 0);
    else if (value !== undefined) copy.set(key, editedValue(dice, value));
  }
  return copy as unknown as PlainTable;
}

/** Another value of the same kind. Called by: edits.edited. */
function editedValue(dice: Dice, value: PlainValue): PlainValue {
  if (typeof value === "number") return value + dice.roll(3);
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return edited(dice, value);
  const from = dice.roll(value.length + 1) - 1;
  return string.sub(value, 1, from) + anyText(dice, dice.roll(6) - 1) + string.sub(value, from + dice.roll(8));
}

/** The keys of a table in an order that is always the same. Called by: edits.edited. */
function keysOf(fields: Fields): Key[] {
  const keys: Key[] = [];
  for (const [key] of pairs(fields)) keys.push(key);
  table.sort(keys, (left, right) => {
    const isNumber = typeof left === "number";
    return isNumber === (typeof right === "number") ? left < right : isNumber;
  });
  return keys;
}
