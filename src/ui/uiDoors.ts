/** What the window needs from the addon, in the window's words. */
import type { EntryForm } from "../editing/entryForm";
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Reading } from "../view/visibleEntries";

/** @noSelf */
export interface UiDoors {
  readonly reading: Reading;
  readonly editing: EntryForm;
  readonly ownName: () => PeerName | undefined;
  /** The player has seen these news. */
  readonly noteSeen: (entries: readonly Entry[]) => void;
  /** Runs a job in slices of frames; false when there is no room for it. */
  readonly run: (job: (this: void) => void) => boolean;
}
