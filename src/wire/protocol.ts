/**
 * The GuildHelper protocol, version 1: how two players' copies of the guild's tables become equal. This header
 * is the specification; docs/protocol.md is the same in prose, with the reasons.
 *
 * ## Terms
 * The INITIATOR ("Local" in the seed's names, in both players' code) asked for the session, the RESPONDER
 * ("Remote") was asked. A RECORD is one meaning; the records of one flush travel as one TRANSFER, cut into
 * FRAMES, each one addon message of at most 255 bytes. Frames say version, session, nonce, direction and
 * index (frame.ts); nothing of a transfer is read before all of its frames are there.
 *
 * ## Grammar (all numbers big-endian; varint = 7 bits a byte, low first; text = varint length, bytes)
 *   transfer := record+                     record   := tag(u8) body(text)
 *   digest   := 0x00 | count(varint) low(u32) high(u32)              scope := federation(u32) guilds(u8) hash(u32)*
 *   summaries := tables(u8, one bit each) (window(digest) older(digest))*    older: entries before the cut-off
 *   residues := count(varint), 26 bits each, filled up to whole bytes
 *   The fields of each body stand in the order of recordBodies.ts, which the compiler keeps complete.
 *
 * ## A session, turn by turn (a turn ends with the frame flagged endOfTurn; only its owner sends records)
 *   1  initiator  opening, request         who, which mode; server time, cut-off, rung, salt, a hash per guild of the
 *                                          scope, digests of the tables wanted, in order. No metadata.
 *   2  responder  summary                  the guilds both know, digests over them; all equal: both are done. Otherwise
 *                                          a sketch of the tables that neither side is empty of: an estimate of the
 *                                          difference, and as many symbols as fit the message
 *   3  initiator  symbolsRequest           only while the symbols do not tell the difference
 *   4  responder  symbols                  the next ones, or all of them when its entries have changed since
 *   then, for each table that needs it, in the order setup, news, guildinfo, calendar, roster:
 *   5  initiator  entriesRequest+, entries* positions of what it lacks, each with the weight of the version held
 *                                          ("everything" when it is empty) and outlines of its long texts, and what
 *                                          the responder lacks
 *   6  responder  entries*, closing, tableDone  what was asked for; after the last table, the closing digests; how
 *                                          many were applied, which were refused, which deltas fitted nothing held.
 *                                          For these, and where the initiator got an older version than its own,
 *                                          turns 5 and 6 are taken once more
 *      initiator  tableDone                opens its next turn, for what turn 6 brought
 *   7  initiator  closing                  digests after applying, the ids that must be left out of the proof, whether
 *                                          a version was refused or is held. Final when the proof is complete;
 *   8  responder  closing                  otherwise the responder says the same once more
 * A rung says how the difference is found: a sketch of seconds, a sketch of fractions, a sketch of seconds under a
 * fresh salt, or lists (metadataRequest, metadata+ for each differing table: id and stamp of every entry in scope and
 * window). While digests still differ, the initiator repeats turn 1's request with the next rung in place of turn 7.
 * When `setup` changed either side's scope, the request is sent again with the same rung, at most twice.
 *
 * ## Control records (control frames, outside the turns)
 *   status    "the next frame I have never seen is `expected`, and below it I miss these": answered by repeats,
 *             and by a status when asked
 *   busy      the responder serves somebody else; try again in that many seconds
 *   unknown   no such session here: the peer reloaded, or the opening was lost
 *   stopped   the session is over at the peer, with the reason
 *   who       "who is there?", said on GUILD
 *   here      a BEACON: what I hold over my whole scope, as digests by table. On GUILD it fills its frame with symbols of a
 *             sketch of all tables by seconds, under the salt it names, that of the day; whispered, as the answer to `who`,
 *             it has none
 *   wanted    of the player whose name has this hash: say to everybody what you hold at these positions
 *
 * ## Casts (cast frames, outside of sessions, to the whole guild; castFrames.ts, sync/casts.ts)
 *   cast      := entries+                     at most 40 entries and 8 KB, deltas by positions under the salt of the day
 * What a player changes is cast a second later, once: nobody confirms it, nothing is repeated. Who receives a cast by
 * whisper takes it likewise, and casts to the guild what was new to him. Who has missed one learns it from the next
 * beacon, and asks for it with `wanted`; the answer is a cast.
 *
 * ## Across guilds
 * Before anything else, to a player outside my guild, under the key of a federation:
 *   hello     initiator  server time, nonce, mac = HMAC("GH hello", both names, session id, server time, nonce)
 *   reply     responder  nonce, a hash of its guild, mac = HMAC("GH reply", both names, both nonces, that hash); in silence unless
 *                        the mac fits, the time is within 120 s and the nonce is new. A lost one is asked for by another hello
 *   go        initiator  the first record of turn 1: a hash of its guild, mac = HMAC("GH go", both nonces, that hash)
 * HMAC is the first 16 bytes of HMAC-SHA-256; its key is the federation's, as the text of its hexadecimal digits; the parts of its
 * message (proofMac.ts) stand one a line. Frames of a session whose go was not proved are dropped in silence. A guild that has left
 * its federation answers the proof of the former key with one turn of `entries`, which bring the tombstone of its membership, and
 * takes nothing.
 *
 * ## Failure
 * Silence: after 4, 6, 8, 10 seconds without a frame the waiting side asks with `status` (a lost opening is
 * repeated instead); then the session fails as "silent". A frame of another protocol version is answered by a
 * frame of ours once a minute and fails the session as "version". What cannot be read is dropped and logged.
 */
