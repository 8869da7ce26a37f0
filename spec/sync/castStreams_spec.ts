import type { Frame } from "../../src/wire/frame";
import { castToFrames, MAX_CAST_BYTES, MAX_CAST_FRAMES } from "../../src/wire/castFrames";
import type { CastStreams } from "../../src/sync/castStreams";
import { createCastStreams, MAX_STREAMS, MAX_STREAMS_OF_SENDER, STREAM_SECONDS } from "../../src/sync/castStreams";
import { createDice } from "../support/dice";
import { anyText } from "../wire/samples";

const BOB = "Bob-Realm";
let uptime = 0;

/** The frames of a cast of that text. Called by: specs. */
function framesOf(text: string, streamId = 7): Frame[] {
  const cut = castToFrames(text, streamId);
  return cut.ok ? cut.value : [];
}

/** What comes out when these frames arrive from Bob in this order. Called by: specs. */
function arrived(streams: CastStreams, frames: readonly (Frame | undefined)[]): string[] {
  const texts: string[] = [];
  for (const frame of frames) {
    const text = frame && streams.accept(BOB, frame);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

describe("casts on their way in", () => {
  before_each(() => {
    uptime = 0;
  });

  for (const seed of $range(1, 20)) {
    it(`come out whole and once, whatever the order, repeats included (seed ${seed})`, () => {
      const dice = createDice(seed);
      const text = anyText(dice, dice.roll(3000));
      const frames = framesOf(text);
      const arrivals = [...frames, ...frames];
      for (const place of $range(arrivals.length - 1, 1, -1)) {
        const other = dice.roll(place + 1) - 1;
        [arrivals[place], arrivals[other]] = [arrivals[other] as Frame, arrivals[place] as Frame];
      }
      assert.are.same(
        [text],
        arrived(
          createCastStreams(() => uptime),
          arrivals,
        ),
      );
    });
  }

  it("are kept apart by sender and by stream", () => {
    const streams = createCastStreams(() => uptime);
    const [first, last] = framesOf(string.rep("a", 300));
    const [, other] = framesOf(string.rep("b", 300), 8);
    assert.are.same([], arrived(streams, [first, other]));
    assert.is_nil(last && streams.accept("Carol-Realm", last));
    assert.are.same([string.rep("a", 300)], arrived(streams, [last]));
  });

  it("are never whole where a frame is missing, and are forgotten after a minute of silence", () => {
    const streams = createCastStreams(() => uptime);
    const [first, middle, last] = framesOf(string.rep("a", 600));
    assert.are.same([], arrived(streams, [first, last]));
    uptime += STREAM_SECONDS;
    assert.are.same([], arrived(streams, [middle]));
  });

  it("may be a minute apart from frame to frame, but not more", () => {
    const streams = createCastStreams(() => uptime);
    for (const [place, frame] of ipairs(framesOf(string.rep("a", 900)))) {
      uptime += STREAM_SECONDS - 1;
      assert.are.equal(place === 4, arrived(streams, [frame]).length === 1);
    }
  });

  it("of one sender take the room of his own casts", () => {
    const streams = createCastStreams(() => uptime);
    const [honest] = framesOf(string.rep("h", 300));
    if (honest !== undefined) streams.accept("Carol-Realm", honest);
    for (const streamId of $range(1, 1000)) arrived(streams, framesOf(string.rep("a", 300), streamId).slice(0, 1));
    assert.are.equal(MAX_STREAMS_OF_SENDER + 1, streams.count());
    const [, last] = framesOf(string.rep("h", 300));
    assert.are.equal(string.rep("h", 300), last && streams.accept("Carol-Realm", last));
  });

  it("of a crowd are bounded, too", () => {
    const streams = createCastStreams(() => uptime);
    const [frame] = framesOf(string.rep("a", 300));
    for (const number of $range(1, 500)) if (frame !== undefined) streams.accept(`Mallory${number}-Realm`, frame);
    assert.are.equal(MAX_STREAMS, streams.count());
  });

  it("open nothing with a claim beyond the longest cast", () => {
    const streams = createCastStreams(() => uptime);
    const frames = framesOf(string.rep("a", MAX_CAST_BYTES));
    const [first] = frames;
    const last = frames[frames.length - 1];
    if (first === undefined || last === undefined) return;
    assert.are.equal(MAX_CAST_FRAMES, last.index);
    assert.are.same(
      [],
      arrived(streams, [
        { ...first, total: 65535 },
        { ...last, index: MAX_CAST_FRAMES + 1 },
        { ...last, index: 65535 },
      ]),
    );
    assert.are.equal(0, streams.count());
    assert.are.equal(1, arrived(streams, frames).length);
  });

  it("that contradict themselves give nothing", () => {
    const streams = createCastStreams(() => uptime);
    const [first, last] = framesOf(string.rep("a", 300));
    if (first === undefined || last === undefined) return;
    assert.are.same([], arrived(streams, [{ ...first, total: 3 }, last, { ...last, index: 3 }]));
  });
});
