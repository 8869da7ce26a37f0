/** The keys: they go to the edit box with the focus, else to frames that take keys, else to what Escape closes. */
import { closeOpenMenu } from "./dropdown";
import { deleteBackward, insertText } from "./editing";
import { isTrue } from "./faces";
import { lettersOf } from "./letters";
import { callMixin } from "./mixins";
import { runScript } from "./scripts";
import { framesInOrder, isVisible } from "./seen";
import { setShown } from "./showing";
import { widgetOf, type Stage, type Widget } from "./widget";

/** Handlers of edit boxes by key. */
const EDIT_SCRIPTS: Record<string, string> = {
  ENTER: "OnEnterPressed",
  ESCAPE: "OnEscapePressed",
  TAB: "OnTabPressed",
  SPACE: "OnSpacePressed",
};

/** Types letter by letter into the edit box with the focus; false when there is none. Called by: hands.type. */
export function typeText(stage: Stage, text: string): boolean {
  for (const { text: letter } of lettersOf(text)) {
    const { focus } = stage;
    if (focus === undefined) return false;
    runScript(focus, "OnChar", letter);
    insertText(focus, letter, true);
  }
  return stage.focus !== undefined || text === "";
}

/** Presses a key by the client's name for it. Called by: hands.press. */
export function pressKey(stage: Stage, key: string): void {
  if (stage.focus !== undefined) return pressInBox(stage.focus, key);
  const frames = framesInOrder(stage);
  for (const index of $range(frames.length, 1, -1)) {
    const frame = frames[index - 1] as Widget;
    if (!frame.keyboard) continue;
    runScript(frame, "OnKeyDown", key);
    if (!frame.passesKeys) return;
  }
  if (key === "ESCAPE") escape(stage);
}

/** A key in an edit box. Called by: keyboard.pressKey. */
function pressInBox(box: Widget, key: string): void {
  if (key === "BACKSPACE") return deleteBackward(box);
  if (key === "ENTER" && box.edit?.multiLine === true) insertText(box, "\n", true);
  const script = EDIT_SCRIPTS[key];
  if (script !== undefined) runScript(box, script);
}

/**
 * Closes one thing: an open menu, a dialog that allows it, else all windows that asked for it.
 * Called by: keyboard.pressKey.
 */
function escape(stage: Stage): void {
  if (stage.menu !== undefined) return closeOpenMenu(stage);
  for (const popup of stage.popups) if (isVisible(popup) && isTrue(callMixin(popup, "EscapePressed"))) return;
  const names = stage.deps.global("UISpecialFrames") as readonly unknown[] | undefined;
  for (const name of names ?? []) {
    const frame = widgetOf(stage.deps.global(tostring(name)) ?? undefined);
    if (frame !== undefined && isVisible(frame)) setShown(frame, false);
  }
}
