/** What commands need from the rest of the addon, in the commands' words. */
import type { WriteRank } from "../editing/writeRank";
import type { Scope } from "../model/scope";
import type {
  HoldDoors,
  Identity,
  LogReader,
  MutedAuthors,
  Settings,
  SetupDoors,
  SnapshotDoors,
  SyncDoors,
  UnreadDoors,
} from "../sync/doors";
import type { Chat, Clock, EntryStore, History, LocalWriter } from "../sync/ports";

/** @noSelf */
export interface CommandDeps {
  readonly sync: SyncDoors;
  readonly hold: HoldDoors;
  readonly entries: Pick<EntryStore, "get" | "sortedIds">;
  readonly writer: LocalWriter;
  readonly setup: SetupDoors;
  readonly history: Pick<History, "versionsOf">;
  readonly snapshots: SnapshotDoors;
  readonly log: LogReader;
  readonly settings: Settings;
  /** Whose entries the player does not want to see. */
  readonly muted: MutedAuthors;
  /** The news that the player has seen are not told of at the next login. */
  readonly unread: UnreadDoors;
  readonly identity: Identity;
  /** What my guild shares, and only that may be read here; nil while the guild is unknown. */
  readonly scope: () => Scope | undefined;
  /** Seconds since 1970 by the realm's clock, by which events are appointed. */
  readonly realmTime: () => number;
  readonly clock: Clock;
  readonly chat: Chat;
  /** The guild master's say over who may write. */
  readonly writeRank: Pick<WriteRank, "set">;
  /** Opens the window, or closes it. */
  readonly toggleWindow: () => void;
}
