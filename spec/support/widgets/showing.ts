/** Showing and hiding, with what follows for everything on a widget: OnShow and OnHide, and the focus. */
import { dropFocus } from "./focus";
import { runScript } from "./scripts";
import { isVisible } from "./seen";
import { touch, type Widget } from "./widget";

/**
 * OnShow and OnHide run for whatever the player sees or no longer sees by it, parents first.
 * Called by: inputBehaviours.showCross, inputBehaviours.showHint, keyboard.escape, menu.closeMenu,
 * panelBehaviours.SetPortraitShown, panelBehaviours.closeButtonBehaviour, regionMethods.Hide, regionMethods.SetShown,
 * regionMethods.Show, rowPool.acquire, rowPool.release, scrollBar.update, staticPopup.StaticPopup_Hide,
 * staticPopup.answer, staticPopup.open, staticPopup.placeButton, thumb.placeThumb, tooltipMethods.FadeOut,
 * tooltipMethods.SetOwner, tooltipMethods.SetText, widgets.showPanel.
 */
export function setShown(widget: Widget, shown: boolean): void {
  if (widget.shown === shown) return;
  widget.shown = shown;
  touch(widget);
  if (isVisible(widget.parent)) tell(widget, shown);
}

/**
 * A widget that moves to another parent may come into sight or go out of it.
 * Called by: objectMethods.SetParent, scrollFrameMethods.SetScrollChild.
 */
export function whileMoving(widget: Widget, move: () => void): void {
  const before = isVisible(widget);
  move();
  const after = isVisible(widget);
  if (before !== after) tell(widget, after);
}

/** What comes into sight when it is made, as a frame of a visible parent does. Called by: createFrame.createFrame. */
export function tellFirstShow(widget: Widget): void {
  if (isVisible(widget)) tell(widget, true);
}

/**
 * A handler may hide or show what is told next.
 * Called by: showing.setShown, showing.tell, showing.tellFirstShow, showing.whileMoving.
 */
function tell(widget: Widget, visible: boolean): void {
  if (!visible) dropFocus(widget);
  runScript(widget, visible ? "OnShow" : "OnHide");
  if (visible && widget.edit !== undefined) widget.stage.waitingForFocus.push(widget);
  for (const region of [...widget.regions]) if (region.shown) runScript(region, visible ? "OnShow" : "OnHide");
  for (const child of [...widget.children]) {
    if (child.shown && isVisible(widget) === visible) tell(child, visible);
  }
}
