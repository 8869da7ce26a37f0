/** The corner by which the player makes a window larger or smaller. */
import { createWidget } from "../widget";

const SIZE = 14;
const TEXTURE = "Interface\\ChatFrame\\UI-ChatIM-SizeGrabber-Up";

/**
 * Puts the corner on a window that may be resized; `onDone` is called when it is let go.
 * Called by: windowFrame.letMove.
 */
export function createGrip(window: Widget.Frame, name: string, onDone: (this: void) => void): void {
  const grip = createWidget("Button", name, window);
  grip.SetSize(SIZE, SIZE);
  grip.SetPoint("BOTTOMRIGHT", window, "BOTTOMRIGHT", -1, 1);
  const picture = grip.CreateTexture(undefined, "ARTWORK");
  picture.SetAllPoints();
  picture.SetTexture(TEXTURE);
  grip.RegisterForDrag("LeftButton");
  grip.SetScript("OnDragStart", () => {
    window.StartSizing("BOTTOMRIGHT");
  });
  grip.SetScript("OnDragStop", () => {
    window.StopMovingOrSizing();
    onDone();
  });
}
