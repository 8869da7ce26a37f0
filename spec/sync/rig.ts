/**
 * Engines of several players joined by a plain wire: no game, no throttle, one clock. Time moves only by `advance`;
 * a spec says which messages are lost.
 */
import type { Entry } from "../../src/model/entry";
import type { SyncResult } from "../../src/model/result";
import type { TableName } from "../../src/model/tables";
import { createEntryStore } from "../../src/store/entryStore";
import type { Engine } from "../../src/sync/engine";
import { createEngine } from "../../src/sync/engine";
import type { EnginePorts } from "../../src/sync/enginePorts";
import type { EventName } from "../../src/sync/listeners";
import { createListeners } from "../../src/sync/listeners";
import type { Destination, EntryStore, GuildRoster } from "../../src/sync/ports";
import { createSlicer } from "../../src/sync/slicer";
import type { OutgoingMessage, SendQueue } from "../../src/wire/sendQueue";
import { tablesWith } from "../store/samples";
import { noCompressor } from "../wire/samples";

export const GUILD = "The Guild-Realm";
/** Server time when a rig begins. */
export const NOW = 1795372200;
const STEP_SECONDS = 0.05;
const TICK_STEPS = 5;

/** One message on the wire, numbered from 1 in the order of sending. */
export interface Sent {
  readonly number: number;
  readonly from: string;
  readonly destination: Destination;
  readonly messageClass: OutgoingMessage["class"];
  readonly text: string;
}

export interface RigOptions {
  /** Rank index by name; the names are the players, in order. */
  readonly ranks?: Readonly<Record<string, number>>;
  readonly latencySeconds?: number;
  /** Messages the wire swallows. */
  readonly isLost?: (this: void, message: Sent) => boolean;
}

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
  /** Changes an entry as the player himself. */
  readonly write: (tableName: TableName, entry: Entry) => void;
  /** Forgets everything but the tables and the saved memories. */
  readonly reload: () => void;
  /** The queue takes messages but sends none. */
  isCongested: boolean;
  isLockedDown: boolean;
  isRosterLoaded: boolean;
  isGuildless: boolean;
}

/** @noSelf */
export interface Rig {
  readonly player: (name: string) => PlayerRig;
  readonly advance: (seconds: number) => void;
  readonly sent: Sent[];
  /** Hands a text to a player as the server would. */
  readonly deliver: (to: string, from: string, text: string, channel?: string) => void;
}

interface Due {
  readonly at: number;
  readonly run: (this: void) => void;
}

/**
 * An entry of the players' guild.
 */
export function anEntry(id: string, lastUpdated: number, fields: Partial<Entry> = {}): Entry {
  return { id, guildName: GUILD, lastUpdated, deleted: false, author: "Olga-Realm", data: { title: id }, ...fields };
}

/**
 * Joins players; usually Alice, who leads the guild, and Bob, a plain member.
 */
export function aRig(options: RigOptions = {}): Rig {
  const ranks = options.ranks ?? { "Alice-Realm": 0, "Bob-Realm": 5 };
  const sent: Sent[] = [];
  const dues: Due[] = [];
  const players: Record<string, Seat | undefined> = {};
  const names = Object.keys(ranks).sort((left, right) => (left < right ? -1 : 1));
  let now = 0;
  let steps = 0;

  /** Books work; what is due at the same time runs in the order of booking. */
  const after = (seconds: number, run: (this: void) => void): void => {
    dues.push({ at: now + seconds, run });
  };
  /** The whole network: a whisper goes to one, the guild channel to all others. */
  const carry = (from: string, { class: messageClass, destination, text }: OutgoingMessage): void => {
    const message: Sent = { number: sent.length + 1, from, destination, messageClass, text };
    sent.push(message);
    if (options.isLost?.(message) === true) return;
    for (const name of names) {
      const isAddressed = destination.kind === "guild" ? name !== from : destination.peer === name;
      if (isAddressed)
        after(options.latencySeconds ?? 0.1, () => players[name]?.receive(text, destination.kind === "guild" ? "GUILD" : "WHISPER", from));
    }
  };
  /** What is due now, the earliest first. */
  const runDues = (): void => {
    let index = 0;
    while (index < dues.length) {
      const due = dues[index];
      if (due !== undefined && due.at <= now) {
        dues.splice(index, 1);
        due.run();
        index = 0;
      } else index += 1;
    }
  };

  for (const name of names) players[name] = createSeat(name, ranks, { uptime: () => now, after, carry });

  return {
    player: (name) => players[name]?.rig ?? error(`no player ${name}`),
    advance: (seconds) => {
      for (const _ of $range(1, math.ceil(seconds / STEP_SECONDS - 0.001))) {
        steps += 1;
        now = steps * STEP_SECONDS;
        runDues();
        for (const name of names) players[name]?.step(steps % TICK_STEPS === 0);
      }
    },
    sent,
    deliver: (to, from, text, channel) => players[to]?.receive(text, channel ?? "WHISPER", from),
  };
}

