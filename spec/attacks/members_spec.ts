import { encodeFrame, decodeFrame, controlFrame } from "../../src/wire/frame";
import { BULK_PREFIX, CONTROL_PREFIX } from "../../src/wire/protocol";
import type { WireRecord } from "../../src/wire/protocol";
import { textToFrames } from "../../src/wire/transfer";
import { encodeRecords } from "../../src/wire/recordCodec";
import { anyOf, mutated } from "../fuzz/mutations";
import { createDice } from "../support/dice";
import { answersTo, ask, copyOfTables, sync, tablesHeldBy } from "../support/rigs";
import { anyText } from "../wire/samples";
import type { Battlefield } from "./battlefield";
import { aBattlefield, ALICE, harmDone, hear, kilobytes, logLines, MALLORY, mergedTables, saidTo, whisper } from "./battlefield";
import { aLiar, openingBy, requestAt } from "./liar";

const MESSAGES = 10000;
const MOST_KILOBYTES = 2048;
/** Of ten thousand messages in twenty seconds: one answer a second, a session that was begun, and its repeats. */
const MOST_ANSWERS = 60;
const MOST_LOG_LINES = 20;
const SEEDS = 6;

/** Everything Bob has sent to Alice in an honest session. Called by: specs. */
function recordedSession(field: Battlefield): string[] {
  field.world.network.forget();
  sync(field, "/gh sync Bob all");
  return field.world
    .messages()
    .filter(({ to }) => to === ALICE)
    .map(({ text }) => text);
}

/** A control frame that says this of a session. Called by: specs. */
function controlText(record: WireRecord, sessionId = 7): string {
  const frame = controlFrame({ sessionId, nonce: 1, fromInitiator: true }, encodeRecords([record]));
  return frame.ok ? encodeFrame(frame.value) : "";
}

/**
 * Mallory sends ten thousand messages within twenty seconds, while Alice and Bob sync; they end equal all the same.
 * Called by: specs.
 */
function flood(textOf: (this: void, number: number) => string): void {
  const field = aBattlefield();
  const lines = logLines(field);
  field.world.network.forget();
  const before = kilobytes();
  field.alice.type("/gh sync Bob all");
  for (const number of $range(1, MESSAGES)) {
    hear(field, MALLORY, textOf(number));
    if (number % 25 === 0) field.world.advance(0.05);
  }
  assert.is_true(saidTo(field, MALLORY) <= MOST_ANSWERS, `${saidTo(field, MALLORY)} answers`);
  assert.is_true(logLines(field) - lines <= MOST_LOG_LINES, `${logLines(field) - lines} lines`);
  field.world.advance(60);
  assert.are.same(mergedTables(), tablesHeldBy(field.alice));
  assert.is_true(kilobytes() - before < MOST_KILOBYTES);
  assert.are.same([], harmDone(field));
}

