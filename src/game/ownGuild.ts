/** The guild of the character played; nil without one, and for a while after login. */
import { normalizedRealm } from "../model/peerName";
import { answerOf, isSecret, readableText } from "./optional";
import type { Player } from "./player";

/** @noSelf */
export interface OwnGuild {
  /** "Guild-Realm", by which entries name their owner; the realm is the guild's, not the player's. */
  readonly guildName: () => string | undefined;
  /** Index of the player's rank, 0 = guild master. */
  readonly rank: () => number | undefined;
}

/** What the client tells of the guild, as far as it may be looked at. */
interface GuildFacts {
  readonly name: string | undefined;
  readonly rank: number | undefined;
  /** Nil for a guild of the player's own realm. */
  readonly realm: string | undefined;
}

/** Builds the view of the player's guild. Called by: guildRoster.createGuildRoster, savedParts.openSavedParts. */
export function createOwnGuild(player: Player): OwnGuild {
  /** Players without a guild may still be told of their last one. Called by: ownGuild.guildName, ownGuild.rank. */
  const facts = (): GuildFacts | undefined => (player.isGuildless() ? undefined : answerOf(guildFacts));

  return {
    /**
     * The name under which entries are owned, nil rather than half of it.
     * Called by: authority.authorOf, crossing.note, guildRoster.current, guildRoster.isMember, guildRoster.keep,
     * guildRoster.rankOf, handshake.ownGuild, hold.isDeletion, knownUsers.usersHere, leavers.entryOfAway, leavers.look,
     * leavers.refuse, login.tick, loginTasks.createLoginTasks, memberRounds.look, ownCharacter.createOwnCharacter,
     * ownScope.known, savedParts.openSavedParts, snapshotParts.createSnapshotParts, starter.selfRefusal,
     * statusReport.keepResult, statusReport.ownResults, writeRank.guild.
     */
    guildName: () => {
      const known = facts();
      const realm = known?.realm === undefined ? player.ownRealm() : normalizedRealm(known.realm);
      return known?.name === undefined || realm === undefined ? undefined : `${known.name}-${realm}`;
    },
    /**
     * What the player may write depends on it; unknown is not the lowest.
     * Called by: authority.permissionRefusal, deputy.mayBeDeputy, federationOffice.actInOffice, windowDoors.isOfficer,
     * writeRank.maySet.
     */
    rank: () => facts()?.rank,
  };
}

/** The client's word about the guild. Called by: ownGuild.facts. */
function guildFacts(this: void): GuildFacts {
  const [name, , rank, realm] = GetGuildInfo("player");
  const known = readableText(name);
  return { name: known, rank: known === undefined || isSecret(rank) ? undefined : rank, realm: readableText(realm) };
}
