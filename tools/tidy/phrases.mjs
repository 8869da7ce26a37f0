/** Phrases are for players: whatever nobody asks for has no place in the languages. That nobody asks for a missing one tsc sees to. */
import ts from "typescript";
import { readProjectFile, sourceFiles } from "./files.mjs";

const ENGLISH = "src/language/locales/enUS.ts";
const ASKING = /^src\/(?!language\/)/;

/** Every phrase without somebody who asks for it. Called by: tidy. */
export function phraseFindings() {
  const english = readProjectFile(ENGLISH);
  const asked = new Set(
    sourceFiles()
      .filter(({ path }) => ASKING.test(path))
      .flatMap(textsIn),
  );
  return keysIn(english)
    .filter(({ key }) => !asked.has(key))
    .map(({ key, line }) => `${ENGLISH}:${line}: nobody asks for ${key}; take the phrase out of every language`);
}

/** Every key of the phrases, with its line. Called by: phrases.phraseFindings. */
function keysIn({ path, text }) {
  const file = parsed({ path, text });
  return nodesOf(file)
    .filter((node) => ts.isPropertyAssignment(node))
    .map((node) => ({ key: node.name.text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 }));
}

/** Every text that stands in a file. Called by: phrases.phraseFindings. */
function textsIn(file) {
  return nodesOf(parsed(file))
    .filter((node) => ts.isStringLiteral(node))
    .map((node) => node.text);
}

/** A file as TypeScript reads it. Called by: phrases.keysIn, phrases.textsIn. */
function parsed({ path, text }) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** A node and all that is inside of it. Called by: phrases.keysIn, phrases.nodesOf, phrases.textsIn. */
function nodesOf(node) {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}
