/** What the player types and other addons call: commands, the published table, key bindings. */
import { createCommands } from "../commands/createCommands";
import type { WriteRank } from "../editing/writeRank";
import { nameBindings } from "../game/bindings";
import { reportError } from "../game/guarded";
import type { Entrances } from "../game/publish";
import { publish } from "../game/publish";
import { realmTime } from "../game/realmTime";
import { registerSlash } from "../game/slash";
import { SETTING_NAMES } from "../model/settings";
import { createPublicApi } from "../publicApi";
import type { StoreWriter } from "../store/localWriter";
import type { StartRollback } from "../store/rollback";
import type { SetupDoors } from "../sync/doors";
import type { Engine } from "../sync/engine";
import type { Listeners } from "../sync/listeners";
import type { EntryStore, GuildRoster, History } from "../sync/ports";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";
import type { UpkeepParts } from "./upkeepParts";

/** What the doors lead to. */
export interface DoorParts extends Pick<SavedParts, "log" | "settings" | "muted" | "snapshots"> {
  readonly history: Pick<History, "versionsOf">;
  readonly client: Client;
  readonly engine: Engine;
  readonly listeners: Listeners;
  readonly roster: GuildRoster;
  readonly store: EntryStore;
  readonly writer: StoreWriter;
  readonly startRollback: StartRollback;
  readonly upkeep: Pick<UpkeepParts, "unread" | "hold">;
  readonly window: Entrances;
  readonly writeRank: WriteRank;
  readonly setup: SetupDoors;
}

/** Opens all doors. Called by: main.load. */
export function openDoors(parts: DoorParts): void {
  const { engine, listeners, roster, store, writer, settings } = parts;
  const { serverTime } = parts.client.clock;
  const commands = createPlayerCommands(parts);
  /** Within its range by the settings' own rule. Called by: seedDoors.startSync. */
  const defaultDays = (): number => settings.get("defaultDays") as number;
  nameBindings();
  registerSlash(commands);
  publish(createPublicApi({ engine, listeners, store, writer, roster, serverTime, defaultDays, onError: reportError }), parts.window);
}

/** The slash command over the parts it acts on. Called by: doors.openDoors. */
function createPlayerCommands(parts: DoorParts): (this: void, text: string) => void {
  const { client, engine, roster, store, writer, log, settings, muted, history, snapshots, startRollback, upkeep, writeRank, setup } =
    parts;
  const { clock, chat, player } = client;
  return createCommands({
    sync: {
      startSync: engine.startSync,
      stop: engine.stop,
      getStatus: engine.report.status,
      progress: engine.report.progress,
      users: engine.users,
      gateCounts: engine.gateCounts,
    },
    hold: upkeep.hold,
    entries: store,
    writer,
    setup,
    history,
    snapshots: { newestFirst: snapshots.newestFirst, rollback: startRollback },
    log,
    settings: { ...settings, names: SETTING_NAMES },
    muted,
    unread: upkeep.unread,
    scope: engine.currentScope,
    realmTime,
    identity: { ...roster, ownRealm: player.ownRealm },
    clock,
    chat,
    toggleWindow: parts.window.toggle,
    writeRank,
  });
}
