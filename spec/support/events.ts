/**
 * Which frame hears which event. A frame is told in the order of registration; frames that registered for all events come last.
 * An event the flavour does not have cannot be registered.
 */
import type { LuaFunction } from "./luaValues";

/** A frame as the events see it. */
export type Listener = object;

/** @noSelf */
export interface EventsDeps {
  readonly isKnown: (event: string) => boolean;
  /** Runs the frame's handler, if it has one; never throws. */
  readonly deliver: LuaFunction;
}

/** @noSelf */
export interface Events {
  /** False when the frame had registered before. */
  readonly register: (listener: Listener, event: string) => boolean;
  readonly unregister: (listener: Listener, event: string) => boolean;
  readonly registerAll: (listener: Listener) => void;
  readonly unregisterAll: (listener: Listener) => void;
  readonly isRegistered: (listener: Listener, event: string) => boolean;
  /** Tells every frame that wants it, at once. */
  readonly fire: (event: string, ...args: unknown[]) => void;
}

/** Builds the register of one state. Called by: widgets.createWidgets. */
export function createEvents(deps: EventsDeps): Events {
  const listenersByEvent: Record<string, Listener[]> = {};
  const allListeners: Listener[] = [];

  /** Unknown names raise the client's error. Called by: frameMethods.RegisterEvent. */
  const register = (listener: Listener, event: string): boolean => {
    if (!deps.isKnown(event)) error(`Attempt to register unknown event "${event}"`, 3);
    const listeners = (listenersByEvent[event] ??= []);
    if (listeners.includes(listener)) return false;
    listeners.push(listener);
    return true;
  };

  /** True when the frame had been registered. Called by: frameMethods.UnregisterEvent. */
  const unregister = (listener: Listener, event: string): boolean => {
    if (!deps.isKnown(event)) error(`Attempt to unregister unknown event "${event}"`, 3);
    return removeFrom(listenersByEvent[event], listener);
  };

  /** Once is enough. Called by: frameMethods.RegisterAllEvents. */
  const registerAll = (listener: Listener): void => {
    if (!allListeners.includes(listener)) allListeners.push(listener);
  };

  /** The frame hears nothing any more. Called by: frameMethods.UnregisterAllEvents. */
  const unregisterAll = (listener: Listener): void => {
    for (const [, listeners] of pairs(listenersByEvent)) removeFrom(listeners, listener);
    removeFrom(allListeners, listener);
  };

  /** For this event by name, not through `registerAll`. Called by: frameMethods.IsEventRegistered. */
  const isRegistered = (listener: Listener, event: string): boolean => listenersByEvent[event]?.includes(listener) ?? false;

  /**
   * A frame that leaves while the event is told is left out; one that joins waits for the next.
   * Called by: addons.load, addons.restore, client.fire, lifecycle.fire, luaState.createLuaState, luaState.createParts,
   * luaState.enterWorld, protection.isBlocked, widgets.createWidgets.
   */
  const fire = (event: string, ...args: unknown[]): void => {
    const listeners = listenersByEvent[event];
    if (listeners !== undefined) {
      for (const listener of [...listeners]) if (listeners.includes(listener)) deps.deliver(listener, event, ...args);
    }
    if (allListeners.length === 0) return;
    for (const listener of [...allListeners]) if (allListeners.includes(listener)) deps.deliver(listener, event, ...args);
  };

  return { register, unregister, registerAll, unregisterAll, isRegistered, fire };
}

/** True when the listener was there. Called by: events.unregister, events.unregisterAll. */
function removeFrom(listeners: Listener[] | undefined, listener: Listener): boolean {
  const index = listeners?.indexOf(listener) ?? -1;
  if (listeners === undefined || index < 0) return false;
  table.remove(listeners, index + 1);
  return true;
}
