/** Another player of my guild who has the addon, as people and later logins hear of him. */
import type { PeerName } from "./peerName";
import type { FailureReason } from "./result";

/** How the last sync with a user ended, and when, in server time. */
export interface UserResult {
  readonly at: number;
  /** Nil when it was completed. */
  readonly reason?: FailureReason | undefined;
  readonly identical: boolean;
}

export interface KnownUser {
  /** Of his addon; "" while unknown. */
  readonly version: string;
  /** His client acts by itself, as he said last; nil while unknown. */
  readonly isAutomatic?: boolean | undefined;
  /** Server time at which he was heard last. */
  readonly seenAt: number;
  /** Server time since which he has held what I hold; nil while he does not. */
  readonly inSyncSince?: number | undefined;
  readonly lastResult?: UserResult | undefined;
}

/** A user as he is now. */
export interface UserStatus extends KnownUser {
  readonly name: PeerName;
  readonly isOnline: boolean;
  readonly isBusy: boolean;
}
