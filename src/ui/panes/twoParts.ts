/** A pane in two parts: on the left what is chosen from, and beside it what was chosen. */
import { GAP } from "../metrics";
import type { Pane } from "../pane";

/** Of the pane's width. */
const LEFT_SHARE = 0.52;

/** One half of a pane. @noSelf */
export interface PanePart {
  readonly frame: Widget.Frame;
  /** Loads and shows everything anew. */
  readonly refresh: () => void;
}

/**
 * Puts both on the pane's frame, as wide as it happens to be.
 * Called by: entryPane.createEntryPane, history.create, log.create.
 */
export function createTwoParts(frame: Widget.Frame, left: PanePart, right: PanePart): Pane {
  left.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  left.frame.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, 0);
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    left.frame.SetWidth(math.floor(width * LEFT_SHARE));
  });
  right.frame.SetPoint("TOPLEFT", left.frame, "TOPRIGHT", GAP, 0);
  right.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  return {
    frame,
    /** What is being written stays as it is. Called by: window.show. */
    refresh: () => {
      left.refresh();
      right.refresh();
    },
  };
}
