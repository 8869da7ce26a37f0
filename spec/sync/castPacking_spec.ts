import type { Entry } from "../../src/model/entry";
import { createIdHashes, createPositionOf, saltOfDay } from "../../src/reconcile/position";
import type { Edit } from "../../src/sync/castPacking";
import { createCastPacking, keyOf } from "../../src/sync/castPacking";
import { decodeBatch } from "../../src/wire/batch";
import { MAX_CAST_BYTES } from "../../src/wire/castFrames";
import { decodeRecords } from "../../src/wire/recordCodec";
import { createDice } from "../support/dice";
import { anyText, noCompressor } from "../wire/samples";
import { anEntry, NOW } from "./rig";

/** A second before midnight. */
const EVENING = NOW - (NOW % 86400) + 86399;
const LONG = string.rep("long ", 200);

/** The text of a cast at a time. Called by: specs. */
function packedAt(serverTime: number, edits: readonly Edit[]): string {
  return createCastPacking({ compressor: noCompressor, serverTime: () => serverTime, breathe: () => undefined })(edits) ?? "";
}

/** By table, what a cast brings to a player who holds these versions. Called by: specs. */
function unpacked(text: string, held: readonly Entry[]): (readonly [tableName: string, entries: readonly Entry[]])[] {
  const records = decodeRecords(text);
  const positionOf = createPositionOf(saltOfDay(NOW), createIdHashes());
  const brought: (readonly [tableName: string, entries: readonly Entry[]])[] = [];
  for (const { name, body } of records.ok ? records.value : []) {
    if (name !== "entries") continue;
    const { tableName } = body;
    const batch = decodeBatch(body.batch, noCompressor, (position) => held.find(({ id }) => positionOf(tableName, id) === position));
    brought.push([tableName, batch.ok ? batch.value.entries : []]);
  }
  return brought;
}

describe("the text of a cast", () => {
  const before = anEntry("a", NOW - 10, { data: { title: "Before", content: LONG } });
  const after = anEntry("a", NOW, { data: { title: "After", content: LONG } });

  it("brings the entries table by table, in the seed's order", () => {
    const edits: Edit[] = [
      { tableName: "roster", entry: anEntry("r", NOW), base: undefined },
      { tableName: "news", entry: anEntry("n", NOW), base: undefined },
      { tableName: "roster", entry: anEntry("q", NOW), base: undefined },
    ];
    assert.are.same(
      [
        ["news", [anEntry("n", NOW)]],
        ["roster", [anEntry("r", NOW), anEntry("q", NOW)]],
      ],
      unpacked(packedAt(NOW, edits), []),
    );
  });

  it("says of a long entry what differs from the version before", () => {
    const text = packedAt(NOW, [{ tableName: "news", entry: after, base: before }]);
    assert.are.same([["news", [after]]], unpacked(text, [before]));
    assert.are.same([["news", []]], unpacked(text, []));
    assert.is_true(text.length < 100);
  });

  it("says it whole where it may arrive on another day, under another salt", () => {
    const text = packedAt(EVENING, [{ tableName: "news", entry: after, base: before }]);
    assert.are.same([["news", [after]]], unpacked(text, []));
  });

  it("is nil beyond 8 KB", () => {
    const dice = createDice(1);
    for (const [bytes, isShort] of [
      [MAX_CAST_BYTES - 200, true],
      [MAX_CAST_BYTES, false],
    ] as const) {
      const entry = anEntry("a", NOW, { data: { content: anyText(dice, bytes) } });
      assert.are.equal(isShort, packedAt(NOW, [{ tableName: "news", entry, base: undefined }]) !== "");
    }
  });

  it("names entries of two tables apart", () => {
    assert.are_not.equal(keyOf("news", "a"), keyOf("calendar", "a"));
  });
});
