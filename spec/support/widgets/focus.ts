/** Which edit box hears the keys. One at most has the focus; a hidden one loses it. */
import { runScript } from "./scripts";
import { isVisible } from "./seen";
import type { Widget } from "./widget";

/**
 * Nothing happens to a hidden edit box, nor to the one that has the focus.
 * Called by: editBoxMethods, focus.giveWaitedFocus, inputBehaviours.focusOnClick, pointer.letGo,
 * scrollBehaviours.scrollingEditBoxBehaviour.
 */
export function giveFocus(widget: Widget): void {
  const { stage } = widget;
  if (stage.focus === widget || widget.edit?.enabled !== true || !isVisible(widget)) return;
  if (stage.focus !== undefined) dropFocus(stage.focus);
  stage.focus = widget;
  runScript(widget, "OnEditFocusGained");
}

/**
 * Boxes that are seen now and take the focus by themselves get it; what an addon said since then counts.
 * Called by: widgets.settle.
 */
export function giveWaitedFocus(waiting: Widget[]): void {
  for (const widget of waiting.splice(0, waiting.length)) if (widget.edit?.autoFocus === true) giveFocus(widget);
}

/**
 * Nothing happens to an edit box without the focus.
 * Called by: editBoxMethods, editBoxMethods.setEnabled, focus.giveFocus, inputBehaviours.searchBoxBehaviour,
 * scrollBehaviours.scrollingEditBoxBehaviour, showing.tell.
 */
export function dropFocus(widget: Widget): void {
  if (widget.stage.focus !== widget) return;
  widget.stage.focus = undefined;
  runScript(widget, "OnEditFocusLost");
}
