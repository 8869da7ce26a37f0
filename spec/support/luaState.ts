/**
 * One Lua state of a client, from login or reload to the next: its environment with everything the client provides in it.
 * What outlives a reload (allowance for messages, place, disk) belongs to the client and is handed in.
 */
import type { AddonFiles } from "./addonFiles";
import { createAddonMessages } from "./addonMessages";
import { createAddons } from "./addons";
import { createCharacterInfo, fullNameOf, nameWithoutOwnRealm, type Character } from "./character";
import { createChat } from "./chat";
import { createClock } from "./clock";
import type { Dice } from "./dice";
import type { Disk } from "./disk";
import { encodingUtil } from "./encodingUtil";
import { createEnvironment, type Environment } from "./environment";
import { createErrors, type Errors } from "./errors";
import type { FlavourFacts } from "./flavours";
import { createFrames } from "./frames";
import { createGuildClub } from "./guildClub";
import type { Guild } from "./guilds";
import { createGuildView } from "./guildView";
import { createLuaLibrary } from "./luaLibrary";
import { provide, type LuaRecord, type Provided } from "./luaValues";
import type { Message } from "./network";
import type { ClientOptions } from "./options";
import type { Restrictions } from "./restrictions";
import { typeLine } from "./slashCommands";
import type { Surface } from "./surface";
import type { Throttle } from "./throttle";
import { createTimers } from "./timers";

/**
 * What a state needs from the client it runs in.
 * @noSelf
 */
