import { controlFrame, encodeFrame } from "../../src/wire/frame";
import type { SentMessage } from "../support/network";
import { createStrangerWatch } from "./strangerWatch";

const GUILDS: Record<string, string> = { "Ann-R": "Lions", "Bob-R": "Lions", "Tim-R": "Tigers" };
const TAGS = { go: 12, busy: 65, hello: 70, reply: 71 };

/** A message whose first record has this tag. Called by: specs. */
function aMessage(from: string, to: string, name: keyof typeof TAGS): SentMessage {
  const frame = controlFrame({ sessionId: 1, nonce: 0, fromInitiator: true }, string.char(TAGS[name], 0));
  return { at: 0, from, to, prefix: "GuildHelperC", text: frame.ok ? encodeFrame(frame.value) : "" };
}

/** What a watch says about these messages, in their order. Called by: specs. */
function judged(...messages: readonly SentMessage[]): string[] {
  return createStrangerWatch((name) => GUILDS[name]).look(messages);
}

describe("the watch over strangers", () => {
  it("lets members say what they like to each other, and to their guild", () => {
    assert.are.same([], judged(aMessage("Ann-R", "Bob-R", "busy"), aMessage("Ann-R", "GUILD", "busy")));
  });

  it("sees every message to somebody of another guild, of none, or who does not exist", () => {
    assert.are.same(
      ["Ann-R said 16 bytes to the unproved Tim-R", "Ann-R said 16 bytes to the unproved Zoe-R"],
      judged(aMessage("Ann-R", "Tim-R", "busy"), aMessage("Ann-R", "Zoe-R", "busy")),
    );
  });

  it("lets two prove themselves to each other, and then talk", () => {
    const proofs = [aMessage("Ann-R", "Tim-R", "hello"), aMessage("Tim-R", "Ann-R", "reply"), aMessage("Ann-R", "Tim-R", "go")];
    assert.are.same([], judged(...proofs, aMessage("Tim-R", "Ann-R", "busy"), aMessage("Ann-R", "Tim-R", "busy")));
  });

  it("sees a reply to nobody's hello, a go before the reply, and an answer before the go", () => {
    assert.are.equal(1, judged(aMessage("Tim-R", "Ann-R", "reply")).length);
    assert.are.equal(1, judged(aMessage("Ann-R", "Tim-R", "hello"), aMessage("Ann-R", "Tim-R", "go")).length);
    const early = [aMessage("Ann-R", "Tim-R", "hello"), aMessage("Tim-R", "Ann-R", "reply"), aMessage("Tim-R", "Ann-R", "busy")];
    assert.are.equal(1, judged(...early).length);
  });

  it("takes nobody's proof for somebody else's", () => {
    const proofs = [aMessage("Ann-R", "Tim-R", "hello"), aMessage("Tim-R", "Ann-R", "reply"), aMessage("Ann-R", "Tim-R", "go")];
    assert.are.equal(1, judged(...proofs, aMessage("Bob-R", "Tim-R", "busy")).length);
  });
});
