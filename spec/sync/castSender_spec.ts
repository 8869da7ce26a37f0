import type { CastSender } from "../../src/sync/castSender";
import { createCastSender } from "../../src/sync/castSender";
import { decodeFrame } from "../../src/wire/frame";
import type { OutgoingMessage } from "../../src/wire/sendQueue";

/** A sender, and the queue it fills; what waits there goes when the spec says so. @noSelf */
interface SenderRig {
  readonly sender: CastSender;
  readonly queue: OutgoingMessage[];
  users: readonly string[];
  canSpeak: boolean;
  isFull: boolean;
  uptime: number;
  /** Streams of what waits. */
  readonly streams: () => number[];
  /** To whom each message goes: "guild", or a name. */
  readonly targets: () => string[];
}

/** A player whose login has this nonce. Called by: specs. */
function aSender(ownNonce = 9): SenderRig {
  const queue: OutgoingMessage[] = [];
  const rig: SenderRig = {
    sender: createCastSender({
      queue: {
        push: (message) => {
          if (!rig.isFull) queue.push(message);
          return !rig.isFull;
        },
      },
      ownNonce,
      canSpeakInGuild: () => rig.canSpeak,
      onlineUsers: () => rig.users,
      uptime: () => rig.uptime,
    }),
    queue,
    users: [],
    canSpeak: true,
    isFull: false,
    uptime: 0,
    streams: () =>
      queue.map(({ text }) => {
        const frame = decodeFrame(text);
        return frame.ok ? frame.value.sessionId : 0;
      }),
    targets: () => queue.map(({ destination }) => (destination.kind === "guild" ? "guild" : destination.peer)),
  };
  return rig;
}

describe("the sender of casts", () => {
  it("speaks to the guild, behind the bulk prefix, under a stream of its own", () => {
    const { sender, queue, streams, targets } = aSender();
    sender.send(string.rep("a", 300));
    sender.send("b");
    assert.are.same(["guild", "guild", "guild"], targets());
    assert.are.same([9 * 65536 + 1, 9 * 65536 + 1, 9 * 65536 + 2], streams());
    assert.are.same(
      ["bulk", "bulk", "bulk"],
      queue.map((message) => message.class),
    );
  });

  it("has other streams after the next login", () => {
    const before = aSender(9);
    const after = aSender(10);
    before.sender.send("a");
    after.sender.send("a");
    assert.are_not.same(before.streams(), after.streams());
  });

  it("is idle when all was sent or given up", () => {
    const { sender, queue } = aSender();
    assert.is_true(sender.isIdle());
    sender.send(string.rep("a", 300));
    queue[0]?.onSent?.();
    assert.is_false(sender.isIdle());
    queue[1]?.onDropped?.("full");
    assert.is_true(sender.isIdle());
  });

  it("is idle when the queue takes nothing", () => {
    const rig = aSender();
    rig.isFull = true;
    rig.sender.send("a");
    assert.is_true(rig.sender.isIdle());
  });

  it("whispers, without the right to speak, to the first user, and to the next where he is gone", () => {
    const rig = aSender();
    rig.canSpeak = false;
    rig.users = ["Bob-Realm", "Carol-Realm"];
    rig.sender.send("a");
    rig.sender.onUndeliverable("Dora-Realm");
    assert.are.same(["Bob-Realm"], rig.targets());
    rig.sender.onUndeliverable("Bob-Realm");
    rig.sender.onUndeliverable("Bob-Realm");
    assert.are.same(["Bob-Realm", "Carol-Realm"], rig.targets());
    assert.are.equal(rig.streams()[0], rig.streams()[1]);
    rig.sender.onUndeliverable("Carol-Realm");
    assert.are.equal(2, rig.queue.length);
  });

  it("takes a whispered cast for heard after ten seconds", () => {
    const rig = aSender();
    rig.canSpeak = false;
    rig.users = ["Bob-Realm", "Carol-Realm"];
    rig.sender.send("a");
    rig.uptime = 10.1;
    rig.sender.onUndeliverable("Bob-Realm");
    assert.are.same(["Bob-Realm"], rig.targets());
  });

  it("says nothing to nobody, and nothing that is too long", () => {
    const rig = aSender();
    rig.sender.send(string.rep("a", 8193));
    rig.canSpeak = false;
    rig.sender.send("a");
    assert.are.same([0, true], [rig.queue.length, rig.sender.isIdle()]);
  });

  it("whispers a cast to each of several, as one stream, also where the guild cannot be spoken to", () => {
    const rig = aSender();
    rig.canSpeak = false;
    rig.sender.whisperTo("a", ["Bob-Realm", "Eve-Realm"]);
    rig.sender.whisperTo("b", ["Bob-Realm"]);
    assert.are.same(["Bob-Realm", "Eve-Realm", "Bob-Realm"], rig.targets());
    assert.are.same([9 * 65536 + 1, 9 * 65536 + 1, 9 * 65536 + 2], rig.streams());
    assert.is_false(rig.sender.isIdle());
  });
});