import type { Digest } from "../model/digest";
import type { PeerName } from "../model/peerName";
import type { FailureReason } from "../model/result";
import type { TableName } from "../model/tables";

export const PROTOCOL_VERSION = 1;
/** Small records and everything that must not wait behind entries. */
export const CONTROL_PREFIX = "GuildHelperC";
/** Entries and long listings. */
export const BULK_PREFIX = "GuildHelperB";

/** Guilds of a scope that a request may name; more do not fit its frames, and no federation is that large. */
export const MAX_SCOPE_GUILDS = 40;
/** Bytes of an addon's version in a beacon; what is longer is cut. */
export const MAX_VERSION_BYTES = 20;
/** Holes a status may name; the rest is found out by the next one. */
export const MAX_HOLES = 100;

/** What one side holds of one table, within scope and window, and before the window. */
export interface TableSummary {
  readonly tableName: TableName;
  readonly window: Digest;
  readonly older: Digest;
}

/** Which guilds a player speaks of: hashes, so that names of other guilds travel to nobody who does not know them. */
export interface ScopeHashes {
  readonly guilds: readonly number[];
  /** Hash of the federation's id and key; 0 without federation. */
  readonly federation: number;
}

/** What the bits of a record's byte of flags mean, the lowest first. */
export const FLAGS = {
  entriesRequest: ["everything", "isLastTable"],
  closing: ["hasRefusals", "isFinal"],
  here: ["isBusy", "isBridge", "isAutomatic"],
} as const;

/** How the difference is found, from the cheapest way to the surest. */
export const RUNGS = ["seconds", "fractions", "freshSalt", "list"] as const;
export type Rung = (typeof RUNGS)[number];

/** Bytes of a nonce, of which no two are ever equal. */
export const NONCE_BYTES = 8;
/** Bytes of a proof that are sent: the first half of an HMAC-SHA-256. */
export const MAC_BYTES = 16;

