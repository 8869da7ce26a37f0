/** Sizes in the client's units, and the addon's picture: one place, so that everything stands in line. */

export const WINDOW_WIDTH = 900;
export const WINDOW_HEIGHT = 560;
/** What the player may make of it: everything has its room, and nothing is wider than a line can be read. */
export const LEAST_WIDTH = 760;
export const LEAST_HEIGHT = 460;
export const LARGEST_WIDTH = 1400;
export const LARGEST_HEIGHT = 1000;
export const SIDEBAR_WIDTH = 150;
/** Between things that stand side by side, and around what stands in a frame. */
export const GAP = 8;
export const ROW_HEIGHT = 22;
export const BUTTON_HEIGHT = 22;
/** Of the scroll bar and the room beside it. */
export const SCROLL_BAR_WIDTH = 18;

/** The addon's icon, as the TOC names it. */
export const ICON = "Interface\\Icons\\INV_Misc_Book_09";
