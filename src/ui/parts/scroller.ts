/** A window on something higher than itself, with the client's slim scroll bar. */
import { SCROLL_BAR_WIDTH } from "../metrics";
import { createWidget } from "../widget";

/** @noSelf */
export interface Scroller {
  readonly frame: Widget.ScrollFrame;
  /** Says how high the content is now. */
  readonly setHeight: (contentHeight: number) => void;
  /** The same, and goes back to its beginning. */
  readonly showFromTop: (contentHeight: number) => void;
}

/**
 * Puts the content into a scroll frame that fills its parent beside the bar; the content is as wide as the frame.
 * Called by: input.createText, reader.createReader.
 */
export function createScroller(parent: Widget.Frame, content: Widget.Frame): Scroller {
  const frame = createWidget("ScrollFrame", undefined, parent, "ScrollFrameTemplate");
  frame.SetPoint("TOPLEFT", parent, "TOPLEFT", 0, 0);
  frame.SetPoint("BOTTOMRIGHT", parent, "BOTTOMRIGHT", -SCROLL_BAR_WIDTH, 0);
  frame.SetScrollChild(content);
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    content.SetWidth(width);
  });
  /** A content of no height could not be scrolled to. Called by: input.createText, scroller.showFromTop. */
  const setHeight = (contentHeight: number): void => {
    content.SetHeight(math.max(1, contentHeight));
    frame.UpdateScrollChildRect();
  };
  return {
    frame,
    setHeight,
    /** For a content that is another one now. Called by: reader.show. */
    showFromTop: (contentHeight) => {
      setHeight(contentHeight);
      frame.SetVerticalScroll(0);
    },
  };
}
