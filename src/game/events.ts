/** The client's events, with the arguments we use. One handler's error stops no other. */
import { runGuarded } from "./guarded";
import { answerOf } from "./optional";

/** Event to arguments; further arguments of the client are passed on unnamed. */
export interface EventArguments {
  ADDON_LOADED: [addOnName: string];
  SAVED_VARIABLES_TOO_LARGE: [addOnName: string];
  PLAYER_LOGIN: [];
  PLAYER_ENTERING_WORLD: [isInitialLogin: boolean, isReloadingUi: boolean];
  PLAYER_LOGOUT: [];
  ENCOUNTER_START: [encounterId: number];
  ENCOUNTER_END: [encounterId: number];
  PLAYER_GUILD_UPDATE: [unit: string];
  GUILD_ROSTER_UPDATE: [canRequestRosterUpdate: boolean];
  CHAT_MSG_ADDON: [prefix: unknown, text: unknown, channel: unknown, sender: unknown];
  CHAT_MSG_SYSTEM: [text: unknown];
}

export type EventName = keyof EventArguments;

/** @noSelf */
export interface Events {
  /** Calls `handler` at every such event, after earlier handlers; false when this flavour has no such event. */
  readonly on: <E extends EventName>(event: E, handler: (...args: EventArguments[E]) => void) => boolean;
}

type AnyHandler = (this: void, ...args: unknown[]) => void;

/** Builds the one frame through which all events come. Called by: main. */
export function createEvents(): Events {
  const handlersByEvent = new LuaMap<string, AnyHandler[]>();
  const frame = CreateFrame("Frame", "GuildHelperEventFrame");
  frame.SetScript("OnEvent", (_frame, event: string, ...args: unknown[]) => {
    for (const handler of handlersByEvent.get(event) ?? []) runGuarded(handler, ...args);
  });

  /**
   * Registers an event with the client when its first handler comes.
   * Called by: chance.createChance, channel.onMessage, entrances.createEntrances, guildRoster.createGuildRoster,
   * loginTasks.createLoginTasks, main, messaging.createMessaging, optionParts.createOptionParts, quiet.createQuiet,
   * systemLines.onGone.
   */
  const on = <E extends EventName>(event: E, handler: (this: void, ...args: EventArguments[E]) => void): boolean => {
    const handlers = handlersByEvent.get(event);
    if (handlers !== undefined) {
      handlers.push(handler as AnyHandler);
      return true;
    }
    if (!isKnown(event)) return false;
    handlersByEvent.set(event, [handler as AnyHandler]);
    const [registered] = pcall(() => frame.RegisterEvent(event));
    return registered;
  };

  return { on };
}

/** Asks whether this flavour has the event: registering an unknown one raises an error. Called by: events.on. */
function isKnown(event: string): boolean {
  return answerOf(() => C_EventUtils.IsEventValid(event)) !== false;
}
