/** All tables as they were at one moment, as people hear of them. */

export interface SnapshotHeading {
  /** Server time. */
  readonly takenAt: number;
  readonly entries: number;
}

/** What a rollback has done, in entries of the player's guild. */
export interface RollbackReport {
  readonly setBack: number;
  /** They were as in the snapshot. */
  readonly alreadySo: number;
  /** The player may not write them. */
  readonly refused: number;
  /** They were made since, and stay. */
  readonly newer: number;
}
