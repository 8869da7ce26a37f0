/**
 * Changing the text of an edit box, by a player or an addon, within what the box allows. A player's change is told at once, an addon's
 * with the next frame and once for all changes until then.
 */
import { lettersOf } from "./letters";
import { runScript } from "./scripts";
import type { EditPart } from "./parts";
import { touch, type Widget } from "./widget";

/**
 * What makes a widget an edit box.
 * Called by: createFrame.dress, editBoxMethods.AddHistoryLine, editBoxMethods.GetCursorPosition,
 * editBoxMethods.GetDisplayText, editBoxMethods.GetMaxBytes, editBoxMethods.GetMaxLetters,
 * editBoxMethods.GetNumLetters, editBoxMethods.GetNumber, editBoxMethods.GetText, editBoxMethods.GetTextInsets,
 * editBoxMethods.GetUTF8CursorPosition, editBoxMethods.HasText, editBoxMethods.IsAutoFocus, editBoxMethods.IsEnabled,
 * editBoxMethods.IsMultiLine, editBoxMethods.IsNumeric, editBoxMethods.IsPassword, editBoxMethods.SetCursorPosition,
 * editBoxMethods.SetMaxBytes, editBoxMethods.SetMaxLetters, editBoxMethods.SetTextInsets, editBoxMethods.select,
 * editBoxMethods.setEnabled, editBoxMethods.setting, editing.deleteBackward, editing.insertText, editing.replace,
 * editing.setEditText, inputBehaviours.searchBoxBehaviour, inputBehaviours.showCross, inputBehaviours.showHint,
 * scrollBehaviours.scrollingEditBoxBehaviour.
 */
export function editOf(widget: Widget): EditPart {
  return widget.edit ?? error(`${widget.type} is no edit box`, 3);
}

/**
 * The whole text anew, with the cursor behind it.
 * Called by: editBoxMethods, editBoxMethods.SetNumber, inputBehaviours.searchBoxBehaviour,
 * scrollBehaviours.scrollingEditBoxBehaviour, staticPopup.open.
 */
export function setEditText(widget: Widget, text: string): void {
  const part = editOf(widget);
  const kept = allowed(part, text, 0, 0);
  part.selection = undefined;
  part.cursor = kept.length;
  if (kept === part.text) return;
  part.text = kept;
  touch(widget);
  runScript(widget, "OnTextSet");
  const { changedTexts } = widget.stage;
  if (!changedTexts.includes(widget)) changedTexts.push(widget);
}

/**
 * Puts text at the cursor, in place of what is selected; what the box does not allow is left out.
 * Called by: editBoxMethods.Insert, editing.deleteBackward, keyboard.pressInBox, keyboard.typeText.
 */
export function insertText(widget: Widget, text: string, byPlayer: boolean): void {
  const part = editOf(widget);
  const [from, to] = part.selection ?? [part.cursor, part.cursor];
  const before = string.sub(part.text, 1, from);
  const after = string.sub(part.text, to + 1);
  const around = `${before}${after}`;
  const kept = allowed(part, text, lettersOf(around).length, around.length);
  part.selection = undefined;
  part.cursor = from + kept.length;
  replace(widget, `${before}${kept}${after}`, byPlayer);
}

/** The player takes away what is selected, else the letter before the cursor. Called by: keyboard.pressInBox. */
export function deleteBackward(widget: Widget): void {
  const part = editOf(widget);
  if (part.selection === undefined) {
    const letters = lettersOf(string.sub(part.text, 1, part.cursor));
    const last = letters[letters.length - 1];
    if (last !== undefined) part.selection = [part.cursor - last.text.length, part.cursor];
  }
  insertText(widget, "", true);
}

/** Tells of a change, if it is one. Called by: editing.insertText. */
function replace(widget: Widget, text: string, byPlayer: boolean): void {
  const part = editOf(widget);
  if (part.text === text) return;
  part.text = text;
  touch(widget);
  if (byPlayer) runScript(widget, "OnTextChanged", true);
  else if (!widget.stage.changedTexts.includes(widget)) widget.stage.changedTexts.push(widget);
}

/**
 * The part of a text that a box takes beside so many letters and bytes.
 * Called by: editing.insertText, editing.setEditText.
 */
function allowed(part: EditPart, text: string, letters: number, bytes: number): string {
  let kept = "";
  let count = letters;
  for (const { text: letter } of lettersOf(text)) {
    if (letter === "\n" && !part.multiLine) continue;
    if (part.numeric && string.find(letter, "^%d$")[0] === undefined) continue;
    if (part.maxLetters > 0 && count >= part.maxLetters) break;
    // The client counts a byte for the end of the text.
    if (part.maxBytes > 0 && bytes + kept.length + letter.length >= part.maxBytes) break;
    kept += letter;
    count++;
  }
  return kept;
}

/** Tells of what addons changed since the last frame. Called by: widgets.settle. */
export function tellChangedTexts(changed: Widget[]): void {
  const waiting = changed.splice(0, changed.length);
  for (const widget of waiting) runScript(widget, "OnTextChanged", false);
}
