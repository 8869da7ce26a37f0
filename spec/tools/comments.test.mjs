/** The generated line of callers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { keptCallers, readComment, writeComment } from "../../tools/callers/comments.mjs";

/** Reads the comment in front of the first statement. Called by: comments.test.rewritten. */
const commentIn = (text) => readComment(ts.createSourceFile("example.ts", text, ts.ScriptTarget.Latest, true).statements[0]);

/** A comment as the tool would leave it. Called by: specs. */
const rewritten = (comment, callers) => writeComment(commentIn(`${comment}\nfunction example() {}`), callers);

test("a short comment stays on one line", () => {
  assert.equal(rewritten("/** Does it. */", ["a.b"]), "/** Does it. Called by: a.b. */");
});

test("callers that are no longer true are replaced", () => {
  assert.equal(rewritten("/** Does it. Called by: old.one, old.two. */", ["a.b"]), "/** Does it. Called by: a.b. */");
});

test("a comment of several lines gets a line of its own, before the tags", () => {
  const comment = "/**\n * Does it.\n * Twice.\n * @noSelf\n */";
  assert.equal(rewritten(comment, ["a.b"]), "/**\n * Does it.\n * Twice.\n * Called by: a.b.\n * @noSelf\n */");
});

test("writing twice changes nothing, also where the callers fill several lines", () => {
  const callers = Array.from({ length: 20 }, (_, index) => `module${index}.functionName`);
  const once = rewritten("/** Does it. */", callers);
  assert.ok(once.split("\n").every((line) => line.length <= 120));
  assert.equal(rewritten(once, callers), once);
});

test("callers no compiler can see are kept, others are not", () => {
  const { callers } = commentIn("/** Does it. Called by: a.b, another addon, the game (CHAT_MSG, LOGIN), npm test. */\nfunction f() {}");
  assert.deepEqual(keptCallers(callers), ["another addon", "the game (CHAT_MSG, LOGIN)", "npm test"]);
});
