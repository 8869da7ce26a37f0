/** The light in the window's head: how synchronization is, in a colour and a sentence, which is whole under the mouse. */
import { phrase } from "../language/phrases";
import type { Colour, Light } from "../view/light";
import { hideHint, showHint } from "./hint";
import { GAP } from "./metrics";
import { createLabel } from "./parts/label";
import { createWidget } from "./widget";

const SIZE = 12;

/** Of the light, and of the sentence about it under the mouse. */
export const LIGHT_COLOURS: Readonly<Record<Colour, Widget.ClassColour>> = {
  green: { r: 0.2, g: 0.8, b: 0.25 },
  amber: { r: 1, g: 0.7, b: 0.1 },
  red: { r: 0.9, g: 0.2, b: 0.15 },
};

/** @noSelf */
export interface Lamp {
  readonly show: (light: Light) => void;
}

/** A lamp in the window's head, right of its picture. Called by: window.toggle. */
export function createLamp(window: Widget.Frame): Lamp {
  const frame = createWidget("Frame", undefined, window);
  frame.SetPoint("TOPLEFT", window, "TOPLEFT", 66, -30);
  frame.SetPoint("TOPRIGHT", window, "TOPRIGHT", -GAP, -30);
  frame.SetHeight(SIZE + GAP);
  const dot = frame.CreateTexture(undefined, "ARTWORK");
  dot.SetSize(SIZE, SIZE);
  dot.SetPoint("LEFT", frame, "LEFT", 0, 0);
  const reason = createLabel(frame, "GameFontHighlight");
  reason.SetPoint("LEFT", frame, "LEFT", SIZE + GAP, 0);
  reason.SetPoint("RIGHT", frame, "RIGHT", 0, 0);
  let shown: Light | undefined;
  frame.EnableMouseMotion(true);
  frame.SetScript("OnEnter", () => {
    if (shown === undefined) return;
    showHint(frame, "ANCHOR_TOPLEFT", {
      title: phrase("paneSync"),
      lines: [{ text: phrase(shown.reason), colour: LIGHT_COLOURS[shown.colour] }],
    });
  });
  frame.SetScript("OnLeave", hideHint);
  return {
    /** Both at once. Called by: window.refresh, window.tick. */
    show: (light) => {
      shown = light;
      const { r, g, b } = LIGHT_COLOURS[light.colour];
      dot.SetColorTexture(r, g, b);
      reason.SetText(phrase(light.reason));
    },
  };
}
