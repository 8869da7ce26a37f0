/** The globals by which others reach this addon: its table, and the functions that the TOC and the bindings name. */

/** Publishes the addon's table, and what a click on its entries does. Called by: doors.openDoors. */
export function publish(api: object, onToggle: (this: void) => void): void {
  GuildHelper = api;
  GuildHelper_Toggle = onToggle;
  GuildHelper_OnAddonCompartmentClick = onToggle;
}
