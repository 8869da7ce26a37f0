import { dropReasonOf, SEND_RESULT, verdictOf } from "../../src/wire/sendVerdict";

const ANSWERS: readonly (readonly [answer: number | boolean, verdict: string])[] = [
  [SEND_RESULT.success, "sent"],
  [SEND_RESULT.invalidPrefix, "hopeless"],
  [SEND_RESULT.invalidMessage, "hopeless"],
  [SEND_RESULT.throttled, "throttled"],
  [SEND_RESULT.invalidChatType, "hopeless"],
  [SEND_RESULT.notInGroup, "hopeless"],
  [SEND_RESULT.targetRequired, "hopeless"],
  [SEND_RESULT.invalidChannel, "hopeless"],
  [SEND_RESULT.channelThrottled, "sent"],
  [SEND_RESULT.generalError, "repeat"],
  [SEND_RESULT.notInGuild, "hopeless"],
  [SEND_RESULT.lockdown, "lockdown"],
  [SEND_RESULT.targetOffline, "offline"],
  [13, "repeat"],
  [-1, "repeat"],
  [true, "sent"],
  [false, "repeat"],
];

describe("the client's answer to a message", () => {
  for (const [answer, verdict] of ANSWERS) {
    it(`${tostring(answer)} means "${verdict}"`, () => {
      assert.are.equal(verdict, verdictOf(answer));
    });
  }

  it('that is none at all means "sent", as in the oldest clients', () => {
    assert.are.equal("sent", verdictOf(undefined));
  });

  it("has a reason of its own wherever it is hopeless", () => {
    for (const [answer, verdict] of ANSWERS) {
      assert.are.equal(verdict === "hopeless", dropReasonOf(answer) !== "the client refuses it");
    }
  });
});
