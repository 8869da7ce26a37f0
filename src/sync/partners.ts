/**
 * Who of other guilds might be there to talk to. Nobody announces himself across guilds, so names are tried: those who proved
 * themselves on other evenings, friends and members of communities who play now, and characters of whom the federation's guilds have
 * roster entries.
 *
 * 1. Names are remembered for the guild and federation in which they were learnt: characters of one account share none of them.
 * 2. Whoever did not answer is left alone for a while, for longer each time.
 */
import type { Entry } from "../model/entry";
import { forgetOldest } from "../model/forgetOldest";
import type { PeerName } from "../model/peerName";
import type { Federation, Scope } from "../model/scope";
import { sameFederation } from "../model/scope";

/** Users of one federation who are remembered: a few for each guild of a large one. */
export const MAX_REMEMBERED = 40;
/** Guilds and federations of one account's characters. */
const MAX_MEMORIES = 12;
/** Names from rosters that are tried in turn, the latest first; most of their owners are not there. */
export const MAX_ROSTER_NAMES = 30;
/** After the first try in vain, and after many. */
export const FIRST_REST_SECONDS = 300;
const MAX_REST_SECONDS = 3600;
/** The rosters are looked through once in this time. */
const ROSTER_SECONDS = 600;
/** Players who rest; with more, all may be tried again. */
const MAX_RESTING = 500;

/** @noSelf */
export interface PartnersDeps {
  /** By guild and federation; whatever stands there is judged here. */
  readonly saved: Record<string, unknown>;
  readonly scope: () => Scope | undefined;
  readonly rosterEntries: () => Readonly<Record<string, Entry>>;
  /** Members of my guild, me, and whom a guild has struck off are no partners. */
  readonly isPossible: (name: PeerName) => boolean;
  /** Whom the player knows and who plays now, friends first. */
  readonly acquaintances: () => readonly PeerName[];
  readonly serverTime: () => number;
  readonly uptime: () => number;
}

/** @noSelf */
export interface Partners {
  /** Somebody has proved himself: he comes first the next time. */
  readonly noteProved: (name: PeerName) => void;
  /** Somebody was tried; whether in vain is seen by whether he proves himself. */
  readonly noteTried: (name: PeerName) => void;
  /** The likeliest of those who may be tried now. */
  readonly next: () => PeerName | undefined;
}

/** What one guild remembers of one federation. */
interface Memory {
  at: number;
  /** Who proved himself last stands first. */
  readonly names: PeerName[];
}

/** How often somebody was tried in vain, and when he may be tried again. */
interface Rest {
  readonly seconds: number;
  readonly until: number;
}

/** Builds the list over what is saved. Called by: bridgeEngine.createBridgeEngine. */
export function createPartners(deps: PartnersDeps): Partners {
  let restByName = new LuaMap<PeerName, Rest>();
  let resting = 0;
  let fromRosters: { readonly federation: Federation; readonly until: number; readonly names: readonly PeerName[] } | undefined;

  /**
   * What is remembered for a scope; nil where there is no federation, or nothing sound.
   * Called by: partners.next, partners.noteProved.
   */
  const memoryOf = ({ ownGuild, federation }: Scope): Memory | undefined => {
    const memory = federation && deps.saved[memoryKey(ownGuild, federation.id)];
    return isMemory(memory) ? memory : undefined;
  };

  /** The latest characters of the other guilds, as they were some minutes ago at most. Called by: partners.next. */
  const rosterNames = (scope: Scope, federation: Federation): readonly PeerName[] => {
    const known = fromRosters;
    if (known !== undefined && sameFederation(known.federation, federation) && deps.uptime() < known.until) return known.names;
    const names = latestNames(scope, deps.rosterEntries());
    fromRosters = { federation, until: deps.uptime() + ROSTER_SECONDS, names };
    return names;
  };

  /** Asks whether somebody may be tried now. Called by: partners.next. */
  const isFree = (name: PeerName): boolean => (restByName.get(name)?.until ?? 0) <= deps.uptime() && deps.isPossible(name);

  return {
    /** He stands first the next time. Called by: bridgeEngine.onResult, bridgeEngine.probe. */
    noteProved: (name) => {
      if (restByName.delete(name)) resting -= 1;
      const scope = deps.scope();
      if (scope?.federation === undefined) return;
      const known = memoryOf(scope)?.names ?? [];
      const names = [name, ...known.filter((other) => other !== name)].slice(0, MAX_REMEMBERED);
      deps.saved[memoryKey(scope.ownGuild, scope.federation.id)] = { at: deps.serverTime(), names };
      forgetOldest(deps.saved, MAX_MEMORIES, (memory) => (isMemory(memory) ? memory.at : 0));
    },
    /** He rests for twice as long each time. Called by: bridgeEngine.probe. */
    noteTried: (name) => {
      const before = restByName.get(name);
      if (before === undefined && resting >= MAX_RESTING) {
        restByName = new LuaMap();
        resting = 0;
      }
      if (before === undefined) resting += 1;
      const seconds = before === undefined ? FIRST_REST_SECONDS : math.min(MAX_REST_SECONDS, before.seconds * 2);
      restByName.set(name, { seconds, until: deps.uptime() + seconds });
    },
    /**
     * Those remembered come first, then acquaintances, then rosters.
     * Called by: bridgeEngine.seek, bridges.probeNext.
     */
    next: () => {
      const scope = deps.scope();
      const federation = scope?.federation;
      if (scope === undefined || federation === undefined) return undefined;
      const remembered = memoryOf(scope)?.names.find((name) => isFree(name)) ?? deps.acquaintances().find((name) => isFree(name));
      return remembered ?? rosterNames(scope, federation).find((name) => isFree(name));
    },
  };
}

/**
 * Where a guild's memory of a federation stands; a guild's name has no control characters.
 * Called by: partners.memoryOf, partners.noteProved.
 */
function memoryKey(ownGuild: string, federationId: string): string {
  return `${ownGuild}\n${federationId}`;
}

/** Asks whether a saved value is a memory. Called by: partners.memoryOf, partners.noteProved. */
function isMemory(value: unknown): value is Memory {
  if (type(value) !== "table") return false;
  const { at, names } = value as Partial<Record<keyof Memory, unknown>>;
  if (typeof at !== "number" || type(names) !== "table") return false;
  return (names as unknown[]).every((name) => typeof name === "string");
}

/**
 * Living characters of the other guilds, those first of whom something was written last.
 * Called by: partners.rosterNames.
 */
function latestNames({ ownGuild, guilds }: Scope, roster: Readonly<Record<string, Entry>>): readonly PeerName[] {
  const latest: Entry[] = [];
  for (const [, entry] of pairs(roster)) {
    if (entry.deleted || entry.guildName === ownGuild || !guilds.has(entry.guildName)) continue;
    const last = latest[MAX_ROSTER_NAMES - 1];
    if (last !== undefined && !isLater(entry, last)) continue;
    const place = latest.findIndex((other) => isLater(entry, other));
    latest.splice(place < 0 ? latest.length : place, 0, entry);
    if (latest.length > MAX_ROSTER_NAMES) latest.pop();
  }
  return latest.map((entry) => entry.id);
}

/**
 * Of two versions of one moment the lower name comes first, so that the order is the same everywhere.
 * Called by: partners.latestNames.
 */
function isLater(left: Entry, right: Entry): boolean {
  return left.lastUpdated === right.lastUpdated ? left.id < right.id : left.lastUpdated > right.lastUpdated;
}
