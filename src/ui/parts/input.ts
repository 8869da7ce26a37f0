/** What is typed or chosen in a form: a line, a text of many lines, one of a few words. */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import { GAP } from "../metrics";
import { createWidget } from "../widget";
import { createField, createLabel } from "./label";
import { createScroller } from "./scroller";

/** The contract's longest string. */
const MAX_TEXT_BYTES = 16384;
/** A line is no article. */
const MAX_LINE_BYTES = 256;

/** @noSelf */
export interface Input {
  readonly frame: Widget.Frame;
  readonly text: () => string;
  readonly setText: (text: string) => void;
  readonly focus: () => void;
}

/** An input of letters. @noSelf */
export interface TextInput extends Input {
  /** Shows a text so that the player has but to press the keys for copying. */
  readonly offer: (text: string) => void;
}

/** One line; while it is empty, the hint stands in it. Called by: federation.createFoot, form.createInput. */
export function createLine(parent: Widget.Frame, hint: BareKey | undefined, height: number): TextInput {
  const frame = createWidget("Frame", undefined, parent);
  frame.SetHeight(height);
  const box = createWidget("EditBox", undefined, frame, "InputBoxTemplate");
  box.SetPoint("TOPLEFT", frame, "TOPLEFT", 6, 0);
  box.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  box.SetAutoFocus(false);
  box.SetMaxBytes(MAX_LINE_BYTES);
  const shownHint = createLabel(box, "GameFontDisable");
  shownHint.SetPoint("LEFT", box, "LEFT", 2, 0);
  shownHint.SetPoint("RIGHT", box, "RIGHT", -GAP, 0);
  shownHint.SetText(hint === undefined ? "" : phrase(hint));
  box.HookScript("OnTextChanged", () => {
    shownHint.SetShown(box.GetText() === "");
  });
  box.HookScript("OnEscapePressed", () => {
    box.ClearFocus();
  });
  return inputOf(frame, box);
}

/** Many lines in a field that scrolls. Called by: form.createInput. */
export function createText(parent: Widget.Frame): TextInput {
  const frame = createField(parent);
  const page = createWidget("Frame", undefined, frame);
  const scroller = createScroller(frame, page);
  const box = createWidget("EditBox", undefined, page);
  box.SetPoint("TOPLEFT", page, "TOPLEFT", GAP, -GAP);
  box.SetPoint("TOPRIGHT", page, "TOPRIGHT", -GAP, -GAP);
  box.SetMultiLine(true);
  box.SetAutoFocus(false);
  box.SetMaxBytes(MAX_TEXT_BYTES);
  box.SetFontObject("GameFontHighlight");
  box.HookScript("OnEscapePressed", () => {
    box.ClearFocus();
  });
  box.HookScript("OnSizeChanged", (_: never, _width: number, height: number) => {
    scroller.setHeight(height + 2 * GAP);
  });
  frame.EnableMouse(true);
  frame.SetScript("OnMouseDown", () => {
    box.SetFocus();
  });
  return inputOf(frame, box);
}

/** One of a few words, from the client's dropdown. Called by: form.createInput. */
export function createChoice(parent: Widget.Frame, choices: readonly string[], height: number): Input {
  const frame = createWidget("Frame", undefined, parent);
  frame.SetHeight(height);
  let chosen = "";
  const dropdown = createWidget("DropdownButton", undefined, frame, "WowStyle1DropdownTemplate");
  dropdown.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  dropdown.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  dropdown.SetDefaultText(phrase("formChoose"));
  dropdown.SetupMenu((_, root) => {
    for (const choice of choices) {
      root.CreateRadio(
        choice,
        (value) => value === chosen,
        (value) => {
          chosen = value;
        },
        choice,
      );
    }
  });
  return {
    frame,
    /** The empty text while nothing is chosen. Called by: federation.found, federation.join, form.save. */
    text: () => chosen,
    /** Shows it on the button as well. Called by: federation.run, form.open. */
    setText: (text) => {
      chosen = text;
      dropdown.GenerateMenu();
    },
    /** A choice takes no keys. Called by: form.open. */
    focus: () => undefined,
  };
}

/** An edit box as an input. Called by: input.createLine, input.createText. */
function inputOf(frame: Widget.Frame, box: Widget.EditBox): TextInput {
  return {
    frame,
    /** As it stands in the box. Called by: federation.found, federation.join, form.save. */
    text: () => box.GetText(),
    /** From its beginning. Called by: federation.run, form.open. */
    setText: (text) => {
      box.SetText(text);
      box.SetCursorPosition(0);
    },
    /** What is typed goes here from now on. Called by: form.open. */
    focus: () => {
      box.SetFocus();
    },
    /** All of it is marked. Called by: federation.showCode. */
    offer: (text) => {
      box.SetText(text);
      box.SetFocus();
      box.HighlightText();
    },
  };
}
