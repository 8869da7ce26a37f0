/** Buttons: their label, pictures, whether they answer, and clicks. */
import { formatText } from "../formatText";
import type { Provided } from "../luaValues";
import { setPoint } from "./anchors";
import { faceOf, fontFrom, isTrue, widgetFrom } from "./faces";
import { useFont } from "./fontMethods";
import { setFontStringText, linesShown } from "./fontStringMethods";
import { createRegion } from "./regions";
import { runScript } from "./scripts";
import { isVisible } from "./seen";
import { setAtlas, show } from "./textureMethods";
import { setAllPoints } from "./anchors";
import type { ButtonPart, Widget } from "./widget";

const PICTURE_LAYERS: Record<string, string> = { Highlight: "HIGHLIGHT", Checked: "OVERLAY", DisabledChecked: "OVERLAY" };
/** Over the normal picture, where both show. */
const OVER = 1;

export const buttonMethods: Provided = {
  SetText: (widget: Widget, text: unknown) => setButtonText(widget, text),
  SetFormattedText: (widget: Widget, ...args: unknown[]) => setButtonText(widget, formatText(...unpack(args, 1, select("#", ...args)))[0]),
  GetText: (widget: Widget) => widget.button?.label?.text?.text,
  GetTextWidth: (widget: Widget) => (widget.button?.label === undefined ? 0 : linesShown(widget.button.label).width),
  GetTextHeight: (widget: Widget) => (widget.button?.label === undefined ? 0 : linesShown(widget.button.label).height),
  GetFontString: (widget: Widget) => faceOf(widget.button?.label),
  SetFontString: (widget: Widget, value: unknown) => {
    const label = widgetFrom(widget, value);
    if (label?.text === undefined) error("Usage: self:SetFontString(fontString)", 3);
    partOf(widget).label = label;
  },
  Click: (widget: Widget, button?: string) => click(widget, button ?? "LeftButton"),
  Enable: (widget: Widget) => setEnabled(widget, true),
  Disable: (widget: Widget) => setEnabled(widget, false),
  SetEnabled: (widget: Widget, enabled: unknown) => setEnabled(widget, isTrue(enabled)),
  IsEnabled: (widget: Widget) => partOf(widget).enabled,
  RegisterForClicks: (widget: Widget, ...clicks: string[]) => {
    partOf(widget).clicks = clicks;
  },
  GetButtonState: (widget: Widget) => stateOf(partOf(widget)),
  SetButtonState: (widget: Widget, state: string) => {
    partOf(widget).pushed = state === "PUSHED";
  },
  LockHighlight: (widget: Widget) => {
    partOf(widget).locked = true;
  },
  UnlockHighlight: (widget: Widget) => {
    partOf(widget).locked = false;
  },
  SetPushedTextOffset: () => undefined,
  SetMotionScriptsWhileDisabled: (widget: Widget, hears: unknown) => {
    partOf(widget).hearsMotion = isTrue(hears);
  },
  GetMotionScriptsWhileDisabled: (widget: Widget) => partOf(widget).hearsMotion,
  ...fontsOf("Normal"),
  ...fontsOf("Disabled"),
  ...fontsOf("Highlight"),
  ...picturesOf("Normal"),
  ...picturesOf("Pushed"),
  ...picturesOf("Disabled"),
  ...picturesOf("Highlight"),
};

export const checkButtonMethods: Provided = {
  GetChecked: (widget: Widget) => partOf(widget).checked,
  SetChecked: (widget: Widget, checked: unknown) => {
    partOf(widget).checked = isTrue(checked);
  },
  ...picturesOf("Checked"),
  ...picturesOf("DisabledChecked"),
};

/**
 * What makes a widget a button.
 * Called by: buttonMethods.GetButtonState, buttonMethods.GetChecked, buttonMethods.GetMotionScriptsWhileDisabled,
 * buttonMethods.IsEnabled, buttonMethods.LockHighlight, buttonMethods.RegisterForClicks, buttonMethods.SetButtonState,
 * buttonMethods.SetChecked, buttonMethods.SetFontString, buttonMethods.SetMotionScriptsWhileDisabled,
 * buttonMethods.UnlockHighlight, buttonMethods.click, buttonMethods.dressLabel, buttonMethods.fontsOf,
 * buttonMethods.labelFor, buttonMethods.pictureFor, buttonMethods.picturesOf, buttonMethods.setButtonText,
 * buttonMethods.setEnabled.
 */
function partOf(widget: Widget): ButtonPart {
  return widget.button ?? error(`${widget.type} is no button`, 3);
}

