/**
 * What the false client knows of one object of the game's user interface, and of the screen it stands on.
 *
 * A widget's face is the table that addons hold: it keeps its widget at the key 0, where the client keeps its own object, and gets its
 * methods from its type. Everything that moves or resizes anything counts `stage.version` up, so that rectangles are worked out anew.
 */
import type { Errors } from "../errors";
import type { Events } from "../events";
import type { Flavour } from "../flavours";
import type { LuaFunction, LuaRecord } from "../luaValues";
import type { Surface } from "../surface";
import type { Colour, EditPart, MousePart, PicturePart, Rect, Skin, TextPart, WidgetType } from "./parts";

/** Nil as `relativeTo` is the whole screen. */
export interface Anchor {
  readonly point: string;
  readonly relativeTo: Widget | undefined;
  readonly relativePoint: string;
  x: number;
  y: number;
}

/** How letters look; what is not set comes from the font object. */
export interface FontPart {
  parent: Widget | undefined;
  file: string | undefined;
  height: number | undefined;
  colour: Colour | undefined;
  justifyH: string | undefined;
  justifyV: string | undefined;
  spacing: number | undefined;
}

export interface ButtonPart {
  enabled: boolean;
  pushed: boolean;
  locked: boolean;
  /** Hears the mouse come and go while it is disabled. */
  hearsMotion: boolean;
  /** "LeftButtonUp" and the like. */
  clicks: string[];
  label: Widget | undefined;
  /** By "Normal", "Pushed", "Disabled", "Highlight", "Checked", "DisabledChecked". */
  readonly pictures: Record<string, Widget | undefined>;
  /** By "Normal", "Disabled", "Highlight". */
  readonly fonts: Record<string, Widget | undefined>;
  checked: boolean;
}

export interface RangePart {
  low: number;
  high: number;
  value: number | undefined;
  step: number;
  vertical: boolean;
  enabled: boolean;
  colour: Colour | undefined;
  picture: Widget | undefined;
}

export interface ScrollPart {
  child: Widget | undefined;
  x: number;
  y: number;
}

export interface TooltipPart {
  owner: Widget | undefined;
  anchorType: string;
  readonly lines: TooltipLine[];
  /** Lines in use; the others wait. */
  count: number;
}

export interface TooltipLine {
  readonly left: Widget;
  readonly right: Widget;
}

export interface Widget {
  readonly stage: Stage;
  readonly type: WidgetType;
  readonly face: LuaRecord;
  /** Counts the widgets of a stage: who came later stands in front. */
  readonly order: number;
  readonly name: string | undefined;
  parent: Widget | undefined;
  parentKey: string | undefined;
  readonly children: Widget[];
  readonly regions: Widget[];
  readonly anchors: Anchor[];
  width: number;
  height: number;
  scale: number;
  alpha: number;
  shown: boolean;
  ignoresParentScale: boolean;
  ignoresParentAlpha: boolean;
  readonly scripts: Record<string, LuaFunction | undefined>;
  readonly attributes: LuaTable<string, unknown>;
  readonly mouse: MousePart;
  /** Nil as its parent's. */
  strata: string | undefined;
  level: number;
  toplevel: boolean;
  id: number;
  movable: boolean;
  resizable: boolean;
  moving: boolean;
  /** The point that the player drags to resize it. */
  sizing: string | undefined;
  userPlaced: boolean;
  clampedToScreen: boolean;
  clipsChildren: boolean;
  keyboard: boolean;
  passesKeys: boolean;
  isProtected: boolean;
  resizeBounds: readonly [minWidth: number, minHeight: number, maxWidth: number, maxHeight: number];
  layer: string;
  sublevel: number;
  tint: Colour;
  skin: Skin | undefined;
  /** The size its OnSizeChanged was told last. */
  toldWidth: number;
  toldHeight: number;
  /** The rectangle, and the version of the stage it was worked out for. */
  rect: Rect | undefined;
  rectVersion: number;
  isResolving: boolean;
  font: FontPart | undefined;
  text: TextPart | undefined;
  picture: PicturePart | undefined;
  button: ButtonPart | undefined;
  edit: EditPart | undefined;
  range: RangePart | undefined;
  scroll: ScrollPart | undefined;
  tooltip: TooltipPart | undefined;
}