export interface Machine {
  readonly surface: Surface;
  readonly facts: FlavourFacts;
  readonly options: ClientOptions;
  readonly character: Character;
  readonly sources: readonly AddonFiles[];
  readonly disk: Disk;
  readonly dice: Dice;
  readonly restrictions: Restrictions;
  readonly throttle: Throttle;
  readonly guild: () => Guild | undefined;
  readonly rights: { canSpeak: boolean; isOfficer: boolean };
  readonly shownMembers: { offline: boolean };
  readonly frameTime: () => number;
  readonly serverTime: () => number;
  readonly frameSeconds: () => number;
  /** When the player logged in, on the clock of `frameTime`. */
  readonly loggedInAt: number;
  readonly later: (seconds: number, run: () => void) => void;
  readonly delaySeconds: () => number;
  readonly transmit: (message: Message, afterSeconds?: number) => boolean;
  readonly recordError: (message: string) => void;
  readonly show: (line: string) => void;
  readonly requestReload: () => void;
}

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
  const { character, options, facts, restrictions } = machine;
  const isRetail = facts.projectId === 1;
  const errors = createErrors(machine.recordError);
  const isKnownEvent = (event: string): boolean => machine.surface.events.has(event);
  const globals = (): LuaRecord => environment.globals;
  const frames = createFrames({ errors, isKnownEvent, setGlobal: (name, value) => (globals()[name] = value) });
  const fire = frames.events.fire;
  const chat = createChat({ errors, fire, show: machine.show, locale: options.locale, isRetail });
  const timers = createTimers({
    frameTime: machine.frameTime,
    errors,
    dice: machine.dice.fork(),
    isClientFunction: (run) => environment.isClientFunction(run),
    tickersStopOnError: options.tickersStopOnError,
    tickersCatchUp: options.tickersCatchUp,
  });
  const fullName = (name: string): string => fullNameOf(name, character.realm);
  const shownName = (name: string): string => (facts.namesOwnRealm ? name : nameWithoutOwnRealm(name, character.realm));
  const guildView = createGuildView({
    playerName: character.fullName,
    playerRealm: character.realm,
    guild: machine.guild,
    now: machine.frameTime,
    knownAt: machine.loggedInAt + options.lateGuildSeconds,
    later: machine.later,
    delaySeconds: machine.delaySeconds,
    fire,
    fullName,
    dice: machine.dice.fork(),
    rights: machine.rights,
    shown: machine.shownMembers,
  });
  const messages = createAddonMessages({
    playerName: character.fullName,
    isRetail,
    isInGuild: () => machine.guild() !== undefined,
    maySpeak: () => machine.rights.canSpeak,
    isSendingLocked: restrictions.isSendingLocked,
    isInInstance: restrictions.isInInstance,
    takeToken: machine.throttle.take,
    lateSlot: (prefix) => (options.throttleQueues ? machine.throttle.nextSlotAt(prefix) : undefined),
    fullName,
    transmit: (message, at) => transmitOrTell(message, at),
    refusesOffline: options.refusesOffline,
    showSystemLine: chat.systemLine,
    fire,
    shownSender: shownName,
  });
  const transmitOrTell = (message: Message, at?: number): boolean => {
    const reached = machine.transmit(message, at === undefined ? undefined : at - machine.frameTime());
    if (!reached && !options.refusesOffline) {
      const line = chat.notFoundLine(nameWithoutOwnRealm(message.target, character.realm));
      machine.later(machine.delaySeconds(), () => chat.systemLine(line));
    }
    return reached;
  };
  const addons = createAddons({ sources: machine.sources, facts, locale: options.locale, disk: machine.disk, errors, globals, fire });
  const isRealmKnown = (): boolean => worldEntered && machine.frameTime() >= machine.loggedInAt + options.lateRealmSeconds;
  let worldEntered = false;

  const provided: Provided = createLuaLibrary({
    dice: machine.dice.fork(),
    globals,
    report: errors.report,
    shuffledPairs: options.shuffledPairs,
  });
  const clock = createClock({ ...machine, skewSeconds: options.clockSkewSeconds, measuresWork: options.measuresWork });
  for (const part of [errors, frames, chat, timers, guildView, messages, addons, restrictions]) provide(provided, part.provided);
  provide(provided, clock);
  provide(provided, encodingUtil);
  provide(provided, createCharacterInfo(character, isRealmKnown));
  provide(provided, createGuildClub(character.fullName, machine.guild, shownName));
  provide(provided, clientFacts(machine, isKnownEvent));
  const environment = createEnvironment(machine.surface, provided);

  return {
    environment,
    errors,
    fire,
    loadAddons: addons.loadAll,
    enterWorld: (initialLogin, reloading) => {
      worldEntered = true;
      if (initialLogin || reloading) {
        fire("PLAYER_LOGIN");
        guildView.begin();
      }
      fire("PLAYER_ENTERING_WORLD", initialLogin, reloading);
    },
    hear: messages.hear,
    presenceChanged: guildView.presenceChanged,
    runFrame: (elapsedSeconds) => {
      timers.runDue();
      frames.update(elapsedSeconds);
    },
    nextDueAt: () => (frames.wantsUpdates() ? machine.frameTime() : timers.nextDueAt()),
    typeLine: (line) => typeLine({ globals: environment.globals, errors, show: machine.show, reload: machine.requestReload }, line),
    save: addons.save,
  };
}

/** Facts about the client itself, and the tables its own Lua makes for addons to fill. */
function clientFacts(machine: Machine, isKnownEvent: (event: string) => boolean): Provided {
  const { facts, options } = machine;
  return {
    GetBuildInfo: () => $multi(facts.version, "69404", "Aug 18 2026", facts.interfaceNumber, "", ""),
    GetLocale: () => options.locale,
    GetCurrentRegion: () => 3,
    GetNetStats: () => $multi(0, 0, 60, 60),
    IsLoggedIn: () => true,
    "C_EventUtils.IsEventValid": isKnownEvent,
    "C_UI.Reload": machine.requestReload,
    ReloadUI: machine.requestReload,
    WOW_PROJECT_ID: facts.projectId,
    WOW_PROJECT_MAINLINE: 1,
    WOW_PROJECT_CLASSIC: 2,
    WOW_PROJECT_BURNING_CRUSADE_CLASSIC: 5,
    WOW_PROJECT_WRATH_CLASSIC: 11,
    WOW_PROJECT_CATACLYSM_CLASSIC: 14,
    WOW_PROJECT_MISTS_CLASSIC: 19,
    Constants: { EncodingLimits: { EncodingDecompressSizeLimit: 104857600, EncodingStackSizeLimit: 100 } },
    SlashCmdList: {},
    UISpecialFrames: {},
    StaticPopupDialogs: {},
  };
}
