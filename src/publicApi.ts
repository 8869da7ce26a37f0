/**
 * The global `GuildHelper`: the seed's functions under their own names, and what other addons may ask. One-line
 * doors, callable with a colon; none throws, and what cannot be done is answered with nil and one sentence.
 */
import type { Door, DoorWork } from "./api/door";
import { accepted, door, refused } from "./api/door";
import type { EntryDoors } from "./api/entryDoors";
import { createEntryDoors } from "./api/entryDoors";
import type { SeedDoors } from "./api/seedDoors";
import { createSeedDoors } from "./api/seedDoors";
import { fullName, realmOf } from "./model/peerName";
import type { Engine } from "./sync/engine";
import type { Listeners } from "./sync/listeners";
import type { EntryStore, GuildRoster, LocalWriter } from "./sync/ports";
import { BULK_PREFIX, CONTROL_PREFIX } from "./wire/protocol";

/** @noSelf */
export interface PublicApiDeps {
  readonly engine: Engine;
  readonly listeners: Listeners;
  readonly store: EntryStore;
  readonly writer: LocalWriter;
  readonly roster: GuildRoster;
  readonly serverTime: () => number;
  readonly defaultDays: () => number;
  readonly onError: (message: string) => void;
}

/** What stands in the global. */
export interface PublicApi extends SeedDoors, EntryDoors {
  readonly HandleAddonMessage: Door;
  readonly GetSyncStatus: Door;
  readonly RegisterCallback: Door;
  readonly UnregisterCallback: Door;
}

/** Builds the published table. Called by: doors.openDoors. */
export function createPublicApi(deps: PublicApiDeps): PublicApi {
  const { engine, listeners, roster } = deps;
  /**
   * A door whose errors are reported as the addon's own.
   * Called by: entryDoors.createEntryDoors, publicApi.createPublicApi, seedDoors.createSeedDoors, seedDoors.frameDoor,
   * seedDoors.speakingDoor.
   */
  const open = (work: DoorWork): Door => door(work, deps.onError);

  /** Only of our prefixes, and judged like what the client itself delivers. Called by: publicApi.createPublicApi. */
  const handleAddonMessage: DoorWork = (prefix, text, channel, sender) => {
    if (prefix !== CONTROL_PREFIX && prefix !== BULK_PREFIX) return refused("not a message of GuildHelper");
    if (typeof text !== "string" || typeof channel !== "string" || typeof sender !== "string" || sender === "") {
      return refused("prefix, text, channel and sender are texts");
    }
    engine.receiver.receive(text, channel, fullName(sender, realmOf(roster.ownName() ?? "")));
    return accepted();
  };

  return {
    ...createSeedDoors({
      engine,
      ownName: roster.ownName,
      serverTime: deps.serverTime,
      defaultDays: deps.defaultDays,
      door: open,
    }),
    ...createEntryDoors({ store: deps.store, writer: deps.writer, door: open }),
    HandleAddonMessage: open(handleAddonMessage),
    GetSyncStatus: open(() => $multi(engine.report.status())),
    RegisterCallback: open((eventName, listener) => listeners.register(eventName, listener)),
    UnregisterCallback: open((eventName, listener) => listeners.unregister(eventName, listener)),
  };
}
