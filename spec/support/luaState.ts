/**
 * One Lua state of a client, from login or reload to the next: its environment with everything the client provides in it.
 * What outlives a reload (allowance for messages, place, disk) belongs to the client and is handed in.
 */
import { createAddons } from "./addons";
import { createCharacterInfo } from "./character";
import { createClientFacts } from "./clientFacts";
import { createClock } from "./clock";
import { encodingUtil } from "./encodingUtil";
import { createEnvironment, type Environment } from "./environment";
import { createErrors, type Errors } from "./errors";
import { createFrames } from "./frames";
import { createLuaLibrary } from "./luaLibrary";
import { provide, type LuaRecord, type Provided } from "./luaValues";
import type { Machine } from "./machine";
import type { Message } from "./network";
import { typeLine } from "./slashCommands";
import { createSociety } from "./society";
import { createTimers } from "./timers";

/** @noSelf */
export interface LuaState {
  readonly environment: Environment;
  readonly errors: Errors;
  readonly fire: (event: string, ...args: unknown[]) => void;
  readonly loadAddons: () => void;
  /** Tells the addons that the player is in the world. */
  readonly enterWorld: (initialLogin: boolean, reloading: boolean) => void;
  readonly hear: (message: Message) => void;
  readonly presenceChanged: () => void;
  /** Timers and OnUpdate of one frame. */
  readonly runFrame: (elapsedSeconds: number) => void;
  /** When something here wants to run next, on the clock of `frameTime`; nil when nothing does. */
  readonly nextDueAt: () => number | undefined;
  readonly typeLine: (line: string) => void;
  readonly save: () => void;
}

/**
 * Builds a state; no addon is loaded yet.
 */
export function createLuaState(machine: Machine): LuaState {
  const { facts, options, restrictions } = machine;
  let worldEntered = false;

  /** The state's globals, for parts that are made before them. */
  const globals = (): LuaRecord => environment.globals;
  /** The realm is told some time after the world was entered. */
  const isRealmKnown = (): boolean => worldEntered && machine.frameTime() >= machine.loggedInAt + options.lateRealmSeconds;

  const errors = createErrors(machine.recordError);
  const frames = createFrames({
    errors,
    /** Events are those of the flavour. */
    isKnownEvent: (event) => machine.surface.events.has(event),
    /** A named frame is a global. */
    setGlobal: (name, value) => (globals()[name] = value),
  });
  const { fire } = frames.events;
  const timers = createTimers({
    ...options,
    errors,
    frameTime: machine.frameTime,
    dice: machine.dice.fork(),
    /** Asks the environment, which is made later. */
    isClientFunction: (run) => environment.isClientFunction(run),
  });
  const society = createSociety(machine, errors, fire);
  const addons = createAddons({ ...machine, facts, locale: options.locale, errors, globals, fire });
  const provided: Provided = createLuaLibrary({ ...options, dice: machine.dice.fork(), globals, report: errors.report });
  for (const part of [errors, frames, timers, society, addons, restrictions]) provide(provided, part.provided);
  provide(provided, createClock({ ...machine, ...options }));
  provide(provided, encodingUtil);
  provide(provided, createCharacterInfo(machine.character, isRealmKnown));
  provide(provided, createClientFacts(machine));
  const environment = createEnvironment(machine.surface, provided);

  return {
    environment,
    errors,
    fire,
    loadAddons: addons.loadAll,
    /** PLAYER_LOGIN comes once in a state, PLAYER_ENTERING_WORLD after every loading screen. */
    enterWorld: (initialLogin, reloading) => {
      if (!worldEntered) {
        worldEntered = true;
        fire("PLAYER_LOGIN");
        society.begin();
      }
      fire("PLAYER_ENTERING_WORLD", initialLogin, reloading);
    },
    hear: society.hear,
    presenceChanged: society.presenceChanged,
    /** Timers before OnUpdate, as the client does. */
    runFrame: (elapsedSeconds) => {
      timers.runDue();
      frames.update(elapsedSeconds);
    },
    /** Every frame while anything has OnUpdate. */
    nextDueAt: () => (frames.wantsUpdates() ? machine.frameTime() : timers.nextDueAt()),
    /** As from the chat box. */
    typeLine: (line) => typeLine({ globals: environment.globals, errors, show: machine.show, reload: machine.requestReload }, line),
    save: addons.save,
  };
}
