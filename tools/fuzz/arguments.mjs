/** What is typed behind `npm run fuzz --`. */

const USAGE = "npm run fuzz -- [--executions N] [--minutes M] [--seed S] [--processes P] [--replay INDEX]";
/** Without a limit the command would not end; so many find what sixty minutes find. */
const USUAL_EXECUTIONS = 5000000;
/** Whole seconds of this day's clock: another seed at every run, and short enough to be typed again. */
const SEEDS = 1000000000;

/**
 * `{ seed, executions, minutes, processes, replay }`, or `{ problem }` with the sentence that helps; a limit in minutes alone lifts the
 * usual limit of executions.
 * Called by: run.runFuzz.
 */
export function readArguments(words, now, cores) {
  const options = {};
  for (let place = 0; place < words.length; place += 2) {
    const [word, text] = [words[place], words[place + 1]];
    const name = /^--(executions|minutes|seed|processes|replay)$/.exec(word)?.[1];
    const number = Number(text);
    if (name === undefined) return { problem: `"${word}" is no option: ${USAGE}` };
    if (!(number > 0) || (name !== "minutes" && !Number.isSafeInteger(number))) return { problem: `${word} needs a number: ${USAGE}` };
    options[name] = number;
  }
  const { minutes = Infinity, seed = Math.floor(now / 1000) % SEEDS, processes = cores, replay } = options;
  const executions = options.executions ?? (minutes === Infinity ? USUAL_EXECUTIONS : Infinity);
  return { seed, executions, minutes, processes: Math.min(processes, executions), replay };
}
