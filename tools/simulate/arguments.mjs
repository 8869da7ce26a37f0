/** What is typed behind `npm run simulate --`. */

const USAGE = "npm run simulate -- [--seeds 1000] [--from 1] | --seed 42";
const USUAL_SEEDS = 1000;

/**
 * `{ from, seeds, isStory }` of whole numbers from 1, or `{ problem }` with the sentence that helps.
 * Called by: run.runSimulation.
 */
export function readArguments(words) {
  const numbers = {};
  for (let place = 0; place < words.length; place += 2) {
    const name = words[place];
    if (!["--seeds", "--from", "--seed"].includes(name)) return { problem: `"${name}" is no option: ${USAGE}` };
    const value = words[place + 1] ?? "";
    if (!/^[1-9]\d{0,8}$/.test(value)) return { problem: `${name} takes a whole number from 1, not "${value}": ${USAGE}` };
    numbers[name.slice(2)] = Number(value);
  }
  const { seed, seeds = USUAL_SEEDS, from = 1 } = numbers;
  if (seed === undefined) return { from, seeds, isStory: false };
  if (numbers.seeds !== undefined || numbers.from !== undefined) return { problem: `--seed goes alone: ${USAGE}` };
  return { from: seed, seeds: 1, isStory: true };
}
