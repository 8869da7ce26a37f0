/** What the client's boxes do: hints that go when something is written, the cross that empties a search, check boxes with two names. */
import { editOf, setEditText } from "./editing";
import { dropFocus, giveFocus } from "./focus";
import { setFontStringText } from "./fontStringMethods";
import { onScript, partOf } from "./mixins";
import { setShown } from "./showing";
import { touch, type Widget } from "./widget";

/** Room for the magnifying glass and the cross, as the client's SearchBoxTemplate_OnLoad sets it; estimated. */
const SEARCH_INSETS = [16, 20, 0, 0] as const;

/** The text beside a check box answers to both spellings. Called by: behaviours. */
export function checkButtonBehaviour(button: Widget): void {
  button.face["text"] = button.face["Text"];
}

/** The hint shows while nothing is written. Called by: behaviours. */
export function instructionsBehaviour(box: Widget): void {
  onScript(box, "OnTextChanged", showHint);
}

/** A box to search in: it gives the focus away on Enter and Escape, and its cross empties it. Called by: behaviours. */
export function searchBoxBehaviour(box: Widget): void {
  editOf(box).insets = SEARCH_INSETS;
  const hint = partOf(box, "Instructions");
  if (hint !== undefined) {
    setFontStringText(hint, box.stage.deps.global("SEARCH") ?? "Search");
    for (const anchor of hint.anchors) anchor.x += anchor.point === "TOPLEFT" ? SEARCH_INSETS[0] : -SEARCH_INSETS[1];
    touch(hint);
  }
  onScript(box, "OnEnterPressed", dropFocus);
  onScript(box, "OnEscapePressed", dropFocus);
  onScript(box, "OnTextChanged", (self) => {
    showHint(self);
    showCross(self);
  });
  onScript(box, "OnEditFocusGained", showCross);
  onScript(box, "OnEditFocusLost", showCross);
  const cross = partOf(box, "clearButton");
  if (cross === undefined) return;
  onScript(cross, "OnClick", (self) => {
    if (self.parent === undefined) return;
    setEditText(self.parent, "");
    dropFocus(self.parent);
  });
}

/** By what is written. Called by: inputBehaviours.instructionsBehaviour, inputBehaviours.searchBoxBehaviour. */
function showHint(box: Widget): void {
  const hint = partOf(box, "Instructions");
  if (hint !== undefined) setShown(hint, editOf(box).text === "");
}

/** While the box has the focus or a text. Called by: inputBehaviours.searchBoxBehaviour. */
function showCross(box: Widget): void {
  const cross = partOf(box, "clearButton");
  if (cross !== undefined) setShown(cross, box.stage.focus === box || editOf(box).text !== "");
}

/** A click into a frame around a box is a click into the box. Called by: scrollBehaviours.scrollingEditBoxBehaviour. */
export function focusOnClick(frame: Widget, box: Widget): void {
  onScript(frame, "OnMouseDown", () => giveFocus(box));
}
