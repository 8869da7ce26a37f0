import type { Entry } from "../../src/model/entry";
import { createIdHashes, createPositionOf, saltOfDay } from "../../src/reconcile/position";
import { nextBatch } from "../../src/wire/batch";
import { castToFrames } from "../../src/wire/castFrames";
import { encodeFrame } from "../../src/wire/frame";
import { createByteWriter } from "../../src/wire/bytes";
import { sealText } from "../../src/wire/envelope";
import { BULK_PREFIX } from "../../src/wire/protocol";
import type { WireRecord } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import { createDice } from "../support/dice";
import { anEntry, aTombstone, LIONS, NOW } from "../support/entries";
import { copyOfTables, tablesHeldBy } from "../support/rigs";
import { clientCompressor } from "../support/transcript";
import type { Battlefield } from "./battlefield";
import { aBattlefield, EVE, harmDone, hear, kilobytes, logLines, MALLORY, saidTo } from "./battlefield";
import { anyText } from "../wire/samples";

/** What a flood may leave behind: open casts and lines of the log. */
const MOST_KILOBYTES = 2048;
const MOST_LINES = 500;
/** The head of a delta without changes whose stamp stands there as it is. */
const VERBATIM_STAMP = 3 * 67108864;

let streamId = 0;

/** Alice hears a text as a cast of somebody. Called by: specs. */
function hearCast(field: Battlefield, sender: string, text: string, chatType = "GUILD"): void {
  streamId += 1;
  const frames = castToFrames(text, streamId);
  if (frames.ok) for (const frame of frames.value) hear(field, sender, encodeFrame(frame), chatType, BULK_PREFIX);
}

/** A cast of news as an honest player would pack them. Called by: specs. */
function castOf(entries: readonly Entry[], tableName: "news" | "setup" | "roster" = "news"): string {
  const { text } = nextBatch(
    entries.map((entry) => ({ entry })),
    0,
    clientCompressor,
  );
  return encodeRecords([{ name: "entries", body: { tableName, batch: text } }]);
}

/**
 * A cast that stamps news which Alice holds with a number of this upper half, as no honest packer can.
 * Called by: specs.
 */
function stampedBy(upper: number): string {
  const bytes = createByteWriter();
  bytes.u8(0);
  bytes.varint(1);
  bytes.u32(VERBATIM_STAMP + createPositionOf(saltOfDay(NOW), createIdHashes())("news", "raid"));
  bytes.u32(upper);
  bytes.u32(0);
  bytes.u32(0);
  return encodeRecords([{ name: "entries", body: { tableName: "news", batch: sealText([bytes.toText()], clientCompressor) } }]);
}

describe("a cast of a stranger", () => {
  it("changes nothing and gets no answer, by whisper or party", () => {
    const field = aBattlefield();
    const before = copyOfTables(field.alice);
    for (const chatType of ["WHISPER", "PARTY", "RAID", "OFFICER"]) hearCast(field, EVE, castOf([anEntry("forged")]), chatType);
    field.world.advance(5);
    assert.are.same([before, 0], [tablesHeldBy(field.alice), saidTo(field, EVE)]);
    assert.are.same([], harmDone(field));
  });
});

