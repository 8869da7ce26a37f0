/** The globals that the client saves for us: nil until our ADDON_LOADED, and whatever an earlier version or a hand wrote. */
/** @noSelfInFile */

declare let GuildHelperDB: unknown;
/** The old addon's saved data: read once, then nil. */
declare let GuildHelper_SavedVariables: unknown;
