/** A new widget with nothing on it, as its type begins. */
import type { EditPart, TextPart, WidgetType } from "./parts";
import type { ButtonPart, FontPart, RangePart, Stage, Widget } from "./widget";
import { touch } from "./widget";

const WHITE = [1, 1, 1, 1] as const;
const NO_INSETS = [0, 0, 0, 0] as const;
/** Types that the mouse can touch as soon as they are made. */
const TOUCHABLE: readonly WidgetType[] = ["Button", "CheckButton", "EditBox", "Slider"];
const BUTTONS: readonly WidgetType[] = ["Button", "CheckButton"];
const WRITTEN: readonly WidgetType[] = ["FontString", "EditBox", "Font"];
const RANGES: readonly WidgetType[] = ["Slider", "StatusBar"];
const PICTURED: readonly WidgetType[] = ["Texture"];

/**
 * Puts a widget on the stage, under its parent, shown.
 * Called by: createFrame.newFrame, regions.createRegion, screen.ownFrame.
 */
export function newWidget(stage: Stage, type: WidgetType, name: string | undefined, parent: Widget | undefined): Widget {
  stage.count++;
  const touchable = TOUCHABLE.includes(type);
  const widget: Widget = {
    ...plainWidget(),
    stage,
    type,
    face: {},
    order: stage.count,
    name,
    level: parent === undefined ? 0 : parent.level + 1,
    mouse: { clicks: touchable, motion: touchable, wheel: false, drags: [], hitInsets: NO_INSETS },
    font: WRITTEN.includes(type) ? newFontPart() : undefined,
    text: type === "FontString" ? newTextPart() : undefined,
    picture: PICTURED.includes(type)
      ? { colour: undefined, file: undefined, atlas: undefined, coordinates: [0, 1, 0, 1], desaturated: false, blend: "BLEND" }
      : undefined,
    button: BUTTONS.includes(type) ? newButtonPart() : undefined,
    edit: type === "EditBox" ? newEditPart() : undefined,
    range: RANGES.includes(type) ? newRangePart(type) : undefined,
    scroll: type === "ScrollFrame" ? { child: undefined, x: 0, y: 0 } : undefined,
    tooltip: type === "GameTooltip" ? { owner: undefined, anchorType: "ANCHOR_NONE", lines: [], count: 0 } : undefined,
  };
  (widget.face as unknown as LuaTable<number, Widget>).set(0, widget);
  adopt(widget, parent);
  return widget;
}

/** True for what stands on a frame and is none. Called by: newWidget.siblingsOf. */
export function isRegion(widget: Widget): boolean {
  return widget.type === "Texture" || widget.type === "FontString";
}

/**
 * Moves a widget to another parent, to nobody's children when there is none.
 * Called by: menu.openMenu, newWidget.newWidget, objectMethods.SetParent, scrollFrameMethods.SetScrollChild.
 */
export function adopt(widget: Widget, parent: Widget | undefined): void {
  const before = siblingsOf(widget, widget.parent);
  const index = before.indexOf(widget);
  if (index >= 0) table.remove(before, index + 1);
  widget.parent = parent;
  siblingsOf(widget, parent).push(widget);
  touch(widget);
}

/** The list that a widget of this kind stands in under a parent. Called by: newWidget.adopt. */
function siblingsOf(widget: Widget, parent: Widget | undefined): Widget[] {
  if (parent === undefined) return widget.stage.roots;
  return isRegion(widget) ? parent.regions : parent.children;
}

/** What every widget begins with, whatever its type. Called by: newWidget.newWidget. */
function plainWidget() {
  return {
    parent: undefined,
    parentKey: undefined,
    children: [],
    regions: [],
    anchors: [],
    width: 0,
    height: 0,
    scale: 1,
    alpha: 1,
    shown: true,
    ignoresParentScale: false,
    ignoresParentAlpha: false,
    scripts: {},
    attributes: new LuaTable<string, unknown>(),
    strata: undefined,
    toplevel: false,
    id: 0,
    ...stillFrame(),
    layer: "ARTWORK",
    sublevel: 0,
    tint: WHITE,
    skin: undefined,
    toldWidth: 0,
    toldHeight: 0,
    rect: undefined,
    rectVersion: 0,
    isResolving: false,
  } satisfies Partial<Widget>;
}

/** A frame that nobody moves, and that hears no keys. Called by: newWidget.plainWidget. */
function stillFrame() {
  return {
    movable: false,
    resizable: false,
    moving: false,
    sizing: undefined,
    userPlaced: false,
    clampedToScreen: false,
    clipsChildren: false,
    keyboard: false,
    passesKeys: false,
    isProtected: false,
    resizeBounds: NO_INSETS,
  } satisfies Partial<Widget>;
}

/** Everything as the font object has it. Called by: newWidget.newWidget. */
function newFontPart(): FontPart {
  return {
    parent: undefined,
    file: undefined,
    height: undefined,
    colour: undefined,
    justifyH: undefined,
    justifyV: undefined,
    spacing: undefined,
  };
}

/** No text; lines break between words. Called by: newWidget.newWidget. */
function newTextPart(): TextPart {
  return { text: undefined, wraps: true, breaksWords: false, maxLines: 0 };
}

/** Answers to the left button when it is let go. Called by: newWidget.newWidget. */
function newButtonPart(): ButtonPart {
  return {
    enabled: true,
    pushed: false,
    locked: false,
    hearsMotion: false,
    clicks: ["LeftButtonUp"],
    label: undefined,
    pictures: {},
    fonts: {},
    checked: false,
  };
}

/** Empty, of one line, and takes the focus when it is shown. Called by: newWidget.newWidget. */
function newEditPart(): EditPart {
  return {
    enabled: true,
    text: "",
    cursor: 0,
    selection: undefined,
    multiLine: false,
    numeric: false,
    password: false,
    autoFocus: true,
    maxLetters: 0,
    maxBytes: 0,
    insets: NO_INSETS,
    history: [],
  };
}

/** A slider has no value until it gets one; a status bar stands at 0. Called by: newWidget.newWidget. */
function newRangePart(type: WidgetType): RangePart {
  return {
    low: 0,
    high: type === "Slider" ? 0 : 1,
    value: type === "Slider" ? undefined : 0,
    step: 0,
    vertical: type === "Slider",
    enabled: true,
    colour: undefined,
    picture: undefined,
  };
}

/**
 * A key of a face, as addons see it.
 * Called by: createFrame.addPart, objectMethods.SetParentKey, scrollBox.scrollBoxBehaviour, staticPopup.dressPopup.
 */
export function setKey(widget: Widget, key: string, value: unknown): void {
  widget.face[key] = value;
}
