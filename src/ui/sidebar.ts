/** The names of the panes, one under the other; the one in sight is marked. At its foot is the way to the options. */
import type { BareKey } from "../language/phrases";
import { phrase } from "../language/phrases";
import { GAP, SIDEBAR_WIDTH } from "./metrics";
import type { PaneMaker } from "./pane";
import { lightUnderMouse } from "./parts/label";
import { createWidget } from "./widget";

const ENTRY_HEIGHT = 28;

/** @noSelf */
export interface Sidebar {
  /** Shows these panes, in this order. */
  readonly show: (makers: readonly PaneMaker[]) => void;
  readonly select: (maker: PaneMaker) => void;
}

/** A name in the sidebar. */
interface SidebarEntry {
  readonly button: Widget.Button;
  readonly mark: Widget.Texture;
}

/** @noSelf */
export interface SidebarDeps {
  /** Room above it, and at its other edges. */
  readonly top: number;
  readonly edge: number;
  readonly onChoose: (maker: PaneMaker) => void;
  readonly onOptions: () => void;
}

/** Builds a sidebar at the left edge of the window. Called by: window.toggle. */
export function createSidebar(window: Widget.Frame, { top, edge, onChoose, onOptions }: SidebarDeps): Sidebar {
  const frame = createWidget("Frame", undefined, window);
  frame.SetPoint("TOPLEFT", window, "TOPLEFT", edge, -top);
  frame.SetPoint("BOTTOMLEFT", window, "BOTTOMLEFT", edge, edge);
  frame.SetWidth(SIDEBAR_WIDTH);
  createName(frame, "optionsOpen", onOptions).SetPoint("BOTTOMLEFT");
  const entries = new LuaMap<PaneMaker, SidebarEntry>();

  return {
    /** Names that were made before are kept for another time. Called by: window.refresh. */
    show: (makers) => {
      for (const [, { button }] of entries) button.Hide();
      for (const [place, maker] of ipairs(makers)) {
        let entry = entries.get(maker);
        if (entry === undefined) entries.set(maker, (entry = createEntry(frame, maker, onChoose)));
        entry.button.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -(place - 1) * ENTRY_HEIGHT);
        entry.button.Show();
      }
    },
    /** Only the one in sight is marked. Called by: window.show. */
    select: (wanted) => {
      for (const [maker, { mark }] of entries) mark.SetShown(maker === wanted);
    },
  };
}

/** A pane's name, and a mark behind it. Called by: sidebar.show. */
function createEntry(frame: Widget.Frame, maker: PaneMaker, onChoose: SidebarDeps["onChoose"]): SidebarEntry {
  const button = createName(frame, maker.title, () => {
    onChoose(maker);
  });
  const mark = button.CreateTexture(undefined, "BACKGROUND");
  mark.SetAllPoints();
  mark.SetColorTexture(1, 0.82, 0, 0.15);
  return { button, mark };
}

/** A name that can be clicked, as wide as the sidebar. Called by: sidebar.createEntry, sidebar.createSidebar. */
function createName(frame: Widget.Frame, key: BareKey, onClick: (this: void) => void): Widget.Button {
  const button = createWidget("Button", undefined, frame);
  button.SetSize(SIDEBAR_WIDTH, ENTRY_HEIGHT);
  button.SetNormalFontObject("GameFontNormal");
  button.SetHighlightFontObject("GameFontHighlight");
  button.SetText(phrase(key));
  const label = button.GetFontString();
  label?.ClearAllPoints();
  label?.SetPoint("LEFT", button, "LEFT", GAP, 0);
  lightUnderMouse(button);
  button.SetScript("OnClick", () => {
    onClick();
  });
  return button;
}
