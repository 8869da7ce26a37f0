/** How far a long run is: a bar that is drawn over and over on a terminal, elsewhere a line now and then. */

const BAR_CHARACTERS = 30;
const ERASE_LINE = "\r\u001b[K";
/** Lines of a run that writes into a file. */
const LINES = 10;

/** Builds the display of `total` steps on a stream. Called by: run.runSimulation. */
export function createProgress(total, stream = process.stdout) {
  let done = 0;
  let failed = 0;
  return {
    /** One more step is over. Called by: run.runSimulation. */
    step: (hasFailed) => {
      done += 1;
      if (hasFailed) failed += 1;
      const line = `${barOf(done, total)} ${done} of ${total} seeds, ${failed} failed`;
      if (stream.isTTY) stream.write(ERASE_LINE + line + (done === total ? "\n" : ""));
      else if (done === total || done % Math.ceil(total / LINES) === 0) stream.write(`${line}\n`);
    },
  };
}

/** The share that is done, in characters. Called by: progress.step. */
export function barOf(done, total) {
  const filled = Math.floor((done / total) * BAR_CHARACTERS);
  return `[${"#".repeat(filled)}${".".repeat(BAR_CHARACTERS - filled)}]`;
}
