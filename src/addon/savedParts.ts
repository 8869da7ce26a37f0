/** The saved data opened, and the parts that live on them. */
import { createOwnGuild } from "../game/ownGuild";
import type { Storage } from "../game/storage";
import { createArchive } from "../store/archive";
import type { KeptHistory } from "../store/history";
import { createHistory } from "../store/history";
import { createHoldMemory } from "../store/holdMemory";
import type { SavedData } from "../store/layout";
import { openSavedData } from "../store/layout";
import { createLogPages } from "../store/logPages";
import { createMutedAuthors } from "../store/mutedAuthors";
import type { PlayerLog } from "../store/playerLog";
import { createLog } from "../store/playerLog";
import type { Settings } from "../store/settings";
import { createSettings } from "../store/settings";
import type { Snapshots } from "../store/snapshots";
import { createSnapshots } from "../store/snapshots";
import type { MutedAuthors } from "../sync/doors";
import type { Compressor, HoldMemory } from "../sync/ports";
import { PROTOCOL_VERSION } from "../wire/protocol";
import type { Client } from "./client";
import { packEntry, unpackEntry } from "./entryPacking";
import { createLogForm } from "./logForm";

export interface SavedParts {
  readonly data: SavedData;
  readonly log: PlayerLog;
  readonly history: KeptHistory;
  readonly snapshots: Snapshots;
  readonly settings: Settings;
  readonly holdMemory: HoldMemory;
  readonly muted: MutedAuthors;
  /** The sentence that forbids every change, when a newer version of the addon wrote the file. */
  readonly readOnlyReason: string | undefined;
}

/**
 * Opens what the client has read, tells the player what was wrong with it, and leaves a newer file untouched.
 * Called by: main.load.
 */
export function openSavedParts(
  storage: Storage,
  { clock, chat, player }: Pick<Client, "clock" | "chat" | "player">,
  compressor: Compressor,
  breathe: (this: void) => void,
): SavedParts {
  const opened = openSavedData(storage.readSaved(), clock.serverTime());
  const { data } = opened;
  const readOnlyReason = opened.kind === "newer" ? opened.report[0] : undefined;
  if (opened.kind === "ready") storage.writeSaved(data);
  for (const line of opened.report) chat.print(line);
  const archive = createArchive(data.history);
  const ownGuild = createOwnGuild(player).guildName;
  return {
    data,
    log: createLog({ lines: data.log, pages: createLogPages({ archive, ...createLogForm(compressor) }), clock, ownGuild }),
    history: createHistory({ archive, pack: packEntry, unpack: unpackEntry, serverTime: clock.serverTime, breathe }),
    snapshots: createSnapshots(archive, PROTOCOL_VERSION),
    holdMemory: createHoldMemory({ saved: data.peers.holds, pack: packEntry, unpack: unpackEntry, breathe }),
    settings: createSettings(data.settings, readOnlyReason),
    muted: createMutedAuthors(data.peers.muted, readOnlyReason),
    readOnlyReason,
  };
}
