/** What two texts have in common at their ends, found by halving, because texts are long and comparing two of them is one step. */

/** Bytes at the beginning that both texts share. Called by: patch.spliceBetween, textColumnWriter.writeFramed. */
export function commonPrefix(left: string, right: string): number {
  return longestEqual(math.min(left.length, right.length), (bytes) => string.sub(left, 1, bytes) === string.sub(right, 1, bytes));
}

/**
 * Bytes at the end that both texts share, `most` at most.
 * Called by: patch.spliceBetween, textColumnWriter.writeFramed.
 */
export function commonSuffix(left: string, right: string, most: number): number {
  return longestEqual(most, (bytes) => bytes === 0 || string.sub(left, -bytes) === string.sub(right, -bytes));
}

/**
 * The largest number from 0 to `most` up to which all are equal.
 * Called by: commonBytes.commonPrefix, commonBytes.commonSuffix.
 */
function longestEqual(most: number, isEqual: (this: void, bytes: number) => boolean): number {
  if (isEqual(most)) return most;
  let equal = 0;
  let beyond = most;
  while (beyond - equal > 1) {
    const middle = math.floor((equal + beyond) / 2);
    if (isEqual(middle)) equal = middle;
    else beyond = middle;
  }
  return equal;
}
