/**
 * What the player's side may do and ask, in its own words: commands and window stand on these doors. The ports are what the engine
 * needs from the world.
 */
import type { Entry } from "../model/entry";
import type { GuardCount } from "../model/guard";
import type { LogLine } from "../model/logLine";
import type { Outcome } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import type { PlainTable } from "../model/plainValue";
import type { RollbackReport, SnapshotHeading } from "../model/snapshot";
import type { SyncMode } from "../model/syncMode";
import type { SyncStatus, TableProgress } from "../model/syncStatus";
import type { UserStatus } from "../model/user";
import type { WaitingDeletions } from "./ports";

/**
 * The doors to synchronization.
 * @noSelf
 */
export interface SyncDoors {
  /** Starts with that player, or with every online user when nil; true, or nil and one sentence that says why not. */
  readonly startSync: (
    peer: PeerName | undefined,
    mode: SyncMode,
  ) => LuaMultiReturn<[started: true | undefined, reason: string | undefined]>;
  /** Cancels what runs, cleanly; false when nothing did. */
  readonly stop: () => boolean;
  readonly getStatus: () => SyncStatus;
  /** Every table of the running session, in the seed's order; none without one. */
  readonly progress: () => readonly TableProgress[];
  /** Players of my guild known to have the addon, in order of name. */
  readonly users: () => readonly UserStatus[];
  /** What the gate has kept out since the login, by guard. */
  readonly gateCounts: () => readonly GuardCount[];
}

/** The player's own pause. @noSelf */
export interface PlayerPause {
  readonly isPaused: () => boolean;
  readonly pause: () => void;
  /** Takes up what was cut off, unless something else runs by now. */
  readonly goOn: () => void;
}

/**
 * The player's word about deletions that wait for it.
 * @noSelf
 */
export interface HoldDoors {
  /** By table, without those that have none. */
  readonly waiting: () => readonly WaitingDeletions[];
  /** Takes, or refuses, all that waits; says how many. */
  readonly confirm: () => number;
  readonly refuse: () => number;
}

/** @noSelf */
export interface SnapshotDoors {
  readonly newestFirst: () => readonly SnapshotHeading[];
  /** Begins to set back to one of them, 1 = the newest; `onDone` hears how it went. */
  readonly rollback: (place: number, onDone: (this: void, outcome: Outcome<RollbackReport>) => void) => Outcome<SnapshotHeading>;
}

/** @noSelf */
export interface LogReader {
  /** Lines in which every word occurs (any case; no words: all lines), oldest first. */
  readonly search: (words: readonly string[]) => readonly LogLine[];
}

export type SettingValue = boolean | number | string;

/** @noSelf */
export interface Settings {
  /** The names of all settings, in the order in which they are listed. */
  readonly names: readonly string[];
  /** The value in force, nil when there is no such setting. */
  readonly get: (name: string) => SettingValue | undefined;
  /** Changes a setting; a value out of range changes nothing and says what would be right. */
  readonly set: (name: string, value: SettingValue) => Outcome<SettingValue>;
}

/** @noSelf */
export interface MutedAuthors {
  readonly isMuted: (author: PeerName) => boolean;
  /** Mutes an author, or shows him again when he is muted; the value says whether he is muted now. */
  readonly toggle: (author: PeerName) => Outcome<boolean>;
  /** In order of name. */
  readonly names: () => readonly PeerName[];
}

/** @noSelf */
export interface UnreadDoors {
  readonly noteSeen: (entries: readonly Entry[]) => void;
}

/**
 * Who plays; nil while the client does not tell.
 * @noSelf
 */
export interface Identity {
  readonly ownName: () => PeerName | undefined;
  readonly ownRealm: () => string | undefined;
  /** Rank index, 0 = guild master. */
  readonly ownRank: () => number | undefined;
}

/**
 * The guild's own setup entries, for its officers.
 * @noSelf
 */
export interface SetupDoors {
  /** As they are stored, keys and all. */
  readonly entries: () => Readonly<Record<string, Entry>>;
  /** Writes one, or makes it a tombstone; what was written, or nil and the reason. */
  readonly put: (id: string, data: PlainTable) => LuaMultiReturn<[Entry | undefined, string | undefined]>;
  readonly remove: (id: string) => LuaMultiReturn<[Entry | undefined, string | undefined]>;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (count: number) => string;
}
