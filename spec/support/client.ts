/** One player, as a spec drives him and looks at him. */
import type { Character } from "./character";
import { isOfficerIn } from "./guilds";
import { createLifecycle, type LifecycleDeps } from "./lifecycle";
import type { LuaState } from "./luaState";
import type { Rights } from "./machine";
import type { Network, Station } from "./network";
import { readSavedVariables } from "./savedVariables";
import { trafficOf, type Traffic } from "./traffic";
import type { SettingsPanel } from "./widgets/settingsPanel";
import type { Stage } from "./widgets/widget";

/** @noSelf */
export interface ClientDeps extends Omit<LifecycleDeps, "send" | "recordError" | "show"> {
  readonly network: Network;
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
  /** The player presses a key bound in an addon's Bindings.xml; false when no addon has such a binding. */
  readonly pressBinding: (binding: string) => boolean;
  /** The player clicks an addon in the minimap's compartment, which only retail has; false when nothing happens. */
  readonly clickCompartment: (addonName?: string, button?: string) => boolean;
  /** His mouse comes to the addon's entry there, or leaves it; false when nothing happens. */
  readonly hoverCompartment: (isOver: boolean) => boolean;
  /** What a global name means in the player's Lua state now. */
  readonly global: (name: string) => unknown;
  /** Runs Lua text in the player's state, as /run does, and returns its results. */
  readonly run: (text: string) => LuaMultiReturn<unknown[]>;
  /** What stands on the player's screen; raises an error while he is offline. */
  readonly stage: () => Stage;
  /** What addons have put into the client's panel of settings; raises an error while the player is offline. */
  readonly settingsPanel: () => SettingsPanel;
  /** Tells addons of sizes and texts that changed, as the next frame of the game would. */
  readonly settle: () => void;
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
  /** What the client has sent since the network's transcript began, by prefix. */
  readonly traffic: () => Record<string, Traffic>;
  /** A global as it stands in the saved file of the first addon (or the one named), nil when the file cannot be read. */
  readonly savedVariables: (name: string, addonName?: string) => unknown;
  readonly savedText: (addonName?: string) => string | undefined;
  readonly writeSavedText: (text: string, addonName?: string) => void;
  /** "none", "party", "raid", "pvp" or "arena". */
  readonly enterInstance: (kind: string) => void;
  readonly setCombat: (inCombat: boolean) => void;
  readonly startEncounter: () => void;
  readonly endEncounter: (skewSeconds?: number, lagSeconds?: number) => void;
  readonly setRights: (rights: Partial<Rights>) => void;
  /** The next frame of the game. Called by the world. */
  readonly frame: () => void;
  /** When something wants to run next, on the world's clock; nil when nothing does. */
  readonly nextDueAt: () => number | undefined;
  readonly presenceChanged: () => void;
}

/** Builds a client that is not logged in and connects it to the network. Called by: world.join. */
export function createClient(deps: ClientDeps): Client {
  const { character, disk, network } = deps;
  const firstAddon = deps.sources[0]?.name ?? "";
  let errors: string[] = [];
  let chatLines: string[] = [];

  const life = createLifecycle({
    ...deps,
    /** Whispers go to one player, everything else to many. */
    send: (message) => {
      if (message.chatType === "WHISPER") return network.whisper(station, message);
      network.tellMany(station, message);
      return true;
    },
    /** Kept for the spec. */
    recordError: (message) => errors.push(message),
    /** Kept for the spec. */
    show: (line) => chatLines.push(line),
  });
  const station: Station = {
    name: character.fullName,
    realm: character.realm,
    guild: deps.guild,
    group: deps.group,
    /** As the guild sees the player now. */
    isOfficer: () => isOfficerIn(deps.guild(), character.fullName, deps.rights),
    /** Reachable, be it behind a loading screen. */
    isOnline: () => life.state() !== undefined,
    arrive: life.arrive,
  };
  network.connect(station);

  const client: Client = {
    ...life.restrictions,
    ...life,
    name: character.fullName,
    character,
    station,
    /** Returns the client, so that a spec may join and log in at once. */
    login: () => {
      life.login();
      return client;
    },
    /** At once, unless a loading screen is asked for. */
    reload: (seconds = 0) => life.reload(seconds),
    isOnline: station.isOnline,
    /** As from the chat box. */
    type: (line) => life.state()?.typeLine(line),
    /** The stage of the state he is in. */
    stage: () => life.state()?.stage ?? error("the player is offline", 2),
    /** Of the state he is in. */
    settingsPanel: () => life.state()?.settingsPanel ?? error("the player is offline", 2),
    /** Nothing happens while the player is offline. */
    settle: () => life.state()?.settle(),
    /** Nothing happens while the player is offline. */
    pressBinding: (binding) => life.state()?.pressBinding(binding) ?? false,
    /** The first addon unless another is named. */
    clickCompartment: (addonName = firstAddon, button = "LeftButton") => life.state()?.useCompartment(addonName, "click", button) ?? false,
    /** Of the first addon. */
    hoverCompartment: (isOver) => life.state()?.useCompartment(firstAddon, isOver ? "enter" : "leave") ?? false,
    /** Nil while the player is offline. */
    global: (name) => life.state()?.environment.globals[name],
    /** Raises what the text raises. */
    run: (text) => runText(life.state(), text),
    /** Nobody hears it while the player is offline. */
    fire: (event, ...args) => life.state()?.fire(event, ...args),
    /** Sorted. */
    writtenGlobals: () => life.state()?.environment.writtenGlobals() ?? [],
    errors: () => errors,
    /** Begins a new list; the old one stays as it was. */
    forgetErrors: () => {
      errors = [];
    },
    chatLines: () => chatLines,
    /** Begins a new list; the old one stays as it was. */
    forgetChat: () => {
      chatLines = [];
    },
    traffic: () => trafficOf(network.transcript(), character.fullName),
    /** Read from the text, as the next login would. */
    savedVariables: (name, addonName = firstAddon) => savedGlobal(disk.readSaved(addonName), name),
    savedText: (addonName = firstAddon) => disk.readSaved(addonName),
    /** As somebody who edits the file while the game is closed. */
    writeSavedText: (text, addonName = firstAddon) => disk.writeText(addonName, text),
    /** Usually the lock outlasts the encounter by two seconds. */
    endEncounter: (skewSeconds = 2, lagSeconds = 0) => life.restrictions.endEncounter(skewSeconds, lagSeconds),
    /** What is not named stays as it is. */
    setRights: (rights) => {
      deps.rights.canSpeak = rights.canSpeak ?? deps.rights.canSpeak;
      deps.rights.isOfficer = rights.isOfficer ?? deps.rights.isOfficer;
    },
    /** Told by the server when somebody of the guild comes or goes. */
    presenceChanged: () => life.state()?.presenceChanged(),
  };
  return client;
}

/** Runs a text in a state and returns what it returns. Called by: client.run. */
function runText(state: LuaState | undefined, text: string): LuaMultiReturn<unknown[]> {
  const [chunk, problem] = loadstring(text, "=run");
  if (chunk === undefined || state === undefined) return error(tostring(problem ?? "the player is offline"), 2);
  setfenv(chunk as unknown as () => void, state.environment.globals as object);
  return (chunk as unknown as () => LuaMultiReturn<unknown[]>)();
}

/** One global of a saved file. Called by: client.savedVariables. */
function savedGlobal(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  const [globals] = readSavedVariables(text);
  return globals?.[name];
}
