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

/**
 * Builds the view of the player's guild.
 */
export function createOwnGuild(player: Player): OwnGuild {
  return {
    guildName: () => {
      const facts = answerOf(guildFacts);
      const realm = facts?.realm === undefined ? player.ownRealm() : normalizedRealm(facts.realm);
      return facts?.name === undefined || realm === undefined ? undefined : `${facts.name}-${realm}`;
    },
    rank: () => answerOf(guildFacts)?.rank,
  };
}

/**
 * The client's word about the guild; nil for players without one, of whom it may still remember the last.
 */
function guildFacts(this: void): GuildFacts | undefined {
  if (answerOf(() => IsInGuild()) === false) return undefined;
  const [name, , rank, realm] = GetGuildInfo("player");
  const known = readableText(name);
  return { name: known, rank: known === undefined || isSecret(rank) ? undefined : rank, realm: readableText(realm) };
}
