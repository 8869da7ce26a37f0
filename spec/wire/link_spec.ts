import type { Frame } from "../../src/wire/frame";
import { decodeFrame } from "../../src/wire/frame";
import type { Link } from "../../src/wire/link";
import { createLink, MAX_WAIT_SECONDS, PATIENCE_SECONDS } from "../../src/wire/link";
import type { WireRecord } from "../../src/wire/protocol";
import { decodeRecords } from "../../src/wire/recordCodec";
import { createDice } from "../support/dice";

const SESSION = 77;
const TICK_SECONDS = 0.25;

interface Waiting {
  readonly text: string;
  readonly onGone: (this: void) => void;
}

/** One end, what waits in its queue, and what it has read. @noSelf */
interface End {
  readonly link: Link;
  readonly queue: Waiting[];
  readonly read: WireRecord[];
  /** The state of its last tick. */
  state: string;
  /** Frames sent so far. */
  sent: number;
}

/** Two ends of one session with one clock; `isLost` says which frames the wire swallows. @noSelf */
interface Wire {
  readonly asker: End;
  readonly answerer: End;
  /** Nobody's queue sends anything. */
  isCongested: boolean;
  isLost: (this: void, frame: Frame) => boolean;
  readonly advance: (seconds: number) => void;
}

/** The frame of a text that one of ours made. Called by: link_spec.carry, link_spec.indexesOf. */
function frameOf(text: string): Frame {
  const frame = decodeFrame(text);
  return frame.ok ? frame.value : error(`not a frame: ${frame.reason}`);
}

/** Joins two ends. Called by: specs. */
function aWire(): Wire {
  const clock = { now: 0 };
  /** An end whose queue is carried by the wire. Called by: link_spec.aWire. */
  const end = (isAsker: boolean): End => {
    const queue: Waiting[] = [];
    /** Keeps a frame until the wire carries it. Called by: link.sayControl, turnFrames.push. */
    const push = (_class: string, text: string, onGone: (this: void) => void): boolean => {
      queue.push({ text, onGone });
      return true;
    };
    const link = createLink({ push, uptime: () => clock.now }, SESSION, isAsker, isAsker ? 0 : 9);
    return { link, queue, read: [], state: "", sent: 0 };
  };
  /** Carries what waits at one end to the other. Called by: link_spec.advance. */
  const carry = (from: End, to: End): void => {
    for (const { text, onGone } of from.queue.splice(0)) {
      from.sent += 1;
      onGone();
      if (!wire.isLost(frameOf(text))) hear(to, frameOf(text));
    }
  };
  const wire: Wire = {
    asker: end(true),
    answerer: end(false),
    isCongested: false,
    isLost: () => false,
    advance: (seconds: number): void => {
      for (const _ of $range(1, seconds / TICK_SECONDS)) {
        clock.now += TICK_SECONDS;
        if (!wire.isCongested) {
          carry(wire.asker, wire.answerer);
          carry(wire.answerer, wire.asker);
        }
        for (const one of [wire.asker, wire.answerer]) one.state = one.link.tick();
      }
    },
  };
  return wire;
}

/** Hands a frame to an end as the receiver would. Called by: link_spec.carry. */
function hear(end: End, frame: Frame): void {
  if (!frame.control) {
    for (const { text } of end.link.accept(frame)) {
      const records = decodeRecords(text);
      if (records.ok) for (const record of records.value) end.read.push(record);
    }
    return;
  }
  const records = decodeRecords(frame.body);
  const record = records.ok ? records.value[0] : undefined;
  if (record?.name === "status") end.link.acceptStatus(record.body);
}

/** A record of about so many bytes. Called by: specs. */
function entries(bytes: number): WireRecord {
  return { name: "entries", body: { tableName: "news", batch: string.rep("x", bytes) } };
}

/** The numbers of the frames that wait at an end. Called by: specs. */
function indexesOf(end: End): number[] {
  return end.queue.map(({ text }) => frameOf(text).index);
}

const ASK: WireRecord = { name: "metadataRequest", body: { tableName: "news" } };

