/** The globals this addon writes, besides saved variables, slash commands and the names of its bindings. */
/** @noSelfInFile */

declare let GuildHelper: object | undefined;
/** Called by the key binding. */
declare let GuildHelper_Toggle: (() => void) | undefined;
/** Called by the addon compartment, which the TOC tells. */
declare let GuildHelper_OnAddonCompartmentClick: ((addonName: string, button: string) => void) | undefined;
declare let GuildHelper_OnAddonCompartmentEnter: ((addonName: string, entry: object) => void) | undefined;
declare let GuildHelper_OnAddonCompartmentLeave: (() => void) | undefined;
