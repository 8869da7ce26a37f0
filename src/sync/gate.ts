/**
 * The one place where a received version is judged. Pure: it sees facts and says apply, leave or refuse; a
 * refusal is one sentence that the log keeps with the data.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import { isOfficer, permissionToWrite } from "../model/permission";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { isNewer } from "../model/stamp";
import type { TableName } from "../model/tables";

/** What the judgement rests on. */
export interface GateFacts {
  readonly tableName: TableName;
  /** The guilds both players know. */
  readonly scope: Scope;
  /** Server time of the session's request. */
  readonly requestTime: number;
  readonly sender: PeerName;
  /** Rank index of the sender in my guild's roster, nil when it does not tell. */
  readonly senderRank: number | undefined;
  /** Lowest rank that may write news, guild information and calendar of my guild. */
  readonly writeRank: number;
  /** The version held here, if any. */
  readonly held: Entry | undefined;
}

export type Verdict = { readonly kind: "apply" } | { readonly kind: "leave" } | { readonly kind: "refuse"; readonly reason: string };

const APPLY: Verdict = { kind: "apply" };
const LEAVE: Verdict = { kind: "leave" };

/**
 * Judges a version that passed `entryRefusal`: applied when it is newer than the one held, left when it is not or
 * comes from the future, refused when it may not be here at all.
 * Called by: DataSyncManager.applyEntry.
 */
export function judge(entry: Entry, facts: GateFacts): Verdict {
  if (!isInScope(facts.scope, facts.tableName, entry)) return refuse(`${entry.guildName} is not in the scope of this session`);
  const { held } = facts;
  if (!isNewer(entry.lastUpdated, held?.lastUpdated, facts.requestTime)) return LEAVE;
  if (held !== undefined && held.guildName !== entry.guildName && !mayChangeGuild(held, facts)) {
    return refuse(`it belongs to ${entry.guildName}, the version held here to ${held.guildName}`);
  }
  if (entry.guildName !== facts.scope.ownGuild) return APPLY;
  const reason = permissionRefusal(entry, facts);
  return reason === undefined ? APPLY : refuse(reason);
}

/**
 * An entry keeps its guild; only a character may move, between guilds that both players know.
 * Called by: gate.judge.
 */
function mayChangeGuild(held: Entry, facts: GateFacts): boolean {
  return facts.tableName === "roster" && isInScope(facts.scope, "roster", held);
}

/**
 * Why a fellow member may not bring this version of my own guild's entry. What others wrote is taken, because
 * an author is only a claim; what the sender himself claims to have written must be his to write.
 * Called by: gate.judge.
 */
function permissionRefusal(entry: Entry, facts: GateFacts): string | undefined {
  const { tableName, sender, senderRank, writeRank, held } = facts;
  if (tableName === "setup" && held !== undefined && senderRank !== undefined && !isOfficer(senderRank)) {
    return `changes of setup are taken from officers only, and ${sender} is none`;
  }
  if (entry.author !== sender) return undefined;
  const permission = permissionToWrite(tableName, entry.id, { name: sender, rank: senderRank }, writeRank);
  return permission === "denied" ? `${sender} may not write ${tableName}` : undefined;
}

/** A refusal with its sentence. Called by: gate.judge. */
function refuse(reason: string): Verdict {
  return { kind: "refuse", reason };
}
