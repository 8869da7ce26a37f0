/**
 * What the engine needs from the world, in the engine's words. The shell (`store`, `game`) provides these;
 * specs provide plainer ones. Every interface is `@noSelf`: its members are called with a dot.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { PlainTable } from "../model/plainValue";
import type { TableName } from "../model/tables";

/** @noSelf */
export interface Clock {
  /** Whole seconds of server time, the only clock that is compared between players. */
  readonly serverTime: () => number;
  /** Seconds since an arbitrary start, with fraction; constant within a frame. */
  readonly uptime: () => number;
  /** Milliseconds that advance within a frame, for measuring work. */
  readonly preciseMilliseconds: () => number;
}

/** @noSelf */
export interface Timers {
  /** Runs once after at least `seconds`; 0 means the next frame. There is no cancelling: the callee asks whether it is still wanted. */
  readonly after: (seconds: number, run: () => void) => void;
}

export type { Destination } from "../model/destination";

/**
 * The player's guild by the client's roster.
 * @noSelf
 */
export interface GuildRoster {
  /** "Name-Realm" of the character played, nil until the realm is known. */
  readonly ownName: () => PeerName | undefined;
  /** "Guild-Realm", nil without guild or until the client knows it. */
  readonly ownGuild: () => string | undefined;
  /** Rank index of the player himself, nil while unknown. */
  readonly ownRank: () => number | undefined;
  /** True once the client has delivered a roster with members. */
  readonly isLoaded: () => boolean;
  readonly isMember: (peer: PeerName) => boolean;
  /** Rank index (0 = guild master) by the roster, live or saved; nil when it does not tell. */
  readonly rankOf: (peer: PeerName) => number | undefined;
  readonly isOnline: (peer: PeerName) => boolean;
}

/** What the client tells of a character, as its roster entry has it. */
export interface CharacterFacts {
  /** The token: "MAGE". */
  readonly class: string;
  readonly level: number;
  /** The rank's name. */
  readonly rank: string;
  /** Whole; nil where the flavour knows none. */
  readonly itemLevel?: number | undefined;
  readonly faction?: string | undefined;
}

/** What the guild's list tells of a member. */
export interface MemberFacts extends Pick<CharacterFacts, "class" | "level" | "rank"> {
  readonly name: PeerName;
}

/**
 * Members who have the addon, as far as their beacons told.
 * @noSelf
 */
export interface AddonUsers {
  readonly isUser: (name: PeerName) => boolean;
  /** Those who are online and whose clients act by themselves, the one heard last first. */
  readonly onlineUsers: () => readonly PeerName[];
}

/** Where a change came from: "local", or the peer that sent it. */
export type ChangeSource = string;

/**
 * The saved tables. `put` is the only writer there is.
 * @noSelf
 */
export interface EntryStore {
  /** The stored entry itself, to be read only; nil if there is none. */
  readonly get: (tableName: TableName, id: string) => Entry | undefined;
  /** The stored table itself, to be read only. */
  readonly entriesOf: (tableName: TableName) => Readonly<Record<string, Entry>>;
  /** Ids of a table in no particular order: one list, to the end of which new ids are added, so that it can be walked in slices. */
  readonly ids: (tableName: TableName) => readonly string[];
  /** Ids of a table, sorted by bytes; kept until the set of ids changes. */
  readonly sortedIds: (tableName: TableName) => readonly string[];
  /** Entries of a table that are no tombstones. */
  readonly liveCount: (tableName: TableName) => number;
  /** Makes `entry` (which passed `entryRefusal`) the version held under its id. Never removes anything. */
  readonly put: (tableName: TableName, entry: Entry, source: ChangeSource) => void;
}

/** A version of an entry that another one has replaced; it is the caller's own. */
export interface EarlierVersion {
  readonly entry: Entry;
  /** Server time. */
  readonly replacedAt: number;
  /** Whose version replaced it. */
  readonly source: ChangeSource;
}

/**
 * Earlier versions of entries.
 * @noSelf
 */
export interface History {
  /**
   * The version of an entry that was replaced last among those whose stamps are wanted, nil if there is none; it is the
   * caller's own. Breathes, the first time after a login, when it is called inside a job.
   */
  readonly find: (tableName: TableName, id: string, isWanted: (this: void, lastUpdated: number) => boolean) => Entry | undefined;
  /** Every earlier version of an entry that is kept and can be read, the one that was replaced last first. Breathes likewise. */
  readonly versionsOf: (tableName: TableName, id: string) => readonly EarlierVersion[];
}

/** A deletion from outside that waits for the player's word. */
export interface HeldVersion {
  readonly tableName: TableName;
  readonly entry: Entry;
  readonly source: ChangeSource;
}

/** How many deletions of one table wait. */
export interface WaitingDeletions {
  readonly tableName: TableName;
  readonly count: number;
}

/**
 * What is remembered of deletions from outside; bounded, and saved.
 * @noSelf
 */
export interface HoldMemory {
  /** Versions that wait, oldest first. */
  readonly waiting: () => readonly HeldVersion[];
  /** Keeps a version once; with no room left it is not kept, and will come again. */
  readonly keep: (version: HeldVersion) => void;
  /** Forgets those that wait no more. */
  readonly forget: (isOver: (this: void, version: HeldVersion) => boolean) => void;
  /** Server times at which deletions of a table were taken, oldest first; the caller writes to the list. */
  readonly takenAt: (tableName: TableName) => number[];
  /** Remembers that the player does not want this version. */
  readonly refuse: (tableName: TableName, entry: Entry) => void;
  readonly isRefused: (tableName: TableName, entry: Entry) => boolean;
}

/**
 * The local player's writes, with the contract's stamps and permissions.
 * @noSelf
 */
export interface LocalWriter {
  readonly putEntry: (
    tableName: TableName,
    id: string | undefined,
    data: PlainTable,
  ) => LuaMultiReturn<[Entry | undefined, string | undefined]>;
  readonly deleteEntry: (tableName: TableName, id: string) => LuaMultiReturn<[Entry | undefined, string | undefined]>;
}

/**
 * The player's log: bounded, saved, with the data each line speaks of.
 * @noSelf
 */
export interface Log {
  /** `topic` is one word ("sync", "gate", "store" ...); `data` is plain and kept with the line. */
  readonly write: (topic: string, text: string, data?: PlainTable) => void;
}

/**
 * Lines the player sees in chat; text from others must be neutralised before.
 * @noSelf
 */
export interface Chat {
  readonly print: (line: string) => void;
}

export type { Compressor } from "../wire/envelope";
