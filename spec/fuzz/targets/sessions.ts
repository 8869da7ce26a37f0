/**
 * Whole sessions: what an honest player said once is said again to an engine, with records mutated, exchanged and left out. The engine
 * raises no error, ends what it began, and takes nothing that its rules forbid.
 */
import type { Entry } from "../../../src/model/entry";
import { entryRefusal } from "../../../src/model/entry";
import type { TableName } from "../../../src/model/tables";
import { TABLE_NAMES } from "../../../src/model/tables";
import type { Frame } from "../../../src/wire/frame";
import { decodeFrame, encodeFrame } from "../../../src/wire/frame";
import { createReassembler } from "../../../src/wire/reassembler";
import { textToFrames } from "../../../src/wire/transfer";
import type { Dice } from "../../support/dice";
import { anEntry, aRig, GUILD, NOW } from "../../sync/rig";
import type { Rig } from "../../sync/rig";
import { anyOf, mutated } from "../mutations";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const SESSION_INSTRUCTIONS = 200000000;
/** Long enough for an honest session between the two. */
const SESSION_SECONDS = 10;
/** From one message to the next, so that jobs are done between them. */
const STEP_SECONDS = 0.1;
const SETUP_ID = `permissions:${GUILD}`;

/** What Bob may bring, beside Olga's news: an older version of what Alice holds, with a text long enough for an outline. */
const HONEST: readonly (readonly [TableName, Entry])[] = [
  ["news", anEntry("of-alice-1", NOW - 99999, { data: { title: "older", content: string.rep("text ", 300) } })],
];
/** What Alice refuses as it stands: the fuzzer looks for a way around. */
const FORBIDDEN: readonly (readonly [TableName, Entry])[] = [
  ["setup", anEntry(SETUP_ID, NOW - 1, { data: { writeRank: 9 } })],
  ["news", anEntry("of-bob", NOW - 1, { author: BOB })],
  ["news", anEntry("of-alice-2", NOW - 1, { guildName: "Tigers-Realm" })],
  ["news", anEntry("of-tomorrow", NOW + 86400)],
  ["roster", anEntry(ALICE, NOW - 1, { author: BOB })],
];

/** One transfer of a recorded session, whole. */
interface Said {
  readonly frame: Frame;
  readonly text: string;
}

/** Builds the target. Called by: index. */
export const createSessionTarget: CreateTarget = (dice) => {
  const recordings = [recorded(dice, HONEST), recorded(dice, FORBIDDEN)];
  const texts = recordings.flatMap((said) => said.map(({ text }) => text));
  return {
    name: "session",
    weight: 0.5,
    instructions: SESSION_INSTRUCTIONS,
    /** The transfers of one session, one or two of them other than they were. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const said = anyOf(recordings, attemptDice);
      const messages = framesOf(disturbed(said, attemptDice, texts));
      return attemptOf(0, () => judge(messages));
    },
  };
};

/** What Bob said to Alice as the initiator of a session. Called by: sessions.createSessionTarget. */
function recorded(dice: Dice, entries: readonly (readonly [TableName, Entry])[]): Said[] {
  const rig = aRigOfBoth();
  const bob = rig.player(BOB);
  for (const number of $range(1, 4)) bob.write("news", anEntry(`of-olga-${number}`, NOW - dice.roll(9999)));
  for (const [tableName, entry] of entries) bob.write(tableName, entry);
  bob.engine().startSync(ALICE, { kind: "all", days: 0 });
  rig.advance(SESSION_SECONDS);
  const reassembler = createReassembler();
  const said: Said[] = [];
  for (const { from, text } of rig.sent) {
    const frame = from === BOB ? decodeFrame(text) : undefined;
    if (frame?.ok !== true) continue;
    if (frame.value.control) said.push({ frame: frame.value, text: frame.value.body });
    else for (const transfer of reassembler.accept(frame.value)) said.push({ frame: frame.value, text: transfer.text });
  }
  return said;
}

/**
 * Alice leads the guild and has some news and a permission, Bob is a plain member.
 * Called by: sessions.judge, sessions.recorded.
 */
function aRigOfBoth(): Rig {
  const rig = aRig();
  const alice = rig.player(ALICE);
  for (const number of $range(1, 4)) alice.write("news", anEntry(`of-alice-${number}`, NOW - number));
  alice.write("setup", anEntry(SETUP_ID, NOW - 9, { data: { writeRank: 1 } }));
  return rig;
}

/** Some transfers mutated, left out, repeated or exchanged. Called by: sessions.attempt. */
function disturbed(said: readonly Said[], dice: Dice, texts: readonly string[]): Said[] {
  const result = said.slice();
  for (const _ of $range(1, dice.roll(2))) {
    const place = dice.roll(result.length) - 1;
    const one = result[place];
    if (one === undefined) break;
    const kind = dice.roll(8);
    if (kind === 1) result.splice(place, 1);
    else if (kind === 2) result.splice(place, 0, one);
    else if (kind === 3) result[place] = { ...one, text: anyOf(texts, dice) };
    else if (kind === 4) result[place] = { frame: { ...one.frame, endOfTurn: !one.frame.endOfTurn }, text: one.text };
    else result[place] = { ...one, text: mutated(one.text, dice, texts) };
  }
  return result;
}

/** The transfers as messages, numbered as if they had always been so. Called by: sessions.attempt. */
function framesOf(said: readonly Said[]): string[] {
  const messages: string[] = [];
  let nextIndex = 1;
  for (const { frame, text } of said) {
    if (frame.control) {
      messages.push(encodeFrame({ ...frame, body: text.slice(0, 200) }));
      continue;
    }
    const cut = textToFrames(text, frame, nextIndex, frame.endOfTurn);
    if (!cut.ok) continue;
    nextIndex += cut.value.length;
    for (const one of cut.value) messages.push(encodeFrame(one));
  }
  return messages;
}

/**
 * Says them to Alice, while Bob's own game is silent, and looks at what she has made of it.
 * Called by: sessions.attempt.
 */
function judge(messages: readonly string[]): string | undefined {
  const rig = aRigOfBoth();
  const alice = rig.player(ALICE);
  rig.player(BOB).isCongested = true;
  for (const message of messages) {
    rig.deliver(ALICE, BOB, message);
    rig.advance(STEP_SECONDS);
  }
  rig.advance(STEP_SECONDS);
  if (alice.errors[0] !== undefined) return alice.errors[0];
  for (const tableName of TABLE_NAMES) {
    for (const id of alice.store.sortedIds(tableName)) {
      const problem = forbidden(alice.store.get(tableName, id) as Entry, tableName);
      if (problem !== undefined) return `${tableName} ${id}: ${problem}`;
    }
  }
  return undefined;
}

/** What Bob could not have brought about. Called by: sessions.judge. */
function forbidden(entry: Entry, tableName: TableName): string | undefined {
  const refusal = entryRefusal(entry);
  if (refusal !== undefined) return refusal;
  if (entry.guildName !== GUILD) return `it belongs to ${entry.guildName}`;
  if (entry.author === BOB && (tableName !== "roster" || entry.id !== BOB)) return "Bob may not write it";
  if (tableName === "setup" && entry.id === SETUP_ID && entry.data.writeRank !== 1) return "a plain member changed a permission";
  return entry.lastUpdated > NOW + 700 ? "it is of the future" : undefined;
}
