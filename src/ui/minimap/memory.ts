/** Where the button stands at the minimap's edge, kept in the words of LibDBIcon, so that it is the same with and without it. */
import { isFinite } from "../../model/plainValue";

/** Lower left, where LibDBIcon puts buttons too. */
const INITIAL_DEGREES = 225;

/** LibDBIcon reads and writes it as well. */
export interface MinimapMemory {
  /** Degrees from the right, against the clock. */
  minimapPos: number;
  /** Whether the button is to be seen is the player's setting; it is repeated here when the button is made, and at every change. */
  hide: boolean;
}

/**
 * The memory in its part of the saved data; what is no place there is forgotten.
 * Called by: entrances.createEntrances.
 */
export function openMinimapMemory(saved: Record<string, unknown>): MinimapMemory {
  const held = saved.minimap;
  const memory = (type(held) === "table" ? held : {}) as Record<string, unknown>;
  const { minimapPos } = memory;
  if (typeof minimapPos !== "number" || !isFinite(minimapPos)) memory.minimapPos = INITIAL_DEGREES;
  saved.minimap = memory;
  return memory as unknown as MinimapMemory;
}
