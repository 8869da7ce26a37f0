/** The facts of all members in the client's guild list; read now and then only, because a table for each is much to throw away. */
import { fullName } from "../model/peerName";
import type { PeerName } from "../model/peerName";
import type { MemberFacts } from "../sync/ports";
import { answerOf, readableText } from "./optional";

/** A guild has at most 1,000 members; a list that is longer is none of a guild. */
const MAX_ROWS = 2000;

/**
 * Every member, in order of name; nil where the list hides somebody, holds a row that cannot be read, or changed while it was
 * read: who is missing in what is returned has left. Breathes, when it is called inside a job.
 * Called by: upkeepParts.createUpkeepParts.
 */
export function readMembers(this: void, ownRealm: string, breathe: (this: void) => void): readonly MemberFacts[] | undefined {
  const total = rowCount();
  if (total === 0 || total > MAX_ROWS || answerOf(() => GetGuildRosterShowOffline()) !== true) return undefined;
  const memberByName = new LuaMap<PeerName, MemberFacts>();
  const names: PeerName[] = [];
  for (const index of $range(1, total)) {
    const member = memberAt(index, ownRealm);
    if (member === undefined || memberByName.has(member.name)) return undefined;
    memberByName.set(member.name, member);
    names.push(member.name);
    breathe();
  }
  if (rowCount() !== total) return undefined;
  table.sort(names);
  return names.map((name) => memberByName.get(name) as MemberFacts);
}

/** How many members the client says there are. Called by: guildMembers.readMembers. */
function rowCount(): number {
  return answerOf(() => GetNumGuildMembers()) ?? 0;
}

/** One row, nil where any of it is unknown or may not be looked at. Called by: guildMembers.readMembers. */
function memberAt(index: number, ownRealm: string): MemberFacts | undefined {
  const [rawName, rawRank, , rawLevel, , , , , , , rawToken] = GetGuildRosterInfo(index);
  const name = readableText(rawName);
  const rank = readableText(rawRank);
  const token = readableText(rawToken);
  const level = answerOf(() => rawLevel);
  if (name === undefined || rank === undefined || token === undefined || typeof level !== "number" || level < 1) return undefined;
  return { name: fullName(name, ownRealm), rank, class: token, level };
}