/** @noSelf */
export interface StageDeps {
  readonly surface: Surface;
  readonly flavour: Flavour;
  readonly locale: string;
  readonly errors: Errors;
  readonly events: Events;
  readonly global: (name: string) => unknown;
  readonly setGlobal: (name: string, value: unknown) => void;
  readonly inCombat: () => boolean;
  /** Whom the client blames for what it forbids. */
  readonly addonName: string;
}

/** One Lua state's screen with everything on it. */
export interface Stage {
  readonly deps: StageDeps;
  /** Gives a new widget the methods of its type. */
  readonly giveMethods: (this: void, widget: Widget) => void;
  /** CreateFrame for the client's own Lua. */
  readonly createFrame: (this: void, kind: string, parent: Widget, templates?: string) => Widget;
  readonly screenWidth: number;
  readonly screenHeight: number;
  version: number;
  count: number;
  /** Widgets without a parent. */
  readonly roots: Widget[];
  /** Frames that have ever had an OnUpdate handler. */
  readonly updated: Widget[];
  /** Frames that want to be told of their size. */
  readonly sized: Widget[];
  /** Edit boxes whose text an addon changed since the last frame. */
  readonly changedTexts: Widget[];
  focus: Widget | undefined;
  /** Edit boxes that came into sight and want the focus with the next frame. */
  readonly waitingForFocus: Widget[];
  /** The client's dialogs, in the order they were made. */
  readonly popups: Widget[];
  /** The menu that is open. */
  menu: { readonly owner: Widget; readonly frame: Widget } | undefined;
  /** Frames under the mouse now, the foremost first. */
  hovered: Widget[];
  mouseX: number;
  mouseY: number;
}

/** Height of every client's screen in its own units; the width is that of a screen of 16 to 9. */
const SCREEN_HEIGHT = 768;
const SCREEN_WIDTH = (SCREEN_HEIGHT * 16) / 9;

/** An empty screen. Called by: widgets.createWidgets. */
export function createStage(deps: StageDeps, giveMethods: Stage["giveMethods"], createFrame: Stage["createFrame"]): Stage {
  return {
    deps,
    giveMethods,
    createFrame,
    screenWidth: SCREEN_WIDTH,
    screenHeight: SCREEN_HEIGHT,
    version: 1,
    count: 0,
    roots: [],
    updated: [],
    sized: [],
    changedTexts: [],
    waitingForFocus: [],
    popups: [],
    focus: undefined,
    menu: undefined,
    hovered: [],
    mouseX: -1,
    mouseY: -1,
  };
}

/**
 * The widget behind a table that an addon handed in, nil for any other value.
 * Called by: anchors.relativeOf, controls.draw, dropdown, faces.fontFrom, faces.widgetFrom, hands.named,
 * hands.widgetMeant, keyboard.escape, menu.screenFrame, methodTables.selfOf, mixins.behind, mixins.handler,
 * mixins.partOf, paneScene.draw, regionMethods.Intersects, staticPopup.newPopup, tabs.PanelTemplates_TabResize,
 * tabs.showTabs, widgets.CreateFrame, widgets.deliver, widgets.showPanel, widgets.uiParent, windowRig.faultsOf.
 */
export function widgetOf(face: unknown): Widget | undefined {
  if (type(face) !== "table") return undefined;
  return (face as LuaTable<number, Widget | undefined>).get(0);
}

/**
 * Everything on the stage is worked out anew.
 * Called by: anchors.clearPoints, anchors.setPoint, editBoxMethods.SetTextInsets, editBoxMethods.setting,
 * editing.replace, editing.setEditText, fontMethods.change, fontMethods.useFont, fontStringMethods.SetTextHeight,
 * fontStringMethods.setFontStringText, fontStringMethods.setTextPart, frameMethods.SetClampedToScreen,
 * inputBehaviours.searchBoxBehaviour, newWidget.adopt, panelBehaviours.apply, panelBehaviours.resizeTab,
 * regionMethods.AdjustPointsOffset, regionMethods.ClearPoint, regionMethods.SetIgnoreParentScale,
 * regionMethods.SetScale, regionMethods.resize, scripts.setScript, scrollBehaviours.fitBox, scrollFrameMethods,
 * scrollFrameMethods.SetHorizontalScroll, scrollFrameMethods.SetScrollChild, scrollFrameMethods.scrollTo,
 * showing.setShown, staticPopup.open, textureMethods.setAtlas, tooltipMethods.clearLines, tooltipMethods.fit.
 */
export function touch(widget: Widget): void {
  widget.stage.version++;
}
