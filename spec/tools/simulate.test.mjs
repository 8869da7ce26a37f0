/** What is typed behind `npm run simulate --`, and what it shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArguments } from "../../tools/simulate/arguments.mjs";
import { barOf, createProgress } from "../../tools/simulate/progress.mjs";
import { summaryLines } from "../../tools/simulate/summary.mjs";

test("without words it runs the first thousand seeds", () => {
  assert.deepEqual(readArguments([]), { kind: "guild", from: 1, seeds: 1000, isStory: false });
  assert.deepEqual(readArguments(["--seeds", "5", "--from", "901"]), { kind: "guild", from: 901, seeds: 5, isStory: false });
});

test("one seed tells its story", () => {
  assert.deepEqual(readArguments(["--seed", "42"]), { kind: "guild", from: 42, seeds: 1, isStory: true });
});

test("whole evenings are run, and told, as seeds are", () => {
  assert.deepEqual(readArguments(["--evenings", "10"]), { kind: "evening", from: 1, seeds: 10, isStory: false });
  assert.deepEqual(readArguments(["--from", "4", "--evenings", "2"]), { kind: "evening", from: 4, seeds: 2, isStory: false });
  assert.deepEqual(readArguments(["--evening", "3"]), { kind: "evening", from: 3, seeds: 1, isStory: true });
});

const WRONG_WORDS = [
  ["--seeds"],
  ["--seeds", "0"],
  ["--seeds", "1.5"],
  ["--seeds", "-1"],
  ["--fast"],
  ["seeds", "1"],
  ["--seed", "1", "--from", "2"],
  ["--evening", "1", "--seed", "2"],
  ["--evenings", "1", "--seeds", "2"],
];

for (const words of WRONG_WORDS) {
  test(`"${words.join(" ")}" is answered with what would be right`, () => {
    assert.match(readArguments(words).problem, /npm run simulate -- /);
  });
}

test("the bar grows with what is done", () => {
  assert.equal(barOf(0, 4), `[${".".repeat(30)}]`);
  assert.equal(barOf(1, 2), `[${"#".repeat(15)}${".".repeat(15)}]`);
  assert.equal(barOf(4, 4), `[${"#".repeat(30)}]`);
});

test("a file gets ten lines, a terminal one that is drawn over", () => {
  /** What is written for twenty steps, one of them failed. Called by: specs. */
  const written = (isTTY) => {
    let text = "";
    const progress = createProgress(20, { isTTY, write: (more) => (text += more) });
    for (let step = 1; step <= 20; step++) progress.step(step === 3);
    return text;
  };
  assert.equal(written(false).split("\n").length, 11);
  assert.equal(written(true).split("\n").length, 2);
  assert.match(written(true), /20 of 20 seeds, 1 failed\n$/);
});

test("the summary counts, and tells how to see a failed seed again", () => {
  const needs = { logLines: 12.4 };
  const whole = { problems: [], clients: 2, faults: ["cut"], ends: { complete: 3 }, needs, simulatedSeconds: 9.6, computedSeconds: 1.2 };
  const reports = [
    { seed: 8, problems: ["it died"] },
    { ...whole, seed: 7 },
    { ...whole, seed: 9, clients: 40 },
  ];
  const lines = summaryLines(reports, "--seed");
  assert.deepEqual(lines, [
    "guilds by size: 2: 1, 3: 0, 4: 0, 5: 0, 6: 0, 7-15: 0, 16-40: 1",
    "faults: cut 2",
    "most of anything: logLines 12",
    "sessions told of, by their ends: complete 6",
    "19 simulated seconds in 2 s of computing time",
    "seed 8: it died -- npm run simulate -- --seed 8",
    "2 seeds passed, 1 failed",
  ]);
});
