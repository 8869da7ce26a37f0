/**
 * How large the file will be that the client writes at logout, measured on what stands in the saved globals now: bytes, and
 * literals, of which one file holds 262,143 (a constant table of Lua 5.1). With more the client loads nothing of it and
 * overwrites it at the next logout.
 *
 * 1. A literal counts once, however often it occurs: texts, numbers and their like as values and as keys, and the globals' names.
 *    The places of a list are no literals.
 * 2. Tables may change while they are measured: a table's keys are noted first, and what is gone by then is not counted.
 */

/** As the client writes lines on Windows; elsewhere a file is smaller by one byte a line. */
const LINE_END_BYTES = 2;
/** Brackets and equals sign around a key: `[...] = `. */
const KEY_BYTES = 5;
const QUOTE_BYTES = 2;
/** Braces, and the line after the first. */
const TABLE_BYTES = 2 + LINE_END_BYTES;
/** The comma after a value, and the line's end. */
const VALUE_END_BYTES = 1 + LINE_END_BYTES;
/** Literals are kept in so many maps: one map of all of them would take a step that is noticed each time it grows. */
const DRAWERS = 64;
/** Deeper tables are no entries, and the client's own reader ends there. */
const MAX_MEASURED_DEPTH = 190;

export interface SavedSize {
  readonly literals: number;
  readonly bytes: number;
}

/** A global of the file: its name and what stands in it. */
export type SavedGlobal = readonly [name: string, value: unknown];

/** What one measuring has found so far. */
interface Tape {
  /** Bytes of each literal as it is written, by drawer. */
  readonly drawers: LuaMap<number, LuaMap<AnyNotNil, number>>;
  readonly breathe: (this: void) => void;
  count: number;
  bytes: number;
}

/**
 * The size of the file with these globals. Calls `breathe` after each value of a table, so that it may be set aside.
 * Called by: sizeWatching.createSizeWatching.
 */
export function measureSaved(globals: readonly SavedGlobal[], breathe: (this: void) => void): SavedSize {
  const tape: Tape = { drawers: new LuaMap(), breathe, count: 0, bytes: 0 };
  for (const [name, value] of globals) {
    tape.bytes += LINE_END_BYTES + literalBytes(tape, name) - QUOTE_BYTES + " = ".length + LINE_END_BYTES;
    if (value === undefined) tape.bytes += "nil".length;
    else measureValue(tape, value, 1);
  }
  return { literals: tape.count, bytes: tape.bytes };
}

/** Adds a value, with all that is in it. Called by: savedSize.measureSaved, savedSize.measureTable. */
function measureValue(tape: Tape, value: unknown, depth: number): void {
  if (type(value) !== "table") tape.bytes += literalBytes(tape, value as AnyNotNil);
  else if (depth <= MAX_MEASURED_DEPTH) measureTable(tape, value as LuaTable<AnyNotNil, unknown>, depth);
}

/**
 * Adds a table: first its list, whose places are not written, then the fields with their keys.
 * Called by: savedSize.measureValue.
 */
function measureTable(tape: Tape, source: LuaTable<AnyNotNil, unknown>, depth: number): void {
  tape.bytes += TABLE_BYTES;
  let listed = 0;
  while (source.get(listed + 1) !== undefined) {
    listed += 1;
    measureValue(tape, source.get(listed), depth + 1);
    tape.bytes += VALUE_END_BYTES;
    tape.breathe();
  }
  for (const key of fieldKeys(source, listed)) {
    const value = source.get(key);
    if (value === undefined) continue;
    tape.bytes += KEY_BYTES + literalBytes(tape, key) + VALUE_END_BYTES;
    measureValue(tape, value, depth + 1);
    tape.breathe();
  }
}

/** The keys beyond the first `listed` places of the list. Called by: savedSize.measureTable. */
function fieldKeys(source: LuaTable<AnyNotNil, unknown>, listed: number): readonly AnyNotNil[] {
  const keys: AnyNotNil[] = [];
  let count = 0;
  for (const [key] of pairs(source)) {
    const isPlace = type(key) === "number" && (key as number) >= 1 && (key as number) <= listed && (key as number) % 1 === 0;
    if (isPlace) continue;
    keys[count] = key;
    count += 1;
  }
  return keys;
}

/**
 * Bytes of a text, a number, true or false in the file; one that did not occur before is counted as a literal.
 * Called by: savedSize.measureSaved, savedSize.measureTable, savedSize.measureValue.
 */
function literalBytes(tape: Tape, literal: AnyNotNil): number {
  const drawer = drawerOf(tape, literal);
  const known = drawer.get(literal);
  if (known !== undefined) return known;
  const bytes = writtenBytes(literal);
  const isNaN = literal !== literal;
  if (!isNaN) {
    drawer.set(literal, bytes);
    tape.count += 1;
  }
  return bytes;
}

/** The map that a literal is kept in: spread by what is cheap to look at. Called by: savedSize.literalBytes. */
function drawerOf(tape: Tape, literal: AnyNotNil): LuaMap<AnyNotNil, number> {
  const place = type(literal) === "number" ? numberDrawer(literal as number) : textDrawer(tostring(literal));
  let drawer = tape.drawers.get(place);
  if (drawer === undefined) {
    drawer = new LuaMap();
    tape.drawers.set(place, drawer);
  }
  return drawer;
}

/** Endless numbers and NaN have a drawer, too. Called by: savedSize.drawerOf. */
function numberDrawer(value: number): number {
  const place = math.floor(value) % DRAWERS;
  return place >= 0 && place < DRAWERS ? place : 0;
}

/**
 * Names differ at their beginning, ids at their end; the empty text is in the first drawer.
 * Called by: savedSize.drawerOf.
 */
function textDrawer(text: string): number {
  if (text === "") return 0;
  return (string.byte(text, 1) + string.byte(text, -1) * 7 + text.length * 13) % DRAWERS;
}

/** What would end a text is written with a backslash, and a number has 17 digits. Called by: savedSize.literalBytes. */
function writtenBytes(literal: AnyNotNil): number {
  if (type(literal) === "number") return string.format("%.17g", literal).length;
  if (type(literal) !== "string") return tostring(literal).length;
  const text = literal as string;
  const [, escapes] = string.gsub(text, '[\n\r"\\]', "");
  return QUOTE_BYTES + text.length + escapes;
}
