/** The frame of the window: the client's own, which the player may move and make larger or smaller. */
import { phrase } from "../language/phrases";
import { ICON, LARGEST_HEIGHT, LARGEST_WIDTH, LEAST_HEIGHT, LEAST_WIDTH } from "./metrics";
import { createGrip } from "./parts/grip";
import { createWidget, SCREEN } from "./widget";
import type { KeptPlace } from "./windowPlace";

/** By this name the client finds it when Escape is pressed. */
const WINDOW_NAME = "GuildHelperWindow";

/** The client's own window with title and close button, hidden. Called by: window.toggle. */
export function createWindowFrame(kept: KeptPlace): Widget.ButtonFrame {
  const frame = createWidget("Frame", WINDOW_NAME, SCREEN, "ButtonFrameTemplate");
  frame.SetPortraitToAsset(ICON);
  frame.Inset.Hide();
  frame.SetTitle(phrase("windowTitle"));
  const { width, height } = kept.size();
  frame.SetSize(width, height);
  frame.SetFrameStrata("HIGH");
  frame.SetToplevel(true);
  frame.SetClampedToScreen(true);
  letMove(frame, kept);
  const place = kept.place();
  if (place === undefined) frame.SetPoint("CENTER");
  else frame.SetPoint("CENTER", SCREEN, "BOTTOMLEFT", place.x, place.y);
  frame.Hide();
  UISpecialFrames.push(WINDOW_NAME);
  return frame;
}

/** What the player does with it is remembered. Called by: windowFrame.createWindowFrame. */
function letMove(frame: Widget.Frame, kept: KeptPlace): void {
  frame.EnableMouse(true);
  frame.SetMovable(true);
  frame.RegisterForDrag("LeftButton");
  frame.SetScript("OnDragStart", () => {
    frame.StartMoving();
  });
  /** Where it is now. Called by: windowFrame.letMove. */
  const keep = (): void => {
    const [x, y] = frame.GetCenter();
    kept.keep({ x, y }, { width: frame.GetWidth(), height: frame.GetHeight() });
  };
  frame.SetScript("OnDragStop", () => {
    frame.StopMovingOrSizing();
    keep();
  });
  frame.SetResizable(true);
  frame.SetResizeBounds(LEAST_WIDTH, LEAST_HEIGHT, LARGEST_WIDTH, LARGEST_HEIGHT);
  createGrip(frame, `${WINDOW_NAME}Grip`, keep);
}
