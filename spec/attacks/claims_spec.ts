import type { PlainTable } from "../../src/model/plainValue";
import { createByteWriter } from "../../src/wire/bytes";
import { checksumOf } from "../../src/wire/checksum";
import { MAX_RAW_BYTES, sealText } from "../../src/wire/envelope";
import type { WireRecord } from "../../src/wire/protocol";
import { TAG_BY_RECORD } from "../../src/wire/protocol";
import { anEntry } from "../support/entries";
import { copyOfTables, tablesHeldBy } from "../support/rigs";
import { clientCompressor } from "../support/transcript";
import { nested } from "../wire/samples";
import type { Battlefield } from "./battlefield";
import { aBattlefield, harmDone, kilobytes, saidTo, MALLORY } from "./battlefield";
import type { Liar } from "./liar";
import { aLiar, requestOf } from "./liar";

const MOST_KILOBYTES = 2048;
const HUGE = string.char(255, 255, 255, 255, 255, 255, 255, 15);

/** A record of entries that is right but for its batch. Called by: specs. */
function entriesOf(batch: string): WireRecord[] {
  return [requestOf("news"), { name: "entries", body: { tableName: "news", batch } }];
}

/** Bytes of one value, deflated; short enough that the limit of a block lets them pass. Called by: claims_spec.bomb. */
function bombBlock(): string {
  return clientCompressor.deflate(string.rep("\0", 3000000)) ?? "";
}

/** A sealed text of deflated blocks that states to be this long. Called by: specs. */
function bomb(blocks: number, stated: number): string {
  const writer = createByteWriter();
  writer.varint(stated);
  writer.u32(checksumOf(""));
  for (const _ of $range(1, blocks)) {
    writer.u8(1);
    writer.text(bombBlock());
  }
  return writer.toText();
}

/** A batch whose raw text is this, under its right checksum. Called by: claims_spec.claiming. */
function batchOf(raw: string): string {
  return sealText([raw], clientCompressor);
}

/** A batch that claims a number of entries. Called by: specs. */
function claiming(count: string): string {
  const columns = createByteWriter();
  columns.text(`${count}${string.char(32, 21, 65)}x`);
  return batchOf(columns.toText());
}

/** Mallory, in a session, says something; nothing comes of it, and nothing is kept of it. Called by: specs. */
function assertNothingComesOf(act: (this: void, liar: Liar, field: Battlefield) => void): Battlefield {
  const field = aBattlefield();
  const liar = aLiar(field, field.mallory, 7);
  liar.begin();
  assert.is_true(liar.answers().length > 0);
  const before = copyOfTables(field.alice);
  const used = kilobytes();
  act(liar, field);
  field.world.advance(5);
  assert.are.same(before, tablesHeldBy(field.alice));
  assert.is_true(kilobytes() - used < MOST_KILOBYTES);
  assert.are.same([], harmDone(field));
  return field;
}

describe("a claim of more than there is", () => {
  const CLAIMS: readonly (readonly [what: string, records: readonly WireRecord[]])[] = [
    ["2^53 - 1 entries", entriesOf(claiming(HUGE))],
    ["1,024 entries in a few bytes", entriesOf(claiming(string.char(128, 8)))],
    ["a text of 2^53 - 1 bytes", entriesOf(`${HUGE}\0\0\0\0\0`)],
    ["a number that does not end", entriesOf(string.rep(string.char(255), 200))],
    ["2^53 - 1 deltas", entriesOf(batchOf(`\0${HUGE}`))],
    ["tables within tables without end", entriesOf(batchOf(string.rep(string.char(233, 1, 129), 50000)))],
    ["lists within lists without end", entriesOf(batchOf(`\0\x01${string.rep(string.char(232, 1), 50000)}`))],
    ["entries applied that I never sent", [requestOf("news"), { name: "tableDone", body: tableDone(9007199254740991) }]],
    ["a listing that is none", [requestOf("news"), { name: "tableDone", body: { ...tableDone(0), refused: HUGE } }]],
    ["symbols without end", [{ name: "symbolsRequest", body: { from: 65535, count: 65535 } }]],
  ];
  for (const [what, records] of CLAIMS) {
    it(`comes to nothing: ${what}`, () => {
      assertNothingComesOf((liar) => {
        liar.say(records);
      });
    });
  }

  for (const [what, text] of [
    ["a record longer than its transfer", string.char(TAG_BY_RECORD.entries) + HUGE],
    ["a record of no kind", string.char(200, 0)],
    ["a thousand records", string.rep(string.char(TAG_BY_RECORD.unknown, 0), 1000)],
    ["an empty transfer", ""],
    ["a transfer of 128 KB", string.rep(string.char(TAG_BY_RECORD.unknown), 131072)],
  ] as const) {
    it(`comes to nothing: ${what}`, () => {
      assertNothingComesOf((liar) => {
        liar.sayText(text);
      });
    });
  }
});

describe("a deflate bomb", () => {
  for (const [what, blocks, stated] of [
    ["that states its true length", 1, 3000000],
    ["that states the most a text may have", 1, MAX_RAW_BYTES],
    ["of twenty blocks", 20, MAX_RAW_BYTES],
  ] as const) {
    it(`${what} inflates one block at most, changes nothing and silences its sender`, () => {
      const field = assertNothingComesOf((liar) => {
        liar.say(entriesOf(bomb(blocks, stated)));
      });
      field.world.network.forget();
      aLiar(field, field.mallory, 8).begin();
      if (stated <= MAX_RAW_BYTES) assert.are.equal(0, saidTo(field, MALLORY));
    });
  }
});

describe("an entry beyond the limits", () => {
  const BEYOND: readonly (readonly [what: string, data: PlainTable])[] = [
    ["17 tables within tables", nested(17) as PlainTable],
    ["2,001 values", Array.from({ length: 2001 }, (_, place) => place + 0.1) as unknown as PlainTable],
    ["70,000 bytes", Array.from({ length: 7 }, (_, place) => `${string.rep("x", 10000)}${place}`) as unknown as PlainTable],
  ];
  for (const [what, data] of BEYOND) {
    it(`is refused: ${what}`, () => {
      assertNothingComesOf((liar) => {
        liar.bring("news", [anEntry("beyond", { data })]);
      });
    });
  }

  for (const [what, fields] of [
    ["an id with a line break", { id: "a\nb" }],
    ["an id of 129 bytes", { id: string.rep("x", 129) }],
    ["an empty id", { id: "" }],
    ["a stamp of 0", { lastUpdated: 0 }],
    ["a stamp of 2^32", { lastUpdated: 4294967296 }],
    ["no guild", { guildName: "" }],
    ["a text for deleted", { deleted: "yes" as unknown as boolean }],
  ] as const) {
    it(`is refused with all of its batch: ${what}`, () => {
      assertNothingComesOf((liar) => {
        liar.bring("news", [anEntry("fine"), anEntry("beyond", fields)]);
      });
    });
  }
});

/** What ends a table's exchange. Called by: specs. */
function tableDone(applied: number) {
  return { tableName: "news" as const, applied, refused: "", unresolved: { count: 0, text: "" }, scope: undefined };
}
