/** What is typed behind `npm run fuzz --`, how it is shared out, and what is heard of the processes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readArguments } from "../../tools/fuzz/arguments.mjs";
import { readLine, wishesOf } from "../../tools/fuzz/run.mjs";

const NOW = 1795372200000;

describe("the words behind npm run fuzz", () => {
  it("may be none: five million executions, a seed of the clock, as many processes as cores", () => {
    const usual = { seed: 795372200, executions: 5000000, minutes: Infinity, processes: 2, replay: undefined };
    assert.deepEqual(readArguments([], NOW, 2), usual);
  });

  it("set each of them", () => {
    const words = ["--executions", "100", "--minutes", "0.5", "--seed", "7", "--processes", "3", "--replay", "9"];
    assert.deepEqual(readArguments(words, NOW, 2), { seed: 7, executions: 100, minutes: 0.5, processes: 3, replay: 9 });
  });

  it("lift the usual number of executions by naming a time alone", () => {
    assert.equal(readArguments(["--minutes", "60"], NOW, 2).executions, Infinity);
  });

  it("are refused with the sentence that helps", () => {
    for (const words of [["--bogus", "1"], ["--seed"], ["--seed", "x"], ["--executions", "0"], ["--processes", "1.5"]]) {
      assert.match(readArguments(words, NOW, 2).problem, /npm run fuzz -- \[--executions N\]/);
    }
  });
});

describe("the processes of the fuzzer", () => {
  it("share the executions, each with a seed of its own", () => {
    const wishes = wishesOf({ seed: 5, executions: 7, minutes: 1, processes: 2 });
    assert.deepEqual(wishes, [
      { seed: 5, from: 1, to: 4, seconds: 60 },
      { seed: 6, from: 1, to: 3, seconds: 60 },
    ]);
  });

  it("are one when a finding is replayed", () => {
    assert.deepEqual(
      wishesOf({ seed: 5, executions: 7, minutes: 1, processes: 2, replay: 9 }).map(({ seed, from, to }) => [seed, from, to]),
      [[5, 9, 9]],
    );
  });

  it("say how far they are, what they found, and what they have done", () => {
    const run = { wish: { from: 1 }, findings: [], executions: 0, counts: {} };
    assert.equal(readLine(run, "at 2000"), false);
    assert.equal(run.executions, 2000);
    assert.equal(readLine(run, "finding 5 2001 saved file: an error"), false);
    assert.deepEqual(run.findings, [{ seed: 5, index: 2001, text: "saved file: an error" }]);
    assert.equal(readLine(run, "done 2500 frame=2000,saved file=500"), true);
    assert.deepEqual([run.executions, run.counts], [2500, { frame: 2000, "saved file": 500 }]);
  });
});
