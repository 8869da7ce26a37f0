/** Words that tell of unfinished work or blur a term, and what to write in their place. */
import { documents, sourceFiles } from "./files.mjs";

/** This file, which must name them, and the client's own names. */
const EXEMPT = /^(?:tools\/tidy\/words\.mjs|spec\/support\/surface\/.*)$/;

/** The word, where it may stand, and the remedy. */
const BANNED = [
  { word: /\b(?:TODO|FIXME|XXX|HACK)\b/, remedy: "do it, or open an issue" },
  { word: /\bfor now\b/i, remedy: "say how it is" },
  { word: /\bplaceholder/i, remedy: "write the thing itself" },
  { word: /\bnot (?:yet )?implemented\b/i, remedy: "implement it, or take the promise away" },
  { word: /\bstubs?\b/i, remedy: "only the false client in spec/support may stand in for something", allowed: /^(?:spec|docs)\// },
  { word: /\btemporar(?:y|ily)\b/i, remedy: "say until what, or remove it" },
  { word: /eslint-disable(?!.* -- )/, remedy: "give the reason after --", allowed: /\.md$/ },
  { word: /@ts-(?:ignore|nocheck|expect-error)/, remedy: "mend the type" },
];

/** Every banned word in sources and documents. Called by: tidy. */
export function wordFindings() {
  const files = [...sourceFiles(), ...documents()].filter(({ path }) => !EXEMPT.test(path));
  return files.flatMap(({ path, lines }) =>
    BANNED.filter(({ allowed }) => allowed === undefined || !allowed.test(path)).flatMap(({ word, remedy }) =>
      lines.flatMap((line, index) => (word.test(line) ? [`${path}:${index + 1}: "${word.exec(line)[0]}"; ${remedy}`] : [])),
    ),
  );
}
