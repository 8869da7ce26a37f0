import type { Destination } from "../../src/model/destination";
import type { Lane, MessageLanes, WaitingMessage } from "../../src/wire/messageLanes";
import { createMessageLanes } from "../../src/wire/messageLanes";

const ANNA: Destination = { kind: "whisper", peer: "Anna-Realm" };
const BERT: Destination = { kind: "whisper", peer: "Bert-Realm" };
const GUILD: Destination = { kind: "guild" };

/** A message that nothing has happened to yet. Called by: specs. */
function waiting(destination: Destination, text: string): WaitingMessage {
  return { message: { class: "bulk", destination, text }, failures: 0 };
}

/** The texts of the next turns, until no lane may go. Called by: specs. */
function turns(lanes: MessageLanes, mayGo: (this: void, lane: Lane) => boolean = () => true): string[] {
  const texts: string[] = [];
  for (;;) {
    const lane = lanes.nextLane(mayGo);
    const taken = lane === undefined ? undefined : lanes.takeFirst(lane);
    if (taken === undefined) return texts;
    texts.push(taken.message.text);
  }
}

let lanes: MessageLanes;
before_each(() => {
  lanes = createMessageLanes();
  for (const text of ["a1", "a2", "a3"]) lanes.push(waiting(ANNA, text));
  lanes.push(waiting(BERT, "b1"));
  lanes.push(waiting(GUILD, "g1"));
});

describe("the lanes", () => {
  it("take turns, each in its own order", () => {
    assert.are.same(["a1", "b1", "g1", "a2", "a3"], turns(lanes));
  });

  it("pass over one that must wait", () => {
    assert.are.same(
      ["b1", "g1"],
      turns(lanes, (lane) => lane.destination !== ANNA),
    );
  });

  it("give a message put back its old place, and hold its lane", () => {
    const lane = lanes.nextLane(() => true) as Lane;
    lanes.putBack(lanes.takeFirst(lane) as WaitingMessage, 75);
    assert.are.equal(75, lanes.nextLane(() => true)?.heldUntil);
    assert.are.same(["a1", "b1", "g1", "a2", "a3"], turns(lanes));
  });

  it("hand over everything for one peer and keep the rest", () => {
    assert.are.same(
      ["a1", "a2", "a3"],
      lanes.takeAll("Anna-Realm").map(({ message }) => message.text),
    );
    assert.are.same([], lanes.takeAll("Eve-Realm"));
    assert.are.same(["b1", "g1"], turns(lanes));
  });

  it("count what waits where it is asked for", () => {
    assert.are.same([5, 1], [lanes.count(() => true), lanes.count((lane) => lane.destination.kind === "guild")]);
  });
});
