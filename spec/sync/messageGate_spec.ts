import type { Frame } from "../../src/wire/frame";
import { controlFrame, encodeFrame, MAX_FRAME_BYTES } from "../../src/wire/frame";
import { PROTOCOL_VERSION } from "../../src/wire/protocol";
import { createMessageGate } from "../../src/sync/messageGate";
import { MAX_BURST } from "../../src/sync/senderRates";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const EVE = "Eve-Realm";

/** @noSelf */
interface Gate {
  readonly receive: (text: string, sender: string, channel?: string) => boolean;
  /** What became of the messages, in order. */
  readonly done: string[];
  readonly openRoom: () => void;
}

/**
 * The gate of Alice, whose guild has Bob; a frame that passes is of her session where its id is 5.
 * Called by: specs.
 */
function aGate(known: { isLoaded?: boolean; muted?: string } = {}): Gate {
  const done: string[] = [];
  const waiting: ((this: void) => void)[] = [];
  let isLoaded = known.isLoaded ?? true;
  const receive = createMessageGate({
    roster: { ownName: () => ALICE, isLoaded: () => isLoaded, isMember: (name) => isLoaded && name === BOB },
    mutes: { isMuted: (name) => name === known.muted },
    waitingRoom: {
      enter: (work) => {
        const hasRoom = waiting.length < 2;
        if (hasRoom) waiting.push(work);
        return hasRoom;
      },
    },
    gateReport: { dropMessage: (guard, sender, reason) => void done.push(`${guard} ${sender}: ${reason}`) },
    uptime: () => 0,
    onOutsider: (_text, channel, sender) => {
      done.push(`outsider ${channel} ${sender}`);
      return false;
    },
    onForeignVersion: (sender) => void done.push(`foreign ${sender}`),
    onFrame: ({ sessionId }, channel, sender) => {
      done.push(`frame ${sessionId} ${channel} ${sender}`);
      return sessionId === 5;
    },
  });
  return {
    /** As a whisper, unless the spec names another channel. Called by: specs. */
    receive: (text, sender, channel) => receive(text, channel ?? "WHISPER", sender),
    done,
    /** The roster is known from now on, and who waited is let in. Called by: specs. */
    openRoom: () => {
      isLoaded = true;
      for (const work of waiting.splice(0)) work();
    },
  };
}

/** A frame as it arrives. Called by: specs. */
function textOf(change: Partial<Frame> = {}): string {
  const frame = controlFrame({ sessionId: 5, nonce: 0, fromInitiator: true }, "body");
  return frame.ok ? encodeFrame({ ...frame.value, ...change }) : "";
}

describe("the message gate", () => {
  it("hands on a member's frame, and says whether it belongs to a session", () => {
    const gate = aGate();
    assert.are.same([true, false], [gate.receive(textOf(), BOB), gate.receive(textOf({ sessionId: 6 }), BOB)]);
    assert.are.same(["frame 5 WHISPER Bob-Realm", "frame 6 WHISPER Bob-Realm"], gate.done);
  });

  it("takes a message to the guild as proof of membership", () => {
    const gate = aGate({ isLoaded: false });
    gate.receive(textOf(), EVE, "GUILD");
    assert.are.same(["frame 5 GUILD Eve-Realm"], gate.done);
  });

  it("passes over its own echo without a word", () => {
    const gate = aGate();
    assert.is_false(gate.receive("", ALICE));
    assert.are.same([], gate.done);
  });

  it("drops an empty message and one of 256 bytes for their size, whoever sends them, before anything is read of them", () => {
    const gate = aGate();
    for (const sender of [BOB, EVE]) for (const bytes of [0, MAX_FRAME_BYTES + 1]) gate.receive(string.rep("x", bytes), sender);
    assert.are.same(["size Bob-Realm", "size Bob-Realm", "size Eve-Realm", "size Eve-Realm"], guardsOf(gate));
  });

  it("drops what is too many of one sender for its rate, before its version is looked at", () => {
    const gate = aGate();
    for (const _ of $range(1, MAX_BURST)) gate.receive(textOf(), BOB);
    gate.receive(textOf({ version: PROTOCOL_VERSION + 1 }), BOB);
    gate.receive(textOf(), EVE);
    assert.are.same(["rate Bob-Realm", "outsider WHISPER Eve-Realm"], guardsOf(gate).slice(MAX_BURST));
  });

  it("drops another version before the sender is asked for, and tells only a member", () => {
    const gate = aGate();
    for (const sender of [EVE, BOB]) gate.receive(textOf({ version: PROTOCOL_VERSION + 1 }), sender);
    const reason = `protocol version ${PROTOCOL_VERSION + 1}`;
    assert.are.same([`version Eve-Realm: ${reason}`, "foreign Bob-Realm", `version Bob-Realm: ${reason}`], gate.done);
  });

  it("drops the muted, whatever they say", () => {
    const gate = aGate({ muted: BOB });
    for (const text of [textOf(), "x"]) gate.receive(text, BOB);
    assert.are.same(["sender Bob-Realm", "sender Bob-Realm"], guardsOf(gate));
  });

  it("leaves it to others what an outsider's whisper is", () => {
    const gate = aGate();
    assert.is_false(gate.receive("x", EVE));
    assert.are.same(["outsider WHISPER Eve-Realm"], gate.done);
  });

  it("lets whispers wait until the roster tells who is a stranger, and counts them once", () => {
    const gate = aGate({ isLoaded: false });
    for (const sender of [BOB, EVE]) assert.is_false(gate.receive(textOf(), sender));
    assert.are.same([], gate.done);
    gate.receive(textOf(), BOB);
    assert.are.same(["sender Bob-Realm: too many wait for the roster already"], gate.done.splice(0));
    gate.openRoom();
    assert.are.same(["frame 5 WHISPER Bob-Realm", "outsider WHISPER Eve-Realm"], gate.done);
  });

  it("drops a member's frame that is cut or malformed for its shape", () => {
    const gate = aGate();
    gate.receive(string.sub(textOf(), 1, -2), BOB);
    gate.receive(`${textOf()}x`, BOB);
    assert.are.same(["shape Bob-Realm: a frame that is cut", "shape Bob-Realm: a frame that is malformed"], gate.done);
  });
});

/** What was done, without the reasons. Called by: specs. */
function guardsOf({ done }: Gate): string[] {
  return done.map((line) => line.split(":")[0] ?? "");
}