describe("a cast of a member", () => {
  const forgeries: readonly (readonly [what: string, text: string])[] = [
    ["writes what he may not", castOf([anEntry("forged", { author: MALLORY, lastUpdated: NOW })])],
    ["writes for another guild", castOf([anEntry("forged", { guildName: "Tigers-Ragnaros" })])],
    ["gives an entry to another guild", castOf([anEntry("raid", { guildName: "Tigers-Ragnaros", lastUpdated: NOW })])],
    ["is stamped ahead of time", castOf([anEntry("forged", { lastUpdated: NOW + 100000 })])],
    ["is stamped with no number", stampedBy(0x7ff80000)],
    ["is stamped with infinity", stampedBy(0x7ff00000)],
    ["is stamped below zero", castOf([anEntry("forged", { lastUpdated: -1 })])],
    ["is older than what is held", castOf([anEntry("raid", { lastUpdated: 1 })])],
    ["is a session's record", encodeRecords([{ name: "stopped", body: { reason: "stopped" } }])],
    ["is garbage", anyText(createDice(1), 200)],
  ];
  for (const [what, text] of forgeries) {
    it(`changes nothing when it ${what}`, () => {
      const field = aBattlefield();
      const before = copyOfTables(field.alice);
      field.world.network.forget();
      for (const chatType of ["GUILD", "WHISPER"]) hearCast(field, MALLORY, text, chatType);
      field.world.advance(5);
      assert.are.same([before, 0], [tablesHeldBy(field.alice), saidTo(field, "GUILD")]);
      assert.are.same([], harmDone(field));
    });
  }

  it("takes no setup entry out of an officer's hands", () => {
    const permissions = anEntry(`permissions:${LIONS}`, { author: "Bob-Ragnaros", data: { writeRank: 1 } });
    const field = aBattlefield({ aliceHolds: { setup: [permissions] }, bobHolds: { setup: [permissions] } });
    hearCast(field, MALLORY, castOf([{ ...permissions, lastUpdated: NOW, data: { writeRank: 9 } }], "setup"));
    field.world.advance(5);
    assert.are.same(permissions, tablesHeldBy(field.alice).setup[permissions.id]);
  });

  it("that deletes in numbers waits for the player's word", () => {
    const news: Entry[] = [];
    for (const number of $range(1, 60)) news.push(anEntry(`n${number}`));
    const field = aBattlefield({ aliceHolds: { news }, bobHolds: { news } });
    for (const from of [0, 30]) {
      hearCast(field, MALLORY, castOf(news.slice(from, from + 30).map(({ id }) => aTombstone(id, { lastUpdated: NOW }))));
    }
    field.world.advance(5);
    let deleted = 0;
    for (const { id } of news) if (tablesHeldBy(field.alice).news[id]?.deleted === true) deleted += 1;
    assert.are.equal(12, deleted);
  });

  it("of a thousand entries in a short text is none of ours", () => {
    const news: Entry[] = [];
    for (const number of $range(1, 1000)) news.push({ ...anEntry(`n${number}`), data: {} });
    const field = aBattlefield();
    const text = castOf(news);
    assert.is_true(text.length < 8192);
    hearCast(field, MALLORY, text);
    field.world.advance(20);
    assert.is_nil(tablesHeldBy(field.alice).news["n1"]);
    assert.are.same([], harmDone(field));
  });

  it("with a count that is not there costs nothing", () => {
    const field = aBattlefield();
    const writer = createByteWriter();
    writer.varint(2 ** 40);
    const record: WireRecord = { name: "entries", body: { tableName: "news", batch: writer.toText() } };
    const before = kilobytes();
    hearCast(field, MALLORY, encodeRecords([record]));
    field.world.advance(5);
    assert.is_true(kilobytes() - before < MOST_KILOBYTES);
    assert.are.same([], harmDone(field));
  });
});

describe("a flood of casts", () => {
  it("that are never completed is bounded, and Alice still hears Bob", () => {
    const field = aBattlefield();
    const linesBefore = logLines(field);
    const before = kilobytes();
    for (const number of $range(1, 5000)) {
      const frames = castToFrames(string.rep("x", 8000), number);
      const last = frames.ok ? frames.value[number % frames.value.length] : undefined;
      if (last !== undefined) hear(field, `Mallory${number % 50}-Ragnaros`, encodeFrame(last), "GUILD", BULK_PREFIX);
      if (number % 50 === 0) field.world.advance(0.1);
    }
    assert.is_true(kilobytes() - before < MOST_KILOBYTES);
    assert.is_true(logLines(field) - linesBefore < MOST_LINES);
    hearCast(field, "Bob-Ragnaros", castOf([anEntry("honest")]));
    field.world.advance(1);
    assert.are.same(anEntry("honest"), tablesHeldBy(field.alice).news["honest"]);
    assert.are.same([], field.alice.errors());
  });

  it("by whisper lets Alice speak for its sender no more than one entry a second", () => {
    const field = aBattlefield();
    field.alice.run(`GuildHelperDB.settings.autoSync = true`);
    field.world.network.forget();
    for (const number of $range(1, 200)) {
      hearCast(field, MALLORY, castOf([anEntry(`flood${number}`), anEntry(`more${number}`)]), "WHISPER");
      field.world.advance(0.25);
    }
    field.world.advance(10);
    const casts = field.world
      .messages()
      .filter(({ from, to, prefix }) => from === "Alice-Ragnaros" && to === "GUILD" && prefix === BULK_PREFIX);
    let passedOn = 0;
    for (const [id] of pairs(tablesHeldBy(field.bob).news)) if (string.find(id, "^%a+%d+$")[0] !== undefined) passedOn += 1;
    assert.is_true(passedOn > 40 && passedOn <= 40 + 60);
    assert.is_true(casts.length <= 60);
  });
});
