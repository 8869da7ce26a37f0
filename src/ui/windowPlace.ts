/** Where the player has put the window, remembered over logins; what a damaged file holds there is no place. */
import { isFinite } from "../model/plainValue";

/** The middle of the window, from the screen's lower left corner. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
}

/** @noSelf */
export interface KeptPlace {
  /** Nil until the player has moved the window. */
  readonly place: () => WindowPlace | undefined;
  readonly keepPlace: (place: WindowPlace) => void;
}

/** The memory over its part of the saved data. Called by: windowParts.createWindowParts. */
export function createWindowPlace(saved: Record<string, unknown>): KeptPlace {
  return {
    /** Asked when the window is made. Called by: window.createFrame. */
    place: () => {
      const { x, y } = saved;
      return isCoordinate(x) && isCoordinate(y) ? { x, y } : undefined;
    },
    /** The last place counts. Called by: window.createFrame. */
    keepPlace: ({ x, y }) => {
      saved.x = x;
      saved.y = y;
    },
  };
}

/** Asks whether a saved value may be a place on a screen. Called by: windowPlace.place. */
function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && isFinite(value) && value >= 0;
}
