/**
 * How two players find the guilds they both know without naming the others: each sends a hash per guild, and
 * both keep what both sent.
 */
import { textHash } from "../reconcile/digest";
import type { Scope } from "../model/scope";
import type { ScopeHashes } from "../wire/protocol";
import { MAX_SCOPE_GUILDS } from "../wire/protocol";

const LOW_BITS = 64;

/**
 * The hashes of a scope, sorted; at most as many as a request may name.
 * Called by: DataSyncHandler.acknowledgeTable, DataSyncHandler.sendRequest, entryRecords.hasScopeChanged,
 * portraits.keyOf, responderTurns.answerRequest, scopeHashes.scopeHash, scopeHashes.sharedScope.
 */
export function hashesOf(scope: Scope): ScopeHashes {
  const guilds: number[] = [];
  for (const guildName of scope.guilds) guilds.push(hash32(guildName));
  table.sort(guilds);
  while (guilds.length > MAX_SCOPE_GUILDS) guilds.pop();
  return { guilds, federation: scope.federation === undefined ? 0 : hash32(`${scope.federation.id} ${scope.federation.key}`) };
}

/**
 * One hash of all that a scope speaks of, for those who only ask whether two scopes are the same.
 * Called by: beacon.brief, beaconListener.isEqual, beaconListener.read, presenceEngine.isOfMyScope.
 */
export function scopeHash(scope: Scope): number {
  const { guilds, federation } = hashesOf(scope);
  return hash32(`${federation} ${guilds.join(" ")}`);
}

/**
 * Asks whether two players speak of the same guilds and federation.
 * Called by: entryRecords.hasScopeChanged, responderTurns.answerRequest, summaryRecords.onSummary.
 */
export function sameScope(left: ScopeHashes, right: ScopeHashes): boolean {
  if (left.federation !== right.federation || left.guilds.length !== right.guilds.length) return false;
  for (const [place, hash] of ipairs(left.guilds)) if (right.guilds[place - 1] !== hash) return false;
  return true;
}

/**
 * My scope without what the peer does not know: the guilds of both, and the federation only if it is the same.
 * Called by: recordHandlers.onRequest, summaryRecords.onSummary.
 */
export function sharedScope(scope: Scope, theirs: ScopeHashes): Scope {
  const known = new LuaSet<number>();
  for (const hash of theirs.guilds) known.add(hash);
  const guilds = new LuaSet<string>();
  for (const guildName of scope.guilds) if (known.has(hash32(guildName))) guilds.add(guildName);
  const { ownGuild, federation } = scope;
  const shared: Scope = scope.isAcrossGuilds === true ? { ownGuild, guilds, isAcrossGuilds: true } : { ownGuild, guilds };
  return federation !== undefined && hashesOf(scope).federation === theirs.federation ? { ...shared, federation } : shared;
}

/**
 * A 32-bit hash of a text, equal at every client.
 * Called by: handshake.ownGuild, repair.ask, repairAnswers.createRepairAnswers, scopeHashes.hashesOf,
 * scopeHashes.scopeHash, scopeHashes.sharedScope, standing.isGone.
 */
export function hash32(text: string): number {
  const [first, second] = textHash(text);
  return first * LOW_BITS + (second % LOW_BITS);
}
