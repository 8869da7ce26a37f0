/**
 * The life of one player's game client: login, reload, loading screens, logout and crash, and the frames in between.
 *
 * 1. Only a logout and a reload write the saved files; a crash loses what the session learned.
 * 2. While the player is offline nothing arrives, and nothing waits for him.
 * 3. In a frame the client first takes what has arrived, then the timers, then OnUpdate.
 */
import { createInbox } from "./inbox";
import { createLuaState, type LuaState } from "./luaState";
import type { Machine } from "./machine";
import type { Message } from "./network";
import { createRestrictions, type Restrictions } from "./restrictions";
import { createThrottle } from "./throttle";

/** What the lifecycle adds to what a Lua state gets from its client. */
type OwnParts = "restrictions" | "throttle" | "frameTime" | "later" | "loggedInAt" | "secondsInWorld" | "requestReload" | "transmit";

/** @noSelf */
export interface LifecycleDeps extends Omit<Machine, OwnParts> {
  readonly now: () => number;
  /** Hands a message to the server; false when its target is nobody online. */
  readonly send: (message: Message) => boolean;
  readonly setPresence: (online: boolean) => void;
}

/** @noSelf */
export interface Lifecycle {
  /** The Lua state now, nil while the player is offline. */
  readonly state: () => LuaState | undefined;
  readonly restrictions: Restrictions;
  readonly login: () => void;
  readonly reload: (seconds: number) => void;
  readonly loadingScreen: (seconds: number) => void;
  readonly logout: () => void;
  readonly crash: () => void;
  readonly arrive: (at: number, message: Message) => void;
  readonly frame: () => void;
  readonly nextDueAt: () => number | undefined;
}

