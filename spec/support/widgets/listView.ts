/** How a scroll box shows a list: under each other or in columns, with which frames, how high, how filled. */
import type { LuaFunction, LuaRecord } from "../luaValues";

/** A place in the list, in units of the box from its upper left corner; widths are parts of what the padding leaves. */
export interface Slot {
  readonly top: number;
  readonly height: number;
  readonly column: number;
}

/**
 * A view as scroll boxes see it.
 * @noSelf
 */
export interface ListView {
  readonly stride: number;
  readonly spacing: () => number;
  readonly padding: () => Padding;
  readonly slots: (elements: readonly unknown[]) => { readonly slots: readonly Slot[]; readonly total: number };
  /** Calls back with what frame an element wants and who fills it. */
  readonly choose: (element: unknown, want: (template: string, initializer: LuaFunction | undefined) => void) => void;
  readonly resetter: () => LuaFunction | undefined;
  readonly extent: (index: number, element: unknown) => number;
}

export interface Padding {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The view behind a table that an addon handed in, kept at the key 0; raises an error for anything else.
 * Called by: scrollBox.Init, scrollBox.SetView.
 */
export function listViewOf(face: unknown): ListView {
  const view = type(face) === "table" ? (face as LuaTable<number, ListView | undefined>).get(0) : undefined;
  return view ?? error("the view is none that CreateScrollBoxListLinearView or CreateScrollBoxListGridView made", 3);
}

/** What an addon has said of a view. */
interface Choices {
  padding: Padding;
  spacing: number;
  extent: number | undefined;
  calculator: LuaFunction | undefined;
  factory: LuaFunction | undefined;
  resetter: LuaFunction | undefined;
}

/** CreateScrollBoxListLinearView: rows under each other. Called by: widgets.providedBy. */
export function createLinearView(top?: number, bottom?: number, left?: number, right?: number, spacing?: number): LuaRecord {
  return createView(1, paddingOf(top, bottom, left, right), spacing ?? 0);
}

/** CreateScrollBoxListGridView: so many beside each other. Called by: widgets.providedBy. */
export function createGridView(stride?: number, top?: number, bottom?: number, left?: number, right?: number, spacing?: number): LuaRecord {
  return createView(math.max(1, stride ?? 1), paddingOf(top, bottom, left, right), spacing ?? 0);
}

/** What is left out is 0. Called by: listView.SetPadding, listView.createGridView, listView.createLinearView. */
function paddingOf(top?: number, bottom?: number, left?: number, right?: number): Padding {
  return { top: top ?? 0, bottom: bottom ?? 0, left: left ?? 0, right: right ?? 0 };
}

/** A view's face, with the view behind it. Called by: listView.createGridView, listView.createLinearView. */
function createView(stride: number, padding: Padding, spacing: number): LuaRecord {
  const choices: Choices = { padding, spacing, extent: undefined, calculator: undefined, factory: undefined, resetter: undefined };
  const face: LuaRecord = {
    SetElementExtent: (_: unknown, extent: number) => {
      choices.extent = extent;
    },
    SetElementExtentCalculator: (_: unknown, calculator: LuaFunction) => {
      choices.calculator = calculator;
    },
    SetElementInitializer: (_: unknown, template: string, initializer: LuaFunction) => {
      choices.factory = (want) => (want as LuaFunction)(template, initializer);
    },
    SetElementFactory: (_: unknown, factory: LuaFunction) => {
      choices.factory = factory;
    },
    SetElementResetter: (_: unknown, resetter: LuaFunction) => {
      choices.resetter = resetter;
    },
    SetPadding: (_: unknown, top: number, bottom: number, left: number, right: number, between?: number) => {
      choices.padding = paddingOf(top, bottom, left, right);
      choices.spacing = between ?? choices.spacing;
    },
  };
  (face as unknown as LuaTable<number, ListView>).set(0, viewOf(stride, choices));
  return face;
}

/** What a scroll box asks of the addon's choices. Called by: listView.createView. */
function viewOf(stride: number, choices: Choices): ListView {
  /** By the calculator, else the same for all. Called by: listView.slots, shownRows.rowHeight. */
  const extent = (index: number, element: unknown): number => {
    const calculated = choices.calculator?.(index, element)[0];
    return (calculated as number | undefined) ?? choices.extent ?? error("the view has no extent: SetElementExtent", 0);
  };
  const view: ListView = {
    stride,
    spacing: () => choices.spacing,
    padding: () => choices.padding,
    resetter: () => choices.resetter,
    extent,
    slots: (elements) => slotsOf(elements, stride, choices, extent),
    choose: (element, want) => {
      if (choices.factory === undefined) error("the view has no initializer: SetElementInitializer", 0);
      choices.factory?.(want, element);
    },
  };
  return view;
}

/** Every element's place, and how high all are together. Called by: listView.slots. */
function slotsOf(elements: readonly unknown[], stride: number, choices: Choices, extent: ListView["extent"]) {
  const slots: Slot[] = [];
  let top = choices.padding.top;
  let highest = 0;
  for (const index of $range(1, elements.length)) {
    const column = (index - 1) % stride;
    if (column === 0 && index > 1) {
      top += highest + choices.spacing;
      highest = 0;
    }
    const height = extent(index, elements[index - 1]);
    highest = math.max(highest, height);
    slots.push({ top, height, column });
  }
  return { slots, total: top + highest + choices.padding.bottom };
}
