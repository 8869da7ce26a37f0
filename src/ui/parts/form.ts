/**
 * A form: a label and a field for each thing that the pane asks for. What is wrong is said under it, and nothing that was typed is lost
 * until it was saved or given up.
 */
import type { Texts } from "../../editing/entryForm";
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createWidget } from "../widget";
import { createButton, putInRow } from "./button";
import type { Input } from "./input";
import { createChoice, createLine, createText } from "./input";
import { createLabel } from "./label";

const LINE_HEIGHT = 24;
const LABEL_WIDTH = 130;

/** One field of a form. */
export interface FormField {
  readonly name: string;
  readonly label: BareKey;
  readonly kind: "line" | "text" | "choice";
  /** Nothing is saved while it is empty. */
  readonly isRequired?: boolean;
  /** What is said in an empty field: the form that is expected. */
  readonly hint?: BareKey;
  /** Of a choice. */
  readonly choices?: readonly string[];
}

/** @noSelf */
export interface FormDeps {
  readonly fields: readonly FormField[];
  /** Saves; returns a sentence that says what is wrong, nil when it was saved. */
  readonly save: (texts: Texts) => string | undefined;
  /** The form was saved or given up. */
  readonly onClose: () => void;
}

/** @noSelf */
export interface Form {
  readonly frame: Widget.Frame;
  /** Fills every field; those that are not named are empty. */
  readonly open: (texts: Texts) => void;
}

/**
 * Builds a form with empty fields. The text field, if there is one, takes the room that is left.
 * Called by: entrySide.makeForm.
 */
export function createForm(parent: Widget.Frame, deps: FormDeps): Form {
  const frame = createWidget("Frame", undefined, parent);
  const inputs = new LuaMap<string, Input>();
  let y = 0;
  for (const field of deps.fields) {
    const label = createLabel(frame, "GameFontNormal");
    label.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -(y + 5));
    label.SetWidth(LABEL_WIDTH - GAP);
    label.SetText(phrase(field.label));
    const input = createInput(frame, field);
    input.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", LABEL_WIDTH, -y);
    if (field.kind === "text") input.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 2 * BUTTON_HEIGHT + 2 * GAP);
    else input.frame.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, -y);
    inputs.set(field.name, input);
    y += LINE_HEIGHT + GAP / 2;
  }
  const problem = createLabel(frame, "GameFontNormal");
  problem.SetTextColor(1, 0.3, 0.2);
  problem.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, BUTTON_HEIGHT + GAP);
  problem.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP);
  problem.SetWordWrap(true);

  /** Keeps the form open while something is wrong. Called by: form.createForm. */
  const save = (): void => {
    const texts: Record<string, string> = {};
    for (const { name } of deps.fields) texts[name] = inputs.get(name)?.text() ?? "";
    const missing = deps.fields.find(({ name, isRequired }) => isRequired === true && texts[name]?.trim() === "");
    const refusal = missing === undefined ? deps.save(texts) : phrase("formMissing", { field: phrase(missing.label) });
    problem.SetText(refusal ?? "");
    if (refusal === undefined) deps.onClose();
  };
  const buttons = [createButton(frame, "formSave", save), createButton(frame, "formCancel", deps.onClose)];

  return {
    frame,
    /** The first field takes what is typed. Called by: entrySide.showForm. */
    open: (texts) => {
      problem.SetText("");
      putInRow(frame, buttons, GAP);
      for (const { name } of deps.fields) inputs.get(name)?.setText(texts[name] ?? "");
      const [first] = deps.fields;
      if (first !== undefined) inputs.get(first.name)?.focus();
    },
  };
}

/** The input of a field's kind. Called by: form.createForm. */
function createInput(frame: Widget.Frame, { kind, hint, choices }: FormField): Input {
  switch (kind) {
    case "line":
      return createLine(frame, hint, LINE_HEIGHT);
    case "text":
      return createText(frame);
    case "choice":
      return createChoice(frame, choices ?? [], LINE_HEIGHT);
  }
}
