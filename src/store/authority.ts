/**
 * Whether the local player may write an entry: who he is, whose the entry is, and what his guild lets his rank do.
 * The same rules as on receipt (`permissionToWrite`), asked of the player himself.
 */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import { permissionToWrite, writeRankOf } from "../model/permission";
import { scopeOf } from "../model/scope";
import type { TableName } from "../model/tables";
import type { EntryStore, GuildRoster } from "../sync/ports";

/** @noSelf */
export interface AuthorityDeps {
  readonly store: Pick<EntryStore, "entriesOf">;
  readonly roster: Pick<GuildRoster, "ownName" | "ownGuild" | "ownRank" | "isMember">;
  /** True once the client has said that the character played is in no guild. */
  readonly isGuildless: () => boolean;
}

/** The player who writes, as far as the client tells. */
export interface Author {
  readonly name: PeerName;
  readonly guild: string;
}

/** The player and his guild, or what the client still owes. Called by: localWriter.targetOf. */
export function authorOf(deps: AuthorityDeps): Outcome<Author> {
  if (deps.isGuildless()) return failure(phrase("refusalGuildless"));
  const name = deps.roster.ownName();
  const guild = deps.roster.ownGuild();
  return name === undefined || guild === undefined ? failure(phrase("refusalGuildUnknown")) : success({ name, guild });
}

/**
 * Says why an entry is another guild's, or nil. A character takes his roster entry with him when he changes the
 * guild: his own from anywhere, a fellow member's from a guild in scope.
 * Called by: localWriter.targetOf.
 */
export function ownerRefusal(deps: AuthorityDeps, tableName: TableName, previous: Entry | undefined, author: Author): string | undefined {
  if (previous === undefined || previous.guildName === author.guild) return undefined;
  if (tableName === "roster" && previous.id === author.name) return undefined;
  const isMovedMember =
    tableName === "roster" &&
    deps.roster.isMember(previous.id) &&
    scopeOf(author.guild, deps.store.entriesOf("setup")).guilds.has(previous.guildName);
  return isMovedMember ? undefined : phrase("refusalOtherGuild");
}

/** Says why the guild does not let this player write there, or nil. Called by: localWriter.targetOf. */
export function permissionRefusal(deps: AuthorityDeps, tableName: TableName, id: string, author: Author): string | undefined {
  const writer = { name: author.name, rank: deps.roster.ownRank() };
  const permission = permissionToWrite(tableName, id, writer, writeRankOf(author.guild, deps.store.entriesOf("setup")));
  if (permission === "unknown") return phrase("refusalRankUnknown");
  if (permission === "granted") return undefined;
  return tableName === "roster" ? phrase("refusalRosterRank") : phrase("refusalRank", { table: tableName });
}
