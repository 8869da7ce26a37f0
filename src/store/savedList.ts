/** Lists in the saved data as they are read: sound items stay in their order, the rest is set aside. */
import type { DamageList } from "./damage";

/** Says why an item may not stay, or nil. */
export type ItemRefusal = (this: void, item: unknown) => string | undefined;

/**
 * Leaves in a saved list its sound items, in order, from 1 on and without holes; `part` names it in the damage list.
 * Called by: layout.openSavedData, memories.openMemory.
 */
export function openList(list: LuaTable<AnyNotNil, unknown>, part: string, damage: DamageList, refusalOf: ItemRefusal): void {
  const sound: unknown[] = [];
  let count = 0;
  for (const key of sortedKeys(list)) {
    const item = list.get(key);
    const refusal = typeof key === "number" ? refusalOf(item) : "not in its order";
    if (refusal === undefined) {
      sound[count] = item;
      count += 1;
    } else damage.keep(part, key, refusal, item);
    list.delete(key);
  }
  for (const place of $range(1, count)) list.set(place, sound[place - 1]);
}

/** The refusal of a list of texts. Called by: layout.openSavedData, memories.openMemories. */
export function textRefusal(this: void, item: unknown): string | undefined {
  return typeof item === "string" ? undefined : "not a text";
}

/** The keys of a saved table: numbers by size, then the others by their texts. Called by: savedList.openList. */
function sortedKeys(list: LuaTable<AnyNotNil, unknown>): AnyNotNil[] {
  const numbers: number[] = [];
  const others: AnyNotNil[] = [];
  let count = 0;
  for (const [key] of pairs(list)) {
    if (typeof key === "number") {
      numbers[count] = key;
      count += 1;
    } else others.push(key);
  }
  table.sort(numbers);
  table.sort(others, (left, right) => tostring(left) < tostring(right));
  const keys: AnyNotNil[] = numbers;
  for (const key of others) keys.push(key);
  return keys;
}
