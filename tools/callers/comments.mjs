/**
 * The doc comment's form: the words first, then `Called by: a, b.`, then tags. One line where it fits, else lines of at most
 * MAX_COLUMNS. Callers no compiler can see are written by hand and kept.
 */
import ts from "typescript";

const MAX_COLUMNS = 120;
const SEEN_BY_NO_COMPILER = /^(?:the game(?: \(.+\))?|the player(?: \(.+\))?|another addon|npm (?:run [\w:-]+|test))$/;

/**
 * The doc comment in front of a node, `{ start, end, column, words, tags, callers }`, or undefined when there is none.
 * Called by: calledBy.judge.
 */
export function readComment(node) {
  const text = node.getSourceFile().text;
  const range = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).findLast(({ pos }) => text.startsWith("/**", pos));
  if (range === undefined) return undefined;
  const lines = text
    .slice(range.pos + 3, range.end - 2)
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const content = lines.join("\n").trim();
  const [, body, tags] = /^([^]*?)((?:(?:^|\n)@[^]*)?)$/.exec(content);
  const [words, callers] = body.split(/\s*\bCalled by: /);
  const { character } = node.getSourceFile().getLineAndCharacterOfPosition(range.pos);
  return { start: range.pos, end: range.end, column: character, words: words.trim(), tags: tags.trim(), callers: callersIn(callers) };
}

/** The callers written by hand that a comment may keep. Called by: calledBy.judge. */
export function keptCallers(callers) {
  return (callers ?? []).filter((name) => SEEN_BY_NO_COMPILER.test(name));
}

/** A comment's text with these callers, as it must stand in the file. Called by: calledBy.judge. */
export function writeComment({ column, words, tags }, callers) {
  const line = `Called by: ${callers.join(", ")}.`;
  const short = `/** ${words} ${line} */`;
  if (!words.includes("\n") && tags === "" && column + short.length <= MAX_COLUMNS) return short;
  const indent = " ".repeat(column);
  const lines = [...words.split("\n"), ...wrapped(line, MAX_COLUMNS - column - 3), ...(tags === "" ? [] : tags.split("\n"))];
  return `/**\n${lines.map((each) => `${indent} * ${each}`.trimEnd()).join("\n")}\n${indent} */`;
}

/**
 * The names in the line, which may run over several lines and ends with a full stop.
 * Called by: comments.readComment.
 */
function callersIn(text) {
  if (text === undefined) return undefined;
  const line = text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return line.split(/, (?![^(]*\))/);
}

/** A line broken at spaces. Called by: comments.writeComment. */
function wrapped(line, columns) {
  const lines = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