/** What a player has of the world. @noSelf */
interface Surroundings {
  readonly uptime: () => number;
  readonly after: (seconds: number, run: (this: void) => void) => void;
  readonly carry: (from: string, message: OutgoingMessage) => void;
}

/** A player with the entrances that only the wire and the clock use. @noSelf */
interface Seat {
  readonly rig: PlayerRig;
  readonly receive: (text: string, channel: string, from: string) => void;
  readonly step: (isTick: boolean) => void;
}

/** One player's engine on plain ports. */
function createSeat(name: string, ranks: Readonly<Record<string, number>>, world: Surroundings): Seat {
  const queue = createPlainQueue((message) => {
    world.carry(name, message);
  });
  const heard: string[] = [];
  const results: SyncResult[] = [];
  const errors: string[] = [];
  const logLines: string[] = [];
  const lastResults: EnginePorts["lastResults"] = [];
  const refusalKeys: string[] = [];
  /** Keeps what jobs and listeners raised. */
  const onError = (message: string): void => {
    errors.push(message);
  };
  const store = createEntryStore({
    tables: tablesWith({}),
    onChanged: (tableName, id, source) => {
      life.engine.onEntryChanged(tableName, id, source);
    },
  });
  /** A login: everything that a /reload forgets. */
  const begin = (): { engine: Engine; pump: (this: void) => void } => {
    const slicer = createSlicer({ preciseMilliseconds: () => 0, onError });
    const listeners = createListeners(onError);
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
      roster: rosterOf(name, ranks, () => rig),
      store,
      log: { write: (topic, text) => void logLines.push(`${topic}: ${text}`) },
      compressor: noCompressor,
      queue: queue.port,
      isLockedDown: () => rig.isLockedDown,
      slicer,
      listeners,
      random: () => 0.5,
      onResult: () => undefined,
      onNobody: () => void heard.push("nobody"),
      readOnlyReason: undefined,
      lastResults,
      refusalKeys,
    });
    return { engine, pump: slicer.pump };
  };
  const rig: PlayerRig = {
    name,
    engine: () => life.engine,
    store,
    heard,
    results,
    errors,
    logLines,
    write: (tableName, entry) => {
      store.put(tableName, entry, "local");
    },
    reload: () => {
      life = begin();
    },
    isCongested: false,
    isLockedDown: false,
    isRosterLoaded: true,
    isGuildless: false,
  };
  let life = begin();
  return {
    rig,
    receive: (text, channel, from) => {
      life.engine.receiver.receive(text, channel, from);
    },
    step: (isTick) => {
      life.pump();
      if (!rig.isCongested) queue.pump();
      if (isTick) life.engine.tick();
    },
  };
}

/** A result in a line: who, and "ok", "identical" or the reason. */
function finishText(result: SyncResult): string {
  return `SyncFinished ${result.peer} ${result.reason ?? (result.identical ? "identical" : "ok")}`;
}

/** The guild as one player's client sees it. */
function rosterOf(name: string, ranks: Readonly<Record<string, number>>, rig: (this: void) => PlayerRig): GuildRoster {
  return {
    ownName: () => name,
    ownGuild: () => (rig().isGuildless ? undefined : GUILD),
    ownRank: () => ranks[name],
    isLoaded: () => rig().isRosterLoaded,
    isMember: (peer) => ranks[peer] !== undefined,
    rankOf: (peer) => ranks[peer],
    isOnline: (peer) => ranks[peer] !== undefined,
  };
}

/** A queue that sends everything at its next turn. */
function createPlainQueue(carry: (this: void, message: OutgoingMessage) => void): { port: SendQueue; pump: (this: void) => void } {
  let waiting: OutgoingMessage[] = [];
  /** Takes out the messages of which this is true. */
  const take = (isTaken: (this: void, message: OutgoingMessage) => boolean): OutgoingMessage[] => {
    const taken = waiting.filter((message) => isTaken(message));
    waiting = waiting.filter((message) => !isTaken(message));
    return taken;
  };
  return {
    port: {
      push: (message) => {
        waiting.push(message);
        return true;
      },
      pump: () => undefined,
      cancel: (peer) => {
        for (const message of take(({ destination }) => destination.kind === "whisper" && destination.peer === peer))
          message.onDropped?.("cancelled");
      },
      backlog: () => ({ messages: waiting.length, bytes: 0, seconds: 0 }),
      loadingScreenEnded: () => undefined,
      noteForeignMessage: () => undefined,
      peerNotFound: () => undefined,
      isLockedDown: () => false,
    },
    pump: () => {
      for (const message of take(() => true)) {
        carry(message);
        message.onSent?.();
      }
    },
  };
}
