/**
 * What the client's CBOR and JSON have in common: how deep a value may be, what neither can hold, what counts as a list.
 * A `walk` is the client's own `pairs`, so that maps come out in an order of their own at every client.
 */

/** Tables within tables: the client's EncodingStackSizeLimit. */
export const NESTING_MAX = 100;

/** @noSelf */
export interface Serializing {
  /** What cannot be written is left out instead of being an error. */
  readonly ignoresErrors: boolean;
  readonly walk: (subject: LuaTable<AnyNotNil, unknown>) => LuaIterable<LuaMultiReturn<[AnyNotNil, unknown]>>;
}

/**
 * True for what neither form can hold where that is to be passed over; an error where it is not. `above` are the tables around it.
 * Called by: cborWriter.writeValue, jsonWriter.textOf.
 */
export function unwritable(value: unknown, above: readonly object[], { ignoresErrors }: Serializing): boolean {
  let problem: string | undefined;
  if (type(value) !== "table") problem = `a ${type(value)} cannot be serialized`;
  else if (above.includes(value as object)) problem = "a table within itself cannot be serialized";
  else if (above.length >= NESTING_MAX) problem = "nested too deep to be serialized";
  if (problem !== undefined && !ignoresErrors) error(problem, 4);
  return problem !== undefined;
}

/**
 * How many entries a table has, and whether their keys are 1, 2, 3 to that number; an empty table is a list.
 * Called by: cborWriter.writeTable, jsonWriter.tableText.
 */
export function listLength(subject: LuaTable<AnyNotNil, unknown>): LuaMultiReturn<[number, boolean]> {
  let count = 0;
  for (const [_] of subject) count++;
  for (const index of $range(1, count)) if (subject.get(index) === undefined) return $multi(count, false);
  return $multi(count, true);
}
