/** What runs right now, as `/gh status`, the window and other addons see it. */
import type { PeerName } from "./peerName";
import type { SyncResult } from "./result";
import type { TableName } from "./tables";

/** "discovering": asking who is there; "paused": the game allows no messages at the moment. */
export type SyncActivity = "idle" | "discovering" | "syncing" | "paused";

export interface QueueStatus {
  readonly messages: number;
  readonly bytes: number;
  /** Estimated time until the queue is empty. */
  readonly seconds: number;
}

/** How far the running session is with one table. */
export interface TableProgress {
  readonly tableName: TableName;
  /** Entries that will probably move, and those that have. */
  readonly expected: number;
  readonly done: number;
  /** The session is through with it, however many moved. */
  readonly isComplete: boolean;
}

/** A result with the server time at which the session ended. */
export type FinishedSync = SyncResult & { readonly at: number };

/** As it is saved, with the guild of the character who was played: the account's other characters do not see it. */
export type KeptResult = FinishedSync & { readonly guild?: string };

/** Results that the status keeps, newest first. */
export const MAX_LAST_RESULTS = 20;

export interface SyncStatus {
  readonly state: SyncActivity;
  /** Peer, table and role of the running session; nil without one. */
  readonly peer?: PeerName;
  readonly table?: TableName;
  readonly role?: "initiator" | "responder";
  /** Entries of the running session. */
  readonly sent: number;
  readonly received: number;
  readonly total: number;
  /** Seconds until the running session ends; nil while nobody can tell. */
  readonly etaSeconds?: number;
  readonly queue: QueueStatus;
  readonly lastResults: readonly FinishedSync[];
}
