/**
 * One Lua state of a client, from login or reload to the next: its environment with everything the client provides in it.
 * What outlives a reload (allowance for messages, place, disk) belongs to the client and is handed in.
 */
import { createAddons, type Addons } from "./addons";
import { createCharacterInfo } from "./character";
import { createClientFacts } from "./clientFacts";
import { createClock } from "./clock";
import { createSerializers, encodingUtil } from "./encodingUtil";
import { createEnvironment, type Environment } from "./environment";
import { createErrors, type Errors } from "./errors";
import { bindingFunction, bindingText, compartmentFunction } from "./keys";
import { createLuaLibrary } from "./luaLibrary";
import { provide, type LuaFunction, type LuaRecord, type Provided } from "./luaValues";
import type { Machine } from "./machine";
import type { Message } from "./network";
import { typeLine } from "./slashCommands";
import { createSociety, type Society } from "./society";
import { createTimers, type Timers } from "./timers";
import type { SettingsPanel } from "./widgets/settingsPanel";
import type { Stage } from "./widgets/widget";
import { createWidgets, type Widgets } from "./widgets/widgets";

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
  /** The player presses a key; false when no addon has such a binding. */
  readonly pressBinding: (binding: string) => boolean;
  /** The player's mouse at an addon in the minimap's compartment; false where there is none or the addon takes no such thing. */
  readonly useCompartment: (addonName: string, use: CompartmentUse, button?: string) => boolean;
  readonly save: () => void;
  /** What addons have put on the screen. */
  readonly stage: Stage;
  /** What addons have put into the client's panel of settings. */
  readonly settingsPanel: SettingsPanel;
  /** Tells addons of sizes and texts that changed since the last frame. */
  readonly settle: () => void;
}

/** What the mouse does at an addon in the compartment. */
export type CompartmentUse = "click" | "enter" | "leave";

/** The tags of tables of contents that name the functions for it. */
const COMPARTMENT_TAGS: Readonly<Record<CompartmentUse, string>> = {
  click: "AddonCompartmentFunc",
  enter: "AddonCompartmentFuncOnEnter",
  leave: "AddonCompartmentFuncOnLeave",
};

/** The parts of a state that it drives itself. */
interface Parts {
  readonly environment: Environment;
  readonly errors: Errors;
  readonly widgets: Widgets;
  readonly timers: Timers;
  readonly society: Society;
  readonly addons: Addons;
}

/** How far a state has come. */
interface Progress {
  worldEntered: boolean;
}

/** Builds a state; no addon is loaded yet. Called by: lifecycle.begin. */
export function createLuaState(machine: Machine): LuaState {
  const progress: Progress = { worldEntered: false };
  const { environment, errors, widgets, timers, society, addons } = createParts(machine, progress);
  const { globals } = environment;
  const { fire } = widgets.events;

  /**
   * PLAYER_LOGIN comes once in a state, PLAYER_ENTERING_WORLD after every loading screen.
   * Called by: lifecycle.begin, lifecycle.isLoading.
   */
  const enterWorld = (initialLogin: boolean, reloading: boolean): void => {
    if (!progress.worldEntered) {
      progress.worldEntered = true;
      fire("PLAYER_LOGIN");
      society.begin();
    }
    fire("PLAYER_ENTERING_WORLD", initialLogin, reloading);
  };
  /** What fails goes to the error handler, as everywhere. Called by: client.pressBinding. */
  const pressBinding = (binding: string): boolean => {
    for (const source of machine.sources) {
      const text = bindingText(source, binding);
      if (text === undefined) continue;
      errors.guard(bindingFunction(text, globals), "down");
      return true;
    }
    return false;
  };
  /**
   * By the function that the addon's table of contents names.
   * Called by: client.clickCompartment, client.hoverCompartment.
   */
  const useCompartment = (addonName: string, use: CompartmentUse, button?: string): boolean => {
    const run = compartmentFunction(globals, addons.tagOf(addonName, COMPARTMENT_TAGS[use]));
    if (run === undefined || machine.facts.projectId !== 1) return false;
    const entry = globals["AddonCompartmentFrame"];
    if (use === "click") errors.guard(run, addonName, button ?? "LeftButton", entry);
    else errors.guard(run, addonName, entry);
    return true;
  };

  return {
    environment,
    errors,
    fire,
    loadAddons: addons.loadAll,
    enterWorld,
    hear: society.hear,
    presenceChanged: society.presenceChanged,
    /** Timers before OnUpdate, as the client does. Called by: lifecycle.frame. */
    runFrame: (elapsedSeconds) => {
      timers.runDue();
      widgets.update(elapsedSeconds);
    },
    /** Every frame while anything has OnUpdate. Called by: lifecycle.nextDueAt. */
    nextDueAt: () => (widgets.wantsUpdates() ? machine.frameTime() : timers.nextDueAt()),
    /** As from the chat box. Called by: client.type. */
    typeLine: (line) => typeLine({ globals, errors, show: machine.show, reload: machine.requestReload }, line),
    pressBinding,
    useCompartment,
    save: addons.save,
    stage: widgets.stage,
    settingsPanel: widgets.settingsPanel,
    settle: widgets.settle,
  };
}

