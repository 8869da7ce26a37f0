/** What frames have beyond a place: events, regions, children, strata and levels, keys, moving. */
import type { Provided, Results } from "../luaValues";
import { faceOf, isTrue } from "./faces";
import { createFontString, createRegion } from "./regions";
import { runScript } from "./scripts";
import { effectiveAlpha, isStrata, strataOf } from "./seen";
import { touch, type Widget } from "./widget";

/** No bound. */
const ANY_SIZE = math.huge;

export const frameMethods: Provided = {
  RegisterEvent: (widget: Widget, event: string) => widget.stage.deps.events.register(widget.face, event),
  UnregisterEvent: (widget: Widget, event: string) => widget.stage.deps.events.unregister(widget.face, event),
  RegisterAllEvents: (widget: Widget) => widget.stage.deps.events.registerAll(widget.face),
  UnregisterAllEvents: (widget: Widget) => widget.stage.deps.events.unregisterAll(widget.face),
  IsEventRegistered: (widget: Widget, event: string) => $multi(widget.stage.deps.events.isRegistered(widget.face, event), undefined),
  CreateTexture: (widget: Widget, name?: string, layer?: string, template?: string, sublevel?: number) => {
    if (template !== undefined) error(`CreateTexture: the template ${template} is not modelled`, 3);
    return createRegion(widget, "Texture", name, layer, sublevel).face;
  },
  CreateFontString: (widget: Widget, name?: string, layer?: string, font?: string) => createFontString(widget, name, layer, font).face,
  GetChildren: (widget: Widget) => facesOf(widget.children),
  GetNumChildren: (widget: Widget) => widget.children.length,
  GetRegions: (widget: Widget) => facesOf(widget.regions),
  GetNumRegions: (widget: Widget) => widget.regions.length,
  GetEffectiveAlpha: effectiveAlpha,
  SetFrameStrata: (widget: Widget, strata: unknown) => {
    if (!isStrata(strata)) return error(`${widget.type}:SetFrameStrata(): Invalid strata: ${tostring(strata)}`, 3);
    widget.strata = strata;
  },
  GetFrameStrata: strataOf,
  SetFrameLevel: (widget: Widget, level: number) => raiseBy(widget, level - widget.level),
  GetFrameLevel: (widget: Widget) => widget.level,
  Raise: (widget: Widget) => raiseBy(widget, math.max(0, ...(widget.parent?.children ?? []).map(({ level }) => level)) + 1 - widget.level),
  Lower: (widget: Widget) => raiseBy(widget, -widget.level),
  SetToplevel: (widget: Widget, toplevel: unknown) => {
    widget.toplevel = isTrue(toplevel);
  },
  IsToplevel: (widget: Widget) => widget.toplevel,
  SetFixedFrameStrata: () => undefined,
  SetFixedFrameLevel: () => undefined,
  SetID: (widget: Widget, id: number) => {
    widget.id = id;
  },
  GetID: (widget: Widget) => widget.id,
  SetAttribute: (widget: Widget, name: string, value: unknown) => {
    widget.attributes.set(string.lower(name), value);
    runScript(widget, "OnAttributeChanged", string.lower(name), value);
  },
  GetAttribute: (widget: Widget, name: string) => widget.attributes.get(string.lower(name)),
  SetHitRectInsets: (widget: Widget, left: number, right: number, top: number, bottom: number) => {
    widget.mouse.hitInsets = [left, right, top, bottom];
  },
  GetHitRectInsets: (widget: Widget) => $multi(...widget.mouse.hitInsets),
  SetClipsChildren: (widget: Widget, clips: unknown) => {
    widget.clipsChildren = isTrue(clips);
  },
  DoesClipChildren: (widget: Widget) => widget.clipsChildren,
  EnableKeyboard: (widget: Widget, enable: unknown) => {
    widget.keyboard = isTrue(enable);
  },
  IsKeyboardEnabled: (widget: Widget) => widget.keyboard,
  SetPropagateKeyboardInput: (widget: Widget, propagate: unknown) => {
    widget.passesKeys = isTrue(propagate);
  },
  GetPropagateKeyboardInput: (widget: Widget) => widget.passesKeys,
  RegisterForDrag: (widget: Widget, ...buttons: string[]) => {
    widget.mouse.drags = buttons;
  },
  SetMovable: (widget: Widget, movable: unknown) => {
    widget.movable = isTrue(movable);
  },
  IsMovable: (widget: Widget) => widget.movable,
  SetResizable: (widget: Widget, resizable: unknown) => {
    widget.resizable = isTrue(resizable);
  },
  IsResizable: (widget: Widget) => widget.resizable,
  SetResizeBounds: (widget: Widget, minWidth: number, minHeight: number, maxWidth?: number, maxHeight?: number) => {
    widget.resizeBounds = [minWidth, minHeight, maxWidth ?? ANY_SIZE, maxHeight ?? ANY_SIZE];
  },
  GetResizeBounds: (widget: Widget) => $multi(...widget.resizeBounds),
  StartMoving: (widget: Widget) => {
    if (!widget.movable) error(`${widget.type}:StartMoving(): Frame is not movable`, 3);
    widget.moving = true;
  },
  StartSizing: (widget: Widget, point?: string) => {
    if (!widget.resizable) error(`${widget.type}:StartSizing(): Frame is not resizable`, 3);
    widget.sizing = point ?? "BOTTOMRIGHT";
  },
  StopMovingOrSizing: (widget: Widget) => {
    widget.moving = false;
    widget.sizing = undefined;
  },
  SetUserPlaced: (widget: Widget, placed: unknown) => {
    if (!widget.movable && !widget.resizable) error(`${widget.type}:SetUserPlaced(): Frame is not movable or resizable`, 3);
    widget.userPlaced = isTrue(placed);
  },
  IsUserPlaced: (widget: Widget) => widget.userPlaced,
  SetDontSavePosition: () => undefined,
  SetClampedToScreen: (widget: Widget, clamped: unknown) => {
    widget.clampedToScreen = isTrue(clamped);
    touch(widget);
  },
  IsClampedToScreen: (widget: Widget) => widget.clampedToScreen,
  SetHyperlinksEnabled: () => undefined,
  SetFlattensRenderLayers: () => undefined,
};

/** All at once, as the client returns them. Called by: frameMethods.GetChildren, frameMethods.GetRegions. */
function facesOf(widgets: readonly Widget[]): Results {
  return $multi(...unpack(widgets.map((widget) => faceOf(widget))));
}

/**
 * A frame takes along what is on it; no level is under 0.
 * Called by: frameMethods.Lower, frameMethods.Raise, frameMethods.SetFrameLevel, frameMethods.raiseBy.
 */
function raiseBy(widget: Widget, by: number): void {
  widget.level = math.max(0, widget.level + by);
  for (const child of widget.children) raiseBy(child, by);
}
