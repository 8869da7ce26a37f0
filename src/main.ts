/** The composition root: builds everything on the client and the saved data, and binds the client's events. No logic. */
import { createCommands } from "./commands/createCommands";
import { resultText } from "./commands/resultText";
import { nameBindings } from "./game/bindings";
import { createChannel } from "./game/channel";
import { createChat } from "./game/chat";
import { createClock } from "./game/clock";
import { createCompressor } from "./game/encoding";
import { createEvents } from "./game/events";
import { createFrameLoop } from "./game/frameLoop";
import { reportError } from "./game/guarded";
import { createGuildRoster } from "./game/guildRoster";
import { createLockdown } from "./game/lockdown";
import { createPlayer } from "./game/player";
import { publish } from "./game/publish";
import { registerSlash } from "./game/slash";
import { createStorage } from "./game/storage";
import { createSystemLines } from "./game/systemLines";
import { createTimers } from "./game/timers";
import { createTraffic } from "./game/traffic";
import { permissionsId } from "./model/permission";
import { createPublicApi } from "./publicApi";
import { createEntryStore } from "./store/entryStore";
import { openSavedData } from "./store/layout";
import { createLocalWriter } from "./store/localWriter";
import { listMemoryOf, memoryOf } from "./store/memories";
import { createLog } from "./store/playerLog";
import { createSettings, SETTING_NAMES } from "./store/settings";
import { takeOldAddon } from "./store/takeImport";
import type { Engine } from "./sync/engine";
import { createEngine } from "./sync/engine";
import { createListeners } from "./sync/listeners";
import { createLogin } from "./sync/login";
import { createSlicer } from "./sync/slicer";
import { BULK_PREFIX, CONTROL_PREFIX } from "./wire/protocol";
import { createSendQueue } from "./wire/sendQueue";

/** Seconds between looks at the running session's patience. */
const TICK_SECONDS = 0.25;

const [addonName] = [...$vararg] as [string];
const events = createEvents();
const storage = createStorage();

/**
 * Builds the addon on the saved data, which the client has read by now.
 */
function load(): void {
  const clock = createClock();
  const timers = createTimers();
  const player = createPlayer();
  const chat = createChat();
  const frameLoop = createFrameLoop();
  const opened = openSavedData(storage.readSaved(), clock.serverTime());
  const { data } = opened;
  const isReadOnly = opened.kind === "newer";
  const readOnlyReason = isReadOnly ? opened.report[0] : undefined;
  if (!isReadOnly) storage.writeSaved(data);
  for (const line of opened.report) chat.print(line);

  const { random } = math;
  const log = createLog({ lines: data.log, clock });
  const settings = createSettings(data.settings);
  const listeners = createListeners(reportError);
  const roster = createGuildRoster({ saved: memoryOf(data.peers, "ranks"), clock, timers, events, frameLoop, player });
  const store = createEntryStore({
    tables: data.tables,
    onChanged: (tableName, id, source) => {
      engine.onEntryChanged(tableName, id, source);
      listeners.emit("EntryChanged", tableName, id, source);
    },
  });
  const writer = createLocalWriter({ store, roster, clock, random, isGuildless: player.isGuildless, readOnlyReason });
  const channel = createChannel({ prefixes: [CONTROL_PREFIX, BULK_PREFIX], events, player });
  const systemLines = createSystemLines({ events, clock, player });
  const traffic = createTraffic((prefix) => prefix === CONTROL_PREFIX || prefix === BULK_PREFIX);
  const slicer = createSlicer({ preciseMilliseconds: clock.preciseMilliseconds, onError: reportError });
  const queue = createSendQueue({
    uptime: clock.uptime,
    framerate: player.framesPerSecond,
    isInInstance: player.isInInstance,
    sharedBudget: traffic.throttleLibraryBytes,
    send: (prefix, text, destination) => {
      if (destination.kind === "whisper") systemLines.noteWhisper(destination.peer);
      return channel.send(prefix, text, destination);
    },
    onUndeliverable: (peer) => {
      engine.onUndeliverable(peer);
    },
    onLockdown: (isActive) => {
      log.write("queue", isActive ? "the game allows no addon messages now" : "the game allows addon messages again");
    },
  });
  const lockdown = createLockdown({ events, timers });
  const engine: Engine = createEngine({
    clock,
    timers,
    roster,
    store,
    log,
    compressor: createCompressor(),
    queue,
    isLockedDown: () => queue.isLockedDown() || lockdown.isActive(),
    slicer,
    listeners,
    random,
    readOnlyReason,
    lastResults: listMemoryOf(data.peers, "results", "table"),
    refusalKeys: listMemoryOf(data.peers, "refusals", "string"),
    onResult: (result, role) => {
      if (role === "initiator") chat.print(resultText(result));
    },
    onNobody: () => {
      chat.print("Nobody else with GuildHelper answered.");
    },
  });
  const login = createLogin({
    roster,
    uptime: clock.uptime,
    isGuildless: player.isGuildless,
    announce: engine.presence.announce,
    importOld: () => {
      for (const line of takeOldAddon(
        { store, imported: data.imported, log },
        storage.readOldSaved(),
        roster.ownGuild(),
        clock.serverTime(),
      )) {
        chat.print(line);
      }
      storage.dropOldSaved();
    },
    hasOld: () => storage.readOldSaved() !== undefined,
    isReadOnly,
  });
  const commands = createCommands({
    sync: {
      startSync: engine.startSync,
      stop: engine.stop,
      getStatus: engine.report.status,
      knownPeers: () => engine.peers.heardSince(0),
    },
    entries: store,
    writer,
    log,
    settings: { ...settings, names: SETTING_NAMES },
    identity: { ...roster, ownRealm: player.ownRealm },
    clock,
    chat,
    setWriteRank: (rank) => {
      const [entry, reason] = writer.putSetupEntry(permissionsId(roster.ownGuild() ?? ""), { writeRank: rank });
      return $multi(entry === undefined ? undefined : true, reason);
    },
  });
  const api = createPublicApi({
    engine,
    listeners,
    store,
    writer,
    roster,
    serverTime: clock.serverTime,
    defaultDays: () => settings.get("defaultDays") as number,
    onError: reportError,
  });

  let nextTickAt = 0;
  frameLoop.onFrame(() => {
    slicer.pump();
    const othersBytes = traffic.takeOthersBytes();
    if (othersBytes > 0) queue.noteForeignMessage(othersBytes);
    queue.pump();
    if (clock.uptime() < nextTickAt) return;
    nextTickAt = clock.uptime() + TICK_SECONDS;
    login.tick();
    engine.tick();
  });
  events.on("PLAYER_ENTERING_WORLD", () => {
    queue.loadingScreenEnded();
    login.onEnteringWorld();
  });
  systemLines.onGone(queue.peerNotFound);
  roster.onChange(engine.onRosterChanged);
  if (!isReadOnly) {
    channel.open();
    channel.onMessage((_prefix, text, chatType, sender) => {
      engine.receiver.receive(text, chatType, sender);
    });
  }
  nameBindings();
  registerSlash(commands);
  publish(api, () => {
    commands("");
  });
}

events.on("ADDON_LOADED", (loadedName) => {
  if (loadedName === addonName) load();
});
