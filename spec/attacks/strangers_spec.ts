import { encodeRecords } from "../../src/wire/recordCodec";
import { controlFrame, encodeFrame } from "../../src/wire/frame";
import { BULK_PREFIX } from "../../src/wire/protocol";
import { ask, copyOfTables, sync, tablesHeldBy } from "../support/rigs";
import type { Battlefield } from "./battlefield";
import { aBattlefield, ALICE, harmDone, EVE, hear, kilobytes, logLines, mergedTables, saidTo, whisper } from "./battlefield";
import { aLiar, requestOf } from "./liar";

const MESSAGES = 10000;
/** What ten thousand messages may leave behind: lines of the log. */
const MOST_KILOBYTES = 1024;
const MOST_LINES = 500;

/** Everything Bob has sent to Alice in an honest session. Called by: specs. */
function recordedSession(field: Battlefield): string[] {
  field.world.network.forget();
  sync(field, "/gh sync Bob all");
  const texts = field.world
    .messages()
    .filter(({ to }) => to === ALICE)
    .map(({ text }) => text);
  assert.is_true(texts.length > 0);
  return texts;
}

/** A presence question in a frame that is right. Called by: specs. */
function whoFrame(): string {
  const body = encodeRecords([{ name: "who", body: {} }]);
  const frame = controlFrame({ sessionId: 0, nonce: 0, fromInitiator: true }, body);
  return frame.ok ? encodeFrame(frame.value) : "";
}

describe("a stranger", () => {
  it("who replays a whole session of members gets no answer and changes nothing", () => {
    const field = aBattlefield();
    const texts = recordedSession(field);
    const before = copyOfTables(field.alice);
    for (const text of texts) {
      whisper(field, field.eve, text);
      whisper(field, field.eve, text, BULK_PREFIX);
      field.world.advance(0.5);
    }
    assert.are.same(before, tablesHeldBy(field.alice));
    assert.are.equal(0, saidTo(field, EVE));
    assert.are.same([], harmDone(field));
  });

  it("who begins a session by the book gets no answer, and Alice stays idle", () => {
    const field = aBattlefield();
    const before = copyOfTables(field.alice);
    const liar = aLiar(field, field.eve, 99);
    liar.begin();
    assert.are.equal("idle", ask(field.alice, "return GuildHelper:GetSyncStatus().state")[0]);
    liar.say([requestOf("news")]);
    assert.are.same([], liar.answers());
    assert.are.same(before, tablesHeldBy(field.alice));
    assert.are.same([], harmDone(field));
  });

  it("who asks for presence by whisper gets no answer", () => {
    const field = aBattlefield();
    whisper(field, field.eve, whoFrame());
    field.world.advance(10);
    assert.are.equal(0, saidTo(field, EVE));
  });

  it("who sends ten thousand messages leaves a few lines in the log and nothing else", () => {
    const field = aBattlefield();
    const texts = [...recordedSession(field), whoFrame(), "garbage", ""];
    const lines = logLines(field);
    const before = kilobytes();
    for (const number of $range(1, MESSAGES)) hear(field, EVE, texts[number % texts.length] ?? "");
    assert.is_true(logLines(field) - lines <= 3);
    assert.is_true(kilobytes() - before < MOST_KILOBYTES);
    assert.are.equal(0, ask(field.alice, "return GuildHelper:GetSyncStatus().queue.messages")[0]);
    assert.are.same([], harmDone(field));
  });

  it("with ten thousand names leaves a bounded log and nothing else, while a sync goes on beside it", () => {
    const field = aBattlefield();
    const [opening] = recordedSession(aBattlefield());
    const before = kilobytes();
    field.alice.type("/gh sync Bob all");
    for (const number of $range(1, MESSAGES)) {
      hear(field, `Eve${number}-Ragnaros`, opening ?? "");
      if (number % 500 === 0) field.world.advance(0.5);
    }
    field.world.advance(20);
    assert.are.same(mergedTables(), tablesHeldBy(field.alice));
    assert.is_true(logLines(field) <= MOST_LINES);
    assert.is_true(kilobytes() - before < MOST_KILOBYTES);
    assert.are.same([], harmDone(field));
  });
});

describe("a sender's name", () => {
  const NAMES = [
    "",
    " ",
    "-",
    "Eve",
    "Eve Stone",
    "Eve Stone-Ragnaros",
    "Eve-",
    "-Ragnaros",
    "Eve-Rag-naros",
    `${string.rep("E", 47)}-Ragnaros`,
    `${string.rep("Ë", 200)}-Ragnaros`,
    "Eve|cffff0000-Ragnaros",
    "Eve\nAlice-Ragnaros",
    "alice-Ragnaros",
  ];
  for (const name of NAMES) {
    it(`of no member is a stranger's, whatever it looks like: ${string.format("%q", name)}`, () => {
      const field = aBattlefield();
      const before = copyOfTables(field.alice);
      field.world.network.forget();
      for (const text of [whoFrame(), "garbage", ""]) {
        hear(field, name, text);
        hear(field, name, text, "WHISPER", BULK_PREFIX);
      }
      field.world.advance(10);
      assert.are.same(before, tablesHeldBy(field.alice));
      assert.are.same([], field.alice.errors());
      assert.are.same([], field.world.messages());
    });
  }

  it("that is Alice's own is not listened to", () => {
    const field = aBattlefield();
    const [opening] = recordedSession(field);
    field.world.network.forget();
    hear(field, ALICE, opening ?? "");
    field.world.advance(5);
    assert.are.same([], field.world.messages());
  });
});
