/** Place, size and sight of whatever has a place on the screen. */
import type { Provided, Results } from "../luaValues";
import { anchorOf, clearPoints, setAllPoints, setPoint } from "./anchors";
import { colourFrom, faceOf, isTrue, widgetFrom } from "./faces";
import { contains, effectiveScale, intersection, rectOf, sizeOf } from "./layout";
import { runScript } from "./scripts";
import { isLayer, isVisible } from "./seen";
import { setShown } from "./showing";
import { isProtected } from "./protection";
import type { Rect } from "./parts";
import { touch, widgetOf, type Widget } from "./widget";

export const regionBaseMethods: Provided = {
  Show: (widget: Widget) => setShown(widget, true),
  Hide: (widget: Widget) => setShown(widget, false),
  SetShown: (widget: Widget, shown: unknown) => setShown(widget, isTrue(shown)),
  IsShown: (widget: Widget) => widget.shown,
  IsVisible: (widget: Widget) => isVisible(widget),
  GetAlpha: (widget: Widget) => widget.alpha,
  SetAlpha: (widget: Widget, alpha: number) => {
    widget.alpha = math.max(0, math.min(1, alpha));
  },
  GetScale: (widget: Widget) => widget.scale,
  SetScale: (widget: Widget, scale: number) => {
    if (scale <= 0) error(`${widget.type}:SetScale(): Scale must be > 0`, 3);
    widget.scale = scale;
    touch(widget);
  },
};

export const regionMethods: Provided = {
  SetPoint: (widget: Widget, ...args: unknown[]) => setPoint(widget, anchorOf(widget, select("#", ...args), args)),
  SetAllPoints: (widget: Widget, ...args: unknown[]) =>
    setAllPoints(widget, select("#", ...args) === 0 || isTrue(args[0] === true) ? widget.parent : widgetFrom(widget, args[0])),
  ClearAllPoints: clearPoints,
  ClearPoint: (widget: Widget, point: string) => {
    const index = widget.anchors.findIndex((anchor) => anchor.point === point);
    if (index >= 0) table.remove(widget.anchors, index + 1);
    touch(widget);
  },
  GetNumPoints: (widget: Widget) => widget.anchors.length,
  GetPoint: (widget: Widget, index?: number) => pointResults(widget, (index ?? 1) - 1),
  GetPointByName: (widget: Widget, point: string) =>
    pointResults(
      widget,
      widget.anchors.findIndex((anchor) => anchor.point === point),
    ),
  AdjustPointsOffset: (widget: Widget, x: number, y: number) => {
    for (const anchor of widget.anchors) {
      anchor.x += x;
      anchor.y += y;
    }
    touch(widget);
  },
  SetSize: (widget: Widget, width: number, height: number) => resize(widget, width, height),
  SetWidth: (widget: Widget, width: number) => resize(widget, width, widget.height),
  SetHeight: (widget: Widget, height: number) => resize(widget, widget.width, height),
  GetSize: (widget: Widget) => $multi(...sizeOf(widget)),
  GetWidth: (widget: Widget) => sizeOf(widget)[0],
  GetHeight: (widget: Widget) => sizeOf(widget)[1],
  GetLeft: (widget: Widget) => edgeOf(widget, "left"),
  GetRight: (widget: Widget) => edgeOf(widget, "right"),
  GetTop: (widget: Widget) => edgeOf(widget, "top"),
  GetBottom: (widget: Widget) => edgeOf(widget, "bottom"),
  GetCenter: (widget: Widget): Results => {
    const [left, bottom] = [edgeOf(widget, "left"), edgeOf(widget, "bottom")];
    const [width, height] = sizeOf(widget);
    if (left === undefined || bottom === undefined) return $multi();
    return $multi(left + width / 2, bottom + height / 2);
  },
  GetRect: (widget: Widget): Results => {
    const left = edgeOf(widget, "left");
    if (left === undefined) return $multi();
    return $multi(left, edgeOf(widget, "bottom"), ...sizeOf(widget));
  },
  GetScaledRect: (widget: Widget): Results => {
    const rect = rectOf(widget);
    if (rect === undefined) return $multi();
    return $multi(rect.left, rect.bottom, rect.right - rect.left, rect.top - rect.bottom);
  },
  IsRectValid: (widget: Widget) => rectOf(widget) !== undefined,
  GetEffectiveScale: effectiveScale,
  SetIgnoreParentScale: (widget: Widget, ignore: unknown) => {
    widget.ignoresParentScale = isTrue(ignore);
    touch(widget);
  },
  IsIgnoringParentScale: (widget: Widget) => widget.ignoresParentScale,
  SetIgnoreParentAlpha: (widget: Widget, ignore: unknown) => {
    widget.ignoresParentAlpha = isTrue(ignore);
  },
  IsIgnoringParentAlpha: (widget: Widget) => widget.ignoresParentAlpha,
  Intersects: (widget: Widget, other: unknown) => {
    const [one, two] = [rectOf(widget), rectOf(widgetOf(other) ?? widget)];
    return one !== undefined && two !== undefined && intersection(one, two) !== undefined;
  },
  IsMouseOver: (widget: Widget) => {
    const rect = rectOf(widget);
    return rect !== undefined && contains(rect, widget.stage.mouseX, widget.stage.mouseY);
  },
  EnableMouse: (widget: Widget, enable: unknown) => {
    widget.mouse.clicks = isTrue(enable);
    widget.mouse.motion = isTrue(enable);
  },
  IsMouseEnabled: (widget: Widget) => widget.mouse.clicks && widget.mouse.motion,
  SetMouseClickEnabled: (widget: Widget, enable: unknown) => {
    widget.mouse.clicks = isTrue(enable);
  },
  IsMouseClickEnabled: (widget: Widget) => widget.mouse.clicks,
  EnableMouseMotion: (widget: Widget, enable: unknown) => {
    widget.mouse.motion = isTrue(enable);
  },
  SetMouseMotionEnabled: (widget: Widget, enable: unknown) => {
    widget.mouse.motion = isTrue(enable);
  },
  IsMouseMotionEnabled: (widget: Widget) => widget.mouse.motion,
  EnableMouseWheel: (widget: Widget, enable: unknown) => {
    widget.mouse.wheel = isTrue(enable);
  },
  IsMouseWheelEnabled: (widget: Widget) => widget.mouse.wheel,
  IsProtected: (widget: Widget) => $multi(isProtected(widget), widget.isProtected),
  CanChangeProtectedState: (widget: Widget) => !widget.stage.deps.inCombat() || !isProtected(widget),
  IsDragging: (widget: Widget) => widget.moving,
  IsObjectLoaded: () => true,
};

