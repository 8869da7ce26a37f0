/** Communities as a client shows them: the guild is one, with the same members by number instead of by name, offline ones too. */
import type { Community } from "./friends";
import type { Guild } from "./guilds";
import type { Provided } from "./luaValues";
import { secretOf } from "./secrets";

const [PRESENCE_ONLINE, PRESENCE_OFFLINE] = [1, 3];
const [TYPE_CHARACTER, TYPE_GUILD] = [1, 2];

/** A member as C_Club tells of him, but for his number and the name that may be shown. */
interface ClubMember {
  readonly name: string;
  readonly online: boolean;
  /** What is known of a member of a guild only. */
  readonly more: object;
}

/** @noSelf */
export interface ClubDeps {
  readonly playerName: string;
  readonly guild: () => Guild | undefined;
  readonly communities: () => readonly Community[];
  /** Writes a member's name as this player sees it. */
  readonly shownName: (name: string) => string;
  readonly isSecret: () => boolean;
}

/** Builds C_Club's functions for the clubs to which the player belongs. Called by: society.createSociety. */
export function createClubs({ playerName, guild, communities, shownName, isSecret }: ClubDeps): Provided {
  /** Nobody for a club that is none of the player's. Called by: clubs.C_Club.GetClubMembers, clubs.memberInfo. */
  const members = (clubId: string): readonly ClubMember[] => {
    const own = guild();
    if (own?.clubId === clubId) return own.snapshot().map((member) => ({ ...member, more: guildFacts(own, member) }));
    const community = communities().find((one) => one.clubId === clubId);
    return (community?.members ?? []).map(({ name, isOnline }) => ({ name, online: isOnline, more: {} }));
  };
  /** Nil for a number nobody has; the name is secret while chat is locked. Called by: clubs.createClubs. */
  const memberInfo = (clubId: string, memberId: string): unknown => {
    const member = members(clubId)[(tonumber(memberId) ?? 0) - 1];
    if (member === undefined) return undefined;
    const shown = shownName(member.name);
    return {
      ...member.more,
      isSelf: member.name === playerName,
      memberId: tonumber(memberId),
      name: isSecret() ? secretOf(shown) : shown,
      presence: member.online ? PRESENCE_ONLINE : PRESENCE_OFFLINE,
    };
  };
  /** The guild's comes last. Called by: clubs.C_Club.GetSubscribedClubs. */
  const clubs = (): object[] => {
    const all = communities().map(({ clubId }) => ({ clubId, clubType: TYPE_CHARACTER }));
    const own = guild();
    if (own !== undefined) all.push({ clubId: own.clubId, clubType: TYPE_GUILD });
    return all;
  };
  return {
    /** Known as soon as the player is in a guild. Called by: clubs.createClubs. */
    "C_Club.GetGuildClubId": () => guild()?.clubId,
    /** Secret as a whole while chat is locked. Called by: clubs.createClubs. */
    "C_Club.GetSubscribedClubs": () => (isSecret() ? secretOf(clubs()) : clubs()),
    /** Numbers from 1. Called by: clubs.createClubs. */
    "C_Club.GetClubMembers": (clubId: string) => members(clubId).map((_, index) => index + 1),
    "C_Club.GetMemberInfo": memberInfo,
  };
}

/** What the guild's own list tells of a member as well. Called by: clubs.members. */
function guildFacts({ ranks }: Guild, { guid, level, rank, note }: ReturnType<Guild["snapshot"]>[number]): object {
  return { guid, level, guildRank: ranks[rank], guildRankOrder: rank + 1, memberNote: note };
}
