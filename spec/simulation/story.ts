/** What happened in a run, line by line with its time, for those who look for the cause of a failure. */

/** @noSelf */
export interface Story {
  readonly tell: (line: string) => void;
  /** Something that must not be; the line is told as well. */
  readonly blame: (problem: string) => void;
  readonly lines: () => readonly string[];
  readonly problems: () => readonly string[];
}

/** One cause can make thousands of problems; the first ones are enough to see it. */
const MOST_PROBLEMS = 40;

/** Builds an empty story by a world's clock. Called by: evening.runEvening, run.runSeed. */
export function createStory(now: () => number): Story {
  const lines: string[] = [];
  const problems: string[] = [];

  /**
   * Told with the seconds since the world began.
   * Called by: deeds.askAndWrite, evening.act, evening.becomeEqual, evening.runEvening, healing.heal, healing.meet,
   * healing.mend, run.act, run.introduce, story.blame.
   */
  const tell = (line: string): void => {
    lines.push(string.format("%7.1f  %s", now(), line));
  };
  return {
    tell,
    /**
     * The first ones say most; the rest follow from them.
     * Called by: evening.becomeEqual, healing.blameAll, healing.blameStrangeEnds, healing.meet, healing.quiet,
     * judging.look, judging.report, judging.takeLeave.
     */
    blame: (problem) => {
      if (problems.length >= MOST_PROBLEMS) return;
      problems.push(problem);
      tell(`PROBLEM ${problem}`);
    },
    /** Oldest first. Called by: judging.report. */
    lines: () => lines,
    /** None when all is well. Called by: judging.report. */
    problems: () => problems,
  };
}
