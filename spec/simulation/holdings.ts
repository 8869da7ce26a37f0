/**
 * What one player must still hold: every version that his copy ever had, or a newer one. A crash takes back what the session
 * learned, because the game has not saved it; nothing else may.
 */
import { TABLE_NAMES } from "../../src/model/tables";
import type { Tables } from "../support/entries";
import { weightOf } from "./oracle";

/** @noSelf */
export interface Holdings {
  /** Compares the copy with what it had, then remembers what it has now; returns what is missing. */
  readonly look: (held: Tables) => string[];
  /** The game has written the copy into the player's file. */
  readonly onSaved: () => void;
  /** The game ended without writing it. */
  readonly onCrash: () => void;
}

/**
 * Builds the note of a player whose saved file holds these tables.
 * Called by: evening.playerAt, players.guildmatesOf.
 */
export function createHoldings(saved: Tables): Holdings {
  let weights = new LuaMap<string, number>();
  let savedWeights = new LuaMap<string, number>();

  /** Only a version that weighs more may replace one. Called by: holdings.createHoldings, judging.look. */
  const look = (held: Tables): string[] => {
    const seen = new LuaMap<string, number>();
    for (const tableName of TABLE_NAMES) {
      for (const [id, entry] of pairs(held[tableName])) seen.set(`${tableName} ${id}`, weightOf(entry));
    }
    const missing: string[] = [];
    for (const [name, weight] of weights) {
      if ((seen.get(name) ?? -1) < weight) missing.push(`${name}: ${seen.has(name) ? "an older version came" : "lost"}`);
    }
    weights = seen;
    table.sort(missing);
    return missing;
  };

  look(saved);
  savedWeights = weights;
  return {
    look,
    /** A crash takes nothing of this away. Called by: healing.heal, mishaps.reload, mishaps.relog. */
    onSaved: () => {
      savedWeights = weights;
    },
    /** What came since the last saved file is gone with the game. Called by: mishaps.crash. */
    onCrash: () => {
      weights = savedWeights;
    },
  };
}
