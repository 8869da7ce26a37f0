import type { Entry } from "../../src/model/entry";
import { answerIn, isSignUpAnswer, signUpsWith } from "../../src/model/signUps";

const DAY = 86400;
/** 2026-11-22 00:00:00. */
const TODAY = 1795305600;

/** An entry with this data. Called by: specs. */
function anEntry(data: Entry["data"], deleted = false): Entry {
  return { id: "x", guildName: "G-R", lastUpdated: 1, deleted, author: "", data };
}

describe("sign-ups", () => {
  it("are yes, maybe or no", () => {
    assert.are.same(
      [true, true, true],
      ["yes", "maybe", "no"].map((word) => isSignUpAnswer(word)),
    );
    assert.are.same(
      [false, false, false],
      ["Yes", "", 7].map((word) => isSignUpAnswer(word)),
    );
  });

  it("are read from a member's entry, whatever stands in it", () => {
    assert.are.equal("yes", answerIn(anEntry({ signups: { raid: "yes" } }), "raid"));
    for (const signups of [{ raid: "later" }, { other: "yes" }, "yes", 7]) assert.is_nil(answerIn(anEntry({ signups }), "raid"));
    assert.is_nil(answerIn(anEntry({}), "raid"));
  });

  it("gain an answer, or change it, and keep the others", () => {
    /** Nothing of the calendar has come yet. Called by: specs. */
    const noEvents = (): undefined => undefined;
    assert.are.same({ raid: "no" }, signUpsWith(undefined, "raid", "no", noEvents, TODAY));
    assert.are.same({ raid: "no" }, signUpsWith("damaged", "raid", "no", noEvents, TODAY));
    assert.are.same({ raid: "no", other: "yes" }, signUpsWith({ raid: "yes", other: "yes" }, "raid", "no", noEvents, TODAY));
  });

  it("to events deleted or over for 30 days are left out, those to unknown events stay", () => {
    const events: Record<string, Entry> = {
      gone: anEntry({ eventDate: "2026-11-22" }, true),
      long: anEntry({ eventDate: "2026-10-22 20:00" }),
      month: anEntry({ eventDate: "2026-10-23" }),
      dateless: anEntry({}),
    };
    const all = { gone: "yes", long: "yes", month: "yes", dateless: "yes", unknown: "yes" };
    const kept = { dateless: "yes", unknown: "yes", raid: "yes" };
    assert.are.same(
      { ...kept, month: "yes" },
      signUpsWith(all, "raid", "yes", (id) => events[id], TODAY),
    );
    assert.are.same(
      kept,
      signUpsWith(all, "raid", "yes", (id) => events[id], TODAY + DAY),
    );
  });

  it("leave the entry they come from untouched", () => {
    const before = { raid: "yes" };
    signUpsWith(before, "raid", "no", () => undefined, TODAY);
    assert.are.same({ raid: "yes" }, before);
  });
});
