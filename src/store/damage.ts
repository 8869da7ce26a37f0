/**
 * Parts of the saved data that cannot be used, set aside in `GuildHelperDB.damaged` with the reason: nothing that
 * was read is lost, and nothing unusable reaches the rest of the addon. Grows by what was damaged in a file, never by itself.
 */
import { phrase } from "../language/phrases";
import { shownText } from "../model/shownText";
import { savableCopy } from "./savableCopy";

export interface Damage {
  /** Server time at which it was found. */
  readonly at: number;
  /** Where it stood, e.g. "tables.news". */
  readonly part: string;
  /** The key it stood under in that part. */
  readonly key: unknown;
  readonly reason: string;
  readonly value: unknown;
}

/** @noSelf */
export interface DamageList {
  /** Sets a value aside. */
  readonly keep: (part: string, key: unknown, reason: string, value: unknown) => void;
  /** How many values were set aside through this list. */
  readonly count: () => number;
  /** Where the first of them stood and what was wrong with it, nil when there is none. */
  readonly first: () => Damage | undefined;
}

/** A list that appends to `kept`, which is the file's own. Called by: layout.openDamageList. */
export function createDamageList(kept: unknown[], now: number): DamageList {
  let count = 0;
  let first: Damage | undefined;

  /**
   * Appends one damage in a form the client can save.
   * Called by: endlessNumbers.removeEndlessNumbers, layout.openDamageList, layout.openLog, layout.openSavedData,
   * layout.openSettings, layout.openTable, layout.openVersion, memories.openMemory, savedEntries.mendEntry,
   * savedEntries.openEntries, savedList.openList.
   */
  const keep = (part: string, key: unknown, reason: string, value: unknown): void => {
    const damage: Damage = { at: now, part, key: savableCopy(key), reason, value: savableCopy(value) };
    kept.push(damage);
    count += 1;
    first ??= damage;
  };

  return {
    keep,
    /** For the report; damages of earlier openings were reported then. Called by: damage.damageReport. */
    count: () => count,
    /** One example, so that the player sees what kind of damage it is. Called by: damage.damageReport. */
    first: () => first,
  };
}

/** One line for the player when something was set aside, none otherwise. Called by: layout.openSavedData. */
export function damageReport(damage: DamageList): string[] {
  const first = damage.first();
  if (first === undefined) return [];
  const count = damage.count();
  const example = { place: placeOf(first), fault: first.reason };
  return [count === 1 ? phrase("savedDamagedOne", example) : phrase("savedDamagedMany", { ...example, count })];
}

/** Where a damage stood, with its key where there is one that can be read. Called by: damage.damageReport. */
function placeOf({ part, key }: Damage): string {
  return shownText(key === undefined || type(key) === "table" ? part : `${part}.${tostring(key)}`);
}
