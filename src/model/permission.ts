/**
 * Who may write what in a guild. The same answer decides local commands, received versions and what the
 * window offers; it is derived from the guild's roster, which only the game's server can change.
 */
import type { Entry } from "./entry";
import type { PeerName } from "./peerName";
import type { TableName } from "./tables";

/** Rank index (0 = guild master) up to which a member is an officer. */
export const OFFICER_RANK = 1;
/** The lowest rank a guild can have. */
export const MAX_RANK = 9;

export interface Writer {
  readonly name: PeerName;
  /** Index in the guild's roster, 0 = guild master; nil when the roster does not tell. */
  readonly rank: number | undefined;
}

/** "unknown": the roster does not tell the rank, so nobody is judged by it. */
export type Permission = "granted" | "denied" | "unknown";

/**
 * Whether a writer may write an entry of his own guild. `writeRank` is the lowest rank that may write news,
 * guild information and calendar.
 * Called by: authority.permissionRefusal, gate.memberRefusal, gate.partnerRefusal.
 */
export function permissionToWrite(tableName: TableName, id: string, writer: Writer, writeRank: number): Permission {
  if (tableName === "roster" && id === writer.name) return "granted";
  if (writer.rank === undefined) return "unknown";
  const lowestRank = tableName === "setup" || tableName === "roster" ? OFFICER_RANK : math.max(OFFICER_RANK, writeRank);
  return writer.rank <= lowestRank ? "granted" : "denied";
}

/**
 * Asks whether a rank index is an officer's; an unknown rank is not.
 * Called by: deputy.isDeputy, deputy.mayBeDeputy, federationOffice.actInOffice, gate.memberRefusal,
 * windowDoors.isOfficer.
 */
export function isOfficer(rank: number | undefined): boolean {
  return rank !== undefined && rank <= OFFICER_RANK;
}

/**
 * The id of the setup entry in which a guild states who may write.
 * Called by: permission.writeRankOf, writeRank.set.
 */
export function permissionsId(guildName: string): string {
  return `permissions:${guildName}`;
}

/**
 * The write rank a guild has set; officers only where it has set none.
 * Called by: authority.permissionRefusal, entryGate.factsOf, writeRank.get.
 */
export function writeRankOf(guildName: string, setup: Readonly<Record<string, Entry>>): number {
  const entry = setup[permissionsId(guildName)];
  if (entry === undefined || entry.deleted || entry.guildName !== guildName) return OFFICER_RANK;
  const writeRank = entry.data.writeRank;
  return typeof writeRank === "number" ? writeRank : OFFICER_RANK;
}
