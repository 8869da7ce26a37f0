/** Values as addons hand them in and get them: faces of widgets, colours, truth. */
import type { LuaRecord } from "../luaValues";
import type { Colour } from "./parts";
import { widgetOf, type Widget } from "./widget";

/**
 * The face of a widget, nil for none.
 * Called by: buttonMethods.GetFontString, buttonMethods.fontsOf, buttonMethods.picturesOf, fontMethods.GetFontObject,
 * frameMethods.facesOf, objectMethods.GetParent, rangeMethods.GetStatusBarTexture, rangeMethods.GetThumbTexture,
 * regionMethods.pointResults, scrollFrameMethods.GetScrollChild, tooltipMethods.GetOwner.
 */
export function faceOf(widget: Widget | undefined): LuaRecord | undefined {
  return widget?.face;
}

/**
 * What the client takes for true.
 * Called by: buttonMethods.SetChecked, buttonMethods.SetEnabled, buttonMethods.SetMotionScriptsWhileDisabled,
 * dropdown.dropdownBehaviour, editBoxMethods.SetEnabled, editBoxMethods.setting, fontStringMethods.SetNonSpaceWrap,
 * fontStringMethods.SetWordWrap, frameMethods.EnableKeyboard, frameMethods.SetClampedToScreen,
 * frameMethods.SetClipsChildren, frameMethods.SetMovable, frameMethods.SetPropagateKeyboardInput,
 * frameMethods.SetResizable, frameMethods.SetToplevel, frameMethods.SetUserPlaced, keyboard.escape, menu.SetEnabled,
 * menu.isChosen, panelBehaviours.SetPortraitShown, panelBehaviours.closeButtonBehaviour, rangeMethods.SetEnabled,
 * regionMethods.EnableMouse, regionMethods.EnableMouseMotion, regionMethods.EnableMouseWheel,
 * regionMethods.SetAllPoints, regionMethods.SetIgnoreParentAlpha, regionMethods.SetIgnoreParentScale,
 * regionMethods.SetMouseClickEnabled, regionMethods.SetMouseMotionEnabled, regionMethods.SetShown,
 * scrollBar.scrollBarBehaviour, scrollBehaviours.scrollingEditBoxBehaviour, staticPopup.answer, staticPopup.escape,
 * staticPopup.open, textureMethods.SetAtlas, textureMethods.SetDesaturated, tooltipMethods.AddLine,
 * tooltipMethods.SetText.
 */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== false;
}

/**
 * Red, green, blue and alpha from a method's arguments; alpha is 1 when it is left out.
 * Called by: fontMethods.SetTextColor, panelBehaviours.backdropBehaviour, rangeMethods.SetStatusBarColor,
 * regionMethods.SetVertexColor, textureMethods.SetColorTexture, tooltipMethods.write.
 */
export function colourFrom(red: unknown, green: unknown, blue: unknown, alpha: unknown): Colour {
  return [tonumber(red) ?? 0, tonumber(green) ?? 0, tonumber(blue) ?? 0, tonumber(alpha) ?? 1];
}

/**
 * The font object that an addon names or hands in; raises the client's error for anything else.
 * Called by: buttonMethods.fontsOf, createFrame.dress, createFrame.writePart, fontMethods.CopyFontObject,
 * fontMethods.SetFontObject, menu.addLine, regions.createFontString, scrollBehaviours.scrollingEditBoxBehaviour.
 */
export function fontFrom(widget: Widget, value: unknown): Widget | undefined {
  if (value === undefined) return undefined;
  const face = type(value) === "string" ? widget.stage.deps.global(value as string) : value;
  const font = widgetOf(face);
  if (font?.font === undefined) return error(`Couldn't find a font object named '${tostring(value)}'`, 3);
  return font;
}

/**
 * The widget that an addon names or hands in, nil for nil; raises the client's error for anything else.
 * Called by: buttonMethods.SetFontString, buttonMethods.picturesOf, createFrame.placeAt, objectMethods.SetParent,
 * rangeMethods.setPicture, regionMethods.SetAllPoints, scrollFrameMethods.SetScrollChild, tooltipMethods.IsOwned,
 * tooltipMethods.SetOwner, widgets.CreateFrame.
 */
export function widgetFrom(widget: Widget, value: unknown): Widget | undefined {
  if (value === undefined) return undefined;
  const face = type(value) === "string" ? widget.stage.deps.global(value as string) : value;
  return widgetOf(face) ?? error(`Couldn't find region named '${tostring(value)}'`, 3);
}

/**
 * A name with "$parent" as that of the nearest parent that has one.
 * Called by: createFrame.newFrame, regions.createRegion.
 */
export function fullName(name: string, parent: Widget | undefined): string {
  if (string.find(name, "$parent", 1, true)[0] === undefined) return name;
  let named = parent;
  while (named !== undefined && named.name === undefined) named = named.parent;
  const [replaced] = string.gsub(name, "%$parent", () => named?.name ?? "");
  return replaced;
}
