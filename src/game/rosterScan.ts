/**
 * Reads the client's guild roster in slices. An index in it names nobody: the player's sorting and "show
 * offline members" decide what stands where, and neither is touched. So one scan collects by name, and says
 * whether it saw everybody.
 */
import type { PeerName } from "../model/peerName";
import { fullName } from "../model/peerName";
import { answerOf, isSecret, readableText } from "./optional";

/** Rows read in one frame: far under a millisecond. */
export const ROWS_PER_FRAME = 200;
/** A guild has at most 1000 members; whatever the client says beyond this is not read. */
const MAX_ROWS = 2000;

export interface RosterSnapshot {
  /** Rank index by name, of the members the client listed. */
  readonly rankByName: ReadonlyLuaMap<PeerName, number>;
  readonly online: ReadonlyLuaSet<PeerName>;
  /** What else the list shows of them, where it may be looked at. */
  readonly levelByName: ReadonlyLuaMap<PeerName, number>;
  readonly rankNameByName: ReadonlyLuaMap<PeerName, string>;
  readonly members: number;
  /** Every member was listed, offline ones too: who is missing has left. */
  readonly isComplete: boolean;
}

/** @noSelf */
export interface RosterScan {
  /** Reads the next rows; the snapshot when they were the last ones. */
  readonly step: () => RosterSnapshot | undefined;
}

/**
 * Begins a scan; `ownRealm` completes the names that some flavours give without realm.
 * Called by: guildRoster.gather.
 */
export function createRosterScan(ownRealm: string): RosterScan {
  const rankByName = new LuaMap<PeerName, number>();
  const online = new LuaSet<PeerName>();
  const levelByName = new LuaMap<PeerName, number>();
  const rankNameByName = new LuaMap<PeerName, string>();
  const total = memberCount();
  let next = 1;
  let members = 0;

  /** Takes one row, unless it is empty or may not be looked at. Called by: rosterScan.step. */
  const read = (index: number): void => {
    const [rawName, rawRankName, rank, rawLevel, , , , , isOnline] = GetGuildRosterInfo(index);
    const name = readableText(rawName);
    if (name === undefined || isSecret(rank) || isSecret(isOnline) || typeof rank !== "number") return;
    const peer = fullName(name, ownRealm);
    if (!rankByName.has(peer)) members += 1;
    rankByName.set(peer, rank);
    if (isOnline) online.add(peer);
    const rankName = readableText(rawRankName);
    const level = answerOf(() => rawLevel);
    if (rankName !== undefined) rankNameByName.set(peer, rankName);
    if (typeof level === "number") levelByName.set(peer, level);
  };

  /** Takes one frame's share of rows. Called by: guildRoster.createGuildRoster. */
  const step = (): RosterSnapshot | undefined => {
    const last = math.min(total, next + ROWS_PER_FRAME - 1);
    for (const index of $range(next, last)) read(index);
    next = last + 1;
    if (next <= total) return undefined;
    return {
      rankByName,
      online,
      levelByName,
      rankNameByName,
      members,
      isComplete: members > 0 && members === memberCount() && showsOffline(),
    };
  };

  return { step };
}

/** How many rows the client's roster has now. Called by: rosterScan.createRosterScan, rosterScan.step. */
function memberCount(): number {
  return math.min(answerOf(() => GetNumGuildMembers()) ?? 0, MAX_ROWS);
}

/** Asks whether the roster lists members who are offline. Called by: rosterScan.step. */
function showsOffline(): boolean {
  return answerOf(() => GetGuildRosterShowOffline()) === true;
}
