/**
 * The roster entry of the character played, kept true by its own client, which alone writes it by itself.
 *
 * 1. Only what the game tells is written; what the player wrote stays.
 * 2. Nothing is written while it is not all known, or when nothing has changed.
 * 3. At most one version in ten minutes: changes that come meanwhile wait, and the last one counts.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { PlainValue } from "../model/plainValue";
import { copyPlain } from "../model/plainValue";
import type { CharacterFacts, EntryStore, GuildRoster, LocalWriter, Log } from "../sync/ports";
import type { GuildNotebook, GuildNotes } from "./guildNotes";

/** Between two versions that one client writes by itself. */
export const REST_SECONDS = 600;
/** The fields that follow the game. */
const FIELDS = ["class", "level", "rank", "itemLevel", "faction"] as const;

/** @noSelf */
export interface OwnCharacterDeps {
  readonly store: Pick<EntryStore, "get">;
  readonly writer: Pick<LocalWriter, "putEntry">;
  readonly roster: Pick<GuildRoster, "ownName" | "ownGuild" | "isLoaded">;
  /** Nil until class, level and rank are known. */
  readonly facts: () => CharacterFacts | undefined;
  readonly notebook: GuildNotebook;
  readonly serverTime: () => number;
  readonly log: Log;
}

/**
 * Builds the keeper of the own entry; what is returned looks, every few seconds.
 * Called by: upkeepParts.createUpkeepParts.
 */
export function createOwnCharacter(deps: OwnCharacterDeps): (this: void) => void {
  /**
   * Writes what the game says now beside what stands there; a refusal is logged, and tried again after the rest.
   * Called by: ownCharacter.createOwnCharacter.
   */
  const write = (name: PeerName, held: Entry | undefined, facts: CharacterFacts): void => {
    const data = copyPlain(held?.data ?? {}) as Record<string, PlainValue | undefined>;
    data.name ??= name;
    for (const field of FIELDS) data[field] = facts[field] ?? data[field];
    const [written, reason] = deps.writer.putEntry("roster", name, data);
    if (written === undefined) deps.log.write("upkeep", `the own roster entry could not be written: ${reason ?? "it was refused"}`);
  };

  return () => {
    const name = deps.roster.ownName();
    const guildName = deps.roster.ownGuild();
    if (name === undefined || guildName === undefined || !deps.roster.isLoaded()) return;
    const facts = deps.facts();
    const held = deps.store.get("roster", name);
    if (facts === undefined || isTrue(held, guildName, facts)) return;
    const { wroteSelf } = deps.notebook.of(guildName);
    const now = deps.serverTime();
    if (isResting(wroteSelf[name], now)) return;
    forgetRested(wroteSelf, now);
    wroteSelf[name] = now;
    write(name, held, facts);
  };
}

/**
 * Asks whether an entry is live in this guild and says what the game says.
 * Called by: ownCharacter.createOwnCharacter.
 */
function isTrue(held: Entry | undefined, guildName: string, facts: CharacterFacts): boolean {
  if (held === undefined || held.deleted || held.guildName !== guildName || held.data.name === undefined) return false;
  return FIELDS.every((field) => facts[field] === undefined || facts[field] === held.data[field]);
}

/**
 * Asks whether a version was written a moment ago; a time ahead of now is a clock's error.
 * Called by: ownCharacter.createOwnCharacter, ownCharacter.forgetRested.
 */
function isResting(wroteAt: number | undefined, now: number): boolean {
  return wroteAt !== undefined && wroteAt <= now && now - wroteAt < REST_SECONDS;
}

/** Leaves only those who still rest, so that the list stays short. Called by: ownCharacter.createOwnCharacter. */
function forgetRested(wroteSelf: GuildNotes["wroteSelf"], now: number): void {
  for (const [name, wroteAt] of pairs(wroteSelf)) if (!isResting(wroteAt, now)) wroteSelf[name] = undefined as unknown as number;
}
