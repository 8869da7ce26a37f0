/**
 * Watches how large the saved file grows, and warns before the client can lose it: once some time after login, and again
 * after many changes. Between them it costs the comparison of two numbers.
 */
import { phrase } from "../language/phrases";
import type { SavedSize } from "./savedSize";

/** After a login the game has enough to do. */
export const FIRST_LOOK_SECONDS = 60;
/** Changes of entries that may add up to something; an entry adds 5 to 7 literals. */
export const CHANGES_BETWEEN_LOOKS = 1000;
/** However much changes: measuring 10,000 entries is a second of slices. */
export const SECONDS_BETWEEN_LOOKS = 600;
/** A little more than half of what the client can load, 262,143; some 25,000 entries, each of which takes 5 to 7. */
export const MAX_LITERALS = 150000;
/** Files of 25 MB were seen cut off. */
export const MAX_SAVED_BYTES = 20000000;

const MEGABYTE = 1000000;

/** @noSelf */
export interface SizeWatchDeps {
  /** Measures in slices; called inside a job. */
  readonly measure: () => SavedSize;
  /** Runs a job in slices when nothing more urgent is at work; false when too much waits. */
  readonly run: (job: () => void) => boolean;
  /** Tells player and log, once a login. */
  readonly warn: (line: string, size: SavedSize) => void;
}

/** @noSelf */
export interface SizeWatch {
  /** An entry was stored. */
  readonly noteChange: () => void;
  /** Begins a look when it is time; called a few times a second with the seconds since the world was entered. */
  readonly tick: (secondsInWorld: number) => void;
}

/** Builds the watch of a login. Called by: sizeWatching.createSizeWatching. */
export function createSizeWatch(deps: SizeWatchDeps): SizeWatch {
  let changes = CHANGES_BETWEEN_LOOKS;
  let nextLookAt = FIRST_LOOK_SECONDS;
  let hasWarned = false;

  /** A job: what it finds is told if it is too much. Called by: sizeWatch.tick. */
  const look = (): void => {
    const size = deps.measure();
    const line = sizeWarning(size);
    if (line === undefined || hasWarned) return;
    hasWarned = true;
    deps.warn(line, size);
  };

  return {
    /** Whether it made the file larger is measured, not guessed. Called by: main.load. */
    noteChange: () => {
      changes += 1;
    },
    /** Nothing more is measured once the player knows. Called by: loginTasks.createLoginTasks. */
    tick: (secondsInWorld) => {
      if (hasWarned || changes < CHANGES_BETWEEN_LOOKS || secondsInWorld < nextLookAt) return;
      if (!deps.run(look)) return;
      changes = 0;
      nextLookAt = secondsInWorld + SECONDS_BETWEEN_LOOKS;
    },
  };
}

/** One line for the player when a file of this size is in danger, nil otherwise. Called by: sizeWatch.look. */
export function sizeWarning({ literals, bytes }: SavedSize): string | undefined {
  if (literals <= MAX_LITERALS && bytes <= MAX_SAVED_BYTES) return undefined;
  return phrase("savedLarge", { values: literals, megabytes: string.format("%.1f", bytes / MEGABYTE) });
}
