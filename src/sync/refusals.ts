/**
 * Versions of mine that a peer would not take: remembered, so that they are not offered again to the same peer
 * until either side's version changes. Bounded; the oldest memory goes first, which costs one message.
 */
import type { PeerName } from "../model/peerName";
import type { TableName } from "../model/tables";

/** Refusals remembered in all. */
export const MAX_REFUSALS = 1000;

/** @noSelf */
export interface Refusals {
  /** Remembers that the version stamped `refused` was refused where a version of weight `held` (0 for none) was held. */
  readonly remember: (peer: PeerName, tableName: TableName, id: string, refused: number, held: number) => void;
  /** Asks whether offering this version over that one was refused before. */
  readonly isKnown: (peer: PeerName, tableName: TableName, id: string, offered: number, held: number) => boolean;
}

/**
 * Builds the memory over a saved map of keys (kept by the caller) in the order of their making.
 * Called by: sessionEngine.createDataParts.
 */
export function createRefusals(savedKeys: string[]): Refusals {
  const keys = new LuaSet<string>();
  for (const key of savedKeys) keys.add(key);

  return {
    /** Each refusal is kept once. Called by: offers.noteRefusedThere. */
    remember: (peer, tableName, id, refused, held) => {
      const key = keyOf(peer, tableName, id, refused, held);
      if (keys.has(key)) return;
      if (savedKeys.length >= MAX_REFUSALS) keys.delete(table.remove(savedKeys, 1) ?? "");
      keys.add(key);
      savedKeys.push(key);
    },
    /** Only for exactly these two versions: a change of either makes the offer new. Called by: offers.isOfferable. */
    isKnown: (peer, tableName, id, offered, held) => keys.has(keyOf(peer, tableName, id, offered, held)),
  };
}

/**
 * One text for one refusal; the stamp refused in full, because its fraction tells authors apart.
 * Called by: refusals.isKnown, refusals.remember.
 */
function keyOf(peer: PeerName, tableName: TableName, id: string, offered: number, held: number): string {
  return string.format("there %s %s %.17g %d %s", peer, tableName, offered, held, id);
}
