import { helloMac } from "../../src/sync/proofMac";
import { controlFrame, encodeFrame } from "../../src/wire/frame";
import type { WireRecord } from "../../src/wire/protocol";
import { MAC_BYTES, NONCE_BYTES } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import type { SentMessage } from "../support/network";
import { createStrangerWatch } from "./strangerWatch";

const GUILDS: Record<string, string> = { "Ann-R": "Lions", "Bob-R": "Lions", "Tim-R": "Tigers" };
const KEY = "0123456789abcdef0123456789abcdef";
const SESSION = 7;
const NONCE = string.rep("n", NONCE_BYTES);
const MAC = string.rep("m", MAC_BYTES);

/**
 * A record of this kind as one player says it to another; a hello proves this key.
 * Called by: strangerWatch_spec.aMessage.
 */
function aRecord(initiator: string, responder: string, name: "busy" | "go" | "hello" | "reply", key: string): WireRecord {
  switch (name) {
    case "busy":
      return { name, body: { seconds: 1 } };
    case "go":
      return { name, body: { guild: 1, mac: MAC } };
    case "hello":
      return { name, body: { serverTime: 5, nonce: NONCE, mac: helloMac(key, { initiator, responder }, SESSION, 5, NONCE) } };
    case "reply":
      return { name, body: { nonce: NONCE, guild: 1, mac: MAC } };
  }
}

/** A message with one record. Called by: specs. */
function aMessage(from: string, to: string, name: "busy" | "go" | "hello" | "reply", key = KEY): SentMessage {
  const frame = controlFrame({ sessionId: SESSION, nonce: 0, fromInitiator: true }, encodeRecords([aRecord(from, to, name, key)]));
  return { at: 0, from, to, prefix: "GuildHelperC", text: frame.ok ? encodeFrame(frame.value) : "" };
}

/** What a watch says about these messages, in their order. Called by: specs. */
function judged(...messages: readonly SentMessage[]): string[] {
  return createStrangerWatch((name) => GUILDS[name], KEY).look(messages);
}

describe("the watch over strangers", () => {
  it("lets members say what they like to each other, and to their guild", () => {
    assert.are.same([], judged(aMessage("Ann-R", "Bob-R", "busy"), aMessage("Ann-R", "GUILD", "busy")));
  });

  it("sees every message to somebody of another guild, of none, or who does not exist", () => {
    assert.are.same(
      ["Ann-R said 18 bytes to the unproved Tim-R", "Ann-R said 18 bytes to the unproved Zoe-R"],
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

  it("sees a hello that proves another key, or was made for somebody else", () => {
    assert.are.equal(1, judged(aMessage("Ann-R", "Tim-R", "hello", `${KEY}0`)).length);
    assert.are.equal(1, judged({ ...aMessage("Ann-R", "Tim-R", "hello"), to: "Zoe-R" }).length);
  });

  it("does not see what other addons whisper", () => {
    assert.are.same([], judged({ ...aMessage("Ann-R", "Tim-R", "busy"), prefix: "Heavy" }));
  });

  it("takes nobody's proof for somebody else's", () => {
    const proofs = [aMessage("Ann-R", "Tim-R", "hello"), aMessage("Tim-R", "Ann-R", "reply"), aMessage("Ann-R", "Tim-R", "go")];
    assert.are.equal(1, judged(...proofs, aMessage("Bob-R", "Tim-R", "busy")).length);
  });
});