/** Builds the life of a client that is not logged in. Called by: client.createClient. */
export function createLifecycle(deps: LifecycleDeps): Lifecycle {
  const { now, options } = deps;
  const arrivals = createInbox();
  const tasks = createInbox();
  const throttle = createThrottle(now);
  let state: LuaState | undefined;
  let session = 0;
  let frameTime = 0;
  let enteredAt = 0;
  let loadingUntil: number | undefined;
  let reloadRequested = false;
  let leaving = false;

  /**
   * Tells the addons, if there are any now.
   * Called by: lifecycle.leave, lifecycle.loadingScreen, restrictions.endEncounter, restrictions.setCombat,
   * restrictions.startEncounter.
   */
  const fire = (event: string, ...args: unknown[]): void => state?.fire(event, ...args);
  /**
   * Books something that a later Lua state must not see.
   * Called by: guildView.begin, guildView.presenceChanged, guildView.request, society.transmit.
   */
  const laterInSession = (seconds: number, run: () => void): void => {
    const own = session;
    tasks.put(now() + seconds, () => {
      if (own === session) run();
    });
  };
  const restrictions = createRestrictions(
    {
      fire,
      /** The lock lifts whatever Lua state there is. */
      later: (seconds, run) => tasks.put(now() + seconds, run),
    },
    options.lockdownDropsIncoming,
  );

  /**
   * Sends now, or leaves the message in the server's queue for a while; what is sent while leaving vanishes.
   * Called by: society.transmit.
   */
  const transmit = (message: Message, afterSeconds?: number): boolean => {
    if (leaving) return true;
    if (afterSeconds === undefined) return deps.send(message);
    tasks.put(now() + afterSeconds, () => deps.send(message));
    return true;
  };

  /** Starts a Lua state with the addons in it and enters the world. Called by: lifecycle.login, lifecycle.reload. */
  const begin = (initialLogin: boolean): void => {
    session++;
    frameTime = now();
    enteredAt = frameTime;
    state = createLuaState({
      ...deps,
      restrictions,
      throttle,
      /** Stands still within a frame. */
      frameTime: () => frameTime,
      loggedInAt: frameTime,
      /** By the clock of the frames. */
      secondsInWorld: () => frameTime - enteredAt,
      later: laterInSession,
      transmit,
      /** Waits for the end of the frame, because the asking code still runs. */
      requestReload: () => {
        reloadRequested = true;
      },
    });
    state.loadAddons();
    state.enterWorld(initialLogin, !initialLogin);
  };

  /** Says goodbye to the addons and writes their files. Called by: lifecycle.logout, lifecycle.reload. */
  const leave = (closing: boolean): void => {
    leaving = true;
    fire("PLAYER_LEAVING_WORLD");
    fire("PLAYER_LOGOUT");
    fire("ADDONS_UNLOADING", closing);
    leaving = false;
    state?.save();
  };

  /** Ends the connection without a word. Called by: lifecycle.logout, mishaps.crash. */
  const crash = (): void => {
    session++;
    state = undefined;
    loadingUntil = undefined;
    arrivals.clear();
    tasks.clear();
    deps.setPresence(false);
  };

  /** Shows a loading screen; none for 0 seconds. Called by: lifecycle.loadingScreen, lifecycle.reload. */
  const startLoading = (seconds: number): void => {
    if (seconds > 0) loadingUntil = now() + seconds;
  };

  /** The player types /reload, which is a loading screen too. Called by: client.reload, lifecycle.frame. */
  const reload = (seconds: number): void => {
    if (state === undefined) return;
    reloadRequested = false;
    leave(false);
    begin(false);
    startLoading(seconds);
  };

  /** True during a loading screen; at its end the world is entered anew. Called by: lifecycle.frame. */
  const isLoading = (): boolean => {
    if (loadingUntil === undefined) return false;
    if (!options.loadingBuffers) arrivals.takeDue(now());
    if (now() < loadingUntil) return true;
    loadingUntil = undefined;
    frameTime = now();
    enteredAt = frameTime;
    state?.enterWorld(false, false);
    return false;
  };

  /** One frame of the game. Called by: world.step. */
  const frame = (): void => {
    if (state === undefined || isLoading()) return;
    const elapsed = now() - frameTime;
    frameTime = now();
    for (const run of tasks.takeDue(frameTime)) run();
    for (const run of arrivals.takeDue(frameTime)) run();
    state.runFrame(elapsed);
    if (reloadRequested) reload(0);
  };

  /** The first of what the state, the server and the loading screen have in store. Called by: world.nextStep. */
  const nextDueAt = (): number | undefined => {
    if (state === undefined) return undefined;
    if (loadingUntil !== undefined) return loadingUntil;
    if (reloadRequested) return now();
    const dueAt = math.min(state.nextDueAt() ?? math.huge, arrivals.nextAt() ?? math.huge, tasks.nextAt() ?? math.huge);
    return dueAt === math.huge ? undefined : dueAt;
  };

  return {
    /**
     * The state changes with every login and reload.
     * Called by: client.clickCompartment, client.fire, client.global, client.hoverCompartment, client.isOnline,
     * client.presenceChanged, client.pressBinding, client.run, client.settingsPanel, client.settle, client.stage,
     * client.type, client.writtenGlobals.
     */
    state: () => state,
    restrictions,
    /** Nothing happens to a player who is online already. Called by: client.login. */
    login: () => {
      if (state !== undefined) return;
      deps.setPresence(true);
      begin(true);
    },
    reload,
    /** No Lua state ends; the world is left and entered again. Called by: mishaps.travel. */
    loadingScreen: (seconds) => {
      fire("PLAYER_LEAVING_WORLD");
      startLoading(seconds);
    },
    /**
     * Ends the session in good order.
     * Called by: crowdEvents.planComings, healing.heal, judging.takeLeave, main.problemsOf, members.fileAtLogout,
     * mishaps.relog, panes.
     */
    logout: () => {
      if (state === undefined) return;
      leave(true);
      crash();
    },
    crash,
    /** The message is heard in a later frame, unless the lock is on then. Called by: network.deliver. */
    arrive: (at, message) =>
      arrivals.put(at, () => {
        if (!restrictions.isReceivingLocked()) state?.hear(message);
      }),
    frame,
    nextDueAt,
  };
}
