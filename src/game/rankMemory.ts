/**
 * Ranks of guild members as last seen, kept in the saved data: the client may hide offline members, and tells
 * nothing at all for a while after login. Account-wide, so by guild; whatever a damaged file holds is ignored.
 */
import { forgetOldest } from "../model/forgetOldest";
import type { PeerName } from "../model/peerName";
import { MAX_RANK } from "../model/permission";
import type { RosterSnapshot } from "./rosterScan";

/** Guilds remembered; the one seen longest ago goes first. */
const MAX_GUILDS = 10;
/** Members remembered of one guild: twice what a guild can have, for those who left unseen. */
const MAX_MEMBERS = 2000;

/** Ranks of one guild, with the server time at which they were seen. */
interface SavedGuild {
  at: number;
  ranks: Record<PeerName, number>;
}

/** The part of the saved data that holds ranks: guild name to its members' ranks. */
export type SavedRanks = Record<string, unknown>;

/** @noSelf */
export interface RankMemory {
  readonly rankOf: (guildName: string, peer: PeerName) => number | undefined;
  /** Learns from a scan: a complete one replaces what was known, another one adds to it. */
  readonly learn: (guildName: string, snapshot: RosterSnapshot, now: number) => void;
}

/** Builds the memory over its part of the saved data. Called by: guildRoster.createGuildRoster. */
export function createRankMemory(saved: SavedRanks): RankMemory {
  return {
    /** The rank last seen, for members the client's list hides at the moment. Called by: guildRoster.rankOf. */
    rankOf: (guildName, peer) => {
      const rank = soundGuild(saved[guildName])?.ranks[peer];
      return isRank(rank) ? rank : undefined;
    },
    /** Keeps the guild among the latest, so that alts' guilds do not pile up. Called by: guildRoster.keep. */
    learn: (guildName, snapshot, now) => {
      const known = soundGuild(saved[guildName]);
      const ranks = snapshot.isComplete || known === undefined ? {} : roomyRanks(known.ranks, snapshot.members);
      for (const [peer, rank] of snapshot.rankByName) ranks[peer] = rank;
      const learnt: SavedGuild = { at: now, ranks };
      saved[guildName] = learnt;
      forgetOldest(saved, MAX_GUILDS, atOf);
    },
  };
}

/**
 * What is saved of a guild, nil when there is nothing or it is damaged.
 * Called by: rankMemory.atOf, rankMemory.learn, rankMemory.rankOf.
 */
function soundGuild(value: unknown): SavedGuild | undefined {
  if (type(value) !== "table") return undefined;
  const guild = value as SavedGuild;
  return type(guild.ranks) === "table" && type(guild.at) === "number" ? guild : undefined;
}

/** The ranks known so far, or none when with `additions` more there might be too many. Called by: rankMemory.learn. */
function roomyRanks(ranks: Record<PeerName, number>, additions: number): Record<PeerName, number> {
  let count = additions;
  for (const [,] of pairs(ranks)) count += 1;
  return count > MAX_MEMBERS ? {} : ranks;
}

/** Asks whether a saved value is a rank index. Called by: rankMemory.rankOf. */
function isRank(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= MAX_RANK;
}

/** When a guild was seen last; never for a damaged one, which goes first. Called by: rankMemory.learn. */
function atOf(this: void, value: unknown): number {
  return soundGuild(value)?.at ?? 0;
}
