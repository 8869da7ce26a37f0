/** The table of guards, as far as it can be told without running a mutant. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sourceOf } from "../../tools/mutants/compile.mjs";
import { GUARDS } from "../../tools/mutants/guards.mjs";
import { mutatedText } from "../../tools/mutants/run.mjs";
import { ROOT } from "../../tools/shell.mjs";

describe("the table of guards", () => {
  it("names every guard of the gate", () => {
    const names = ["size", "rate", "version", "sender", "session", "shape", "permission", "future", "older", "hold"];
    assert.deepEqual([...new Set(GUARDS.map(({ guard }) => guard))], names);
  });

  for (const mutant of GUARDS) {
    it(`finds its line exactly once, and its spec: ${mutant.guard}, ${mutant.what}`, () => {
      const { problem, text } = mutatedText(mutant, sourceOf(mutant.file));
      assert.equal(problem, undefined);
      assert.notEqual(text, sourceOf(mutant.file));
      assert.ok(existsSync(join(ROOT, mutant.spec)));
    });
  }
});

describe("a mutant", () => {
  const mutant = { file: "x.ts", find: "guard();", replacement: "" };

  it("is the source without its guard", () => {
    assert.deepEqual(mutatedText(mutant, "a; guard(); b;"), { text: "a;  b;" });
  });

  it("is none where the guard has gone, or stands twice", () => {
    assert.deepEqual(mutatedText(mutant, "a;"), { problem: "x.ts holds 0 times: guard();" });
    assert.deepEqual(mutatedText(mutant, "guard(); guard();"), { problem: "x.ts holds 2 times: guard();" });
  });
});
