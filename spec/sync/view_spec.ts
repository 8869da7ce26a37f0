import { TABLE_NAMES } from "../../src/model/tables";
import { FUTURE_TOLERANCE_SECONDS } from "../../src/model/stamp";
import { isInWindow, isVisible } from "../../src/sync/view";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

describe("a view", () => {
  const view = aSession({ cutOff: NOW - 10 });

  it("shows entries of its guilds up to the tolerance after its time, from any time before", () => {
    for (const [lastUpdated, isShown] of [
      [1, true],
      [NOW - 11, true],
      [NOW + FUTURE_TOLERANCE_SECONDS, true],
      [NOW + FUTURE_TOLERANCE_SECONDS + 0.5, false],
    ] as const) {
      assert.are.equal(isShown, isVisible(view, "news", anEntry("a", lastUpdated)));
    }
    assert.is_false(isVisible(view, "news", anEntry("a", NOW, { guildName: "Others-Realm" })));
  });

  for (const tableName of TABLE_NAMES) {
    it(`begins its window of ${tableName} ${tableName === "setup" ? "before everything" : "with the cut-off"}`, () => {
      assert.are.same(
        [tableName === "setup", true, true],
        [NOW - 10 - 1 / 1024, NOW - 10, NOW].map((stamp) => isInWindow(view, tableName, stamp)),
      );
    });
  }

  it("without a cut-off has everything in its window", () => {
    assert.is_true(isInWindow(aSession(), "news", 1));
  });
});
