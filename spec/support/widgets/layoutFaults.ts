/**
 * A judge of layout: it says in sentences what a designer would not let pass - texts that are cut, texts or controls that stand on each
 * other, and what hangs out of the window. What lies behind something opaque counts as covered on purpose.
 */
import { intersection, rectOf } from "./layout";
import { debugName } from "./objectMethods";
import { isWithin } from "./pointer";
import { textsOn, type ReadText } from "./reading";
import { framesInOrder, seenRect } from "./seen";
import type { Rect } from "./parts";
import type { Widget } from "./widget";

/** Units of the screen by which letters and controls may touch: they were added up from fractions. */
const TOLERANCE = 0.5;
const CONTROLS = ["Button", "CheckButton", "EditBox", "Slider"];
/** The client's own cross stands a unit outside of its window. */
const OUTSIDE_TOLERANCE = 1.5;
/** A filling of less hides nothing. */
const OPAQUE = 0.5;

/** @noSelf */
export interface LayoutFaultsOptions {
  /** True for what stands beside the window on purpose, as its tabs do. */
  readonly mayStandOutside?: (widget: Widget) => boolean;
}

/** Something that must not share its place. */
interface Thing {
  readonly widget: Widget;
  readonly name: string;
  readonly rect: Rect;
}

/** The faults of a window, none when it is well laid out. Called by: windowRig.faultsOf. */
export function layoutFaults(root: Widget, options: LayoutFaultsOptions = {}): string[] {
  const texts = textsOn(root);
  const things = texts.map((read) => thingOf(read));
  const controls = controlsOn(root);
  return [
    ...texts.flatMap((read) => (read.lines.truncated && !isToldByMouse(read) ? [`${nameOf(read)} is cut`] : [])),
    ...texts.flatMap((read) => labelFault(read)),
    ...overlaps(things),
    ...overlaps(controls),
    ...outsiders(root, [...things, ...controls], options),
  ];
}

/** On a frame that says more when the mouse is over it, as rows of lists do. Called by: layoutFaults.layoutFaults. */
function isToldByMouse({ widget }: ReadText): boolean {
  return widget.parent?.scripts.OnEnter !== undefined;
}

/** A text with the place of its letters. Called by: layoutFaults.layoutFaults. */
function thingOf(read: ReadText): Thing {
  return { widget: read.widget, name: nameOf(read), rect: read.rect };
}

/** By what the player reads. Called by: layoutFaults.labelFault, layoutFaults.layoutFaults, layoutFaults.thingOf. */
function nameOf(read: ReadText): string {
  return `the text "${read.text}" of ${debugName(read.widget.parent ?? read.widget)}`;
}

/** Controls that the player sees and can use. Called by: layoutFaults.layoutFaults. */
function controlsOn(root: Widget): Thing[] {
  const controls: Thing[] = [];
  for (const widget of framesInOrder(root)) {
    const rect = rectOf(widget);
    if (!CONTROLS.includes(widget.type) || rect === undefined || seenRect(widget) === undefined) continue;
    controls.push({ widget, name: debugName(widget), rect });
  }
  return controls;
}

/** A button's label that is wider than the button. Called by: layoutFaults.layoutFaults. */
function labelFault(read: ReadText): string[] {
  const button = read.widget.parent;
  const room = button === undefined ? undefined : rectOf(button);
  if (room === undefined || button?.button?.label !== read.widget) return [];
  const runsOut = read.rect.left < room.left - TOLERANCE || read.rect.right > room.right + TOLERANCE;
  return runsOut ? [`${nameOf(read)} is wider than its button`] : [];
}

/** Pairs that stand on each other. Called by: layoutFaults.layoutFaults. */
function overlaps(things: readonly Thing[]): string[] {
  const faults: string[] = [];
  for (const index of $range(1, things.length)) {
    for (const next of $range(index + 1, things.length)) {
      const [behind, before] = [things[index - 1] as Thing, things[next - 1] as Thing];
      if (isWithin(before.widget, behind.widget) || isWithin(behind.widget, before.widget)) continue;
      const shared = intersection(shrunk(seenOf(behind)), shrunk(seenOf(before)));
      if (shared !== undefined && !isCovered(behind.widget, before.widget, shared))
        faults.push(`${behind.name} and ${before.name} overlap`);
    }
  }
  return faults;
}

/**
 * The part of a thing that scroll frames leave to be seen.
 * Called by: layoutFaults.outsiders, layoutFaults.overlaps.
 */
function seenOf({ widget, rect }: Thing): Rect {
  const seen = seenRect(widget);
  return (seen === undefined ? undefined : intersection(rect, seen)) ?? { left: 0, right: 0, bottom: 0, top: 0 };
}

/** Smaller by what may touch. Called by: layoutFaults.overlaps. */
function shrunk({ left, right, bottom, top }: Rect): Rect {
  return { left: left + TOLERANCE, right: right - TOLERANCE, bottom: bottom + TOLERANCE, top: top - TOLERANCE };
}

/**
 * True when the one in front stands on something opaque that the one behind does not stand on.
 * Called by: layoutFaults.overlaps.
 */
function isCovered(behind: Widget, before: Widget, shared: Rect): boolean {
  let current: Widget | undefined = before;
  while (current !== undefined && !isWithin(behind, current)) {
    const rect = rectOf(current);
    if (rect !== undefined && isOpaque(current) && holds(rect, shared, TOLERANCE)) return true;
    current = current.parent;
  }
  return false;
}

/**
 * Filled by its template, its backdrop, or a texture as large as itself; a control hides nothing on purpose.
 * Called by: layoutFaults.isCovered.
 */
function isOpaque(frame: Widget): boolean {
  if (CONTROLS.includes(frame.type)) return false;
  if ((frame.skin?.fill?.[3] ?? 0) > OPAQUE) return true;
  return frame.regions.some(({ shown, skin, picture }) => shown && math.max(skin?.fill?.[3] ?? 0, picture?.colour?.[3] ?? 0) > OPAQUE);
}

/** True when one rectangle lies in another. Called by: layoutFaults.isCovered, layoutFaults.outsiders. */
function holds(outer: Rect, inner: Rect, tolerance: number): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.bottom >= outer.bottom - tolerance &&
    inner.top <= outer.top + tolerance
  );
}

/** What hangs out of the window. Called by: layoutFaults.layoutFaults. */
function outsiders(root: Widget, things: readonly Thing[], { mayStandOutside }: LayoutFaultsOptions): string[] {
  const room = rectOf(root);
  if (room === undefined) return [`${debugName(root)} is nowhere on the screen`];
  return things.flatMap((thing) => {
    const isAllowed = mayStandOutside?.(thing.widget) === true;
    return isAllowed || holds(room, seenOf(thing), OUTSIDE_TOLERANCE) ? [] : [`${thing.name} stands outside of ${debugName(root)}`];
  });
}
