/**
 * One player's machine: login, reload, loading screens, logout and crash, and the frames in between.
 *
 * 1. Only a logout and a reload write the saved files; a crash loses what the session learned.
 * 2. While the player is offline nothing arrives, and nothing waits for him.
 * 3. In a frame the client first takes what has arrived, then the timers, then OnUpdate.
 */
import { fullNameOf, type Character } from "./character";
import type { Disk } from "./disk";
import { createInbox } from "./inbox";
import type { LuaRecord } from "./luaValues";
import { createLuaState, type LuaState, type Machine } from "./luaState";
import type { Message, Station } from "./network";
import { createRestrictions } from "./restrictions";
import { readSavedVariables } from "./savedVariables";
import { createThrottle } from "./throttle";

/** What a client needs from its world, besides what its states need. @noSelf */
export interface ClientDeps extends Omit<
  Machine,
  | "restrictions"
  | "throttle"
  | "rights"
  | "shownMembers"
  | "frameTime"
  | "later"
  | "loggedInAt"
  | "recordError"
  | "show"
  | "requestReload"
  | "transmit"
> {
  readonly disk: Disk;
  readonly now: () => number;
  readonly transmit: (station: Station, message: Message) => boolean;
  readonly setPresence: (online: boolean) => void;
  readonly rights: { canSpeak: boolean; isOfficer: boolean };
  readonly showOffline: boolean;
}

/**
 * A player, as a spec drives him.
 * @noSelf
 */
export interface Client {
  /** "Name-Realm". */
  readonly name: string;
  readonly character: Character;
  readonly station: Station;
  readonly login: () => Client;
  /** The player types /reload; messages that come meanwhile are lost or wait as at any loading screen. */
  readonly reload: (seconds?: number) => void;
  readonly loadingScreen: (seconds: number) => void;
  readonly logout: () => void;
  readonly crash: () => void;
  readonly isOnline: () => boolean;
  /** The player types a line into the chat box. */
  readonly type: (line: string) => void;
  /** What a global name means in the player's Lua state now. */
  readonly global: (name: string) => unknown;
  /** Runs Lua text in the player's state, as /run does, and returns its results. */
  readonly run: (text: string) => LuaMultiReturn<unknown[]>;
  /** Tells the addons of an event. */
  readonly fire: (event: string, ...args: unknown[]) => void;
  /** Names of the globals that addons have written in this state. */
  readonly writtenGlobals: () => string[];
  /** Messages of all errors that reached the error handler since the client began or `forgetErrors`. */
  readonly errors: () => readonly string[];
  readonly forgetErrors: () => void;
  /** Lines the player has seen since he joined, oldest first. */
  readonly chatLines: () => readonly string[];
  readonly forgetChat: () => void;
  /** A global as it stands in the saved file of the first addon (or the one named), nil when the file cannot be read. */
  readonly savedVariables: (name: string, addonName?: string) => unknown;
  readonly savedText: (addonName?: string) => string | undefined;
  readonly writeSavedText: (text: string, addonName?: string) => void;
  /** "none", "party", "raid", "pvp" or "arena". */
  readonly enterInstance: (kind: string) => void;
  readonly setCombat: (inCombat: boolean) => void;
  readonly startEncounter: () => void;
  readonly endEncounter: (skewSeconds?: number, lagSeconds?: number) => void;
  readonly setRights: (rights: { readonly canSpeak?: boolean; readonly isOfficer?: boolean }) => void;
  /** The next frame of the game. Called by the world. */
  readonly frame: () => void;
  /** When something wants to run next, on the world's clock; nil when nothing does. */
  readonly nextDueAt: () => number | undefined;
  readonly presenceChanged: () => void;
}

/**
 * Builds a client that is not logged in.
 */
