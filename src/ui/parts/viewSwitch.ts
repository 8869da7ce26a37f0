/** A row of names, each of which stands for a view of the same things; the one in sight is marked. */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createWidget } from "../widget";
import { lightUnderMouse } from "./label";

const LEAST_WIDTH = 70;
const LINE_HEIGHT = 2;

/**
 * Puts the names side by side from a frame's upper left corner; the first one is marked, then the one that was clicked.
 * Called by: calendarViews.createCalendarViews.
 */
export function createViewSwitch(parent: Widget.Frame, names: readonly BareKey[], onChoose: (this: void, place: number) => void): void {
  const marks: Widget.Texture[] = [];
  let x = 0;
  for (const [place, name] of ipairs(names)) {
    const button = createName(parent, name);
    button.SetPoint("TOPLEFT", parent, "TOPLEFT", x, 0);
    x += button.GetWidth() + GAP / 2;
    const mark = createMark(button);
    mark.SetShown(place === 1);
    marks.push(mark);
    button.SetScript("OnClick", () => {
      for (const other of marks) other.SetShown(other === mark);
      onChoose(place - 1);
    });
  }
}

/** A name as wide as its text needs in any language. Called by: viewSwitch.createViewSwitch. */
function createName(parent: Widget.Frame, name: BareKey): Widget.Button {
  const button = createWidget("Button", undefined, parent);
  button.SetNormalFontObject("GameFontNormalSmall");
  button.SetHighlightFontObject("GameFontHighlightSmall");
  button.SetText(phrase(name));
  button.SetSize(math.max(LEAST_WIDTH, math.ceil(button.GetTextWidth()) + 2 * GAP), BUTTON_HEIGHT);
  lightUnderMouse(button);
  return button;
}

/** A golden line under the name. Called by: viewSwitch.createViewSwitch. */
function createMark(button: Widget.Button): Widget.Texture {
  const mark = button.CreateTexture(undefined, "ARTWORK");
  mark.SetPoint("BOTTOMLEFT", button, "BOTTOMLEFT", 0, 0);
  mark.SetPoint("BOTTOMRIGHT", button, "BOTTOMRIGHT", 0, 0);
  mark.SetHeight(LINE_HEIGHT);
  mark.SetColorTexture(1, 0.82, 0, 0.8);
  return mark;
}
