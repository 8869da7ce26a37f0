/** What the bench makes of whole guilds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { missedGoals } from "../../tools/bench/goals.mjs";
import { crowdParts } from "../../tools/bench/page.mjs";
import { findCrowd, readResults } from "../../tools/bench/results.mjs";
import { crowdRows } from "../../tools/bench/table.mjs";

/** What a crowd cost; what is not named is usual. Called by: specs. */
const aCrowd = (workload, cost = {}, way = "automatic") => ({
  kind: "crowd",
  workload,
  title: `title of ${workload}`,
  way,
  cost: { messages: 1234, worst: 56, worstSender: "Alice-Ragnaros", bytes: 78901, secondsUntilEqual: 2.34, toStrangers: 0, ...cost },
});

/** Results of crowds alone. Called by: specs. */
const resultsOf = (...reports) => readResults([reports.map((report) => JSON.stringify(report)).join("\n")]);

test("a crowd must be equal in time, and for fewer messages", () => {
  const goal = { kind: "crowd", workload: "C40", below: 200, seconds: 30, sentence: "Forty." };
  assert.deepEqual(missedGoals([goal], resultsOf(aCrowd("C40", { messages: 199, secondsUntilEqual: 30 }), aCrowd("C40", {}, "loops"))), []);
  assert.deepEqual(missedGoals([goal], resultsOf(aCrowd("C40", { messages: 200 }))), [
    "Forty. But C40 takes 200 messages and 2.3 seconds.",
  ]);
  assert.deepEqual(missedGoals([goal], resultsOf(aCrowd("C40", { messages: 9, secondsUntilEqual: undefined }))), [
    "Forty. But C40 takes 9 messages and endless seconds.",
  ]);
});

test("no crowd may speak to strangers", () => {
  const goal = { kind: "strangers", sentence: "None." };
  assert.deepEqual(missedGoals([goal], resultsOf(aCrowd("C1"))), []);
  assert.deepEqual(missedGoals([goal], resultsOf(aCrowd("C1", { toStrangers: 2 }))), ["None. But in C1 they get 2."]);
});

test("the table of crowds has a row for each way, and says what never came", () => {
  const results = resultsOf(aCrowd("C1"), aCrowd("C1", { secondsUntilEqual: undefined }, "loops"));
  assert.equal(findCrowd(results, "C1", "loops").cost.messages, 1234);
  assert.deepEqual(crowdRows(results).slice(1), [
    ["title of C1", "by itself", "1,234", "56", "78,901", "2.3", "0"],
    ["title of C1", "everyone asks everyone", "1,234", "56", "78,901", "never", "0"],
  ]);
});

test("the part of crowds says what it was made of, and which goals hold", () => {
  const { crowd } = crowdParts(resultsOf(aCrowd("C1")), "Seed 2026, commit abc", []);
  assert.match(crowd, /\n\nSeed 2026, commit abc\. All goals hold\.$/);
});
