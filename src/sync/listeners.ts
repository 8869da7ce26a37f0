/** Other addons' callbacks: each told in the order of registration; an error in one stops no other. */
import { copyPlain } from "../model/plainValue";
import type { SyncResult } from "../model/result";
import type { SyncStatus } from "../model/syncStatus";
import type { PeerName } from "../model/peerName";
import type { TableName } from "../model/tables";
import type { Slicer } from "./slicer";

/** What each event tells its listeners. */
export interface ArgumentsByEvent {
  readonly SyncStarted: readonly [peer: PeerName, mode: "days" | "all", days: number];
  readonly SyncFinished: readonly [result: SyncResult];
  readonly SyncProgress: readonly [status: SyncStatus];
  readonly EntryChanged: readonly [tableName: TableName, id: string, source: string];
}

export type EventName = keyof ArgumentsByEvent;
export type Listener = (this: void, ...values: readonly unknown[]) => void;

/** Listeners of one event; another addon that registers more has a fault. */
export const MAX_LISTENERS = 100;

/** @noSelf */
export interface Listeners {
  /** True, or nil and one sentence: unknown event, no function, too many. */
  readonly register: (eventName: unknown, listener: unknown) => LuaMultiReturn<[true | undefined, string | undefined]>;
  readonly unregister: (eventName: unknown, listener: unknown) => LuaMultiReturn<[true | undefined, string | undefined]>;
  readonly emit: <Name extends EventName>(eventName: Name, ...values: ArgumentsByEvent[Name]) => void;
}

const EVENT_NAMES: readonly EventName[] = ["SyncStarted", "SyncFinished", "SyncProgress", "EntryChanged"];

/**
 * Builds the register of callbacks; `onError` receives what a listener raised, `still` keeps its work in one piece.
 * Called by: main.load.
 */
export function createListeners(onError: (this: void, message: string) => void, still: Slicer["still"]): Listeners {
  const listenersByEvent: Record<string, Listener[]> = {};
  for (const eventName of EVENT_NAMES) listenersByEvent[eventName] = [];

  /** Nil for what is no event. Called by: listeners.register, listeners.unregister. */
  const listenersOf = (eventName: unknown): Listener[] | undefined =>
    typeof eventName === "string" ? listenersByEvent[eventName] : undefined;

  /**
   * Registering twice is the same as once.
   * Called by: optionParts.createOptionParts, publicApi.createPublicApi, windowParts.createWindowParts.
   */
  const register = (eventName: unknown, listener: unknown): LuaMultiReturn<[true | undefined, string | undefined]> => {
    const listeners = listenersOf(eventName);
    if (listeners === undefined) return $multi(undefined, `no such event; there are ${table.concat([...EVENT_NAMES], ", ")}`);
    if (type(listener) !== "function") return $multi(undefined, "the listener must be a function");
    if (listeners.length >= MAX_LISTENERS) return $multi(undefined, `more than ${MAX_LISTENERS} listeners`);
    if (!listeners.includes(listener as Listener)) listeners.push(listener as Listener);
    return $multi(true, undefined);
  };

  /** A listener may leave while it is being told. Called by: publicApi.createPublicApi. */
  const unregister = (eventName: unknown, listener: unknown): LuaMultiReturn<[true | undefined, string | undefined]> => {
    const listeners = listenersOf(eventName);
    const place = listeners === undefined ? -1 : listeners.indexOf(listener as Listener);
    if (listeners === undefined || place < 0) return $multi(undefined, "no such listener");
    listeners.splice(place, 1);
    return $multi(true, undefined);
  };

  /**
   * In the order of registration; what one raises is reported.
   * Called by: WorkflowManager.report, main.createToldStore, sessionOpener.announce, starter.reportEqual,
   * statusReport.reportOn.
   */
  const emit = <Name extends EventName>(eventName: Name, ...values: ArgumentsByEvent[Name]): void => {
    for (const listener of [...(listenersByEvent[eventName] ?? [])]) {
      still(() => {
        const [ok, problem] = pcall(listener, ...values.map((value) => copyPlain(value)));
        if (!ok) onError(`a listener of ${eventName} failed: ${tostring(problem)}`);
      });
    }
  };

  return { register, unregister, emit };
}
