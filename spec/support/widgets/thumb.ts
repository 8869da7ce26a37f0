/** Where the thumb of a scroll bar stands. */
import { clearPoints, setPoint } from "./anchors";
import { sizeOf } from "./layout";
import { partOf } from "./mixins";
import { setShown } from "./showing";
import type { Widget } from "./widget";

/** The client's shortest thumb (MinimalScrollBar.xml). */
const SHORTEST = 23;

/** As far down the track as the list is scrolled; no thumb where all is seen. Called by: scrollBar.update. */
export function placeThumb(track: Widget | undefined, place: number, seen: number): void {
  const thumb = track === undefined ? undefined : partOf(track, "Thumb");
  if (track === undefined || thumb === undefined) return;
  setShown(thumb, seen < 1);
  const [, length] = sizeOf(track);
  thumb.height = math.max(SHORTEST, length * seen);
  clearPoints(thumb);
  setPoint(thumb, { point: "TOP", relativeTo: track, relativePoint: "TOP", x: 0, y: -math.max(0, length - thumb.height) * place });
}
