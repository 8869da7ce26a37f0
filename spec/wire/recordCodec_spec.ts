import { FAILURE_REASONS } from "../../src/model/result";
import { TABLE_NAMES } from "../../src/model/tables";
import type { PackedResidues, RecordByName, RecordName, WireRecord } from "../../src/wire/protocol";
import { MAX_HOLES, MAX_SCOPE_GUILDS, RUNGS, TAG_BY_RECORD } from "../../src/wire/protocol";
import { decodeRecords, encodeRecords, firstRecord, MAX_RECORDS } from "../../src/wire/recordCodec";
import { MAX_ESTIMATE_BYTES, MAX_RESIDUES } from "../../src/wire/recordFields";
import { createDice } from "../support/dice";

const SCOPE = { guilds: [1, 77, 4294967295], federation: 4294967295 };
const SUMMARIES = TABLE_NAMES.map((tableName, place) => ({
  tableName,
  window: { count: place * 200, low: place === 0 ? 0 : 67108858, high: place === 0 ? 0 : 5 },
  older: { count: 0, low: 0, high: 0 },
}));

const NO_RESIDUES: PackedResidues = { count: 0, text: "" };
/** 78 bits: ten bytes, whatever they are. */
const RESIDUES: PackedResidues = { count: 3, text: "\0residues\0" };
const MOST_RESIDUES: PackedResidues = { count: MAX_RESIDUES, text: string.rep("x", (MAX_RESIDUES * 26) / 8) };

const TABLE_DONE = { tableName: "setup", applied: 123456, refused: "list", unresolved: RESIDUES } as const;
const HERE = { scope: 4294967295, salt: 65535, symbols: RESIDUES };

/** One record of every kind, and the boundaries of those that have some. */
const SAMPLES: readonly WireRecord[] = [
  { name: "opening", body: { user: "Bob-Realm", days: 0 } },
  { name: "opening", body: { user: "Ünï-Realm", days: 3650 } },
  ...RUNGS.map((rung): WireRecord => ({
    name: "request",
    body: { serverTime: 1795372200, cutOff: 0.5, rung, salt: 65535, scope: SCOPE, summaries: SUMMARIES },
  })),
  { name: "request", body: { serverTime: 0, cutOff: 0, rung: "seconds", salt: 0, scope: { guilds: [], federation: 0 }, summaries: [] } },
  { name: "summary", body: { scope: SCOPE, summaries: SUMMARIES, estimate: string.rep("e", MAX_ESTIMATE_BYTES), symbols: RESIDUES } },
  { name: "summary", body: { scope: SCOPE, summaries: [], estimate: "", symbols: NO_RESIDUES } },
  { name: "symbolsRequest", body: { from: 55, count: 65535 } },
  { name: "symbols", body: { from: 65535, symbols: RESIDUES } },
  { name: "metadataRequest", body: { tableName: "roster" } },
  { name: "metadata", body: { tableName: "news", isLast: true, listing: "\0\x01any" } },
  ...[true, false].flatMap((everything) =>
    [true, false].map((isLastTable): WireRecord => ({
      name: "entriesRequest",
      body: { tableName: "calendar", everything, isLastTable, wanted: RESIDUES, outlines: "" },
    })),
  ),
  {
    name: "entriesRequest",
    body: { tableName: "news", everything: false, isLastTable: false, wanted: MOST_RESIDUES, outlines: "\0any text" },
  },
  { name: "entries", body: { tableName: "guildinfo", batch: string.rep("x", 5000) } },
  { name: "tableDone", body: { ...TABLE_DONE, scope: SCOPE } },
  {
    name: "closing",
    body: { hasRefusals: true, isFinal: false, excluded: [{ tableName: "news", ids: ["a", string.rep("b", 128)] }], summaries: SUMMARIES },
  },
  { name: "closing", body: { hasRefusals: false, isFinal: true, excluded: [], summaries: [] } },
  { name: "status", body: { isAsking: true, expected: 65535, holes: [1, 2, 65534] } },
  { name: "busy", body: { seconds: 65535 } },
  { name: "unknown", body: {} },
  ...FAILURE_REASONS.map((reason): WireRecord => ({ name: "stopped", body: { reason } })),
  { name: "who", body: {} },
  { name: "here", body: { ...HERE, isBusy: true, isBridge: false, isAutomatic: false, version: "", summaries: [] } },
  { name: "here", body: { ...HERE, isBusy: false, isBridge: false, isAutomatic: true, version: "1", summaries: [] } },
  { name: "here", body: { ...HERE, isBusy: false, isBridge: true, isAutomatic: true, version: "1.0.0-rc.1", summaries: SUMMARIES } },
  { name: "wanted", body: { peerHash: 4294967295, salt: 65535, wanted: RESIDUES } },
  { name: "go", body: { guild: 4294967295, mac: "0123456789abcdef" } },
  { name: "hello", body: { serverTime: 1795372200, nonce: "\0\0\0\0\0\0\0n", mac: "fedcba9876543210" } },
  { name: "reply", body: { nonce: "87654321", guild: 0, mac: string.rep("\0", 16) } },
];

