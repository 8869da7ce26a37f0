/**
 * What upkeep remembers of each guild of the account's characters, in the saved data. Whatever a damaged file holds is ignored,
 * and begun anew.
 */
import { forgetOldest } from "../model/forgetOldest";
import type { PeerName } from "../model/peerName";
import { isFinite } from "../model/plainValue";

/** Guilds remembered; the one played in longest ago goes first. */
const MAX_GUILDS = 10;

/** The notes that are single numbers. */
const NUMBERS = ["newsSeen", "membersAt", "buriedSince", "buried"] as const;

export interface GuildNotes {
  /** Server time at which the guild was played in. */
  at: number;
  /** The newest stamp among the news that the player has seen. */
  newsSeen: number;
  /** When characters of this account wrote their own entries by themselves; those of the last minutes only. */
  readonly wroteSelf: Record<PeerName, number>;
  /** What was said of events that are near, by id. */
  readonly reminded: Record<string, string>;
  /** When the entries of members without the addon were last brought up to date. */
  membersAt: number;
  /** When members whose entries live were first missed in the guild. */
  readonly missedAt: Record<PeerName, number>;
  /** Those of them whose entries the player wants to keep, and since when. */
  readonly keptAt: Record<PeerName, number>;
  /** Stamps of the tombstones whose characters were seen to be away. */
  readonly gone: Record<PeerName, number>;
  /** How many entries of leavers were deleted in the day that began then. */
  buriedSince: number;
  buried: number;
}

/** The part of the saved data for this: guild name to its notes. */
export type SavedNotes = Record<string, unknown>;

/** @noSelf */
export interface GuildNotebook {
  /** The notes of a guild, to be read and written. */
  readonly of: (guildName: string) => GuildNotes;
}

/** Opens the notes over their part of the saved data. Called by: upkeepParts.createUpkeepParts. */
export function createGuildNotebook(saved: SavedNotes, serverTime: () => number): GuildNotebook {
  const opened = new LuaMap<string, GuildNotes>();
  return {
    /**
     * Judged once a login: afterwards nobody else writes there.
     * Called by: leavers.bury, leavers.look, leavers.refuse, memberEntries.isOurs, memberRounds.updateMembers,
     * ownCharacter.createOwnCharacter, reminders.createReminders, unreadNews.noteSeen, unreadNews.tell.
     */
    of: (guildName) => {
      const known = opened.get(guildName);
      if (known !== undefined) return known;
      const notes = soundNotes(saved[guildName], serverTime());
      saved[guildName] = notes;
      opened.set(guildName, notes);
      forgetOldest(saved, MAX_GUILDS, timeOf);
      return notes;
    },
  };
}

/**
 * The notes in a saved value, with what is missing or damaged begun anew; what a later version adds stays.
 * Called by: guildNotes.of.
 */
function soundNotes(value: unknown, now: number): GuildNotes {
  const notes = soundTable(value);
  notes.at = now;
  for (const name of NUMBERS) if (!isTime(notes[name])) notes[name] = 0;
  notes.missedAt = soundMap(notes.missedAt, isTime);
  notes.keptAt = soundMap(notes.keptAt, isTime);
  notes.gone = soundMap(notes.gone, isTime);
  notes.wroteSelf = soundMap(notes.wroteSelf, isTime);
  notes.reminded = soundMap(notes.reminded, isText);
  return notes as unknown as GuildNotes;
}

/** The value itself if it is a table, else a new one. Called by: guildNotes.soundMap, guildNotes.soundNotes. */
function soundTable(value: unknown): Record<string, unknown> {
  return type(value) === "table" ? (value as Record<string, unknown>) : {};
}

/** The same map without what may not stand in it. Called by: guildNotes.soundNotes. */
function soundMap(value: unknown, isSound: (this: void, item: unknown) => boolean): Record<string, unknown> {
  const map = soundTable(value);
  for (const [key, item] of pairs(map)) if (typeof key !== "string" || !isSound(item)) map[key] = undefined;
  return map;
}

/** Asks whether a saved value is a time. Called by: guildNotes.soundNotes. */
function isTime(this: void, value: unknown): boolean {
  return typeof value === "number" && isFinite(value);
}

/** Asks whether a saved value is a text. Called by: guildNotes.soundNotes. */
function isText(this: void, value: unknown): boolean {
  return typeof value === "string";
}

/** When a guild was played in; never for damaged notes, which go first. Called by: guildNotes.of. */
function timeOf(this: void, value: unknown): number {
  const at = type(value) === "table" ? (value as { readonly at?: unknown }).at : undefined;
  return typeof at === "number" ? at : 0;
}