export const layeredRegionMethods: Provided = {
  GetDrawLayer: (widget: Widget) => $multi(widget.layer, widget.sublevel),
  SetDrawLayer: (widget: Widget, layer: unknown, sublevel?: number) => {
    if (!isLayer(layer)) return error(`${widget.type}:SetDrawLayer(): Invalid draw layer: ${tostring(layer)}`, 3);
    widget.layer = layer;
    widget.sublevel = sublevel ?? 0;
  },
  GetVertexColor: (widget: Widget) => $multi(...widget.tint),
  SetVertexColor: (widget: Widget, red: unknown, green: unknown, blue: unknown, alpha?: unknown) => {
    widget.tint = colourFrom(red, green, blue, alpha);
  },
};

/**
 * Sets the size and tells of it at once; what hangs on it is told with the next frame.
 * Called by: pointer.sizeBy, regionMethods.SetHeight, regionMethods.SetSize, regionMethods.SetWidth.
 */
export function resize(widget: Widget, width: number, height: number): void {
  if (widget.width === width && widget.height === height) return;
  widget.width = width;
  widget.height = height;
  touch(widget);
  tellSize(widget);
}

/** OnSizeChanged, when the size is another than the one told last. Called by: regionMethods.resize, widgets.settle. */
export function tellSize(widget: Widget): void {
  if (rectOf(widget) === undefined) return;
  const [width, height] = sizeOf(widget);
  if (width === widget.toldWidth && height === widget.toldHeight) return;
  widget.toldWidth = width;
  widget.toldHeight = height;
  runScript(widget, "OnSizeChanged", width, height);
}

/**
 * An edge in the widget's own units, nil where it is nowhere.
 * Called by: regionMethods.GetBottom, regionMethods.GetCenter, regionMethods.GetLeft, regionMethods.GetRect,
 * regionMethods.GetRight, regionMethods.GetTop.
 */
function edgeOf(widget: Widget, edge: keyof Rect): number | undefined {
  const rect = rectOf(widget);
  return rect === undefined ? undefined : rect[edge] / effectiveScale(widget);
}

/**
 * The five results of GetPoint; none for a point that is not set.
 * Called by: regionMethods.GetPoint, regionMethods.GetPointByName.
 */
function pointResults(widget: Widget, index: number): Results {
  const anchor = widget.anchors[index];
  if (anchor === undefined) return $multi();
  return $multi(anchor.point, faceOf(anchor.relativeTo), anchor.relativePoint, anchor.x, anchor.y);
}
