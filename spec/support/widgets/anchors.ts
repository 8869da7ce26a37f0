/** Setting anchors: the client's forms of SetPoint, and rings of anchors, which it refuses. */
import { comparePoints, fractionsOf, isPoint, rectOf, effectiveScale } from "./layout";
import { touch, widgetOf, type Anchor, type Widget } from "./widget";

/**
 * Sets one point, kept in the client's order; a point that was set before moves. Raises the client's error for a ring.
 * Called by: anchors.moveBy, anchors.setAllPoints, buttonMethods.labelFor, createFrame.placeAt, menu.addLine,
 * menu.addMark, menu.openMenu, regionMethods.SetPoint, screen.compartment, screen.minimap, scrollBox.place,
 * staticPopup.dressPopup, staticPopup.placeButton, thumb.placeThumb, tooltipMethods.SetOwner, tooltipMethods.fit.
 */
export function setPoint(widget: Widget, anchor: Anchor): void {
  if (anchor.relativeTo === widget) error("Action[SetPoint] failed because[Cannot anchor to itself]: attempted from: SetPoint.", 3);
  if (anchor.relativeTo !== undefined && dependsOn(anchor.relativeTo, widget)) {
    error("Action[SetPoint] failed because[Cannot anchor to a region dependent on it]: attempted from: SetPoint.", 3);
  }
  const index = widget.anchors.findIndex(({ point }) => point === anchor.point);
  if (index >= 0) widget.anchors[index] = anchor;
  else {
    const place = widget.anchors.findIndex(({ point }) => comparePoints(point, anchor.point) > 0);
    table.insert(widget.anchors, place < 0 ? widget.anchors.length + 1 : place + 1, anchor);
  }
  touch(widget);
}

/**
 * True when one widget stands where another is, at once or through others.
 * Called by: anchors.dependsOn, anchors.setPoint.
 */
function dependsOn(widget: Widget, other: Widget): boolean {
  if (widget.parent?.scroll?.child === widget && (widget.parent === other || dependsOn(widget.parent, other))) return true;
  return widget.anchors.some(({ relativeTo }) => relativeTo === other || (relativeTo !== undefined && dependsOn(relativeTo, other)));
}

/**
 * No point is set any more.
 * Called by: anchors.moveBy, anchors.setAllPoints, regionMethods, rowPool.release, scrollBox.place,
 * scrollFrameMethods.SetScrollChild, thumb.placeThumb, tooltipMethods.SetOwner, tooltipMethods.fit.
 */
export function clearPoints(widget: Widget): void {
  while (widget.anchors.length > 0) widget.anchors.pop();
  touch(widget);
}

/**
 * Both corners at those of another widget, of the screen when there is none.
 * Called by: buttonMethods.pictureFor, regionMethods.SetAllPoints, screen.interfaceParent, screen.world,
 * scrollBox.scrollBoxBehaviour.
 */
export function setAllPoints(widget: Widget, relativeTo: Widget | undefined): void {
  clearPoints(widget);
  setPoint(widget, { point: "TOPLEFT", relativeTo, relativePoint: "TOPLEFT", x: 0, y: 0 });
  setPoint(widget, { point: "BOTTOMRIGHT", relativeTo, relativePoint: "BOTTOMRIGHT", x: 0, y: 0 });
}

/**
 * The anchor that SetPoint's arguments mean: (point), (point, x, y), (point, relativeTo, [x, y]) or (point, relativeTo, relativePoint,
 * [x, y]). An explicit nil as relativeTo is the screen; offsets count only in pairs.
 * Called by: regionMethods.SetPoint.
 */
export function anchorOf(widget: Widget, count: number, args: readonly unknown[]): Anchor {
  const point = pointOf(args[0]);
  if (type(args[1]) === "number" || count < 2) {
    return { point, relativeTo: widget.parent, relativePoint: point, ...offsetsOf(args[1], args[2]) };
  }
  const relativeTo = relativeOf(widget, args[1]);
  if (type(args[2]) === "number") return { point, relativeTo, relativePoint: point, ...offsetsOf(args[2], args[3]) };
  const relativePoint = args[2] === undefined ? point : pointOf(args[2]);
  return { point, relativeTo, relativePoint, ...offsetsOf(args[3], args[4]) };
}

/** In any case, as the client takes it. Called by: anchors.anchorOf. */
function pointOf(word: unknown): string {
  const point = type(word) === "string" ? string.upper(word as string) : word;
  if (!isPoint(point)) return error(`SetPoint(): Invalid region point: ${tostring(word)}`, 4);
  return point;
}

/** A widget, the name of one, or nil for the screen. Called by: anchors.anchorOf. */
function relativeOf(widget: Widget, value: unknown): Widget | undefined {
  if (value === undefined) return undefined;
  const face = type(value) === "string" ? widget.stage.deps.global(value as string) : value;
  const found = widgetOf(face);
  if (found === undefined) return error(`SetPoint(): Couldn't find region named '${tostring(value)}'`, 4);
  return found;
}

/** Both or none. Called by: anchors.anchorOf. */
function offsetsOf(x: unknown, y: unknown): { readonly x: number; readonly y: number } {
  const [across, upwards] = [tonumber(x), tonumber(y)];
  return across === undefined || upwards === undefined ? { x: 0, y: 0 } : { x: across, y: upwards };
}

/**
 * Moves a widget by a stretch of the screen, as a player does: it keeps one anchor, at the third of the screen that it stands in, and
 * remembers that the player put it there.
 * Called by: pointer.dragOn.
 */
export function moveBy(widget: Widget, x: number, y: number): void {
  const rect = rectOf(widget);
  if (rect === undefined) return;
  const { screenWidth, screenHeight } = widget.stage;
  const across = thirdOf((rect.left + rect.right) / 2 + x, screenWidth, ["LEFT", "", "RIGHT"]);
  const upwards = thirdOf((rect.bottom + rect.top) / 2 + y, screenHeight, ["BOTTOM", "", "TOP"]);
  const point = `${upwards}${across}` === "" ? "CENTER" : `${upwards}${across}`;
  const [h, v] = fractionsOf(point);
  const scale = effectiveScale(widget);
  const offsetX = (rect.left + (rect.right - rect.left) * h + x - screenWidth * h) / scale;
  const offsetY = (rect.bottom + (rect.top - rect.bottom) * v + y - screenHeight * v) / scale;
  clearPoints(widget);
  setPoint(widget, { point, relativeTo: undefined, relativePoint: point, x: offsetX, y: offsetY });
  widget.userPlaced = true;
}

/** Which of three words belongs to a place along a length. Called by: anchors.moveBy. */
function thirdOf(at: number, length: number, words: readonly [string, string, string]): string {
  if (at < length / 3) return words[0];
  return at > (length * 2) / 3 ? words[2] : words[1];
}
