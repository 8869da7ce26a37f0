/** The globals by which others reach this addon: its table, and the functions that the TOC and the bindings name. */

/** What the client's own buttons for the addon do. @noSelf */
export interface Entrances {
  readonly toggle: () => void;
  /** A click of this button of the mouse on the addon's entry in the compartment. */
  readonly onClick: (button: string) => void;
  /** The mouse comes to that entry, or leaves it. */
  readonly onEnter: (entry: object) => void;
  readonly onLeave: () => void;
}

/** Publishes the addon's table, and what a click on its entries does. Called by: doors.openDoors. */
export function publish(api: object, { toggle, onClick, onEnter, onLeave }: Entrances): void {
  GuildHelper = api;
  GuildHelper_Toggle = () => {
    toggle();
  };
  GuildHelper_OnAddonCompartmentClick = (_addonName, button) => {
    onClick(button);
  };
  GuildHelper_OnAddonCompartmentEnter = (_addonName, entry) => {
    onEnter(entry);
  };
  GuildHelper_OnAddonCompartmentLeave = () => {
    onLeave();
  };
}