export function createClient(deps: ClientDeps): Client {
  const { character, options, disk } = deps;
  const inbox = createInbox();
  const throttle = createThrottle(deps.now);
  const firstAddon = deps.sources[0]?.name ?? "";
  const shownMembers = { offline: deps.showOffline };
  let state: LuaState | undefined;
  let session = 0;
  let frameTime = 0;
  let loadingUntil: number | undefined;
  let reloadRequested = false;
  let errors: string[] = [];
  let chatLines: string[] = [];

  const fire = (event: string, ...args: unknown[]): void => state?.fire(event, ...args);
  const inSession = (run: () => void): (() => void) => {
    const own = session;
    return () => {
      if (own === session) run();
    };
  };
  const bookInSession = (seconds: number, run: () => void): void => inbox.put(deps.now() + seconds, inSession(run));
  const restrictions = createRestrictions(
    { fire, later: (seconds, run) => inbox.put(deps.now() + seconds, run) },
    options.lockdownDropsIncoming,
  );

  const station: Station = {
    name: character.fullName,
    realm: character.realm,
    guild: deps.guild,
    isOnline: () => state !== undefined,
    arrive: (at, message) => inbox.put(at, () => hear(message)),
  };
  const hear = (message: Message): void => {
    if (!restrictions.isReceivingLocked()) state?.hear(message);
  };
  const transmit = (message: Message, afterSeconds?: number): boolean => {
    if (afterSeconds === undefined) return deps.transmit(station, message);
    inbox.put(deps.now() + afterSeconds, () => deps.transmit(station, message));
    return true;
  };

  /** Starts a Lua state with the addons in it. */
  const begin = (initialLogin: boolean): void => {
    session++;
    frameTime = deps.now();
    const machine: Machine = {
      ...deps,
      restrictions,
      throttle,
      shownMembers,
      frameTime: () => frameTime,
      loggedInAt: frameTime,
      later: bookInSession,
      transmit,
      recordError: (message) => errors.push(message),
      show: (line) => chatLines.push(line),
      requestReload: () => {
        reloadRequested = true;
      },
    };
    state = createLuaState(machine);
    state.loadAddons();
    state.enterWorld(initialLogin, !initialLogin);
  };
  const leave = (closing: boolean): void => {
    fire("PLAYER_LEAVING_WORLD");
    fire("PLAYER_LOGOUT");
    fire("ADDONS_UNLOADING", closing);
    state?.save();
  };
  const goOffline = (): void => {
    session++;
    state = undefined;
    loadingUntil = undefined;
    inbox.clear();
    deps.setPresence(false);
  };
  const startLoading = (seconds: number): void => {
    if (seconds > 0) loadingUntil = deps.now() + seconds;
  };

  const client: Client = {
    name: character.fullName,
    character,
    station,
    login: () => {
      if (state !== undefined) return client;
      deps.setPresence(true);
      begin(true);
      return client;
    },
    reload: (seconds = 0) => {
      if (state === undefined) return;
      leave(false);
      begin(false);
      startLoading(seconds);
    },
    loadingScreen: (seconds) => {
      fire("PLAYER_LEAVING_WORLD");
      startLoading(seconds);
    },
    logout: () => {
      if (state === undefined) return;
      leave(true);
      goOffline();
    },
    crash: goOffline,
    isOnline: station.isOnline,
    type: (line) => state?.typeLine(line),
    global: (name) => (state === undefined ? undefined : state.environment.globals[name]),
    run: (text) => runText(state, text),
    fire,
    writtenGlobals: () => state?.environment.writtenGlobals() ?? [],
    errors: () => errors,
    forgetErrors: () => {
      errors = [];
    },
    chatLines: () => chatLines,
    forgetChat: () => {
      chatLines = [];
    },
    savedVariables: (name, addonName = firstAddon) => savedGlobal(disk.readSaved(addonName), name),
    savedText: (addonName = firstAddon) => disk.readSaved(addonName),
    writeSavedText: (text, addonName = firstAddon) => disk.writeText(addonName, text),
    enterInstance: restrictions.enterInstance,
    setCombat: restrictions.setCombat,
    startEncounter: restrictions.startEncounter,
    endEncounter: (skewSeconds = 2, lagSeconds = 0) => restrictions.endEncounter(skewSeconds, lagSeconds),
    setRights: ({ canSpeak, isOfficer }) => {
      deps.rights.canSpeak = canSpeak ?? deps.rights.canSpeak;
      deps.rights.isOfficer = isOfficer ?? deps.rights.isOfficer;
    },
    frame: () => runFrame(),
    nextDueAt: () => nextDueAt(),
    presenceChanged: () => state?.presenceChanged(),
  };

  const runFrame = (): void => {
    if (state === undefined || isLoading()) return;
    const elapsed = deps.now() - frameTime;
    frameTime = deps.now();
    for (const run of inbox.takeDue(frameTime)) run();
    state?.runFrame(elapsed);
    if (!reloadRequested) return;
    reloadRequested = false;
    client.reload();
  };
  /** True during a loading screen; at its end the world is entered anew. */
  const isLoading = (): boolean => {
    if (loadingUntil === undefined) return false;
    if (!options.loadingBuffers) inbox.takeDue(deps.now());
    if (deps.now() < loadingUntil) return true;
    loadingUntil = undefined;
    frameTime = deps.now();
    state?.enterWorld(false, false);
    return false;
  };
  const nextDueAt = (): number | undefined => {
    if (state === undefined) return undefined;
    if (loadingUntil !== undefined) return loadingUntil;
    const [stateDueAt, inboxDueAt] = [state.nextDueAt(), inbox.nextAt()];
    if (reloadRequested) return deps.now();
    return stateDueAt === undefined || inboxDueAt === undefined ? (stateDueAt ?? inboxDueAt) : math.min(stateDueAt, inboxDueAt);
  };

  return client;
}

/** Runs a text in a state and returns what it returns. */
function runText(state: LuaState | undefined, text: string): LuaMultiReturn<unknown[]> {
  const [chunk, problem] = loadstring(text, "=run");
  if (chunk === undefined || state === undefined) return error(tostring(problem ?? "the player is offline"), 2);
  setfenv(chunk as unknown as () => void, state.environment.globals as object);
  return (chunk as unknown as () => LuaMultiReturn<unknown[]>)();
}

/** One global of a saved file. */
function savedGlobal(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  const [globals] = readSavedVariables(text);
  return (globals as LuaRecord | undefined)?.[name];
}

/** The character of a player named "Name-Realm". */
export function characterOf(name: string, guid: string, facts: Partial<Character>): Character {
  const [shortName, realm] = string.match(name, "^(.-)%-(.*)$");
  return {
    shortName: shortName ?? name,
    realm: realm ?? "",
    realmName: facts.realmName ?? realm ?? "",
    fullName: fullNameOf(name, realm ?? ""),
    guid,
    level: facts.level ?? 80,
    classToken: facts.classToken ?? "WARRIOR",
    faction: facts.faction ?? "Horde",
  };
}
