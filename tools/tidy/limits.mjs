/** Limits that keep a file readable in one sitting: lines of a file, of a function, columns of a line. */
import ts from "typescript";
import { sourceFiles } from "./files.mjs";

const MAX_FILE_LINES = 200;
/** A spec's length is the number of facts about one file. */
const MAX_SPEC_LINES = 400;
const MAX_FUNCTION_LINES = 40;
const MAX_COLUMNS = 140;

/** Lists of names, phrases and the like: data, not reading matter. */
const DATA = /^(?:spec\/support\/surface|src\/language\/locales)\//;
const COMMENT_LINE = /^\s*(?:\/\*\*|\*)/;
const SPEC = /_(?:spec|test)\.ts$/;
/** What holds the facts of a spec; its length is their number. */
const SPEC_FRAMES = /^(?:describe|insulate|context|it|test|before_each|after_each)$/;

/** Every place that passes a limit. Called by: tidy. */
export function limitFindings() {
  return sourceFiles().flatMap((file) => [...fileFindings(file), ...columnFindings(file), ...functionFindings(file)]);
}

/**
 * A file that has grown too long; comments are not counted, because tools/calledBy.mjs lets them grow.
 * Called by: limits.limitFindings.
 */
function fileFindings({ path, lines }) {
  const most = SPEC.test(path) ? MAX_SPEC_LINES : MAX_FILE_LINES;
  const length = lines.filter((line) => !COMMENT_LINE.test(line)).length;
  if (DATA.test(path) || length <= most) return [];
  return [
    `${path}:${lines.length}: ${length} lines beside comments, longer than ${most} lines; give a part of it a file and a name of its own`,
  ];
}

/** Lines no screen shows whole. Called by: limits.limitFindings. */
function columnFindings({ path, lines }) {
  if (DATA.test(path)) return [];
  return lines.flatMap((line, index) =>
    [...line].length <= MAX_COLUMNS ? [] : [`${path}:${index + 1}: longer than ${MAX_COLUMNS} columns; break it`],
  );
}

/**
 * Functions that are too long; what stands in named functions inside of them, as in factories, is counted there only.
 * Called by: limits.limitFindings.
 */
function functionFindings({ path, text }) {
  if (path.endsWith(".lua")) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const findings = [];
  /** Judges a node and what is inside of it. Called by: limits.functionFindings, limits.visit. */
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body !== undefined && !isSpecFrame(node) && ownLines(file, node) > MAX_FUNCTION_LINES) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      findings.push(`${path}:${line + 1}: ${ownLines(file, node)} lines in one function, ${MAX_FUNCTION_LINES} at most; name its steps`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

/**
 * A function's lines without those of the functions inside of it; a member's or constant's function takes its comment along.
 * Called by: limits.visit.
 */
function ownLines(file, node) {
  let lines = linesOf(file, node.getStart(), node.end);
  /**
   * Takes away the functions inside; what is inside of those goes with them.
   * Called by: limits.ownLines, limits.visit.
   */
  const visit = (child) => {
    if (!ts.isFunctionLike(child) || child.body === undefined) ts.forEachChild(child, visit);
    else if (holderOf(child) === undefined) lines -= linesOf(file, child.getStart(), child.end) - 1;
    else lines -= linesOf(file, holderOf(child).getStart(file, true), child.end);
  };
  ts.forEachChild(node, visit);
  return lines;
}

/**
 * The member or statement a function gives a name to, in front of which its comment stands.
 * Called by: limits.visit.
 */
function holderOf(node) {
  if (ts.isPropertyAssignment(node.parent)) return node.parent;
  if (ts.isFunctionDeclaration(node)) return node;
  return ts.isVariableDeclaration(node.parent) ? node.parent.parent.parent : undefined;
}

/** How many lines a stretch of text touches. Called by: limits.ownLines, limits.visit. */
function linesOf(file, start, end) {
  return file.getLineAndCharacterOfPosition(end).line - file.getLineAndCharacterOfPosition(start).line + 1;
}

/** Asks whether a function is the body of a describe, it or the like. Called by: limits.visit. */
function isSpecFrame(node) {
  return ts.isCallExpression(node.parent) && SPEC_FRAMES.test(node.parent.expression.getText());
}
