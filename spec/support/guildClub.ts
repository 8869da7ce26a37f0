/** The guild as a community: the same members by number instead of by name, offline ones too. */
import type { Guild, Member } from "./guilds";
import type { Provided } from "./luaValues";
import { secretOf } from "./secrets";

const [PRESENCE_ONLINE, PRESENCE_OFFLINE] = [1, 3];

/**
 * Builds C_Club's functions for the player's guild; `shownName` writes a member's name as this player sees it.
 * Called by: society.createSociety.
 */
export function createGuildClub(
  playerName: string,
  guild: () => Guild | undefined,
  shownName: (name: string) => string,
  isSecret: () => boolean,
): Provided {
  /** Nobody for another club than the guild's. Called by: guildClub.C_Club.GetClubMembers, guildClub.memberInfo. */
  const members = (clubId: string): readonly Member[] => {
    const own = guild();
    return own !== undefined && own.clubId === clubId ? own.snapshot() : [];
  };
  /** Nil for a number nobody has; the name is secret while chat is locked. Called by: guildClub.createGuildClub. */
  const memberInfo = (clubId: string, memberId: string): unknown => {
    const member = members(clubId)[(tonumber(memberId) ?? 0) - 1];
    if (member === undefined) return undefined;
    return {
      isSelf: member.name === playerName,
      memberId: tonumber(memberId),
      name: isSecret() ? secretOf(shownName(member.name)) : shownName(member.name),
      guid: member.guid,
      level: member.level,
      presence: member.online ? PRESENCE_ONLINE : PRESENCE_OFFLINE,
      guildRank: guild()?.ranks[member.rank],
      guildRankOrder: member.rank + 1,
      memberNote: member.note,
    };
  };
  return {
    /** Known as soon as the player is in a guild. Called by: guildClub.createGuildClub. */
    "C_Club.GetGuildClubId": () => guild()?.clubId,
    /** Numbers from 1. Called by: guildClub.createGuildClub. */
    "C_Club.GetClubMembers": (clubId: string) => members(clubId).map((_, index) => index + 1),
    "C_Club.GetMemberInfo": memberInfo,
  };
}
