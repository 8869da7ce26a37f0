/** Frames of the client, by what they are made of. Names are given only to what the client must find by name. */

/** How frames are made. Called by: widget. */
interface CreateWidget {
  (this: void, type: "Frame", name: string | undefined, parent: Widget.Frame, template: "WowScrollBoxList"): Widget.ScrollBox;
  (this: void, type: "Frame", name: string | undefined, parent: Widget.Frame, template: "ButtonFrameTemplate"): Widget.ButtonFrame;
  (this: void, type: "Frame" | "EventFrame", name: string | undefined, parent: Widget.Frame, template?: string): Widget.Frame;
  (this: void, type: "DropdownButton", name: string | undefined, parent: Widget.Frame, template: string): Widget.Dropdown;
  (this: void, type: "Button", name: string | undefined, parent: Widget.Frame, template?: string): Widget.Button;
  (this: void, type: "CheckButton", name: string | undefined, parent: Widget.Frame, template: string): Widget.CheckButton;
  (this: void, type: "EditBox", name: string | undefined, parent: Widget.Frame, template: "SearchBoxTemplate"): Widget.SearchBox;
  (this: void, type: "EditBox", name: string | undefined, parent: Widget.Frame, template?: string): Widget.EditBox;
  (this: void, type: "StatusBar", name: string | undefined, parent: Widget.Frame): Widget.StatusBar;
  (this: void, type: "ScrollFrame", name: string | undefined, parent: Widget.Frame, template: "ScrollFrameTemplate"): Widget.ScrollFrame;
}

/** Makes a frame of a type, on a template where one is named. */
export const createWidget = CreateFrame as unknown as CreateWidget;

/** What fills the screen. */
export const SCREEN = UIParent as unknown as Widget.Frame;

/** What the client says beside the mouse; all addons share it. */
export const TOOLTIP = GameTooltip as unknown as Widget.Tooltip;

/**
 * Fastens a region between two corners of another, so far from its edges.
 * Called by: calendarViews.createCalendarViews, calendarViews.createMonth, monthPage.createMonthPage, window.show.
 */
export function fill(region: Widget.Region, other: Widget.Region, left: number, top: number, right: number, bottom: number): void {
  region.SetPoint("TOPLEFT", other, "TOPLEFT", left, -top);
  region.SetPoint("BOTTOMRIGHT", other, "BOTTOMRIGHT", -right, bottom);
}
