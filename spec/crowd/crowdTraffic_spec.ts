import type { SentMessage } from "../support/network";
import { crowdTraffic } from "./crowdTraffic";

/** A message of so many bytes. Called by: specs. */
function aMessage(from: string, bytes: number): SentMessage {
  return { at: 0, from, to: "GUILD", prefix: "GuildHelperC", text: string.rep("x", bytes) };
}

describe("the traffic of a crowd", () => {
  it("is all messages and bytes, and who sent most", () => {
    const messages = [aMessage("Ann", 10), aMessage("Bob", 20), aMessage("Bob", 30)];
    assert.are.same({ messages: 3, bytes: 60, worst: 2, worstSender: "Bob" }, crowdTraffic(messages));
  });

  it("names the lower of two who sent as much, and nobody in silence", () => {
    assert.are.equal("Ann", crowdTraffic([aMessage("Bob", 1), aMessage("Ann", 1)]).worstSender);
    assert.are.same({ messages: 0, bytes: 0, worst: 0, worstSender: "" }, crowdTraffic([]));
  });
});
