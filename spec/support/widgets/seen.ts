/** What of the stage the player sees, and what stands in front of what. */
import { intersection, rectOf } from "./layout";
import type { Rect } from "./parts";
import type { Stage, Widget } from "./widget";

const STRATA = ["WORLD", "BACKGROUND", "LOW", "MEDIUM", "HIGH", "DIALOG", "FULLSCREEN", "FULLSCREEN_DIALOG", "TOOLTIP"];
const LAYERS = ["BACKGROUND", "BORDER", "ARTWORK", "OVERLAY", "HIGHLIGHT"];

/**
 * Shown, and so are all its parents.
 * Called by: buttonMethods.click, focus.giveFocus, hands.reach, keyboard.escape, pieces.showsNow,
 * regionMethods.IsVisible, seen.framesInOrder, seen.seenRect, seen.touchRect, showing.setShown, showing.tell,
 * showing.tellFirstShow, showing.whileMoving, widgets.settle, widgets.update, widgets.wantsUpdates.
 */
export function isVisible(widget: Widget | undefined): boolean {
  let current = widget;
  while (current !== undefined) {
    if (!current.shown) return false;
    current = current.parent;
  }
  return true;
}

/** True for the names of the client's strata. Called by: frameMethods.SetFrameStrata. */
export function isStrata(word: unknown): word is string {
  return STRATA.includes(word as string);
}

/** True for the names of the client's draw layers. Called by: regionMethods.SetDrawLayer, regions.createRegion. */
export function isLayer(word: unknown): word is string {
  return LAYERS.includes(word as string);
}

/** Its own or its parents'. Called by: frameMethods, seen.depthOf, seen.stands, seen.strataOf. */
export function strataOf(widget: Widget): string {
  return widget.strata ?? (widget.parent === undefined ? "MEDIUM" : strataOf(widget.parent));
}

/**
 * Alpha of a widget and its parents together.
 * Called by: drawing.drawPart, drawing.runsOf, frameMethods, reading.readText, seen.effectiveAlpha, seen.seenRect.
 */
export function effectiveAlpha(widget: Widget): number {
  const own = widget.alpha;
  return widget.parent === undefined || widget.ignoresParentAlpha ? own : own * effectiveAlpha(widget.parent);
}

/**
 * The part of the screen that parents leave to a widget; nil when nothing is left.
 * Called by: drawing.drawPart, reading.readText, seen.clipOf, seen.seenRect, seen.touchRect.
 */
export function clipOf(widget: Widget): Rect | undefined {
  const { stage, parent } = widget;
  if (parent === undefined) return { left: 0, bottom: 0, right: stage.screenWidth, top: stage.screenHeight };
  const clip = clipOf(parent);
  if (clip === undefined || isOwnRegion(widget, parent)) return clip;
  if (parent.scroll?.child !== widget && !parent.clipsChildren) return clip;
  const rect = rectOf(parent);
  return rect === undefined ? undefined : intersection(clip, rect);
}

/** A frame clips the frames on it, not what it is itself made of. Called by: seen.clipOf. */
function isOwnRegion(widget: Widget, parent: Widget): boolean {
  return parent.regions.includes(widget);
}

/**
 * The part of a widget that the player sees; nil when nothing.
 * Called by: hands.reach, layoutFaults.controlsOn, layoutFaults.seenOf.
 */
export function seenRect(widget: Widget): Rect | undefined {
  if (!isVisible(widget) || effectiveAlpha(widget) <= 0) return undefined;
  const rect = rectOf(widget);
  const clip = clipOf(widget);
  return rect === undefined || clip === undefined ? undefined : intersection(rect, clip);
}

/**
 * All visible frames of a stage or of a branch of it, the hindmost first.
 * Called by: drawing.layersOf, keyboard.pressKey, layoutFaults.controlsOn, reading.textsOn, seen.framesAt.
 */
export function framesInOrder(from: Stage | Widget): Widget[] {
  const frames: Widget[] = [];
  /** Takes a frame and what is on it. Called by: seen.framesInOrder, seen.gather. */
  const gather = (frame: Widget): void => {
    if (!frame.shown || frame.type === "Font") return;
    if (frame.type !== "Texture" && frame.type !== "FontString") frames.push(frame);
    for (const child of frame.children) gather(child);
  };
  if ("roots" in from) for (const root of from.roots) gather(root);
  else if (isVisible(from)) gather(from);
  table.sort(frames, (one, other) => stands(one) < stands(other));
  return frames;
}

/**
 * A number that is greater the farther in front a frame stands: by strata, level and age.
 * Called by: seen.framesInOrder.
 */
function stands(frame: Widget): number {
  return (STRATA.indexOf(strataOf(frame)) * 10000 + frame.level) * 1000000 + frame.order;
}

/**
 * The visible regions of a frame; those of the HIGHLIGHT layer show under the mouse alone.
 * Called by: drawing.layersOf, reading.textsOn.
 */
export function shownRegions(frame: Widget): Widget[] {
  const hovered = frame.stage.hovered.includes(frame);
  return frame.regions.filter((region) => region.shown && (region.layer !== "HIGHLIGHT" || hovered));
}

/**
 * A number that is greater the farther in front something stands: frames of one level share their layers.
 * Called by: drawing.layersOf.
 */
export function depthOf(frame: Widget, layer: string, sublevel: number, isText: boolean): number {
  const level = STRATA.indexOf(strataOf(frame)) * 10000 + frame.level;
  return (level * LAYERS.length + LAYERS.indexOf(layer)) * 100 + (sublevel + 10) * 2 + (isText ? 1 : 0);
}

/**
 * Frames that take the mouse's clicks, motion or wheel at a place, the foremost first.
 * Called by: hands.drag, hands.wheel, pointer.clickTarget, pointer.moveMouse.
 */
export function framesAt(stage: Stage, x: number, y: number, takes: (frame: Widget) => boolean): Widget[] {
  const found: Widget[] = [];
  for (const frame of framesInOrder(stage)) {
    if (!takes(frame)) continue;
    const seen = touchRect(frame);
    if (seen !== undefined && x >= seen.left && x < seen.right && y >= seen.bottom && y < seen.top) table.insert(found, 1, frame);
  }
  return found;
}

/**
 * Where the mouse can touch a frame: what is seen of its rectangle without its insets.
 * Called by: hands.reach, seen.framesAt.
 */
export function touchRect(frame: Widget): Rect | undefined {
  const rect = rectOf(frame);
  const clip = clipOf(frame);
  if (rect === undefined || clip === undefined || !isVisible(frame)) return undefined;
  const [left, right, top, bottom] = frame.mouse.hitInsets;
  return intersection({ left: rect.left + left, right: rect.right - right, bottom: rect.bottom + bottom, top: rect.top - top }, clip);
}
