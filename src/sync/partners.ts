/**
 * Who of other guilds might be there to talk to. Nobody announces himself across guilds, so names are tried: those who proved
 * themselves on other evenings, friends who play now, and characters of whom the federation's guilds have roster entries.
 *
 * 1. Names are remembered for the guild and federation in which they were learnt: characters of one account share none of them.
 * 2. Whoever did not answer is left alone for a while, for longer each time.
 */
import type { Entry } from "../model/entry";
import { forgetOldest } from "../model/forgetOldest";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";

/** Users of one federation who are remembered: a few for each guild of a large one. */
export const MAX_REMEMBERED = 40;
/** Guilds and federations of one account's characters. */
const MAX_MEMORIES = 12;
/** Names from rosters that are tried in turn, the latest first; most of their owners are not there. */
export const MAX_ROSTER_NAMES = 30;
/** After the first try in vain, and after many. */
export const FIRST_REST_SECONDS = 300;
const MAX_REST_SECONDS = 3600;

/** @noSelf */
export interface PartnersDeps {
  /** By guild and federation; whatever stands there is judged here. */
  readonly saved: Record<string, unknown>;
  readonly scope: () => Scope | undefined;
  readonly rosterEntries: () => Readonly<Record<string, Entry>>;
  /** Members of my guild, me, and whom a guild has struck off are no partners. */
  readonly isPossible: (name: PeerName) => boolean;
  readonly onlineFriends: () => readonly PeerName[];
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

/** Builds the list over what is saved. */
export function createPartners(deps: PartnersDeps): Partners {
  const restByName = new LuaMap<PeerName, Rest>();

  /** What is remembered for a scope; nil where there is no federation, or nothing sound. */
  const memoryOf = ({ ownGuild, federation }: Scope): Memory | undefined => {
    const memory = federation && deps.saved[memoryKey(ownGuild, federation.id)];
    return isMemory(memory) ? memory : undefined;
  };

  /** Every name once, the likeliest first. */
  const candidates = (scope: Scope): readonly PeerName[] => {
    const names = [...(memoryOf(scope)?.names ?? []), ...deps.onlineFriends(), ...rosterNames(scope, deps.rosterEntries())];
    return names.filter((name) => deps.isPossible(name));
  };

  return {
    noteProved: (name) => {
      restByName.delete(name);
      const scope = deps.scope();
      if (scope?.federation === undefined) return;
      const known = memoryOf(scope)?.names ?? [];
      const names = [name, ...known.filter((other) => other !== name)].slice(0, MAX_REMEMBERED);
      deps.saved[memoryKey(scope.ownGuild, scope.federation.id)] = { at: deps.serverTime(), names };
      forgetOldest(deps.saved, MAX_MEMORIES, (memory) => (isMemory(memory) ? memory.at : 0));
    },
    noteTried: (name) => {
      const before = restByName.get(name);
      const seconds = before === undefined ? FIRST_REST_SECONDS : math.min(MAX_REST_SECONDS, before.seconds * 2);
      restByName.set(name, { seconds, until: deps.uptime() + seconds });
    },
    next: () => {
      const scope = deps.scope();
      if (scope?.federation === undefined) return undefined;
      return candidates(scope).find((name) => (restByName.get(name)?.until ?? 0) <= deps.uptime());
    },
  };
}

/** Where a guild's memory of a federation stands; a guild's name has no control characters. */
function memoryKey(ownGuild: string, federationId: string): string {
  return `${ownGuild}\n${federationId}`;
}

/** Asks whether a saved value is a memory. */
function isMemory(value: unknown): value is Memory {
  if (type(value) !== "table") return false;
  const { at, names } = value as Partial<Record<keyof Memory, unknown>>;
  if (typeof at !== "number" || type(names) !== "table") return false;
  return (names as unknown[]).every((name) => typeof name === "string");
}

/** Living characters of the other guilds, those first of whom something was written last. */
function rosterNames({ ownGuild, guilds }: Scope, roster: Readonly<Record<string, Entry>>): readonly PeerName[] {
  const found: Entry[] = [];
  for (const [, entry] of pairs(roster)) {
    if (!entry.deleted && entry.guildName !== ownGuild && guilds.has(entry.guildName)) found.push(entry);
  }
  table.sort(found, (left, right) => (left.lastUpdated === right.lastUpdated ? left.id < right.id : left.lastUpdated > right.lastUpdated));
  return found.slice(0, MAX_ROSTER_NAMES).map(({ id }) => id);
}
