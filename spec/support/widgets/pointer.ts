/** The mouse on the stage: what is under it, and what happens when it moves, presses, turns its wheel or drags. */
import { moveBy } from "./anchors";
import { click, dressLabel } from "./buttonMethods";
import { closeOpenMenu } from "./dropdown";
import { giveFocus } from "./focus";
import { resize } from "./regionMethods";
import { runScript } from "./scripts";
import { framesAt } from "./seen";
import type { Stage, Widget } from "./widget";

/** The foremost frame at a place that takes clicks, nil when there is none. Called by: hands.clickableAt. */
export function clickTarget(stage: Stage, x: number, y: number): Widget | undefined {
  return framesAt(stage, x, y, ({ mouse }) => mouse.clicks)[0];
}

/**
 * Moves the mouse: who is no longer under it hears OnLeave, who is now hears OnEnter.
 * Called by: hands.click, hands.drag, hands.hover, hands.leave.
 */
export function moveMouse(stage: Stage, x: number, y: number): void {
  stage.mouseX = x;
  stage.mouseY = y;
  const now = framesAt(stage, x, y, ({ mouse }) => mouse.motion).slice(0, 1);
  const before = stage.hovered;
  stage.hovered = now;
  for (const frame of before) if (!now.includes(frame)) changeHover(frame, "OnLeave");
  for (const frame of now) if (!before.includes(frame)) changeHover(frame, "OnEnter");
}

/**
 * Buttons change the font of their label; a disabled one hears nothing unless it asked to.
 * Called by: pointer.moveMouse.
 */
function changeHover(frame: Widget, script: string): void {
  if (frame.button !== undefined) dressLabel(frame);
  if (frame.button === undefined || frame.button.enabled || frame.button.hearsMotion) runScript(frame, script, true);
}

/** Presses a button of the mouse on a frame and lets it go there. Called by: hands.click. */
export function pressOn(frame: Widget, button: string): void {
  pressDown(frame, button);
  letGo(frame, button);
}

/** A press outside of an open menu closes it. Called by: pointer.dragOn, pointer.pressOn. */
function pressDown(frame: Widget, button: string): void {
  const { menu } = frame.stage;
  if (menu !== undefined && menu.owner !== frame && !isWithin(frame, menu.frame)) closeOpenMenu(frame.stage);
  if (frame.button !== undefined) frame.button.pushed = frame.button.enabled;
  runScript(frame, "OnMouseDown", button);
  if (frame.button?.clicks.some((word) => word === `${button}Down` || word === "AnyDown") === true) click(frame, button);
}

/** An edit box takes the focus, a button is clicked. Called by: pointer.pressOn. */
function letGo(frame: Widget, button: string): void {
  if (frame.button !== undefined) frame.button.pushed = false;
  runScript(frame, "OnMouseUp", button, true);
  if (frame.edit !== undefined) giveFocus(frame);
  if (frame.button?.clicks.some((word) => word === `${button}Up` || word === "AnyUp") === true) click(frame, button);
}

/**
 * Drags a frame that is registered for it so far; whatever it sets moving or sizing follows the mouse.
 * Called by: hands.drag.
 */
export function dragOn(frame: Widget, x: number, y: number): void {
  pressDown(frame, "LeftButton");
  runScript(frame, "OnDragStart", "LeftButton");
  frame.stage.mouseX += x;
  frame.stage.mouseY += y;
  for (const moved of movingFrames(frame.stage.roots)) {
    if (moved.moving) moveBy(moved, x, y);
    else sizeBy(moved, x, y);
  }
  runScript(frame, "OnDragStop");
  runScript(frame, "OnMouseUp", "LeftButton", true);
}

/** Frames that an addon lets the player move or size. Called by: pointer.dragOn, pointer.movingFrames. */
function movingFrames(from: readonly Widget[]): Widget[] {
  const found: Widget[] = [];
  for (const widget of from) {
    if (widget.moving || widget.sizing !== undefined) found.push(widget);
    for (const inner of movingFrames(widget.children)) found.push(inner);
  }
  return found;
}

/** The dragged corner is the lower right one, within what the addon allows. Called by: pointer.dragOn. */
function sizeBy(widget: Widget, x: number, y: number): void {
  const [minWidth, minHeight, maxWidth, maxHeight] = widget.resizeBounds;
  const width = math.max(minWidth, math.min(maxWidth === 0 ? math.huge : maxWidth, widget.width + x));
  resize(widget, width, math.max(minHeight, math.min(maxHeight === 0 ? math.huge : maxHeight, widget.height - y)));
}

/**
 * True for a frame and everything on it.
 * Called by: hands.clickableAt, layoutFaults.isCovered, layoutFaults.overlaps, pointer.pressDown.
 */
export function isWithin(widget: Widget, holder: Widget): boolean {
  let current: Widget | undefined = widget;
  while (current !== undefined && current !== holder) current = current.parent;
  return current === holder;
}
