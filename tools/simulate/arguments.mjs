/** What is typed behind `npm run simulate --`. */

const USAGE = "npm run simulate -- [--seeds 1000 | --evenings 10] [--from 1] | --seed 42 | --evening 3";
const USUAL_SEEDS = 1000;
/** What may be run many times, and the word that tells the story of one. */
const KINDS = { seeds: { kind: "guild", one: "seed" }, evenings: { kind: "evening", one: "evening" } };
const NAMES = ["from", ...Object.entries(KINDS).flatMap(([many, { one }]) => [many, one])];

/**
 * `{ kind, from, seeds, isStory }` of whole numbers from 1, or `{ problem }` with the sentence that helps.
 * Called by: run.runSimulation.
 */
export function readArguments(words) {
  const numbers = {};
  for (let place = 0; place < words.length; place += 2) {
    const option = words[place];
    const name = option.replace(/^--/, "");
    if (name === option || !NAMES.includes(name)) return { problem: `"${option}" is no option: ${USAGE}` };
    const value = words[place + 1] ?? "";
    if (!/^[1-9]\d{0,8}$/.test(value)) return { problem: `${option} takes a whole number from 1, not "${value}": ${USAGE}` };
    numbers[name] = Number(value);
  }
  for (const { kind, one } of Object.values(KINDS)) {
    if (numbers[one] === undefined) continue;
    const isAlone = Object.keys(numbers).length === 1;
    return isAlone ? { kind, from: numbers[one], seeds: 1, isStory: true } : { problem: `--${one} goes alone: ${USAGE}` };
  }
  if (numbers.seeds !== undefined && numbers.evenings !== undefined) return { problem: `either --seeds or --evenings: ${USAGE}` };
  const many = numbers.evenings === undefined ? "seeds" : "evenings";
  return { kind: KINDS[many].kind, from: numbers.from ?? 1, seeds: numbers[many] ?? USUAL_SEEDS, isStory: false };
}
