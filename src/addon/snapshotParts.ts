/** What takes the daily snapshot, and what goes back to one. */
import type { StoreWriter } from "../store/localWriter";
import type { StartRollback } from "../store/rollback";
import { createRollback } from "../store/rollback";
import { createSnapshotMaker } from "../store/snapshotMaker";
import type { Compressor, EntryStore, GuildRoster } from "../sync/ports";
import type { Slicer } from "../sync/slicer";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";
import { createSnapshotForm } from "./snapshotForm";
import { createTurns } from "./turns";

/** Seconds in the game before the first look: the login has enough to do. */
const FIRST_LOOK_SECONDS = 20;
/** Between looks, for who stays in the game all day. */
const LOOK_SECONDS = 3600;

export interface SnapshotPartsDeps {
  readonly client: Client;
  readonly saved: SavedParts;
  readonly store: EntryStore;
  readonly writer: StoreWriter;
  readonly roster: GuildRoster;
  readonly slicer: Slicer;
  readonly compressor: Compressor;
}

export interface SnapshotParts {
  /** Looks after the daily snapshot, a few times a second. @noSelf */
  readonly tick: (this: void) => void;
  readonly startRollback: StartRollback;
}

/** Builds both over the saved snapshots; a file that may not be changed gets none. Called by: main.load. */
export function createSnapshotParts({ client, saved, store, writer, roster, slicer, compressor }: SnapshotPartsDeps): SnapshotParts {
  const { uptime, serverTime } = client.clock;
  const { snapshots, log, readOnlyReason } = saved;
  const { breathe } = slicer;
  const { pack, unpack } = createSnapshotForm(compressor, breathe);
  const inTurns = createTurns(slicer, client.timers);
  const takeIfDue = createSnapshotMaker({ store, snapshots, pack, serverTime, log, inTurns, breathe });
  const ownGuild = roster.ownGuild;
  let nextLookAt = uptime() + FIRST_LOOK_SECONDS;
  return {
    /** A newest snapshot of yesterday is reason for another. Called by: main.load. */
    tick: () => {
      if (readOnlyReason !== undefined || uptime() < nextLookAt) return;
      nextLookAt = uptime() + LOOK_SECONDS;
      takeIfDue();
    },
    startRollback: createRollback({ store, snapshots, unpack, writer, ownGuild, inTurns, breathe, readOnlyReason }),
  };
}