/** As the client names it. Called by: buttonMethods.GetButtonState. */
function stateOf(part: ButtonPart): string {
  if (!part.enabled) return "DISABLED";
  return part.pushed ? "PUSHED" : "NORMAL";
}

/** The font objects of a button's label, by state. Called by: buttonMethods. */
function fontsOf(state: string): Provided {
  const methods: Provided = {
    [`Set${state}FontObject`]: (widget: Widget, font: unknown) => {
      partOf(widget).fonts[state] = fontFrom(widget, font);
      dressLabel(widget);
    },
    [`Get${state}FontObject`]: (widget: Widget) => faceOf(partOf(widget).fonts[state]),
  };
  return methods;
}

/** The pictures of a button, by state: a texture of the addon's, a file, or an atlas. Called by: buttonMethods. */
function picturesOf(state: string): Provided {
  const layer = PICTURE_LAYERS[state] ?? "ARTWORK";
  const methods: Provided = {
    [`Set${state}Texture`]: (widget: Widget, asset: unknown) => {
      if (type(asset) === "table") partOf(widget).pictures[state] = widgetFrom(widget, asset);
      else show(pictureFor(widget, state, layer), { file: asset });
    },
    [`Set${state}Atlas`]: (widget: Widget, atlas: string) => setAtlas(pictureFor(widget, state, layer), atlas, false),
    [`Get${state}Texture`]: (widget: Widget) => faceOf(partOf(widget).pictures[state]),
    [`Clear${state}Texture`]: (widget: Widget) => {
      partOf(widget).pictures[state] = undefined;
    },
  };
  return methods;
}

/** The texture of a state, made as large as the button when there is none. Called by: buttonMethods.picturesOf. */
export function pictureFor(widget: Widget, state: string, layer: string): Widget {
  const known = partOf(widget).pictures[state];
  if (known !== undefined) return known;
  const picture = createRegion(widget, "Texture", undefined, layer, state === "Normal" ? 0 : OVER);
  setAllPoints(picture, widget);
  partOf(widget).pictures[state] = picture;
  return picture;
}

/** The label, in the middle of the button when there is none yet. Called by: buttonMethods.setButtonText. */
export function labelFor(widget: Widget): Widget {
  const part = partOf(widget);
  if (part.label !== undefined) return part.label;
  const label = createRegion(widget, "FontString", undefined, "ARTWORK");
  setPoint(label, { point: "CENTER", relativeTo: widget, relativePoint: "CENTER", x: 0, y: 0 });
  part.label = label;
  dressLabel(widget);
  return label;
}

/**
 * A button without any font shows no text and raises no error, as the client's.
 * Called by: buttonMethods.SetFormattedText, buttonMethods.SetText.
 */
function setButtonText(widget: Widget, text: unknown): void {
  const label = labelFor(widget);
  if (partOf(widget).fonts["Normal"] === undefined && label.font?.parent === undefined && label.font?.height === undefined) {
    if (label.text !== undefined) label.text.text = text;
    return;
  }
  setFontStringText(label, text);
}

/**
 * The label's font object is that of the button's state.
 * Called by: buttonMethods.fontsOf, buttonMethods.labelFor, buttonMethods.setEnabled, createFrame.dress,
 * pointer.changeHover, tabs.showTab.
 */
export function dressLabel(widget: Widget): void {
  const { label, fonts, enabled } = partOf(widget);
  const hovered = widget.stage.hovered.includes(widget) || partOf(widget).locked;
  const font = !enabled ? fonts["Disabled"] : hovered ? fonts["Highlight"] : undefined;
  const chosen = font ?? fonts["Normal"];
  if (label !== undefined && chosen !== undefined && label.font?.parent !== chosen) useFont(label, chosen);
}

/**
 * Tells the button when it changes.
 * Called by: buttonMethods.Disable, buttonMethods.Enable, buttonMethods.SetEnabled.
 */
function setEnabled(widget: Widget, enabled: boolean): void {
  const part = partOf(widget);
  if (part.enabled === enabled) return;
  part.enabled = enabled;
  dressLabel(widget);
  runScript(widget, enabled ? "OnEnable" : "OnDisable");
}

/**
 * As if it were clicked; a button that is hidden or disabled does nothing. A check button changes first.
 * Called by: buttonMethods.Click, pointer.letGo, pointer.pressDown.
 */
export function click(widget: Widget, button: string): void {
  const part = partOf(widget);
  if (!part.enabled || !isVisible(widget)) return;
  if (widget.type === "CheckButton") part.checked = !part.checked;
  runScript(widget, "PreClick", button, false);
  runScript(widget, "OnClick", button, false);
  runScript(widget, "PostClick", button, false);
}
