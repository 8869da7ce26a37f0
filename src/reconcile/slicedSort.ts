/** Sorting in slices of the frame: `table.sort` of ten thousand ids would stop the game for several milliseconds. */

/** Texts up to this many are sorted at once: less than a tenth of a millisecond. */
const RUN_LENGTH = 64;

/**
 * A copy of `texts`, sorted by bytes; breathes.
 * Called by: planExchange.newerIds, portraits.windowIds, snapshotMaker.gatheredFrom.
 */
export function sortedInSlices(texts: readonly string[], breathe: (this: void) => void): string[] {
  let sorted = sortedRuns(texts, breathe);
  let width = RUN_LENGTH;
  while (width < texts.length) {
    const merged: string[] = [];
    for (const start of $range(0, texts.length - 1, 2 * width)) mergeRuns(sorted, start, width, merged, breathe);
    sorted = merged;
    width *= 2;
  }
  return sorted;
}

/** Short runs, each sorted. Called by: slicedSort.sortedInSlices. */
function sortedRuns(texts: readonly string[], breathe: (this: void) => void): string[] {
  const sorted: string[] = [];
  for (const start of $range(0, texts.length - 1, RUN_LENGTH)) {
    const run = texts.slice(start, start + RUN_LENGTH);
    table.sort(run);
    for (const [number, text] of ipairs(run)) sorted[start + number - 1] = text;
    breathe();
  }
  return sorted;
}

/**
 * Appends the run of `width` texts at `start`, merged with the run behind it, to `merged`.
 * Called by: slicedSort.sortedInSlices.
 */
function mergeRuns(texts: readonly string[], start: number, width: number, merged: string[], breathe: (this: void) => void): void {
  const middle = math.min(start + width, texts.length);
  const end = math.min(start + 2 * width, texts.length);
  let left = start;
  let right = middle;
  for (const place of $range(start, end - 1)) {
    const takesLeft = right >= end || (left < middle && (texts[left] as string) <= (texts[right] as string));
    merged[place] = texts[takesLeft ? left : right] as string;
    if (takesLeft) left += 1;
    else right += 1;
    if (place % RUN_LENGTH === 0) breathe();
  }
}
