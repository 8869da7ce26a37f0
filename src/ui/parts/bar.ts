/** A bar that fills as something goes on, with a text on it. */
import { createWidget } from "../widget";
import { createLabel } from "./label";

const HEIGHT = 16;
const TEXTURE = "Interface\\TargetingFrame\\UI-StatusBar";

/** @noSelf */
export interface Bar {
  readonly frame: Widget.StatusBar;
  /** Of a whole of 1. */
  readonly show: (share: number, text: string) => void;
}

/** An empty bar. Called by: sessionBars.createSessionBars. */
export function createBar(parent: Widget.Frame): Bar {
  const frame = createWidget("StatusBar", undefined, parent);
  frame.SetHeight(HEIGHT);
  frame.SetStatusBarTexture(TEXTURE);
  frame.SetStatusBarColor(0.15, 0.55, 0.2);
  frame.SetMinMaxValues(0, 1);
  const ground = frame.CreateTexture(undefined, "BACKGROUND");
  ground.SetAllPoints();
  ground.SetColorTexture(0, 0, 0, 0.5);
  const label = createLabel(frame, "GameFontHighlightSmall", "CENTER");
  label.SetPoint("LEFT", frame, "LEFT", 4, 0);
  label.SetPoint("RIGHT", frame, "RIGHT", -4, 0);
  return {
    frame,
    /** Both at once. Called by: sessionBars.show. */
    show: (share, text) => {
      frame.SetValue(share);
      label.SetText(text);
    },
  };
}
