/** How a session ended, as users, other addons and `/gh status` see it. */
import type { PeerName } from "./peerName";

/** Why a session ended before every table was complete; the place in this list is its number on the wire. */
export const FAILURE_REASONS = ["stopped", "silent", "offline", "busy", "lockdown", "stranger", "version", "reload", "damaged"] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export interface SyncResult {
  readonly peer: PeerName;
  /** Every table was completed. */
  readonly ok: boolean;
  readonly reason?: FailureReason;
  /** Entries applied here, applied there, refused here, waiting for `/gh confirm`. */
  readonly received: number;
  readonly sent: number;
  readonly rejected: number;
  readonly held: number;
  readonly seconds: number;
  /** The closing digests agree, and nothing was refused or held. */
  readonly identical: boolean;
  /** Entries older than the window differ: only mode "all" mends them. */
  readonly olderDiffer: boolean;
}
