/** Where the player has put the window and how large it is, remembered over logins; damaged memory is no place and the usual size. */
import { isFinite } from "../model/plainValue";
import { LARGEST_HEIGHT, LARGEST_WIDTH, LEAST_HEIGHT, LEAST_WIDTH, WINDOW_HEIGHT, WINDOW_WIDTH } from "./metrics";

/** The middle of the window, from the screen's lower left corner. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** @noSelf */
export interface KeptPlace {
  /** Nil until the player has moved the window. */
  readonly place: () => WindowPlace | undefined;
  readonly size: () => WindowSize;
  readonly keep: (place: WindowPlace, size: WindowSize) => void;
}

/** The memory over its part of the saved data. Called by: windowParts.createWindowParts. */
export function createWindowPlace(saved: Record<string, unknown>): KeptPlace {
  return {
    /** Asked when the window is made. Called by: windowFrame.createWindowFrame. */
    place: () => {
      const { x, y } = saved;
      return isWithin(x, 0, math.huge) && isWithin(y, 0, math.huge) ? { x, y } : undefined;
    },
    /** Asked when the window is made. Called by: windowFrame.createWindowFrame. */
    size: () => {
      const { width, height } = saved;
      return {
        width: isWithin(width, LEAST_WIDTH, LARGEST_WIDTH) ? width : WINDOW_WIDTH,
        height: isWithin(height, LEAST_HEIGHT, LARGEST_HEIGHT) ? height : WINDOW_HEIGHT,
      };
    },
    /** The last ones count. Called by: windowFrame.keep. */
    keep: ({ x, y }, { width, height }) => {
      saved.x = x;
      saved.y = y;
      saved.width = width;
      saved.height = height;
    },
  };
}

/** Asks whether a saved value is a finite number in a range. Called by: windowPlace.place, windowPlace.size. */
function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && isFinite(value) && value >= least && value <= most;
}
