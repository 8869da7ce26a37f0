import { LANGUAGES } from "../../src/language/languages";
import { speak } from "../../src/language/phrases";
import { outcomeWord, resultText } from "../../src/wording/resultText";
import type { FailureReason, SyncResult } from "../../src/model/result";

const DONE: SyncResult = {
  peer: "Alice-Ragnaros",
  ok: true,
  received: 12,
  sent: 3,
  rejected: 0,
  held: 0,
  seconds: 3.4,
  identical: true,
  olderDiffer: false,
};

const FAILURES: readonly (readonly [reason: FailureReason, words: string])[] = [
  ["stopped", "it was stopped"],
  ["silent", "no answer came; that player may have left, be in a boss fight, or have no GuildHelper"],
  ["offline", "that player is not online"],
  ["busy", "that player is busy with somebody else; try again in a moment"],
  ["lockdown", "the game allows no addon messages at the moment; try again after the fight"],
  ["stranger", "that player is neither in your guild nor in your federation"],
  ["version", "the two GuildHelper versions do not understand each other; both should be the newest"],
  ["reload", "the other side reloaded; a sync it had begun goes on by itself, any other you can begin again"],
  ["damaged", "what arrived was damaged; try again"],
];

describe("the line about a finished session", () => {
  it("says identical when both are equal", () => {
    assert.are.equal("Alice-Ragnaros: identical. Received 12, sent 3 in 4 s.", resultText(DONE));
  });

  it("says why both are not equal and what mends it", () => {
    assert.are.equal(
      "Alice-Ragnaros: done, but not identical. Received 12, sent 3 in 4 s. Refused 2; /gh log tells why." +
        " 11 deletions wait for you: /gh confirm or /gh refuse. Older entries differ: /gh sync Alice-Ragnaros all",
      resultText({ ...DONE, identical: false, rejected: 2, held: 11, olderDiffer: true }),
    );
  });

  it("says where to look when both are not equal and no count tells why", () => {
    const unexplained = "Something was refused here or there, or changed meanwhile; /gh log tells.";
    assert.are.equal(
      `Alice-Ragnaros: done, but not identical. Received 12, sent 3 in 4 s. ${unexplained}`,
      resultText({ ...DONE, identical: false }),
    );
    assert.are.equal(
      `Alice-Ragnaros: done, but not identical. Received 12, sent 3 in 4 s. ${unexplained}` +
        " Older entries differ: /gh sync Alice-Ragnaros all",
      resultText({ ...DONE, identical: false, olderDiffer: true }),
    );
  });

  for (const [reason, words] of FAILURES) {
    it(`explains "${reason}" in plain words`, () => {
      assert.are.equal(
        `Alice-Ragnaros: not finished (${reason}): ${words}. Received 12, sent 3 in 4 s.`,
        resultText({ ...DONE, ok: false, identical: false, reason }),
      );
    });
  }

  it("is of the language that the player speaks by then", () => {
    speak("deDE");
    const line = resultText({ ...DONE, ok: false, identical: false, reason: "stopped" });
    speak("enUS");
    assert.are.same(
      [true, true],
      [line.includes(LANGUAGES.deDE.phrases.reasonStopped), LANGUAGES.deDE.phrases.reasonStopped !== "it was stopped"],
    );
  });

  it("takes the power from a peer's name", () => {
    assert.are.equal("||cff-R: identical. Received 12, sent 3 in 4 s.", resultText({ ...DONE, peer: "|cff-R" }));
  });
});

describe("the word for a session's end", () => {
  it("is why it was not finished, else whether both are equal", () => {
    assert.are.same(
      ["identical", "not identical", "silent"],
      [outcomeWord({ identical: true }), outcomeWord({ identical: false }), outcomeWord({ identical: false, reason: "silent" })],
    );
  });
});
