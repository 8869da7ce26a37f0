/**
 * Members of the player's communities who play right now: users of partner guilds may be among them. Only communities of characters
 * count: in others the members are accounts, and the guild has a list of its own.
 *
 * 1. They are read seldom, only while somebody asks, and in a job that breathes.
 * 2. Communities, members and names have their limits; where more are online, each reading tells others of them.
 */
import type { PeerName } from "../model/peerName";
import { fullName } from "../model/peerName";
import { answerOf, readableText } from "./optional";
import type { Player } from "./player";

/** Between two readings: presence in a community changes as slowly as evenings do. */
export const READ_SECONDS = 600;
/** More than the client lets a player join. */
export const MAX_COMMUNITIES = 10;
/** The client's own limit for one community. */
export const MAX_MEMBERS = 1000;
/** Most are no users of this addon, and each name costs a hello. */
export const MAX_NAMES = 30;
/** Enum.ClubType.Character. */
const OF_CHARACTERS = 1;
/** Enum.ClubMemberPresence: online, away, busy. The mobile app hears no addon messages. */
const PLAYING: readonly number[] = [1, 4, 5];

/** @noSelf */
export interface CommunitiesDeps {
  readonly player: Pick<Player, "ownRealm">;
  readonly uptime: () => number;
  readonly run: (job: () => void) => boolean;
  readonly breathe: (this: void) => void;
}

/** @noSelf */
export interface Communities {
  /** Names of members online, as of some minutes ago, each once; empty until they were read. */
  readonly onlineMembers: () => readonly PeerName[];
}

/** Builds the reader, which has read nothing yet. Called by: main.createAcquaintances. */
export function createCommunities({ player, uptime, run, breathe }: CommunitiesDeps): Communities {
  let names: readonly PeerName[] = [];
  let from = 0;
  let nextReadAt = 0;

  /** What the client hides now stays as it was read before. Called by: communities.onlineMembers. */
  const read = (): void => {
    const realm = player.ownRealm();
    const clubs = answerOf(() => C_Club.GetSubscribedClubs());
    if (realm === undefined || clubs === undefined) return;
    const online = new LuaSet<PeerName>();
    for (const clubId of characterClubs(clubs)) addMembers(online, clubId, realm, breathe);
    const all: PeerName[] = [];
    for (const name of online) all.push(name);
    table.sort(all);
    if (from >= all.length) from = 0;
    names = all.slice(from, from + MAX_NAMES);
    from += MAX_NAMES;
  };

  return {
    /** The first answer is empty, the next ones are not. Called by: main.createAcquaintances. */
    onlineMembers: () => {
      if (uptime() >= nextReadAt && run(read)) nextReadAt = uptime() + READ_SECONDS;
      return names;
    },
  };
}

/** Ids of the communities whose members are characters. Called by: communities.read. */
function characterClubs(clubs: readonly ClubInfo[]): string[] {
  const ids: string[] = [];
  for (const { clubId, clubType } of clubs) {
    const id = readableText(clubId);
    if (id !== undefined && answerOf(() => clubType) === OF_CHARACTERS && ids.length < MAX_COMMUNITIES) ids.push(id);
  }
  return ids;
}

/** Adds the members of one community who play now, as far as the client shows them. Called by: communities.read. */
function addMembers(online: LuaSet<PeerName>, clubId: string, ownRealm: string, breathe: (this: void) => void): void {
  const members = answerOf(() => C_Club.GetClubMembers(clubId)) ?? [];
  for (const place of $range(0, math.min(members.length, MAX_MEMBERS) - 1)) {
    const info = answerOf(() => C_Club.GetMemberInfo(clubId, members[place] as string));
    const name = readableText(info?.name);
    const presence = answerOf(() => info?.presence);
    if (name !== undefined && presence !== undefined && PLAYING.includes(presence)) online.add(fullName(name, ownRealm));
    breathe();
  }
}
