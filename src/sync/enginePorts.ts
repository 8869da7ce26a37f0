/** Everything the engine stands on: the ports of the shell, and what main decides for this login. */
import type { CompareBy } from "../model/compareBy";
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import type { RoundReport } from "../model/roundReport";
import type { KeptResult } from "../model/syncStatus";
import type { SendQueue } from "../wire/sendQueue";
import type { SavedUsers } from "./knownUsers";
import type { Listeners } from "./listeners";
import type { Clock, Compressor, EntryStore, GuildRoster, History, HoldMemory, Log, Timers, WaitingDeletions } from "./ports";
import type { SavedRound } from "./round";
import type { Slicer } from "./slicer";

/** @noSelf */
export interface EnginePorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly roster: GuildRoster;
  readonly store: EntryStore;
  readonly history: Pick<History, "find">;
  readonly log: Log;
  readonly compressor: Compressor;
  readonly queue: SendQueue;
  /** The game allows no addon messages at the moment. */
  readonly isLockedDown: () => boolean;
  /** The game hands what I say to my guild to its members. */
  readonly canSpeakInGuild: () => boolean;
  readonly slicer: Slicer;
  readonly listeners: Listeners;
  /** The player must not be disturbed: nothing unasked is sent. */
  readonly isQuiet: () => boolean;
  /** The player allows what nobody asked for. */
  readonly autoSync: () => boolean;
  /** Of this addon, "" where the client does not tell. */
  readonly addonVersion: string;
  /** In [0, 1). */
  readonly random: () => number;
  /** Bytes that nobody can guess, for nonces. */
  readonly randomBytes: (count: number) => string;
  /** Asked at the beginning of each session. */
  readonly compareBy: () => CompareBy;
  /** `isWanted`: the player here asked for this sync. */
  readonly onResult: (result: SyncResult, isWanted: boolean) => void;
  readonly onNobody: () => void;
  /** The last of those whom a round visits is done. */
  readonly onRoundEnd: (report: RoundReport) => void;
  /** Deletions that came outside of sessions wait for the player's word, and all that waited before. */
  readonly onHeld: (waiting: readonly WaitingDeletions[]) => void;
  readonly readOnlyReason: string | undefined;
  /** Saved memories: results, newest first, and keys of refusals. */
  readonly lastResults: KeptResult[];
  readonly refusalKeys: string[];
  readonly holdMemory: HoldMemory;
  readonly savedRound: SavedRound;
  /** Users of other guilds, by guild and federation. */
  readonly savedPartners: Record<string, unknown>;
  /** Friends, then members of communities, who play now, as far as the client tells. */
  readonly acquaintances: () => readonly PeerName[];
  readonly savedUsers: SavedUsers;
}

/** Those that stand in the saved data. */
export type RememberedPorts = Pick<
  EnginePorts,
  "autoSync" | "compareBy" | "lastResults" | "refusalKeys" | "holdMemory" | "savedRound" | "savedPartners" | "savedUsers"
>;
