/** What the bench makes of the window. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { missedGoals } from "../../tools/bench/goals.mjs";
import { windowParts } from "../../tools/bench/page.mjs";
import { readResults } from "../../tools/bench/results.mjs";

/** Results of one step, with a unit of 5 ms. Called by: specs. */
const resultsOf = (longestMilliseconds) =>
  readResults([
    [
      { kind: "unit", milliseconds: 5 },
      { kind: "window", workload: "V1", action: "Roster is opened", longestMilliseconds, longestName: "OnUpdate" },
    ]
      .map((report) => JSON.stringify(report))
      .join("\n"),
  ]);

test("no step of the window may take longer than its goal", () => {
  const goal = { kind: "window", most: 1, sentence: "Quick." };
  assert.deepEqual(missedGoals([goal], resultsOf(5)), []);
  assert.deepEqual(missedGoals([goal], resultsOf(6)), ["Quick. But when Roster is opened, one takes 1.20 units."]);
});

test("the part of the window has a row for each action", () => {
  const { window } = windowParts(resultsOf(2.5));
  assert.equal(window, "| a roster of 1,000 | longest step | step of |\n| --- | ---: | --- |\n| Roster is opened | 0.50 | OnUpdate |");
});
