/** One player of a rig: an engine on plain ports, which may forget everything but what is saved. */
import { packEntry, unpackEntry } from "../../src/addon/entryPacking";
import { resultText } from "../../src/wording/resultText";
import { roundText } from "../../src/wording/roundText";
import { waitingText } from "../../src/wording/waitingText";
import type { Entry } from "../../src/model/entry";
import type { SyncResult } from "../../src/model/result";
import type { TableName } from "../../src/model/tables";
import { createArchive } from "../../src/store/archive";
import { createEntryStore } from "../../src/store/entryStore";
import { createHistory } from "../../src/store/history";
import { createHoldMemory } from "../../src/store/holdMemory";
import type { Engine } from "../../src/sync/engine";
import { createEngine } from "../../src/sync/engine";
import type { EnginePorts } from "../../src/sync/enginePorts";
import type { EventName } from "../../src/sync/listeners";
import { createListeners } from "../../src/sync/listeners";
import type { EntryStore } from "../../src/sync/ports";
import { createSlicer } from "../../src/sync/slicer";
import type { OutgoingMessage } from "../../src/wire/sendQueue";
import { tablesWith } from "../store/samples";
import { noCompressor } from "../wire/samples";
import type { Society } from "./plainPorts";
import { createPlainQueue, rosterOf } from "./plainPorts";

/** Server time when a rig begins. */
export const NOW = 1795372200;

/** @noSelf */
export interface PlayerRig {
  readonly name: string;
  readonly engine: () => Engine;
  readonly store: EntryStore;
  /** What listeners heard, in order: "SyncStarted Bob-Realm days 7", "SyncFinished Bob-Realm ok" ... */
  readonly heard: string[];
  readonly results: SyncResult[];
  readonly errors: string[];
  readonly logLines: string[];
  /** Lines about sessions and rounds that the player asked for. */
  readonly shown: string[];
  /** Changes an entry as the player himself. */
  readonly write: (tableName: TableName, entry: Entry) => void;
  /** Forgets everything but the tables and the saved memories. */
  readonly reload: () => void;
  /** The queue takes messages but sends none. */
  isCongested: boolean;
  isLockedDown: boolean;
  isQuiet: boolean;
  canSpeakInGuild: boolean;
  /** Off unless a spec is about what starts by itself. */
  autoSync: boolean;
  /** Friends who play now. */
  friends: readonly string[];
  isRosterLoaded: boolean;
  isGuildless: boolean;
  compareBy: "sketch" | "list";
}

/** What a player has of the world. @noSelf */
export interface Surroundings {
  readonly uptime: () => number;
  readonly after: (seconds: number, run: (this: void) => void) => void;
  readonly carry: (from: string, message: OutgoingMessage) => void;
}

/** A player with the entrances that only the wire and the clock use. @noSelf */
export interface Seat {
  readonly rig: PlayerRig;
  readonly receive: (text: string, channel: string, from: string) => void;
  readonly step: (isTick: boolean) => void;
}

