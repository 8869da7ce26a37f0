/** The composition root: builds everything on the client and the saved data, and binds the client's events. No logic. */
import { createChance } from "./addon/chance";
import { createHistoryDoors } from "./addon/historyDoors";
import type { Client } from "./addon/client";
import { createClient } from "./addon/client";
import { openDoors } from "./addon/doors";
import { createLoginTasks } from "./addon/loginTasks";
import { createMessaging } from "./addon/messaging";
import { createOptionParts } from "./addon/optionParts";
import { createPauseLines } from "./addon/pauseLines";
import type { SavedParts } from "./addon/savedParts";
import { openSavedParts } from "./addon/savedParts";
import { createSetupDoors } from "./addon/setupDoors";
import { createSizeWatching } from "./addon/sizeWatching";
import { createSnapshotParts } from "./addon/snapshotParts";
import { createSyncLines } from "./addon/syncLines";
import { createUpkeepParts } from "./addon/upkeepParts";
import { createWindowParts } from "./addon/windowParts";
import { addonVersion } from "./game/addonVersion";
import type { Channel } from "./game/channel";
import { createChat } from "./game/chat";
import { createCommunities } from "./game/communities";
import { createCompressor } from "./game/encoding";
import { createEvents } from "./game/events";
import { onlineFriends } from "./game/friends";
import { reportError } from "./game/guarded";
import { createGuildRoster } from "./game/guildRoster";
import { clientLocale } from "./game/locale";
import { createQuiet } from "./game/quiet";
import { createStorage } from "./game/storage";
import { phrase, speak } from "./language/phrases";
import type { CompareBy } from "./model/compareBy";
import type { PeerName } from "./model/peerName";
import { createEntryStore } from "./store/entryStore";
import { createLocalWriter } from "./store/localWriter";
import type { Engine } from "./sync/engine";
import { createEngine } from "./sync/engine";
import type { RememberedPorts } from "./sync/enginePorts";
import type { Listeners } from "./sync/listeners";
import { createListeners } from "./sync/listeners";
import type { PlayerPause } from "./sync/doors";
import { createPlayerPause } from "./sync/playerPause";
import type { EntryStore } from "./sync/ports";
import type { Slicer } from "./sync/slicer";
import { createSlicer } from "./sync/slicer";

/** Seconds between looks at the running session's patience. */
const TICK_SECONDS = 0.25;

const [addonName] = [...$vararg] as [string];
const events = createEvents();

/** Builds the addon on the saved data, which the client has read by now. Called by: main. */
function load(): void {
  const client = createClient(events);
  const { clock, timers, player, chat } = client;
  const storage = createStorage();
  const slicer = createSlicer({ preciseMilliseconds: clock.preciseMilliseconds, onError: reportError });
  const compressor = createCompressor();
  const saved = openSavedParts(storage, client, compressor, slicer.breathe);
  const { data, log, history, readOnlyReason } = saved;
  const { stir, randomBytes } = createChance(client, data.pool);
  const sizeWatching = createSizeWatching(storage, client, log);
  const listeners = createListeners(reportError, slicer.still);
  const roster = createGuildRoster({ saved: data.peers.ranks, ...client });
  const store = createToldStore(saved, sizeWatching.noteChange, listeners, () => engine);
  const writer = createLocalWriter({ store, roster, clock, random: math.random, isGuildless: player.isGuildless, readOnlyReason });
  const { channel, queue, isLockedDown, pump } = createMessaging(client, log, (peer) => {
    engine.onUndeliverable(peer);
  });
  const pause = createPlayerPause(() => engine);
  const version = addonVersion(addonName);
  const engine: Engine = createEngine({
    ...{ clock, timers, roster, store, history, log, queue, isLockedDown, slicer, listeners, readOnlyReason },
    ...{ compressor, random: math.random, canSpeakInGuild: player.canSpeakInGuild },
    isQuiet: quietness(isLockedDown, pause),
    ...{ addonVersion: version, randomBytes },
    acquaintances: createAcquaintances(client, slicer),
    ...rememberedBy(saved),
    ...createSyncLines(chat, isLockedDown),
  });
  const watchPauses = createPauseLines(engine, isLockedDown, chat);
  const upkeep = createUpkeepParts({ client, saved, store, writer, roster, slicer, engine });
  const tickLogin = createLoginTasks({ client, storage, saved, roster, store, engine, sizeWatching, upkeep });
  const { tick: tickSnapshots, startRollback } = createSnapshotParts({ client, saved, store, writer, roster, slicer, compressor });
  const setup = createSetupDoors(store, writer, randomBytes);
  const options = createOptionParts({ client, saved, setup, roster, listeners });
  const shared = { client, store, writer, roster, engine, listeners, upkeep, setup, history: createHistoryDoors(history, engine) };
  const window = createWindowParts({ ...shared, saved, slicer, options, pause, version });
  openDoors({ ...saved, ...options, ...shared, startRollback, window });

  runFrames(client, () => {
    slicer.pump();
    if (slicer.isIdle()) sizeWatching.pump();
    pump();
  }, [tickLogin, tickSnapshots, engine.tick, watchPauses]);
  roster.onChange(engine.onRosterChanged);
  if (readOnlyReason === undefined) listen(channel, stir, engine);
}