/** Everything the client provides, with the environment in which addons find it. Called by: luaState.createLuaState. */
function createParts(machine: Machine, progress: Progress): Parts {
  const { options } = machine;
  /**
   * The state's globals, for parts that are made before them.
   * Called by: addons.restore, addons.runFile, addons.save, luaLibrary.createLuaLibrary, luaState.createParts,
   * secureCalls.hookFunction.
   */
  const globals = (): LuaRecord => environment.globals;
  const errors = createErrors(machine.recordError);
  const widgets = createWidgets({
    errors,
    surface: machine.surface,
    flavour: machine.flavour,
    locale: options.locale,
    addonName: machine.sources[0]?.name ?? "",
    /** As the restrictions say. */
    inCombat: machine.restrictions.isInCombat,
    /** By the name's meaning now. */
    global: (name) => globals()[name],
    /** A named frame is a global. */
    setGlobal: (name, value) => (globals()[name] = value),
  });
  const { fire } = widgets.events;
  const timers = createTimers({
    ...options,
    errors,
    frameTime: machine.frameTime,
    dice: machine.dice.fork(),
    /** Asks the environment, which is made later. */
    isClientFunction: (run) => environment.isClientFunction(run),
  });
  const society = createSociety(machine, errors, fire);
  const addons = createAddons({ ...machine, ...options, errors, globals, fire });
  const library = createLuaLibrary({ ...options, dice: machine.dice.fork(), globals, report: errors.report });
  const provided: Provided = {};
  for (const part of [library, errors.provided, widgets.provided, timers.provided, society.provided, addons.provided])
    provide(provided, part);
  provide(provided, createSerializers(library["pairs"] as LuaFunction));
  provideFacts(provided, machine, progress);
  setmetatable(provided, { __index: (_: unknown, name: string) => widgets.ownObject(name) });
  const environment = createEnvironment(machine.surface, provided);
  return { environment, errors, widgets, timers, society, addons };
}

/** Adds what the client tells of itself, its clock, its player and what he may do. Called by: luaState.createParts. */
function provideFacts(provided: Provided, machine: Machine, progress: Progress): void {
  const { options } = machine;
  /** The realm is told some time after the world was entered. Called by: luaState.provideFacts. */
  const isRealmKnown = (): boolean => progress.worldEntered && machine.frameTime() >= machine.loggedInAt + options.lateRealmSeconds;
  provide(provided, machine.restrictions.provided);
  provide(provided, createClock({ ...machine, ...options }));
  provide(provided, encodingUtil);
  provide(provided, createCharacterInfo(machine.character, isRealmKnown, options));
  /** Addons' files run before the login. Called by: luaState.provideFacts. */
  const isLoggedIn = (): boolean => progress.worldEntered;
  provide(provided, createClientFacts(machine, isLoggedIn));
}
