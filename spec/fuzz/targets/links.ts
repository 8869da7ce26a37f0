/** Sequences of frames at both ends of a session: whatever comes, in whatever order, is put together or dropped, within bounds. */
import type { Frame } from "../../../src/wire/frame";
import { decodeFrame, encodeFrame } from "../../../src/wire/frame";
import { createLink, type Link } from "../../../src/wire/link";
import { MAX_HOLES } from "../../../src/wire/protocol";
import { createReassembler } from "../../../src/wire/reassembler";
import { decodeRecords, encodeRecords } from "../../../src/wire/recordCodec";
import { textToFrames } from "../../../src/wire/transfer";
import type { Dice } from "../../support/dice";
import { anyText } from "../../wire/samples";
import { anyOf, mutated } from "../mutations";
import { someRecords } from "../recordSamples";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";

const SESSION = 77;
const MOST_FRAMES = 30;
/** Seconds between two frames, at most: enough for every patience to end. */
const MOST_SECONDS = 3;
/** A link that has said one turn answers a frame by repeating it, by a status, or by both. */
const SAID_FRAMES = 3;
/** A frame that is further ahead of what is expected is dropped. */
const MOST_AHEAD = 1024;
/** Numbers at the edges of 16 bits and of what is kept. */
const EDGES = [0, 1, 2, 255, 256, 300, 1023, 1024, 1025, 1026, 32768, 65535];

/** Builds the target. Called by: index. */
export const createLinkTarget: CreateTarget = (dice) => {
  const conversations: string[][] = [];
  for (const place of $range(0, 19)) conversations[place] = conversation(dice);
  return {
    name: "link",
    weight: 6,
    instructions: 2000000,
    /** A conversation with frames lost, repeated, exchanged and mutated. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const texts = disturbed(anyOf(conversations, attemptDice), attemptDice);
      const waits = texts.map(() => attemptDice.fraction() * MOST_SECONDS);
      const isInitiator = attemptDice.chance(50);
      return attemptOf(
        texts.reduce((sum, text) => sum + text.length, 0),
        () => judge(texts, waits, isInitiator),
      );
    },
  };
};

/** Both directions' frames of some transfers with some control frames. Called by: links.createLinkTarget. */
function conversation(dice: Dice): string[] {
  const texts: string[] = [];
  const records = someRecords(dice);
  let nextIndex = 1;
  for (const number of $range(1, dice.roll(4))) {
    const header = { sessionId: SESSION, nonce: 5, fromInitiator: true };
    const body = dice.chance(70) ? encodeRecords([anyOf(records, dice), anyOf(records, dice)]) : anyText(dice, dice.roll(700));
    const cut = textToFrames(body, header, nextIndex, number % 2 === 0);
    if (cut.ok) {
      nextIndex += cut.value.length;
      for (const frame of cut.value) texts.push(encodeFrame(frame));
    }
    const control = { version: 1, ...header, control: true, cast: false, first: true, last: true, endOfTurn: false, index: 0, total: 1 };
    texts.push(encodeFrame({ ...control, body: encodeRecords([anyOf(records, dice)]).slice(0, 200) }));
  }
  return texts;
}

/** The messages as a bad network, or a bad player, would bring them. Called by: links.attempt. */
function disturbed(texts: readonly string[], dice: Dice): string[] {
  const arrived: string[] = [];
  for (const text of texts) {
    const kind = dice.roll(10);
    if (kind === 1) continue;
    if (kind === 2) arrived.push(text, text);
    else if (kind === 4) arrived.push(withField(text, dice));
    else if (kind === 3) arrived.splice(dice.roll(arrived.length + 1) - 1, 0, text);
    else arrived.push(kind === 5 ? mutated(text, dice, texts) : text);
  }
  return arrived.slice(0, MOST_FRAMES);
}

/** The frame with another index, number of frames, nonce or flag. Called by: links.disturbed. */
function withField(text: string, dice: Dice): string {
  const frame = decodeFrame(text);
  if (!frame.ok) return text;
  const number = anyOf(EDGES, dice);
  const kind = dice.roll(5);
  if (kind <= 2) return encodeFrame({ ...frame.value, index: kind === 1 ? number : frame.value.index + dice.roll(300) });
  if (kind === 3) return encodeFrame({ ...frame.value, total: number });
  if (kind === 4) return encodeFrame({ ...frame.value, endOfTurn: !frame.value.endOfTurn });
  return encodeFrame({ ...frame.value, nonce: number, fromInitiator: dice.chance(50) });
}

/** Texts put together are no longer than what came, and every frame is answered by a few. Called by: links.attempt. */
function judge(texts: readonly string[], waits: readonly number[], isInitiator: boolean): string | undefined {
  let now = 0;
  let pushed = 0;
  let bytesIn = 0;
  let bytesOut = 0;
  const deps = { push: (_class: string, said: string) => (pushed += 1) > 0 && decodeFrame(said).ok, uptime: () => now };
  const link = createLink(deps, SESSION, isInitiator, 5);
  const reassembler = createReassembler();
  link.say({ name: "busy", body: { seconds: 1 } });
  if (isInitiator) link.endTurn();
  for (const [number, text] of ipairs(texts)) {
    const frame = decodeFrame(text);
    now += waits[number - 1] ?? 0;
    link.tick();
    if (!frame.ok) continue;
    bytesIn += frame.value.body.length;
    const before = pushed;
    bytesOut += reassembler.accept(frame.value).reduce((sum, transfer) => sum + transfer.text.length, 0);
    take(link, frame.value);
    if (pushed - before > SAID_FRAMES) return `${pushed - before} messages in answer to one`;
    if (reassembler.holes(MAX_HOLES).length > MAX_HOLES) return "more holes than a status may name";
    if (reassembler.highest() > reassembler.expected() + MOST_AHEAD) return "a frame too far ahead is kept";
  }
  return bytesOut > bytesIn ? `${bytesOut} bytes put together of ${bytesIn}` : undefined;
}

/** As the receiver hands it on. Called by: links.judge. */
function take(link: Link, frame: Frame): void {
  if (!frame.control) {
    for (const { text } of link.accept(frame)) decodeRecords(text);
    return;
  }
  const records = decodeRecords(frame.body);
  const record = records.ok ? records.value[0] : undefined;
  if (record?.name === "status") link.acceptStatus(record.body);
}
