/**
 * The second half of the receive gate, where a received version is judged: permission, future stamp, newer than the version held, hold.
 * Pure: it sees facts and says apply, leave, wait or refuse, with one sentence that the log keeps with the data. Versions that are left
 * are nobody's fault; refused ones are counted against the session.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Writer } from "../model/permission";
import { isOfficer, permissionToWrite } from "../model/permission";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { isFromFuture, isNewer } from "../model/stamp";
import type { TableName } from "../model/tables";

/** What the judgement rests on. */
export interface GateFacts {
  readonly tableName: TableName;
  /** The guilds both players know; across guilds where the sender is outside mine, and has proved himself. */
  readonly scope: Scope;
  /** Server time of the session's request. */
  readonly requestTime: number;
  readonly sender: PeerName;
  /** Rank index of the sender in my guild's roster, nil when it does not tell. */
  readonly senderRank: number | undefined;
  /** Across guilds: the author that the version names, as my guild's roster knows him; nil for somebody it does not. */
  readonly memberAuthor: Writer | undefined;
  /** Across guilds: the version's id is a character of my guild. */
  readonly isOfMember: boolean;
  /** Lowest rank that may write news, guild information and calendar of my guild. */
  readonly writeRank: number;
  /** The version held here, if any. */
  readonly held: Entry | undefined;
  /** The player has refused exactly this version. */
  readonly isRefusedHere: boolean;
  /** It is one deletion too many to be taken without the player's word. */
  readonly mustWait: boolean;
}

/** What becomes of a version, and which guard of the gate said so. */
export type Verdict =
  | { readonly kind: "apply" }
  | { readonly kind: "leave"; readonly guard: "future" | "older"; readonly reason: string }
  | { readonly kind: "wait"; readonly guard: "hold"; readonly reason: string }
  | { readonly kind: "refuse"; readonly guard: "permission" | "hold"; readonly reason: string };

const APPLY: Verdict = { kind: "apply" };
const FUTURE: Verdict = { kind: "leave", guard: "future", reason: "it is stamped ahead of the request's time" };
const OLDER: Verdict = { kind: "leave", guard: "older", reason: "it is not newer than the version held here" };
const UNWANTED: Verdict = { kind: "refuse", guard: "hold", reason: "the player has refused this deletion" };
const MANY: Verdict = { kind: "wait", guard: "hold", reason: "so many deletions wait for the player's word" };

/**
 * Judges a version that passed `entryRefusal`: refused when it may not be here at all, left when it comes from the future or is not
 * newer than the one held; one deletion too many waits.
 * Called by: entryGate.admit.
 */
export function judge(entry: Entry, facts: GateFacts): Verdict {
  const reason = permissionRefusal(entry, facts);
  if (reason !== undefined) return { kind: "refuse", guard: "permission", reason };
  if (isFromFuture(entry.lastUpdated, facts.requestTime)) return FUTURE;
  if (!isNewer(entry.lastUpdated, facts.held?.lastUpdated, facts.requestTime)) return OLDER;
  if (facts.isRefusedHere) return UNWANTED;
  return facts.mustWait ? MANY : APPLY;
}

/** Why nobody of the session, or not this sender, may bring the version; nil when he may. Called by: gate.judge. */
function permissionRefusal(entry: Entry, facts: GateFacts): string | undefined {
  const { scope, tableName, held } = facts;
  if (!isInScope(scope, tableName, entry)) return `${entry.guildName} is not in the scope of this session`;
  if (held !== undefined && held.guildName !== entry.guildName && !mayChangeGuild(held, facts)) {
    return `it belongs to ${entry.guildName}, the version held here to ${held.guildName}`;
  }
  if (scope.isAcrossGuilds === true) return partnerRefusal(entry, facts);
  return entry.guildName === scope.ownGuild ? memberRefusal(entry, facts) : undefined;
}

/**
 * An entry keeps its guild; only a character may move, between guilds that both players know.
 * Called by: gate.permissionRefusal.
 */
function mayChangeGuild(held: Entry, facts: GateFacts): boolean {
  return facts.tableName === "roster" && isInScope(facts.scope, "roster", held);
}

/**
 * Why a fellow member may not bring this version of my own guild's entry. What others wrote is taken, because
 * an author is only a claim; what the sender himself claims to have written must be his to write.
 * Called by: gate.permissionRefusal.
 */
function memberRefusal(entry: Entry, facts: GateFacts): string | undefined {
  const { tableName, sender, senderRank, writeRank, held } = facts;
  if (tableName === "setup" && held !== undefined && senderRank !== undefined && !isOfficer(senderRank)) {
    return `changes of setup are taken from officers only, and ${sender} is none`;
  }
  if (entry.author !== sender) return undefined;
  const permission = permissionToWrite(tableName, entry.id, { name: sender, rank: senderRank }, writeRank);
  return permission === "denied" ? `${sender} may not write ${tableName}` : undefined;
}

/**
 * Why a partner's player may not bring this version. What is his federation's he may bring; what is my guild's only where my
 * roster says that its author may write it, or where I hold nothing. A character whom my roster names stays my guild's.
 * Called by: gate.permissionRefusal.
 */
function partnerRefusal(
  entry: Entry,
  { tableName, sender, scope, held, memberAuthor, isOfMember, writeRank }: GateFacts,
): string | undefined {
  if (entry.guildName !== scope.ownGuild) {
    const isTaken = held?.guildName === scope.ownGuild && isOfMember;
    return isTaken ? `${entry.id} is a member of my guild, whatever ${sender} says` : undefined;
  }
  if (held === undefined) return undefined;
  const permission = memberAuthor === undefined ? "denied" : permissionToWrite(tableName, entry.id, memberAuthor, writeRank);
  return permission === "denied" ? `${entry.author} may not write ${tableName} of my guild, and ${sender} is none of it` : undefined;
}
