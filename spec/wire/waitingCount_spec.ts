import type { OutgoingMessage } from "../../src/wire/outgoingMessage";
import { createWaitingCount, MAX_WAITING_BYTES, MAX_WAITING_MESSAGES } from "../../src/wire/waitingCount";

/** A message of so many bytes. Called by: specs. */
function message(bytes: number): OutgoingMessage {
  return { class: "bulk", destination: { kind: "guild" }, text: string.rep("x", bytes) };
}

describe("the count of what waits", () => {
  it("has room for exactly MAX_WAITING_MESSAGES and MAX_WAITING_BYTES", () => {
    const count = createWaitingCount();
    for (const _ of $range(2, MAX_WAITING_MESSAGES)) count.add(message(1));
    assert.is_true(count.hasRoomFor(message(1)));
    count.add(message(1));
    assert.is_false(count.hasRoomFor(message(0)));
    const bytes = createWaitingCount();
    assert.is_true(bytes.hasRoomFor(message(MAX_WAITING_BYTES)));
    assert.is_false(bytes.hasRoomFor(message(MAX_WAITING_BYTES + 1)));
  });

  it("goes down as messages leave", () => {
    const count = createWaitingCount();
    count.add(message(5));
    count.add(message(7));
    count.remove(message(5));
    assert.are.same([1, 7], [count.messages(), count.bytes()]);
  });
});
