/** What can be chosen about a world and a client in it; every choice has a usual value. */
import type { AddonFiles } from "./addonFiles";
import type { CharacterOptions } from "./character";
import type { Guild } from "./guilds";
import { NO_FAULTS, USUAL_TRAITS, type NetworkFaults, type NetworkTraits } from "./network";
import type { Flavour } from "./flavours";

/** How one client behaves where the game leaves it open. */
export interface ClientOptions {
  readonly locale: string;
  /** Seconds from login until the client knows the name of its realm, and of its guild. */
  readonly lateRealmSeconds: number;
  readonly lateGuildSeconds: number;
  /** The client knows the player's level; while it does not, the addon writes no roster entry by itself. */
  readonly knowsLevel: boolean;
  /** Seconds by which the player's computer is ahead of the server. */
  readonly clockSkewSeconds: number;
  /** `pairs` walks in another order at every client. */
  readonly shuffledPairs: boolean;
  /** The precise clock measures real work; then no two runs are alike. */
  readonly measuresWork: boolean;
  /** Messages over the allowance get result 8 and arrive late, instead of 3 and never. */
  readonly throttleQueues: boolean;
  /** Messages of 100 that the server refuses with result 3 in the first seconds after each loading screen. */
  readonly refusedAfterEntryPercent: number;
  /** A whisper to nobody online gets result 12 instead of success and a system line. */
  readonly refusesOffline: boolean;
  /** Messages that arrive during an encounter's lock are lost. */
  readonly lockdownDropsIncoming: boolean;
  /** Messages that arrive during a loading screen wait for its end instead of being lost. */
  readonly loadingBuffers: boolean;
  readonly tickersStopOnError: boolean;
  readonly tickersCatchUp: boolean;
  /** Players are "First Last", and no name shows a realm. */
  readonly hasSurnames: boolean;
  /** A longer saved file is too large: it is neither read nor written at the next logout. */
  readonly savedBytesMax: number;
}

const usualClient: ClientOptions = {
  locale: "enUS",
  lateRealmSeconds: 0,
  lateGuildSeconds: 0.5,
  knowsLevel: true,
  clockSkewSeconds: 0,
  shuffledPairs: true,
  measuresWork: false,
  throttleQueues: false,
  refusedAfterEntryPercent: 0,
  refusesOffline: false,
  lockdownDropsIncoming: true,
  loadingBuffers: true,
  tickersStopOnError: true,
  tickersCatchUp: false,
  hasSurnames: false,
  savedBytesMax: math.huge,
};

/** What a world is made of; the client's options apply to every client that does not say otherwise. */
export interface WorldOptions extends Partial<NetworkFaults>, Partial<NetworkTraits>, Partial<ClientOptions> {
  readonly seed?: number;
  /** Seconds from one frame of the game to the next. */
  readonly frameSeconds?: number;
  /** Server time when the world begins. */
  readonly serverTime?: number;
  /** The addons every client has; usually the built GuildHelper. */
  readonly addons?: readonly AddonFiles[];
}

/** What a player is made of. */
export interface JoinOptions extends Partial<ClientOptions>, CharacterOptions {
  readonly flavour?: Flavour;
  readonly guild?: string | Guild;
  /** Rank index in the guild, 0 = guild master. */
  readonly rank?: number;
  /** Two characters of one account share their saved files. */
  readonly account?: string;
  /** What the first addon's saved file holds before the first login: globals by name, or the file's text. */
  readonly saved?: Record<string, unknown> | string;
  readonly addons?: readonly AddonFiles[];
  readonly showOffline?: boolean;
  readonly canSpeak?: boolean;
  /** "Name-Realm" of characters on the list of friends, and of those whom people known by account play. */
  readonly friends?: readonly string[];
  readonly accountFriends?: readonly string[];
  /** Names of communities of characters to which he belongs. */
  readonly communities?: readonly string[];
  /** Usually the two highest ranks. */
  readonly isOfficer?: boolean;
}

/** The client's options: its own, else the world's, else the usual ones. Called by: world.join. */
export function clientOptionsOf(world: WorldOptions, join: JoinOptions): ClientOptions {
  return { ...usualClient, ...chosen(usualClient, world), ...chosen(usualClient, join) };
}

/** The faults a world begins with. Called by: world.aWorld. */
export function faultsOf(world: WorldOptions): NetworkFaults {
  return { ...NO_FAULTS, ...chosen(NO_FAULTS, world) };
}

/** The network's traits in a world. Called by: world.aWorld. */
export function traitsOf(world: WorldOptions): NetworkTraits {
  return { ...USUAL_TRAITS, ...chosen(USUAL_TRAITS, world) };
}

/**
 * Those of the given options that belong to the same group as the usual ones.
 * Called by: options.clientOptionsOf, options.faultsOf, options.traitsOf.
 */
function chosen<Options extends object>(usual: Options, given: object): Partial<Options> {
  const picked: Record<string, unknown> = {};
  for (const [name] of pairs(usual as Record<string, unknown>)) picked[name] = (given as Record<string, unknown>)[name];
  return picked as Partial<Options>;
}
