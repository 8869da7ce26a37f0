/** The guild of the character played; nil without one, and for a while after login. */
import { normalizedRealm } from "../model/peerName";
import { isSecret, isThere, readableText } from "./optional";
import type { Player } from "./player";

/** @noSelf */
export interface OwnGuild {
  /** "Guild-Realm", by which entries name their owner; the realm is the guild's, not the player's. */
  readonly guildName: () => string | undefined;
  /** Index of the player's rank, 0 = guild master. */
  readonly rank: () => number | undefined;
}

/**
 * Builds the view of the player's guild.
 */
export function createOwnGuild(player: Player): OwnGuild {
  return {
    guildName: () => {
      if (!isInGuild()) return undefined;
      const [name, , , guildRealm] = GetGuildInfo("player");
      const known = readableText(name);
      const displayed = readableText(guildRealm);
      const realm = displayed === undefined || displayed === "" ? player.ownRealm() : normalizedRealm(displayed);
      return known === undefined || known === "" || realm === undefined ? undefined : `${known}-${realm}`;
    },
    rank: () => {
      if (!isInGuild()) return undefined;
      const [name, , rankIndex] = GetGuildInfo("player");
      return readableText(name) === undefined || isSecret(rankIndex) ? undefined : rankIndex;
    },
  };
}

/**
 * Asks whether the client says that the player has a guild.
 */
function isInGuild(): boolean {
  return isThere("GetGuildInfo") && (!isThere("IsInGuild") || IsInGuild());
}
