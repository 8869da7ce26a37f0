/** The measure of this machine: steps are given in it, so that results of different machines can be compared. */

const RUNS = 7;
const TEXTS = 12000;
const MODULUS = 4294967296;

/** Milliseconds of one calibration unit: the best of seven runs. Called by: main. */
export function calibrationUnitMilliseconds(): number {
  let best = math.huge;
  for (const _ of $range(1, RUNS)) {
    collectgarbage("collect");
    collectgarbage("stop");
    const startedAt = os.clock();
    workOneUnit();
    best = math.min(best, os.clock() - startedAt);
    collectgarbage("restart");
  }
  return best * 1000;
}

/**
 * Texts into a table, a hash over their lengths, a search in each, and all of them together.
 * Called by: unit.calibrationUnitMilliseconds.
 */
function workOneUnit(): string {
  const texts: string[] = [];
  let hash = 0;
  for (const place of $range(1, TEXTS)) {
    const text = `k${place}`;
    texts[place - 1] = text;
    hash = (hash * 31 + text.length + place) % MODULUS;
    string.find(text, "7", 1, true);
  }
  return `${table.concat(texts)}${hash}`;
}
