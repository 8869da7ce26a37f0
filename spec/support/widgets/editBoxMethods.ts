/** Edit boxes: their text, the focus, the cursor, and what they allow. */
import type { Provided } from "../luaValues";
import { editOf, insertText, setEditText } from "./editing";
import { isTrue } from "./faces";
import { dropFocus, giveFocus } from "./focus";
import { sizeOf } from "./layout";
import { lettersOf } from "./letters";
import { runScript } from "./scripts";
import { linesWithin } from "./textOf";
import type { EditPart } from "./parts";
import { touch, type Widget } from "./widget";

export const editBoxMethods: Provided = {
  SetText: setEditText,
  GetText: (widget: Widget) => editOf(widget).text,
  GetDisplayText: (widget: Widget) => editOf(widget).text,
  HasText: (widget: Widget) => editOf(widget).text !== "",
  Insert: (widget: Widget, text: string) => insertText(widget, text, false),
  GetNumLetters: (widget: Widget) => lettersOf(editOf(widget).text).length,
  GetNumLines: (widget: Widget) => linesWithin(widget, sizeOf(widget)[0], 0).lines.length,
  SetNumber: (widget: Widget, value: number) => setEditText(widget, tostring(value)),
  GetNumber: (widget: Widget) => tonumber(editOf(widget).text) ?? 0,
  SetFocus: giveFocus,
  ClearFocus: dropFocus,
  HasFocus: (widget: Widget) => widget.stage.focus === widget,
  SetCursorPosition: (widget: Widget, position: number) => {
    const part = editOf(widget);
    part.cursor = math.max(0, math.min(part.text.length, math.floor(position)));
  },
  GetCursorPosition: (widget: Widget) => editOf(widget).cursor,
  GetUTF8CursorPosition: (widget: Widget) => lettersOf(string.sub(editOf(widget).text, 1, editOf(widget).cursor)).length,
  HighlightText: (widget: Widget, from?: number, to?: number) => select(widget, from ?? 0, to),
  ClearHighlightText: (widget: Widget) => select(widget, 0, 0),
  AddHistoryLine: (widget: Widget, line: string) => {
    editOf(widget).history.push(line);
  },
  SetHistoryLines: () => undefined,
  SetMultiLine: setting("multiLine"),
  IsMultiLine: (widget: Widget) => editOf(widget).multiLine,
  SetNumeric: setting("numeric"),
  IsNumeric: (widget: Widget) => editOf(widget).numeric,
  SetPassword: setting("password"),
  IsPassword: (widget: Widget) => editOf(widget).password,
  SetAutoFocus: setting("autoFocus"),
  IsAutoFocus: (widget: Widget) => editOf(widget).autoFocus,
  SetMaxLetters: (widget: Widget, count: number) => {
    editOf(widget).maxLetters = count;
  },
  GetMaxLetters: (widget: Widget) => editOf(widget).maxLetters,
  SetMaxBytes: (widget: Widget, count: number) => {
    editOf(widget).maxBytes = count;
  },
  GetMaxBytes: (widget: Widget) => editOf(widget).maxBytes,
  SetTextInsets: (widget: Widget, left: number, right: number, top: number, bottom: number) => {
    editOf(widget).insets = [left, right, top, bottom];
    touch(widget);
  },
  GetTextInsets: (widget: Widget) => $multi(...editOf(widget).insets),
  Enable: (widget: Widget) => setEnabled(widget, true),
  Disable: (widget: Widget) => setEnabled(widget, false),
  SetEnabled: (widget: Widget, enabled: unknown) => setEnabled(widget, isTrue(enabled)),
  IsEnabled: (widget: Widget) => editOf(widget).enabled,
  SetAltArrowKeyMode: () => undefined,
  SetBlinkSpeed: () => undefined,
  SetCountInvisibleLetters: () => undefined,
  SetHighlightColor: () => undefined,
};

/** A method that switches one of the box's settings. Called by: editBoxMethods. */
function setting(key: "multiLine" | "numeric" | "password" | "autoFocus") {
  return (widget: Widget, on: unknown): void => {
    const part: EditPart = editOf(widget);
    part[key] = isTrue(on);
    touch(widget);
  };
}

/**
 * The whole text without an end; nothing when the ends are equal.
 * Called by: editBoxMethods.ClearHighlightText, editBoxMethods.HighlightText.
 */
function select(widget: Widget, from: number, to?: number): void {
  const part = editOf(widget);
  const end = to === undefined || to < 0 ? part.text.length : math.min(to, part.text.length);
  part.selection = from < end ? [from, end] : undefined;
}

/**
 * A box that does not answer has no focus.
 * Called by: editBoxMethods.Disable, editBoxMethods.Enable, editBoxMethods.SetEnabled.
 */
function setEnabled(widget: Widget, enabled: boolean): void {
  editOf(widget).enabled = enabled;
  if (!enabled) dropFocus(widget);
  runScript(widget, enabled ? "OnEnable" : "OnDisable");
}
