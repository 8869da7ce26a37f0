/**
 * Puts the bench's results into documents: what stands between the lines `<!-- bench: name -->` and `<!-- bench: end -->` is made here, and
 * everything around it is written by people.
 */
import { crowdRows, fullRows, markdownTable, shortRows, windowRows } from "./table.mjs";

const END = "<!-- bench: end -->";
const PART = /<!-- bench: (\w+) -->\n[^]*?<!-- bench: end -->/g;

/** Every part that the bench makes. */
const PART_NAMES = ["origin", "summary", "outside", "inside", "crowd", "window", "goals"];

/**
 * What two members cost, as parts by name; `origin` says what they were made of, `missed` are the goals that do not hold.
 * Called by: run.writeFiles.
 */
export function pairParts(results, origin, missed) {
  const unit = `One calibration unit took ${results.unitMilliseconds.toFixed(1)} ms on the machine that measured`;
  return {
    origin: `${origin}. ${unit}.`,
    summary: `${markdownTable(shortRows(results))}\n\n${origin}.`,
    outside: markdownTable(fullRows(results, "outside")),
    inside: markdownTable(fullRows(results, "inside")),
    goals: goalsText(missed),
  };
}

/** What the window costs, as a part. Called by: run.writeFiles. */
export function windowParts(results) {
  return { window: markdownTable(windowRows(results)) };
}

/** What whole guilds cost, as a part. Called by: run.writeFiles. */
export function crowdParts(results, origin, missed) {
  return { crowd: `${markdownTable(crowdRows(results))}\n\n${origin}. ${goalsText(missed)}` };
}

/**
 * A document with the parts that it has room for, and the others as they were; an error when it names one that is not made here, or none.
 * Called by: run.writeFiles.
 */
export function filled(document, parts) {
  if (document.search(PART) < 0) throw new Error(`the document has no part between "<!-- bench: name -->" and "${END}"`);
  return document.replace(PART, (before, name) => {
    if (!PART_NAMES.includes(name)) throw new Error(`the document asks for "${name}", which the bench does not make`);
    return parts[name] === undefined ? before : `<!-- bench: ${name} -->\n\n${parts[name]}\n\n${END}`;
  });
}

/** The goals that do not hold, one a line. Called by: page.crowdParts, page.pairParts. */
function goalsText(missed) {
  return missed.length === 0 ? "All goals hold." : ["Not reached:", "", ...missed.map((sentence) => `- ${sentence}`)].join("\n");
}
