import type { Frame } from "../../src/wire/frame";
import { decodeFrame } from "../../src/wire/frame";
import type { TurnFrames } from "../../src/wire/turnFrames";
import { createTurnFrames } from "../../src/wire/turnFrames";
import type { WireRecord } from "../../src/wire/protocol";

const ASK: WireRecord = { name: "metadataRequest", body: { tableName: "news" } };

/** A frame in the queue. */
interface Queued {
  readonly messageClass: string;
  readonly frame: Frame;
  readonly onGone: (this: void) => void;
}

/** Turns over a queue that keeps; `gone` counts the frames that left it. Called by: specs. */
function someTurns(): { turns: TurnFrames; queued: Queued[]; facts: { gone: number; isFull: boolean } } {
  const queued: Queued[] = [];
  const facts = { gone: 0, isFull: false };
  const turns = createTurnFrames({
    push: (messageClass, text, onGone) => {
      const frame = decodeFrame(text);
      if (!facts.isFull && frame.ok) queued.push({ messageClass, frame: frame.value, onGone });
      return !facts.isFull;
    },
    header: () => ({ sessionId: 5, nonce: 9, fromInitiator: false }),
    onGone: () => {
      facts.gone += 1;
    },
  });
  return { turns, queued, facts };
}

/** A record of about so many bytes. Called by: specs. */
function entries(bytes: number): WireRecord {
  return { name: "entries", body: { tableName: "news", batch: string.rep("x", bytes) } };
}

/** Sends all that is queued. Called by: specs. */
function sendAll(queued: Queued[]): void {
  for (const { onGone } of queued.splice(0)) onGone();
}

describe("the frames of a turn", () => {
  it("wait for their neighbours, and go when the turn ends, numbered on from turn to turn", () => {
    const { turns, queued } = someTurns();
    turns.say(ASK);
    turns.say(ASK);
    assert.are.equal(0, queued.length);
    turns.end();
    turns.say(ASK);
    turns.end();
    assert.are.same(
      [
        [1, true],
        [2, true],
      ],
      queued.map(({ frame }) => [frame.index, frame.endOfTurn]),
    );
  });

  it("say that the turn is over even when nothing was said", () => {
    const { turns, queued } = someTurns();
    turns.end();
    assert.are.same(
      [[1, true, ""]],
      queued.map(({ frame }) => [frame.index, frame.endOfTurn, frame.body]),
    );
  });

  it("go behind the bulk prefix once a transfer holds entries, and not before", () => {
    const { turns, queued } = someTurns();
    turns.say(ASK);
    turns.end();
    turns.say(entries(10));
    turns.end();
    turns.say(ASK);
    turns.end();
    assert.are.same(
      ["control", "bulk", "control"],
      queued.map(({ messageClass }) => messageClass),
    );
  });

  it("share no transfer with a record that is large", () => {
    const { turns, queued } = someTurns();
    turns.say(ASK);
    turns.say(entries(5000));
    assert.are.same(
      [[true, true, false]],
      queued.map(({ frame }) => [frame.first, frame.last, frame.endOfTurn]),
    );
  });

  it("are repeated where they are missing, unless they still wait, until they are forgotten", () => {
    const { turns, queued, facts } = someTurns();
    turns.say(entries(600));
    turns.end();
    const count = queued.length;
    turns.repeat(() => true);
    assert.are.same([count, count], [queued.length, turns.waitingCount()]);
    sendAll(queued);
    assert.are.same([0, count], [turns.waitingCount(), facts.gone]);
    turns.repeat((index) => index === 2);
    assert.are.same(
      [2],
      queued.map(({ frame }) => frame.index),
    );
    sendAll(queued);
    turns.forget();
    turns.repeat(() => true);
    assert.are.equal(0, queued.length);
  });

  it("that a full queue refused do not wait, and can be repeated later", () => {
    const { turns, queued, facts } = someTurns();
    facts.isFull = true;
    turns.say(ASK);
    turns.end();
    assert.are.equal(0, turns.waitingCount());
    facts.isFull = false;
    turns.repeat(() => true);
    assert.are.equal(1, queued.length);
  });

  it("are overfull when a record is larger than a transfer", () => {
    const { turns } = someTurns();
    assert.is_false(turns.isOverfull());
    turns.say(entries(140000));
    turns.end();
    assert.is_true(turns.isOverfull());
  });
});
