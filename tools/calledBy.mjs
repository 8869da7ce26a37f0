/**
 * Keeps the line `Called by: a, b.` at the end of every named function's doc comment true. `--write` (npm run calledBy) rewrites the
 * lines; a plain run (part of npm run check) fails on untrue and missing ones and on functions that nothing calls.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { keptCallers, readComment, writeComment } from "./callers/comments.mjs";
import { commentedNode, namedFunctionOf } from "./callers/functions.mjs";
import { openPrograms, pathOf } from "./callers/programs.mjs";
import { readReferences } from "./callers/references.mjs";

const SPEC_FILE = /(?:_spec|_test)\.ts$|\.test\.mjs$/;

/** Everything that is wrong, as lines with place and remedy. Called by: calledBy, checks. */
export function calledByFindings() {
  return examine().flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
}

/**
 * Rewrites every comment that has another text than it must have, and prints what no tool can mend.
 * Called by: calledBy.
 */
function writeCallers() {
  const editsByFile = new Map();
  for (const { edit, finding } of examine()) {
    if (edit !== undefined) editsByFile.set(edit.fileName, [...(editsByFile.get(edit.fileName) ?? []), edit]);
    else if (finding !== undefined) console.log(finding);
  }
  for (const [fileName, edits] of editsByFile) {
    let text = readFileSync(fileName, "utf8");
    for (const { start, end, comment } of edits.sort((left, right) => right.start - left.start)) {
      text = text.slice(0, start) + comment + text.slice(end);
    }
    writeFileSync(fileName, text);
  }
}

/**
 * One verdict for each named function of both programs.
 * Called by: calledBy.calledByFindings, calledBy.writeCallers.
 */
function examine() {
  return openPrograms().flatMap((program) => {
    const { callersOf } = readReferences(program);
    return program.files.flatMap((file) => namedFunctionsIn(file).map((declaration) => judge(declaration, callersOf(declaration))));
  });
}

/**
 * Compares a function's comment with its callers: a finding, and the edit that mends it where there is one.
 * Called by: calledBy.examine.
 */
function judge(declaration, callerNodes) {
  const file = declaration.getSourceFile();
  const place = `${pathOf(file)}:${file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1}: ${nameOf(declaration)}`;
  const comment = readComment(commentedNode(declaration));
  if (comment === undefined) return { finding: `${place} has no doc comment: say what it promises and why` };
  const callers = [...namesOf(declaration, callerNodes), ...keptCallers(comment.callers).sort()];
  if (callers.length === 0) return { finding: `${place} is called by nothing: remove it or use it` };
  const text = writeComment(comment, callers);
  if (file.text.slice(comment.start, comment.end) === text) return {};
  const finding = `${place} must end its comment in "Called by: ${callers.join(", ")}.": npm run calledBy`;
  return { finding, edit: { fileName: file.fileName, start: comment.start, end: comment.end, comment: text } };
}

/**
 * The callers' names, sorted. Specs are named inside of their own file only; elsewhere they count as one, where nothing else calls.
 * Called by: calledBy.judge.
 */
function namesOf(declaration, callerNodes) {
  const own = declaration.getSourceFile();
  const named = [...callerNodes].filter((caller) => !isSpecOf(own, caller));
  if (named.some((caller) => caller !== declaration)) return [...new Set(named.map(nameOf))].sort();
  return callerNodes.size > named.length ? ["specs"] : [];
}

/** Asks whether a caller is one of the specs, seen from the function's file. Called by: calledBy.namesOf. */
function isSpecOf(own, caller) {
  const file = caller.getSourceFile();
  if (SPEC_FILE.test(file.fileName)) return file !== own || ts.isSourceFile(caller);
  return /^spec\//.test(pathOf(file)) && !/^spec\//.test(pathOf(own));
}

/**
 * `module.function`, or the module's name for code outside of functions.
 * Called by: calledBy.judge, calledBy.namesOf.
 */
function nameOf(node) {
  const module = basename(node.getSourceFile().fileName).replace(/\.\w+$/, "");
  return ts.isSourceFile(node) ? module : `${module}.${node.name.text}`;
}

/** The named functions of a file, from top to bottom. Called by: calledBy.examine. */
function namedFunctionsIn(file) {
  const found = [];
  /** Visits a node before what is inside of it. Called by: calledBy.namedFunctionsIn, calledBy.visit. */
  const visit = (node) => {
    if (namedFunctionOf(node) !== undefined) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--write")) writeCallers();
  else {
    const findings = calledByFindings();
    console.log(findings.join("\n"));
    process.exitCode = findings.length === 0 ? 0 : 1;
  }
}