/** The store; history, engine and listeners are told of what changes in it. Called by: main.load. */
function createToldStore(
  { data, history }: SavedParts,
  noteChange: () => void,
  listeners: Listeners,
  engine: (this: void) => Engine,
): EntryStore {
  return createEntryStore({
    tables: data.tables,
    onPut: (tableName, _previous, entry) => {
      engine().onPut(tableName, entry);
      noteChange();
    },
    onReplaced: history.keep,
    onChanged: (tableName, id, source, previous) => {
      engine().onEntryChanged(tableName, id, source, previous);
      listeners.emit("EntryChanged", tableName, id, source);
    },
  });
}

/** From now on others are heard; when they speak is something that nobody can guess. Called by: main.load. */
function listen(channel: Channel, stir: (this: void) => void, { receiver }: Engine): void {
  channel.open();
  channel.onMessage((_prefix, text, chatType, sender) => {
    stir();
    receiver.receive(text, chatType, sender);
  });
}

/**
 * Says whether nothing is to begin by itself: in a fight, while nothing could be said anyhow, or because the player wants it so.
 * Called by: main.load.
 */
function quietness(isLockedDown: (this: void) => boolean, { isPaused }: PlayerPause): (this: void) => boolean {
  const isFighting = createQuiet(events);
  return () => isFighting() || isLockedDown() || isPaused();
}

/** Whom the player knows and who plays now: friends, then members of his communities. Called by: main.load. */
function createAcquaintances({ player, clock }: Client, slicer: Slicer): (this: void) => readonly PeerName[] {
  const communities = createCommunities({ player, uptime: clock.uptime, ...slicer });
  return () => [...onlineFriends(player), ...communities.onlineMembers()];
}

/** Does one thing in every frame, and the others a few times a second. Called by: main.load. */
function runFrames({ clock, frameLoop }: Client, inEveryFrame: (this: void) => void, ticks: readonly ((this: void) => void)[]): void {
  let nextTickAt = 0;
  frameLoop.onFrame(() => {
    inEveryFrame();
    if (clock.uptime() < nextTickAt) return;
    nextTickAt = clock.uptime() + TICK_SECONDS;
    for (const tick of ticks) tick();
  });
}

/**
 * What the engine takes from the saved data: settings as they are at the moment of asking, and memories that it writes to.
 * Called by: main.load.
 */
function rememberedBy({ settings, holdMemory, data: { peers } }: SavedParts): RememberedPorts {
  return {
    /**
     * Unless the player says otherwise, things begin by themselves.
     * Called by: beacon.brief, beaconListener.compare, beaconSpeaker.createBeaconSpeaker, beaconSpeaker.tick,
     * bridgeEngine.createBridgeEngine, casts.createCasts, casts.onBrought, casts.onLocalEdit, presenceEngine.tick.
     */
    autoSync: () => settings.get("autoSync") as boolean,
    /** Asked at the beginning of each session. Called by: sessionEngine.createWorkflow. */
    compareBy: () => settings.get("compareBy") as CompareBy,
    lastResults: peers.results,
    refusalKeys: peers.refusals,
    holdMemory,
    savedRound: peers.unfinished,
    savedPartners: peers.partners,
    savedUsers: peers.users,
  };
}

speak(clientLocale());
/** The client then leaves the file as it is, so that nothing in it is lost, but nothing is added to it either. */
events.on("SAVED_VARIABLES_TOO_LARGE", (tooLargeName) => {
  if (tooLargeName === addonName) createChat().print(phrase("savedUnread"));
});
events.on("ADDON_LOADED", (loadedName) => {
  if (loadedName === addonName) load();
});
