/** The client's lists of data for scroll boxes: who changes one tells whoever shows it. */
import { isFunction, type LuaFunction, type LuaRecord } from "../luaValues";

/** A list as scroll boxes see it. */
export interface DataList {
  readonly elements: () => readonly unknown[];
  readonly listen: (listener: () => void) => void;
}

/**
 * The list behind a table that an addon handed in, nil for any other value; it is kept at the key 0, as widgets are.
 * Called by: scrollBox.SetDataProvider.
 */
export function dataListOf(face: unknown): DataList | undefined {
  return type(face) === "table" ? (face as LuaTable<number, DataList | undefined>).get(0) : undefined;
}

/** CreateDataProvider: a list that begins with an addon's. Called by: widgets.providedBy. */
export function createDataProvider(first?: unknown): LuaRecord {
  const elements: unknown[] = type(first) === "table" ? [...(first as unknown[])] : [];
  const listeners: (() => void)[] = [];
  let comparator: LuaFunction | undefined;
  /**
   * Sorted, where a comparator says how, and told.
   * Called by: dataProvider.SetSortComparator, dataProvider.createDataProvider.
   */
  const changed = (): void => {
    if (comparator !== undefined) sortBy(elements, comparator);
    for (const listener of listeners) listener();
  };
  const face: LuaRecord = {
    ...readingMethods(elements),
    ...writingMethods(elements, changed),
    SetSortComparator: (_: unknown, compare: unknown, later?: unknown) => {
      comparator = isFunction(compare) ? compare : undefined;
      if (later !== true) changed();
    },
    HasSortComparator: () => comparator !== undefined,
    Sort: changed,
  };
  (face as unknown as LuaTable<number, DataList>).set(0, {
    elements: () => elements,
    listen: (listener) => {
      if (!listeners.includes(listener)) listeners.push(listener);
    },
  });
  return face;
}

/** What an addon may ask of a list. Called by: dataProvider.createDataProvider. */
function readingMethods(elements: unknown[]): LuaRecord {
  /**
   * Where the predicate holds first, from 1; 0 where nowhere.
   * Called by: dataProvider.ContainsByPredicate, dataProvider.FindByPredicate, dataProvider.FindElementDataByPredicate.
   */
  const find = (predicate: LuaFunction): number => elements.findIndex((element) => predicate(element)[0] === true) + 1;
  const methods: LuaRecord = {
    GetSize: () => elements.length,
    IsEmpty: () => elements.length === 0,
    GetCollection: () => elements,
    Find: (_: unknown, index: number) => elements[index - 1],
    FindIndex: (_: unknown, wanted: unknown) => {
      const index = elements.indexOf(wanted);
      return index < 0 ? undefined : index + 1;
    },
    FindByPredicate: (_: unknown, predicate: LuaFunction) => {
      const index = find(predicate);
      if (index === 0) return $multi();
      return $multi(index, elements[index - 1]);
    },
    FindElementDataByPredicate: (_: unknown, predicate: LuaFunction) => elements[find(predicate) - 1],
    ContainsByPredicate: (_: unknown, predicate: LuaFunction) => find(predicate) > 0,
    ForEach: (_: unknown, run: LuaFunction) => {
      for (const element of [...elements]) run(element);
    },
    Enumerate: () => $multi(...ipairs(elements)),
  };
  return methods;
}

/** What an addon may change in a list. Called by: dataProvider.createDataProvider. */
function writingMethods(elements: unknown[], changed: () => void): LuaRecord {
  /**
   * Takes one away, if it is there.
   * Called by: dataProvider.Remove, dataProvider.RemoveByPredicate, dataProvider.RemoveIndex.
   */
  const removeAt = (index: number): void => {
    if (index >= 1 && index <= elements.length) table.remove(elements, index);
  };
  const methods: LuaRecord = {
    Insert: (_: unknown, ...more: unknown[]) => {
      for (const element of more) elements.push(element);
      changed();
    },
    InsertAtIndex: (_: unknown, element: unknown, index: number) => {
      table.insert(elements, index, element);
      changed();
    },
    InsertTable: (_: unknown, more: unknown[]) => {
      for (const element of more) elements.push(element);
      changed();
    },
    Remove: (_: unknown, ...gone: unknown[]) => {
      for (const element of gone) removeAt(elements.indexOf(element) + 1);
      changed();
    },
    RemoveIndex: (_: unknown, index: number) => {
      removeAt(index);
      changed();
    },
    RemoveByPredicate: (_: unknown, predicate: LuaFunction) => {
      removeAt(elements.findIndex((element) => predicate(element)[0] === true) + 1);
      changed();
    },
    Flush: () => {
      elements.splice(0, elements.length);
      changed();
    },
  };
  return methods;
}

/** Lua's own sort, by the addon's order. Called by: dataProvider.changed. */
function sortBy(elements: unknown[], compare: LuaFunction): void {
  table.sort(elements, (one, other) => compare(one, other)[0] === true);
}
