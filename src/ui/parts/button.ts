/** Buttons on the client's own template, as wide as their texts need in any language. */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import { BUTTON_HEIGHT } from "../metrics";
import { createWidget } from "../widget";

/** Room beside the text, for the template's ends. */
const PADDING = 26;
const LEAST_WIDTH = 80;

/**
 * A button that does one thing.
 * Called by: entrySide.createButtons, federation.createFoot, form.createForm, historySide.createHistorySide,
 * listChoice.createChoiceButton, log.createLogSide, monthPage.createHead, sync.createButtons.
 */
export function createButton(parent: Widget.Frame, key: BareKey, onClick: (this: void) => void): Widget.Button {
  const button = createWidget("Button", undefined, parent, "UIPanelButtonTemplate");
  nameButton(button, phrase(key));
  button.SetScript("OnClick", () => {
    onClick();
  });
  return button;
}

/** Gives a button a text and the width it needs. Called by: button.createButton. */
export function nameButton(button: Widget.Button, text: string): void {
  button.SetText(text);
  button.SetSize(math.max(LEAST_WIDTH, math.ceil(button.GetTextWidth()) + PADDING), BUTTON_HEIGHT);
}

/**
 * Puts buttons side by side from the left end of a frame's lower edge, in as many rows as they need; hidden ones take no room.
 * Called by: entrySide.showReader, federation.createFoot, form.open, historySide.show, log.createLogSide,
 * sync.createButtons.
 */
export function putInRow(frame: Widget.Frame, buttons: readonly Widget.Button[], gap: number): void {
  let x = 0;
  let y = 0;
  for (const button of buttons) {
    if (!button.IsShown()) continue;
    if (x > 0 && x + button.GetWidth() > frame.GetWidth()) {
      x = 0;
      y += BUTTON_HEIGHT + gap / 2;
    }
    button.ClearAllPoints();
    button.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", x, y);
    x += button.GetWidth() + gap;
  }
}
