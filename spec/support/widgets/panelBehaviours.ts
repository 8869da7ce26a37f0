/** What the client's windows and tabs do: titles, backdrops, the cross that closes, tabs that grow with their text. */
import type { LuaRecord, Provided } from "../luaValues";
import { colourFrom, isTrue } from "./faces";
import { setFontStringText } from "./fontStringMethods";
import { callMixin, giveMixin, onScript, partOf } from "./mixins";
import { show } from "./textureMethods";
import { setShown } from "./showing";
import { unboundedWidth } from "./textOf";
import type { Colour } from "./parts";
import { touch, type Widget } from "./widget";

/** Between a tab's text and its edges, both sides together; estimated. */
const TAB_PADDING = 40;

/** A window with a title. Called by: behaviours. */
export function panelBehaviour(frame: Widget): void {
  /** Where the flavour has it. Called by: panelBehaviours.GetTitleText, panelBehaviours.SetTitle. */
  const title = (widget: Widget): Widget | undefined => {
    const container = partOf(widget, "TitleContainer");
    return partOf(container ?? widget, "TitleText");
  };
  /**
   * The picture in the corner, nil where the window has none.
   * Called by: panelBehaviours.GetPortrait, panelBehaviours.SetPortraitShown, panelBehaviours.SetPortraitToAsset.
   */
  const portrait = (widget: Widget): Widget | undefined => partOf(partOf(widget, "PortraitContainer") ?? widget, "portrait");
  const methods: Provided = {
    SetTitle: (widget: Widget, text: unknown) => {
      const label = title(widget);
      if (label !== undefined) setFontStringText(label, text);
    },
    GetTitleText: (widget: Widget) => title(widget)?.face,
    GetPortrait: (widget: Widget) => portrait(widget)?.face,
    SetPortraitToAsset: (widget: Widget, file: unknown) => showPortrait(portrait(widget), file),
    SetPortraitShown: (widget: Widget, shown: unknown) => {
      const picture = portrait(widget);
      if (picture !== undefined) setShown(picture, isTrue(shown));
    },
  };
  giveMixin(frame, methods);
}

/** Nothing where the window has no portrait. Called by: panelBehaviours.SetPortraitToAsset. */
function showPortrait(picture: Widget | undefined, file: unknown): void {
  if (picture !== undefined) show(picture, { file });
}

/** The cross hides what it stands on, by the window's own way when it has one. Called by: behaviours. */
export function closeButtonBehaviour(button: Widget): void {
  onScript(button, "OnClick", (self) => {
    const { parent } = self;
    if (parent === undefined) return;
    if (parent.face["onCloseCallback"] === undefined || isTrue(callMixin(parent, "onCloseCallback", self.face))) setShown(parent, false);
  });
}

/** A backdrop is a filled rectangle with an edge, in colours the addon says. Called by: behaviours. */
export function backdropBehaviour(frame: Widget): void {
  let info: LuaRecord | undefined;
  let fill: Colour = [1, 1, 1, 1];
  let border: Colour = [1, 1, 1, 1];
  /** What of it shows depends on what the backdrop has. Called by: panelBehaviours.backdropBehaviour. */
  const apply = (widget: Widget): void => {
    widget.skin = {
      ...(info?.["bgFile"] === undefined ? {} : { fill }),
      ...(info?.["edgeFile"] === undefined ? {} : { border }),
    };
    touch(widget);
  };
  giveMixin(frame, {
    SetBackdrop: (widget: Widget, value: LuaRecord | undefined) => {
      info = value;
      fill = [1, 1, 1, 1];
      border = [1, 1, 1, 1];
      apply(widget);
    },
    GetBackdrop: () => info,
    ClearBackdrop: (widget: Widget) => {
      info = undefined;
      apply(widget);
    },
    SetBackdropColor: (widget: Widget, red: unknown, green: unknown, blue: unknown, alpha?: unknown) => {
      fill = colourFrom(red, green, blue, alpha);
      apply(widget);
    },
    SetBackdropBorderColor: (widget: Widget, red: unknown, green: unknown, blue: unknown, alpha?: unknown) => {
      border = colourFrom(red, green, blue, alpha);
      apply(widget);
    },
    GetBackdropColor: () => $multi(...fill),
    GetBackdropBorderColor: () => $multi(...border),
  });
}

/** A tab is as wide as its text; the client resizes it when it is shown. Called by: behaviours. */
export function tabBehaviour(tab: Widget): void {
  if (tab.button !== undefined) tab.button.hearsMotion = true;
  const { parent } = tab;
  if (parent !== undefined) {
    const tabs = (parent.face["Tabs"] ?? []) as unknown[];
    tabs.push(tab.face);
    parent.face["Tabs"] = tabs;
  }
  onScript(tab, "OnShow", (self) => resizeTab(self, TAB_PADDING));
}

/**
 * PanelTemplates_TabResize: the text's width and what is beside it.
 * Called by: panelBehaviours.tabBehaviour, tabs.PanelTemplates_TabResize.
 */
export function resizeTab(tab: Widget, padding: number): void {
  const label = tab.button?.label;
  tab.width = (label === undefined ? 0 : unboundedWidth(label)) + padding;
  touch(tab);
}
