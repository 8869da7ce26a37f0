/** The saved globals: nil until our ADDON_LOADED, written by the client at logout and /reload. */

/** @noSelf */
export interface Storage {
  /** Whatever stands in GuildHelperDB; it may be damaged or of a newer version. */
  readonly readSaved: () => unknown;
  /** Makes `saved` what the client writes down. */
  readonly writeSaved: (saved: unknown) => void;
  /** Whatever the old addon left in GuildHelper_SavedVariables. */
  readonly readOldSaved: () => unknown;
  /** Lets the old addon's data go, once all of it is imported. */
  readonly dropOldSaved: () => void;
}

/** Builds the access to the saved globals. Called by: main.load. */
export function createStorage(): Storage {
  return {
    /**
     * As it stands; opening and judging it is the store's part.
     * Called by: savedParts.openSavedParts, sizeWatching.createSizeWatching.
     */
    readSaved: () => GuildHelperDB,
    /** The client saves this very table, with all changes until logout. Called by: savedParts.openSavedParts. */
    writeSaved: (saved) => {
      GuildHelperDB = saved;
    },
    /**
     * Nil where the old addon never ran, or once it was imported.
     * Called by: loginTasks.createLoginTasks, sizeWatching.createSizeWatching.
     */
    readOldSaved: () => GuildHelper_SavedVariables,
    /**
     * Afterwards no import happens again: the client saves nothing under that name.
     * Called by: loginTasks.createLoginTasks.
     */
    dropOldSaved: () => {
      GuildHelper_SavedVariables = undefined;
    },
  };
}
