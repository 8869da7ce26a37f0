/**
 * Layout versions of the saved data, one step from each to the next. A step receives the file's root as it was
 * read, damaged parts included, and must neither throw on them nor lose anything.
 */

export type RawData = Record<string, unknown>;

/** @noSelf */
export interface Migration {
  /** The layout version the step leads to. */
  readonly version: number;
  readonly run: (data: RawData) => void;
}

/** The layout this version of the addon reads and writes. */
export const LAYOUT_VERSION = 1;

/** Every step there is, oldest first. */
export const MIGRATIONS: readonly Migration[] = [to(1, keepAsItIs)];

/** One step: what leads to a layout version from the one before. Called by: migrations. */
export function to(version: number, run: (this: void, data: RawData) => void): Migration {
  return { version, run };
}

/**
 * The step for files from before versions were counted: they have the layout of version 1 already.
 * Called by: migrations.
 */
function keepAsItIs(_data: RawData): void {
  return;
}

/**
 * Leads the data from its version through every later step, in order; `version` in the data says after each
 * how far it came.
 * Called by: layout.openSavedData.
 */
export function migrate(data: RawData, from: number, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const migration of migrations) {
    if (migration.version > from) {
      migration.run(data);
      data.version = migration.version;
    }
  }
}