export interface RecordByName {
  /** First of all across guilds: the proof that its sender has read the reply. `guild` is a hash of his guild's name. */
  readonly go: { readonly guild: number; readonly mac: string };
  readonly opening: { readonly user: PeerName; readonly days: number };
  readonly request: {
    readonly serverTime: number;
    readonly cutOff: number;
    readonly rung: Rung;
    /** Of all positions until the next request. */
    readonly salt: number;
    readonly scope: ScopeHashes;
    /** Of the tables wanted, in order. */
    readonly summaries: readonly TableSummary[];
  };
  readonly summary: {
    readonly scope: ScopeHashes;
    readonly summaries: readonly TableSummary[];
    /** "" where there is nothing to sketch. */
    readonly estimate: string;
    readonly symbols: PackedResidues;
  };
  readonly symbolsRequest: { readonly from: number; readonly count: number };
  /** Symbols from number `from` (0 = the first) on. */
  readonly symbols: { readonly from: number; readonly symbols: PackedResidues };
  readonly metadataRequest: { readonly tableName: TableName };
  /** One page of a table's metadata; `isLast` marks the end of the listing. */
  readonly metadata: { readonly tableName: TableName; readonly isLast: boolean; readonly listing: string };
  /** One page of what is lacking: position and weight of each, 0 where nothing is held. */
  readonly entriesRequest: {
    readonly tableName: TableName;
    readonly everything: boolean;
    /** Nothing follows this table: the answer brings the closing. */
    readonly isLastTable: boolean;
    readonly wanted: PackedResidues;
    /** Of long texts held at wanted positions (outline.ts); "" for none. */
    readonly outlines: string;
  };
  readonly entries: { readonly tableName: TableName; readonly batch: string };
  readonly tableDone: {
    readonly tableName: TableName;
    readonly applied: number;
    /** Listing of the refused versions; "" for none. */
    readonly refused: string;
    /** Positions of deltas that fitted no version held. */
    readonly unresolved: PackedResidues;
    /** With `setup` only: no other table changes it. */
    readonly scope: ScopeHashes | undefined;
  };
  /** `hasRefusals`: a version was refused or is held, so that nobody may call the copies identical. */
  readonly closing: {
    readonly hasRefusals: boolean;
    /** No answer is expected. */
    readonly isFinal: boolean;
    readonly excluded: readonly ExcludedIds[];
    readonly summaries: readonly TableSummary[];
  };
  readonly status: { readonly isAsking: boolean; readonly expected: number; readonly holes: readonly number[] };
  readonly busy: { readonly seconds: number };
  readonly unknown: Record<string, never>;
  readonly stopped: { readonly reason: FailureReason };
  readonly who: Record<string, never>;
  readonly here: {
    /** Of the addon, as people read it; "" where the client does not tell. */
    readonly version: string;
    /** One hash of all guilds and the federation that I speak of. */
    readonly scope: number;
    readonly isBusy: boolean;
    /** Carries changes between guilds. */
    readonly isBridge: boolean;
    /** His client acts by itself; without this it holds no office, and leaves what differs to others. */
    readonly isAutomatic: boolean;
    /** Of the symbols' positions. */
    readonly salt: number;
    /** Over everything, so that nothing is older. */
    readonly summaries: readonly TableSummary[];
    readonly symbols: PackedResidues;
  };
  /** Positions under a salt with the weights of the versions held there, in turn; 0 for none. */
  readonly wanted: { readonly peerHash: number; readonly salt: number; readonly wanted: PackedResidues };
  /** The first message to anybody outside my guild, and the proof that I know his federation's key. */
  readonly hello: { readonly serverTime: number; readonly nonce: string; readonly mac: string };
  /** The same proof back; `guild` is a hash of its sender's guild. */
  readonly reply: { readonly nonce: string; readonly guild: number; readonly mac: string };
}

/** Numbers below 2^26 as residuePacking.ts packs them. */
export interface PackedResidues {
  readonly count: number;
  readonly text: string;
}

/** Ids of one table that the closing proof leaves out: refused, held, or changed since the request. */
export interface ExcludedIds {
  readonly tableName: TableName;
  readonly ids: readonly string[];
}

export type RecordName = keyof RecordByName;

/** A record with its name: what the session layer sends and receives. */
export type WireRecord = { readonly [Name in RecordName]: { readonly name: Name; readonly body: RecordByName[Name] } }[RecordName];

/** The first byte of each record; a number once given is never given again. */
export const TAG_BY_RECORD: Readonly<Record<RecordName, number>> = {
  opening: 1,
  request: 2,
  summary: 3,
  metadataRequest: 4,
  metadata: 5,
  entriesRequest: 6,
  entries: 7,
  tableDone: 8,
  closing: 9,
  symbolsRequest: 10,
  symbols: 11,
  go: 12,
  status: 64,
  busy: 65,
  unknown: 66,
  stopped: 67,
  who: 68,
  here: 69,
  hello: 70,
  reply: 71,
  wanted: 72,
};
