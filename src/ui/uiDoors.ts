/** What the window needs from the addon, in the window's words. */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { TableName } from "../model/tables";
import type { Reading } from "../view/visibleEntries";
import type { Texts } from "./parts/form";

/** Writing, as the commands do it. @noSelf */
export interface Editing {
  /** Asks what the gate asks: whether the player may write this entry, or a new one in this table. */
  readonly mayWrite: (tableName: TableName, id: string | undefined) => boolean;
  /** Writes fields as they were typed; a sentence that says what is wrong, nil when it was written. */
  readonly save: (tableName: TableName, id: string | undefined, texts: Texts) => string | undefined;
  /** Makes an entry a tombstone; a sentence that says why not, or nil. */
  readonly remove: (tableName: TableName, id: string) => string | undefined;
  /** An entry's fields as a form shows them. */
  readonly textsOf: (tableName: TableName, entry: Entry) => Texts;
}

/** @noSelf */
export interface UiDoors {
  readonly reading: Reading;
  readonly editing: Editing;
  readonly ownName: () => PeerName | undefined;
  /** The player has seen these news. */
  readonly noteSeen: (entries: readonly Entry[]) => void;
  /** Runs a job in slices of frames; false when there is no room for it. */
  readonly run: (job: (this: void) => void) => boolean;
}