describe("a member", () => {
  it("who replays another's session changes nothing", () => {
    const field = aBattlefield();
    const texts = recordedSession(field);
    const before = copyOfTables(field.alice);
    for (const text of texts) {
      whisper(field, field.mallory, text);
      field.world.advance(0.5);
    }
    field.world.advance(30);
    assert.are.same(before, tablesHeldBy(field.alice));
    assert.are.same([], harmDone(field));
  });

  for (const seed of $range(1, SEEDS)) {
    it(`who repeats what is said between others, mutated and out of order, disturbs nothing (seed ${seed})`, () => {
      const field = aBattlefield();
      const dice = createDice(seed);
      field.alice.type("/gh sync Bob all");
      for (const _ of $range(1, 60)) {
        field.world.advance(0.1);
        const heard = field.world.messages().map(({ text }) => text);
        const text = dice.chance(20) ? anyText(dice, dice.roll(255)) : mutated(anyOf(heard, dice), dice, heard);
        whisper(field, field.mallory, text, dice.chance(50) ? CONTROL_PREFIX : BULK_PREFIX);
      }
      field.world.advance(60);
      assert.are.same(mergedTables(), tablesHeldBy(field.alice));
      assert.are.same([], harmDone(field));
    });
  }

  it("who answers in another's session, under its very id, is not taken for the other", () => {
    const field = aBattlefield();
    const answers = recordedSession(field);
    field.world.network.forget();
    field.alice.type("/gh sync Bob all");
    field.world.advance(0.3);
    const opening = decodeFrame(field.world.messages().find(({ from }) => from === ALICE)?.text ?? "");
    assert.is_true(opening.ok);
    for (const text of answers) {
      const answer = decodeFrame(text);
      if (answer.ok && opening.ok) whisper(field, field.mallory, encodeFrame({ ...answer.value, sessionId: opening.value.sessionId }));
    }
    const stopped = controlText({ name: "stopped", body: { reason: "stopped" } }, opening.ok ? opening.value.sessionId : 0);
    whisper(field, field.mallory, stopped);
    field.world.advance(30);
    assert.are.same(mergedTables(), tablesHeldBy(field.alice));
    assert.are.same([], harmDone(field));
  });

  for (const [what, guard, text] of [
    ["a message of 255 bytes", "version", string.rep("x", 255)],
    ["a message of 300 bytes", "size", string.rep(string.char(1), 300)],
    ["a message of 100,000 bytes", "size", string.rep(string.char(1), 100000)],
    ["a message with NUL", "version", "\0\0\0"],
    ["every byte value", "version", Array.from({ length: 255 }, (_, byte) => string.char(byte + 1)).join("")],
    ["a frame's first three bytes", "shape", string.char(255, 1, 1)],
  ] as const) {
    it(`who sends ${what} is kept out by the guard of ${guard} and changes nothing`, () => {
      const field = aBattlefield();
      const before = copyOfTables(field.alice);
      for (const chatType of ["WHISPER", "GUILD", "OFFICER", "PARTY", "RAID", "CHANNEL", "NONSENSE"]) {
        hear(field, MALLORY, text, chatType);
        hear(field, MALLORY, text, chatType, BULK_PREFIX);
      }
      field.world.advance(5);
      assert.are.same(before, tablesHeldBy(field.alice));
      assert.is_true(saidTo(field, MALLORY) <= 1);
      const [logged] = answersTo(field.alice, `/gh log (${guard})`);
      assert.is_truthy(string.find(logged ?? "", `dropped a message of ${MALLORY} (${guard})`, 1, true)[0]);
      assert.are.same([], harmDone(field));
    });
  }

  it("who sends empty messages is not heard at all", () => {
    const field = aBattlefield();
    const lines = logLines(field);
    for (const chatType of ["WHISPER", "GUILD"]) hear(field, MALLORY, "", chatType);
    assert.are.equal(lines, logLines(field));
    assert.are.same([], harmDone(field));
  });

  it("of another protocol version begins no session, and is answered once, however often he speaks", () => {
    const field = aBattlefield();
    field.world.network.forget();
    const records = [openingBy(MALLORY), requestAt(math.floor(field.world.serverTime()))];
    const frames = textToFrames(encodeRecords(records), { sessionId: 7, nonce: 0, fromInitiator: true }, 1, true);
    for (const version of $range(2, 250)) {
      if (frames.ok) for (const frame of frames.value) hear(field, MALLORY, encodeFrame({ ...frame, version }));
    }
    field.world.advance(0.2);
    assert.are.equal("idle", ask(field.alice, "return GuildHelper:GetSyncStatus().state")[0]);
    field.world.advance(5);
    assert.are.equal(1, saidTo(field, MALLORY));
    assert.are.same([], harmDone(field));
  });
});

describe("a member's flood of ten thousand messages", () => {
  it("of garbage leaves the sync beside it alone", () => {
    const dice = createDice(1);
    flood(() => anyText(dice, 30));
  });

  it("of openings with an id each leaves the sync beside it alone", () => {
    const texts = recordedSession(aBattlefield());
    const opening = decodeFrame(texts[0] ?? "");
    flood((number) => (opening.ok ? encodeFrame({ ...opening.value, sessionId: number, nonce: 0, fromInitiator: true }) : ""));
  });

  it("of questions about sessions that nobody knows leaves the sync beside it alone", () => {
    flood((number) => controlText({ name: "status", body: { isAsking: true, expected: 1, holes: [] } }, number));
  });

  it("of questions for presence is answered now and then", () => {
    flood(() => controlText({ name: "who", body: {} }));
  });

  it("of statuses within a session of his own is answered with bounds", () => {
    const field = aBattlefield();
    aLiar(field, field.mallory, 7).begin();
    field.world.network.forget();
    for (const number of $range(1, MESSAGES)) {
      hear(field, MALLORY, controlText({ name: "status", body: { isAsking: true, expected: 1, holes: [] } }));
      if (number % 25 === 0) field.world.advance(0.05);
    }
    assert.is_true((ask(field.alice, "return GuildHelper:GetSyncStatus().queue.messages")[0] as number) <= 300);
    assert.are.same([], harmDone(field));
  });
});
