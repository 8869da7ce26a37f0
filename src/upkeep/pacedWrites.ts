/** Writes that nobody waits for, so many a minute that a whole guild's changes are no flood for those who receive them. */

/** The most that are written in a minute. */
export const WRITES_A_MINUTE = 25;
const MINUTE_SECONDS = 60;
/** Writes that may wait: a change for every member a guild can have. */
const MAX_WAITING = 1000;

/** Writes, unless it is so already; says whether it did. */
export type PacedWrite = (this: void) => boolean;

/** @noSelf */
export interface PacedWritesDeps {
  readonly uptime: () => number;
  /** Asked again and again: when it is no, what waits is let go. */
  readonly isAllowed: () => boolean;
  /** Runs a job in slices; false when there are too many. */
  readonly run: (job: () => void) => boolean;
  readonly breathe: () => void;
}

/** @noSelf */
export interface PacedWrites {
  /** Puts a write at the end of the line; with no room left it is not made, and found missing again another time. */
  readonly add: (write: PacedWrite) => void;
  readonly isEmpty: () => boolean;
  /** Makes what is due; called now and then. */
  readonly tick: () => void;
}

/** Builds an empty line. Called by: memberRounds.createMemberRounds. */
export function createPacedWrites(deps: PacedWritesDeps): PacedWrites {
  let waiting: PacedWrite[] = [];
  let nextAt = 0;

  /**
   * Makes a minute's share in one go, because what is written together travels together.
   * Called by: pacedWrites.tick.
   */
  const writeSome = (): void => {
    let written = 0;
    while (written < WRITES_A_MINUTE && deps.isAllowed()) {
      const write = waiting.shift();
      if (write === undefined) return;
      if (write()) written += 1;
      deps.breathe();
    }
  };

  return {
    /** At the end of the line. Called by: leavers.buryAll, memberRounds.updateMembers. */
    add: (write) => {
      if (waiting.length < MAX_WAITING) waiting.push(write);
    },
    /** True when nothing waits to be written. Called by: memberRounds.tick. */
    isEmpty: () => waiting.length === 0,
    /** As many as the minute allows. Called by: memberRounds.tick. */
    tick: () => {
      if (waiting.length === 0 || deps.uptime() < nextAt) return;
      if (!deps.isAllowed()) waiting = [];
      else if (deps.run(writeSome)) nextAt = deps.uptime() + MINUTE_SECONDS;
    },
  };
}
