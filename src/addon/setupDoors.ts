/** The way of the player's side to its guild's own setup entries. */
import type { StoreWriter } from "../store/localWriter";
import type { SetupDoors } from "../sync/doors";
import type { EntryStore } from "../sync/ports";

/** Builds it; the writer asks who may. Called by: main.load. */
export function createSetupDoors(
  store: EntryStore,
  { putSetupEntry, deleteSetupEntry }: StoreWriter,
  randomBytes: (this: void, count: number) => string,
): SetupDoors {
  return {
    /**
     * The store's own map, not to be changed.
     * Called by: federationOffice.actInOffice, federationOffice.join, federationOffice.leave, federationOffice.nameOf,
     * readCommands.asShown, windowDoors.guilds, windowDoors.ownName, writeRank.get.
     */
    entries: () => store.entriesOf("setup"),
    put: putSetupEntry,
    remove: deleteSetupEntry,
    randomBytes,
  };
}
