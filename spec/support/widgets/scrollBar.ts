/** The client's scroll bar: a thumb as long as what is seen of the whole, two buttons, and whoever listens to it. */
import type { LuaFunction } from "../luaValues";
import { placeThumb } from "./thumb";
import { isTrue } from "./faces";
import { giveCallbacks, giveMixin, onScript, partOf } from "./mixins";
import { setShown } from "./showing";
import type { Widget } from "./widget";

/** A click on a button moves by this part of what is seen. */
const USUAL_STEP = 0.1;

/** Gives a frame the methods of the client's scroll bars. Called by: behaviours. */
export function scrollBarBehaviour(bar: Widget): void {
  const tell = giveCallbacks(bar);
  let place = 0;
  let seen = 1;
  let step = USUAL_STEP;
  let hides = false;
  /** The thumb and the buttons follow place and length. Called by: scrollBar.moveTo, scrollBar.scrollBarBehaviour. */
  const update = (): void => {
    placeThumb(partOf(bar, "Track"), place, seen);
    for (const [key, end] of [
      ["Back", 0],
      ["Forward", 1],
    ] as const) {
      const button = partOf(bar, key)?.button;
      if (button !== undefined) button.enabled = seen < 1 && place !== end;
    }
    if (hides) setShown(bar, seen < 1);
  };
  /** Tells the listeners of a place that is new. Called by: scrollBar.scrollBarBehaviour. */
  const moveTo = (wanted: number): void => {
    const kept = seen < 1 ? math.max(0, math.min(1, wanted)) : 0;
    if (kept === place) return update();
    place = kept;
    update();
    tell("OnScroll", place);
  };
  giveMixin(bar, {
    SetScrollPercentage: (_: Widget, value: number) => moveTo(value),
    GetScrollPercentage: () => place,
    SetVisibleExtentPercentage: (_: Widget, value: number) => {
      seen = value;
      update();
    },
    GetVisibleExtentPercentage: () => seen,
    SetPanExtentPercentage: (_: Widget, value: number) => {
      step = value;
    },
    HasScrollableExtent: () => seen < 1,
    SetHideIfUnscrollable: (_: Widget, value: unknown) => {
      hides = isTrue(value);
      update();
    },
    ScrollStepInDirection: (_: Widget, direction: number) => moveTo(place + direction * step),
  });
  listenToParts(bar, update, (direction) => moveTo(place + direction * step));
}

/**
 * The buttons step, the wheel steps, and the thumb follows the track's length.
 * Called by: scrollBar.scrollBarBehaviour.
 */
function listenToParts(bar: Widget, update: LuaFunction | (() => void), stepBy: (direction: number) => void): void {
  const [back, forward, track] = [partOf(bar, "Back"), partOf(bar, "Forward"), partOf(bar, "Track")];
  if (back !== undefined) onScript(back, "OnClick", () => stepBy(-1));
  if (forward !== undefined) onScript(forward, "OnClick", () => stepBy(1));
  if (track !== undefined) onScript(track, "OnSizeChanged", () => update());
  onScript(bar, "OnMouseWheel", (_, delta) => stepBy(-(delta as number)));
}