describe("a record", () => {
  for (const record of SAMPLES) {
    const text = encodeRecords([record]);
    it(`of kind ${record.name} comes back as it was (${text.length} bytes)`, () => {
      assert.are.same({ ok: true, value: [record] }, decodeRecords(text));
    });

    it(`of kind ${record.name} is refused when it is cut anywhere (${text.length} bytes)`, () => {
      for (const length of $range(1, text.length - 1)) assert.is_false(decodeRecords(string.sub(text, 1, length)).ok);
    });
  }

  it("has a sample of every kind, and a tag of its own", () => {
    const sampled = new LuaSet<RecordName>();
    for (const { name } of SAMPLES) sampled.add(name);
    const tags = new LuaSet<number>();
    for (const [name, tag] of pairs(TAG_BY_RECORD)) {
      assert.is_true(sampled.has(name));
      assert.is_false(tags.has(tag));
      tags.add(tag);
    }
  });
});

describe("a text of records", () => {
  it("keeps their order", () => {
    assert.are.same({ ok: true, value: [...SAMPLES] }, decodeRecords(encodeRecords(SAMPLES)));
    assert.are.same({ ok: true, value: [] }, decodeRecords(""));
  });

  it("is refused with more than MAX_RECORDS of them", () => {
    const unknown: WireRecord = { name: "unknown", body: {} };
    const many: WireRecord[] = [];
    for (const _ of $range(1, MAX_RECORDS)) many.push(unknown);
    assert.is_true(decodeRecords(encodeRecords(many)).ok);
    assert.is_false(decodeRecords(encodeRecords([...many, unknown])).ok);
  });

  it("is refused with an unknown tag, a table there is none of, or more than a limit allows", () => {
    assert.are.same({ ok: false, reason: "unknown record 200" }, decodeRecords(string.char(200, 0)));
    assert.is_false(decodeRecords(string.char(TAG_BY_RECORD.metadataRequest, 1, 5)).ok);
    const holes: number[] = [];
    for (const hole of $range(1, MAX_HOLES + 1)) holes.push(hole);
    assert.is_false(decodeRecords(encodeRecords([{ name: "status", body: { isAsking: false, expected: 1, holes } }])).ok);
    const guilds: number[] = [];
    for (const guild of $range(1, MAX_SCOPE_GUILDS + 1)) guilds.push(guild);
    assert.is_false(decodeRecords(encodeRecords([{ name: "tableDone", body: { ...TABLE_DONE, scope: { guilds, federation: 0 } } }])).ok);
  });

  it("is refused with a flag that means nothing", () => {
    const here = encodeRecords([
      { name: "here", body: { ...HERE, isBusy: true, isBridge: true, isAutomatic: true, version: "", summaries: [] } },
    ]);
    const flagsPlace = 1 + 1 + 1 + 4 + 1;
    assert.are.equal(7, string.byte(here, flagsPlace));
    for (const flags of [8, 15, 128, 255]) {
      assert.is_false(decodeRecords(string.sub(here, 1, flagsPlace - 1) + string.char(flags) + string.sub(here, flagsPlace + 1)).ok);
    }
  });

  it("is refused with a rung there is none of, an estimate too long, or more residues than a record may carry", () => {
    const request = encodeRecords([
      { name: "request", body: { serverTime: 0, cutOff: 0, rung: "list", salt: 0, scope: SCOPE, summaries: [] } },
    ]);
    const rungPlace = 1 + 1 + 4 + 8 + 1;
    assert.are.equal(RUNGS.length - 1, string.byte(request, rungPlace));
    assert.is_false(
      decodeRecords(string.sub(request, 1, rungPlace - 1) + string.char(RUNGS.length) + string.sub(request, rungPlace + 1)).ok,
    );
    const estimate = string.rep("e", MAX_ESTIMATE_BYTES + 1);
    assert.is_false(
      decodeRecords(encodeRecords([{ name: "summary", body: { scope: SCOPE, summaries: [], estimate, symbols: NO_RESIDUES } }])).ok,
    );
    const symbols = { count: MAX_RESIDUES + 1, text: string.rep("x", math.ceil(((MAX_RESIDUES + 1) * 26) / 8)) };
    assert.is_false(decodeRecords(encodeRecords([{ name: "symbols", body: { from: 0, symbols } }])).ok);
  });

  it("names an entry that is wanted, and the version held of it, in seven bytes", () => {
    const [none, one] = [NO_RESIDUES, { count: 2, text: "seven.." }].map(
      (wanted) =>
        encodeRecords([{ name: "entriesRequest", body: { tableName: "news", everything: false, isLastTable: true, wanted, outlines: "" } }])
          .length,
    );
    assert.are.equal(7, (one ?? 0) - (none ?? 0));
  });

  for (const seed of $range(1, 40)) {
    it(`with flipped bits is refused or read, never an error (100 times, seed ${seed})`, () => {
      const dice = createDice(seed);
      for (const _ of $range(1, 100)) {
        let text = encodeRecords([SAMPLES[dice.roll(SAMPLES.length) - 1] as WireRecord]);
        for (const __ of $range(1, dice.roll(3))) {
          const place = dice.roll(text.length);
          text = string.sub(text, 1, place - 1) + string.char(dice.roll(256) - 1) + string.sub(text, place + 1);
        }
        const decoded = decodeRecords(text);
        if (decoded.ok) for (const { name } of decoded.value) assert.is_not_nil(TAG_BY_RECORD[name]);
        else assert.are.equal("string", type(decoded.reason));
      }
    });
  }
});

describe("the first record of a transfer", () => {
  const GO: RecordByName["go"] = { guild: 7, mac: "0123456789abcdef" };
  const text = encodeRecords([
    { name: "go", body: GO },
    { name: "opening", body: { user: "Bob-Realm", days: 7 } },
  ]);

  it("is read from what there is of it, whatever follows", () => {
    const alone = encodeRecords([{ name: "go", body: GO }]);
    for (const one of [text, alone, string.sub(text, 1, alone.length + 1), `${alone}rubbish`]) assert.are.same(GO, firstRecord(one, "go"));
  });

  it("is none where it is cut, of another kind, or not what it should be", () => {
    for (const length of $range(0, encodeRecords([{ name: "go", body: GO }]).length - 1)) {
      assert.is_nil(firstRecord(string.sub(text, 1, length), "go"));
    }
    assert.is_nil(firstRecord(text, "opening"));
    assert.is_nil(firstRecord(string.char(12, 21) + string.rep("x", 21), "go"));
    assert.is_nil(firstRecord(string.char(12, 19) + string.rep("x", 19), "go"));
  });
});
