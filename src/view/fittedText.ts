/** A text cut to what fits somewhere, between characters and never through an escaped `|`. */

const ELLIPSIS = "...";
const PIPE = string.byte("|");
/** Places at which a text may be cut: nothing for which texts are cut is longer. */
const MAX_CUTS = 100;

/**
 * The text itself where it fits, else its longest beginning that fits with dots behind it; empty where not even dots do.
 * Called by: monthDay.showTitles.
 */
export function fittedText(text: string, fits: (this: void, text: string) => boolean): string {
  if (fits(text)) return text;
  const cuts = cutsOf(text);
  let fitting = "";
  let least = 0;
  let most = cuts.length - 1;
  while (least <= most) {
    const middle = math.floor((least + most) / 2);
    const [beginning] = string.gsub(string.sub(text, 1, cuts[middle] ?? 0), "%s+$", "");
    const candidate = beginning + ELLIPSIS;
    if (fits(candidate)) {
      fitting = candidate;
      least = middle + 1;
    } else most = middle - 1;
  }
  return fitting;
}

/** Bytes behind which a text may be cut, 0 first. Called by: fittedText.fittedText. */
function cutsOf(text: string): number[] {
  const cuts = [0];
  let pipes = 0;
  for (const place of $range(1, text.length - 1)) {
    if (cuts.length >= MAX_CUTS) break;
    if (string.byte(text, place) === PIPE) pipes += 1;
    const following = string.byte(text, place + 1);
    const isInCharacter = following >= 0x80 && following <= 0xbf;
    if (!isInCharacter && pipes % 2 === 0) cuts.push(place);
  }
  return cuts;
}
