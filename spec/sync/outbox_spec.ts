import { createOutbox } from "../../src/sync/outbox";
import { decodeFrame } from "../../src/wire/frame";
import { decodeRecords } from "../../src/wire/recordCodec";
import type { OutgoingMessage } from "../../src/wire/sendQueue";

const NONCE = 77;

/** An outbox over a queue that only keeps. Called by: specs. */
function anOutbox(): { outbox: ReturnType<typeof createOutbox>; queued: OutgoingMessage[] } {
  const queued: OutgoingMessage[] = [];
  const outbox = createOutbox({ queue: { push: (message) => queued.push(message) > 0 }, uptime: () => 0, ownNonce: NONCE });
  return { outbox, queued };
}

/** What a queued message says: its session, nonce, direction and first record. Called by: specs. */
function saidBy(message: OutgoingMessage | undefined): unknown[] {
  const frame = decodeFrame(message?.text ?? "");
  if (!frame.ok) return [frame.reason];
  const { sessionId, nonce, fromInitiator, body } = frame.value;
  const records = decodeRecords(body);
  return [sessionId, nonce, fromInitiator, records.ok ? records.value[0]?.name : records.reason];
}

describe("the outbox", () => {
  it("sends a record of no session under number 0, with my nonce", () => {
    const { outbox, queued } = anOutbox();
    outbox.sendRecord({ kind: "guild" }, { name: "who", body: {} });
    assert.are.same(["control", { kind: "guild" }], [queued[0]?.class, queued[0]?.destination]);
    assert.are.same([0, NONCE, false, "who"], saidBy(queued[0]));
  });

  for (const [fromInitiator, nonce] of [
    [true, 0],
    [false, NONCE],
  ] as const) {
    it(`speaks of a session as ${fromInitiator ? "its initiator, who has no nonce" : "its responder"}`, () => {
      const { outbox, queued } = anOutbox();
      outbox.sendControl("Bob-Realm", 5, fromInitiator, { name: "unknown", body: {} });
      assert.are.same({ kind: "whisper", peer: "Bob-Realm" }, queued[0]?.destination);
      assert.are.same([5, nonce, fromInitiator, "unknown"], saidBy(queued[0]));
    });
  }

  it("says when a record has left the queue, at once where the queue has no room", () => {
    for (const ending of ["onSent", "onDropped", "full"] as const) {
      const queued: OutgoingMessage[] = [];
      const queue = { push: (message: OutgoingMessage) => ending !== "full" && queued.push(message) > 0 };
      let gone = 0;
      createOutbox({ queue, uptime: () => 0, ownNonce: NONCE }).sendControl("Bob-Realm", 5, true, { name: "unknown", body: {} }, () => {
        gone += 1;
      });
      assert.are.equal(ending === "full" ? 1 : 0, gone);
      if (ending !== "full") queued[0]?.[ending]?.("gone");
      assert.are.equal(1, gone);
    }
  });

  for (const ending of ["onSent", "onDropped"] as const) {
    it(`lets a link know that its frame is gone (${ending})`, () => {
      const { outbox, queued } = anOutbox();
      const link = outbox.createLink("Bob-Realm", 5, "initiator");
      link.say({ name: "metadataRequest", body: { tableName: "news" } });
      link.endTurn();
      assert.are.same([5, 0, true, "metadataRequest"], saidBy(queued[0]));
      assert.are.equal("working", link.tick());
      queued[0]?.[ending]?.("gone");
      assert.are.equal("waiting", link.tick());
    });
  }
});