/** One player's engine on plain ports. Called by: rig.aRig. */
export function createSeat(name: string, society: Society, world: Surroundings): Seat {
  const queue = createPlainQueue((message) => {
    world.carry(name, message);
  });
  const heard: string[] = [];
  const results: SyncResult[] = [];
  const errors: string[] = [];
  const logLines: string[] = [];
  const lastResults: EnginePorts["lastResults"] = [];
  const refusalKeys: string[] = [];
  const shown: string[] = [];
  const savedVisits: Record<string, unknown> = {};
  const savedPartners: Record<string, unknown> = {};
  const holds: Record<string, unknown> = {};
  const randomBytes = createNonces(name);
  const savedUsers: Record<string, unknown> = {};
  /** Keeps what jobs and listeners raised. Called by: seat.begin, slicer.pump. */
  const onError = (message: string): void => {
    errors.push(message);
  };
  const history = createHistory({
    ...{ archive: createArchive(new LuaMap<number, string>()), pack: packEntry, unpack: unpackEntry },
    serverTime: () => NOW + math.floor(world.uptime()),
    breathe: () => undefined,
  });
  const store = createEntryStore({
    tables: tablesWith({}),
    onPut: (tableName, _previous, entry) => {
      life.engine.onPut(tableName, entry);
    },
    onReplaced: history.keep,
    onChanged: (tableName, id, source, previous) => {
      life.engine.onEntryChanged(tableName, id, source, previous);
    },
  });
  /** A login: everything that a /reload forgets. Called by: seat.createSeat, seat.reload. */
  const begin = (): { engine: Engine; pump: (this: void) => void } => {
    const slicer = createSlicer({ preciseMilliseconds: () => 0, onError });
    const listeners = createListeners(onError, slicer.still);
    for (const eventName of ["SyncStarted", "SyncFinished"] as readonly EventName[]) {
      listeners.register(eventName, (first: unknown, mode: unknown, days: unknown) => {
        if (eventName === "SyncFinished") results.push(first as SyncResult);
        heard.push(
          eventName === "SyncStarted"
            ? `SyncStarted ${tostring(first)} ${tostring(mode)} ${tostring(days)}`
            : finishText(first as SyncResult),
        );
      });
    }
    const engine = createEngine({
      clock: { serverTime: () => NOW + math.floor(world.uptime()), uptime: world.uptime, preciseMilliseconds: () => 0 },
      timers: { after: world.after },
      roster: rosterOf(name, society, () => rig),
      store,
      history,
      log: { write: (topic, text) => void logLines.push(`${topic}: ${text}`) },
      compressor: noCompressor,
      queue: queue.port,
      isLockedDown: () => rig.isLockedDown,
      isQuiet: () => rig.isQuiet,
      autoSync: () => rig.autoSync,
      addonVersion: "1.2.3",
      canSpeakInGuild: () => rig.canSpeakInGuild,
      slicer,
      listeners,
      random: () => 0.5,
      randomBytes,
      compareBy: () => rig.compareBy,
      onResult: (result, isWanted) => {
        if (isWanted) shown.push(resultText(result));
      },
      onNobody: () => void heard.push("nobody"),
      onRoundEnd: (report) => void shown.push(roundText(report)),
      onHeld: (waiting) => void shown.push(`${waitingText(waiting)} wait`),
      readOnlyReason: undefined,
      lastResults,
      refusalKeys,
      savedUsers,
      savedRound: savedVisits,
      savedPartners,
      acquaintances: () => rig.friends,
      holdMemory: createHoldMemory({ saved: holds, pack: packEntry, unpack: unpackEntry, breathe: () => undefined }),
    });
    return { engine, pump: slicer.pump };
  };
  const rig: PlayerRig = {
    name,
    engine: () => life.engine,
    ...{ store, heard, results, errors, logLines },
    shown,
    write: (tableName, entry) => {
      store.put(tableName, entry, "local");
    },
    reload: () => {
      life = begin();
    },
    isCongested: false,
    isLockedDown: false,
    isQuiet: false,
    canSpeakInGuild: true,
    autoSync: false,
    friends: [],
    isRosterLoaded: true,
    isGuildless: false,
    compareBy: "sketch",
  };
  let life = begin();
  return {
    rig,
    /** As the client's event would. Called by: rig.carry, rig.deliver. */
    receive: (text, channel, from) => {
      life.engine.receiver.receive(text, channel, from);
    },
    /** One frame of the game. Called by: rig.advance. */
    step: (isTick) => {
      life.pump();
      if (!rig.isCongested) queue.pump();
      if (isTick) life.engine.tick();
    },
  };
}

/** A result in a line: who, and "ok", "identical" or the reason. Called by: seat.begin. */
function finishText(result: SyncResult): string {
  return `SyncFinished ${result.peer} ${result.reason ?? (result.identical ? "identical" : "ok")}`;
}

/** Bytes of which no two are equal, which is all that a spec needs. Called by: seat.createSeat. */
function createNonces(name: string): (this: void, count: number) => string {
  let made = 0;
  return (count) => {
    made += 1;
    return string.sub(`${string.format("%05x", made)}${name}${string.rep("-", count)}`, 1, count);
  };
}
