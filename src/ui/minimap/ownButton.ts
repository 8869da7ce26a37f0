/** Our own button at the minimap's edge, in the shape that all such buttons have; the player drags it around the edge. */
import type { Hint } from "../hint";
import { hideHint, showHint } from "../hint";
import { ICON } from "../metrics";
import { createWidget } from "../widget";
import type { MinimapMemory } from "./memory";

/** By this name addons that gather such buttons find it. */
const BUTTON_NAME = "GuildHelperMinimapButton";
/** Of the picture, in a round border that is larger than what is seen of it: the sizes of the client's own buttons there. */
const BUTTON_SIZE = 31;
const BORDER_SIZE = 53;
const GROUND_SIZE = 20;
const ICON_SIZE = 17;
/** The picture's rim, which the border does not cover. */
const RIM = 0.05;
/** The button's middle stands so far outside of the map. */
const OUTSIDE = 5;
/** Above the map's own frames. */
const LEVEL = 8;

/** @noSelf */
export interface OwnButtonDeps {
  readonly memory: MinimapMemory;
  readonly onClick: (button: string) => void;
  readonly hint: () => Hint;
}

/** Makes the button; the answer shows and hides it. Called by: minimapButton.make. */
export function createOwnButton({ memory, onClick, hint }: OwnButtonDeps): (this: void, isShown: boolean) => void {
  const button = createWidget("Button", BUTTON_NAME, Minimap);
  button.SetSize(BUTTON_SIZE, BUTTON_SIZE);
  button.SetFrameStrata("MEDIUM");
  button.SetFrameLevel(LEVEL);
  dress(button);
  place(button, memory.minimapPos);
  button.RegisterForClicks("LeftButtonUp", "RightButtonUp");
  button.SetScript("OnClick", (_frame: Widget.Button, mouseButton: string) => {
    onClick(mouseButton);
  });
  button.SetScript("OnEnter", () => {
    showHint(button, "ANCHOR_LEFT", hint());
  });
  button.SetScript("OnLeave", hideHint);
  letDrag(button, memory);
  return (isShown) => {
    button.SetShown(isShown);
  };
}

/**
 * The picture on its round ground, a border around it, a light under the mouse.
 * Called by: ownButton.createOwnButton.
 */
function dress(button: Widget.Button): void {
  const border = button.CreateTexture(undefined, "OVERLAY");
  border.SetTexture("Interface\\Minimap\\MiniMap-TrackingBorder");
  border.SetSize(BORDER_SIZE, BORDER_SIZE);
  border.SetPoint("TOPLEFT");
  const ground = button.CreateTexture(undefined, "BACKGROUND");
  ground.SetTexture("Interface\\Minimap\\UI-Minimap-Background");
  ground.SetSize(GROUND_SIZE, GROUND_SIZE);
  ground.SetPoint("TOPLEFT", 7, -5);
  const icon = button.CreateTexture(undefined, "ARTWORK");
  icon.SetTexture(ICON);
  icon.SetTexCoord(RIM, 1 - RIM, RIM, 1 - RIM);
  icon.SetSize(ICON_SIZE, ICON_SIZE);
  icon.SetPoint("TOPLEFT", 7, -6);
  button.SetHighlightTexture("Interface\\Minimap\\UI-Minimap-ZoomButton-Highlight");
}

/**
 * The button follows the mouse around the edge, and where it is let go is remembered.
 * Called by: ownButton.createOwnButton.
 */
function letDrag(button: Widget.Button, memory: MinimapMemory): void {
  /** To where the mouse is now, seen from the map's middle. Called by: ownButton.letDrag. */
  const follow = (): void => {
    const [x, y] = GetCursorPosition();
    const [middleX, middleY] = Minimap.GetCenter();
    const scale = Minimap.GetEffectiveScale();
    memory.minimapPos = math.deg(math.atan2(y / scale - middleY, x / scale - middleX)) % 360;
    place(button, memory.minimapPos);
  };
  button.RegisterForDrag("LeftButton");
  button.SetScript("OnDragStart", () => {
    hideHint();
    button.SetScript("OnUpdate", follow);
  });
  button.SetScript("OnDragStop", () => {
    button.SetScript("OnUpdate", undefined);
    follow();
  });
}

/**
 * Puts the button on the map's edge, at so many degrees from the right against the clock.
 * Called by: ownButton.createOwnButton, ownButton.follow.
 */
function place(button: Widget.Button, degrees: number): void {
  const radius = Minimap.GetWidth() / 2 + OUTSIDE;
  const angle = math.rad(degrees);
  button.SetPoint("CENTER", Minimap, "CENTER", radius * math.cos(angle), radius * math.sin(angle));
}