describe("a link", () => {
  it("carries turns in both directions, small records in one message", () => {
    const wire = aWire();
    wire.asker.link.say(ASK);
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    wire.advance(1);
    assert.are.same([ASK, ASK], wire.answerer.read);
    assert.are.same([1, false, true], [wire.asker.sent, wire.asker.link.isMyTurn(), wire.answerer.link.isMyTurn()]);
    wire.answerer.link.say(entries(3000));
    wire.answerer.link.endTurn();
    wire.advance(1);
    assert.are.same([entries(3000)], wire.asker.read);
    assert.are.same([true, false], [wire.asker.link.isMyTurn(), wire.answerer.link.isMyTurn()]);
  });

  for (const lost of $range(1, 9)) {
    it(`repairs the loss of frame ${lost} of a turn`, () => {
      const wire = aWire();
      let swallowed = false;
      wire.isLost = (frame) => {
        const isIt = !frame.control && frame.index === lost && !swallowed;
        swallowed = swallowed || isIt;
        return isIt;
      };
      wire.asker.link.say(entries(2000));
      wire.asker.link.endTurn();
      wire.advance(20);
      assert.is_true(swallowed);
      assert.are.same([entries(2000)], wire.answerer.read);
    });
  }

  for (const seed of $range(1, 30)) {
    it(`brings every turn over a wire that loses every fifth frame (seed ${seed})`, () => {
      const dice = createDice(seed);
      const wire = aWire();
      wire.isLost = () => dice.chance(20);
      const sizes = [dice.roll(3000), dice.roll(500), dice.roll(6000)];
      sizes.forEach((size, turn) => {
        const [speaker, listener] = turn % 2 === 0 ? [wire.asker, wire.answerer] : [wire.answerer, wire.asker];
        speaker.link.say(entries(size));
        speaker.link.endTurn();
        for (const _ of $range(1, 100)) if (!listener.link.isMyTurn()) wire.advance(2);
      });
      assert.are.same([entries(sizes[0] ?? 0), entries(sizes[2] ?? 0)], wire.answerer.read);
      assert.are.same([entries(sizes[1] ?? 0)], wire.asker.read);
    });
  }

  it("repeats a lost opening after each patience, and is silent when all are over", () => {
    const wire = aWire();
    wire.isLost = () => true;
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    let before = 0;
    PATIENCE_SECONDS.forEach((seconds, place) => {
      wire.advance(seconds + 0.5);
      assert.are.equal(place < PATIENCE_SECONDS.length - 1 ? "waiting" : "silent", wire.asker.state);
      assert.is_true(wire.asker.sent > before);
      before = wire.asker.sent;
    });
  });

  it("never counts the time in its own queue as silence, for turns and for questions", () => {
    const wire = aWire();
    wire.isCongested = true;
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    wire.advance(300);
    assert.are.equal("working", wire.asker.state);
    wire.isCongested = false;
    wire.advance(1);
    assert.are.equal("waiting", wire.asker.state);
    wire.isCongested = true;
    wire.answerer.link.say(ASK);
    wire.advance(60);
    assert.are.equal("working", wire.asker.state);
  });

  it("waits while the peer answers questions, but not for ever", () => {
    const wire = aWire();
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    wire.advance(MAX_WAIT_SECONDS - 5);
    assert.are.equal("waiting", wire.asker.state);
    assert.are.equal("working", wire.answerer.state);
    wire.advance(10);
    assert.are.equal("silent", wire.asker.state);
  });

  it("does not count a pause that was forgiven", () => {
    const wire = aWire();
    wire.isLost = () => true;
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    for (const _ of $range(1, 100)) {
      wire.advance(2);
      wire.asker.link.forgiveSilence();
    }
    assert.are.equal("waiting", wire.asker.state);
  });

  it("is damaged by frames that contradict each other, and by more than a transfer holds", () => {
    const wire = aWire();
    wire.asker.link.say(entries(2000));
    wire.asker.link.endTurn();
    const [first, second] = wire.asker.queue.map(({ text }) => frameOf(text));
    if (first === undefined || second === undefined) error("two frames expected");
    wire.answerer.link.accept(first);
    wire.answerer.link.accept({ ...first, index: 2 });
    assert.are.equal("damaged", wire.answerer.link.tick());
    const overfull = aWire();
    overfull.asker.link.say(entries(140000));
    overfull.asker.link.endTurn();
    assert.are.equal("damaged", overfull.asker.link.tick());
  });

  it("takes a repeated frame once, and repeats its turn whole when told so", () => {
    const wire = aWire();
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    const frame = frameOf(wire.asker.queue[0]?.text ?? "");
    assert.are.equal(1, wire.answerer.link.accept(frame).length);
    assert.are.equal(0, wire.answerer.link.accept(frame).length);
    wire.advance(1);
    wire.asker.link.repeatTurn();
    assert.are.equal(1, wire.asker.queue.length);
    wire.asker.link.repeatTurn();
    assert.are.equal(1, wire.asker.queue.length);
  });

  it("repeats holes alone while frames of its turn still wait to be sent, and all that was not heard of when none does", () => {
    const { asker } = aWire();
    asker.link.say(entries(2000));
    asker.link.endTurn();
    for (const { onGone } of asker.queue.splice(0, 5)) onGone();
    const account = { isAsking: false, expected: 4, holes: [2] };
    asker.link.acceptStatus(account);
    assert.are.same([6, 7, 8, 9, 2], indexesOf(asker));
    for (const { onGone } of asker.queue.splice(0)) onGone();
    asker.link.acceptStatus(account);
    assert.are.same([2, 4, 5, 6, 7, 8, 9], indexesOf(asker));
  });

  it("says nothing but control records, and hears nothing, once it is closed", () => {
    const wire = aWire();
    wire.asker.link.say(ASK);
    wire.asker.link.close();
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    wire.asker.link.repeatTurn();
    assert.are.equal(0, wire.asker.queue.length);
    wire.asker.link.sayControl({ name: "stopped", body: { reason: "stopped" } });
    assert.are.equal(1, wire.asker.queue.length);
    const other = aWire();
    other.asker.link.say(ASK);
    other.asker.link.endTurn();
    wire.answerer.link.close();
    assert.are.same([], wire.answerer.link.accept(frameOf(other.asker.queue[0]?.text ?? "")));
  });

  it("puts its nonce on every frame from the moment it is known", () => {
    const wire = aWire();
    assert.is_false(wire.asker.link.hasHeard());
    wire.asker.link.setNonce(4321);
    wire.asker.link.say(ASK);
    wire.asker.link.endTurn();
    const frame = frameOf(wire.asker.queue[0]?.text ?? "");
    assert.are.same([4321, SESSION, true], [frame.nonce, frame.sessionId, frame.fromInitiator]);
    wire.answerer.link.accept(frame);
    assert.is_true(wire.answerer.link.hasHeard());
  });
});
