import { decodeFrame } from "../../src/wire/frame";
import type { Frame } from "../../src/wire/frame";
import { addonInFolder } from "../support/addonFiles";
import { anEntry } from "../support/entries";
import type { Pair } from "../support/rigs";
import { aPair, listenTo, sync, tablesHeldBy } from "../support/rigs";

/** More than one burst carries, of bytes that compression does not shorten much. */
const LONG = anEntry("long", { data: { title: unlikeBytes(9000) } });
/** The first chunks of a long transfer, and the messages before it. */
const FEW_CHUNKS = 10;

describe("the seed's rules of serialization:", () => {
  it("JSON-like serialization of nested tables", () => {
    const data = { title: "t", list: ["a", 2, true], nested: { deep: { deeper: [{ x: 1 }, {}] } }, half: 0.5, big: 2 ** 53, none: {} };
    const entry = anEntry("nested", { data: data as never });
    const pair = aPair({ aliceHolds: { news: [entry] } });
    sync(pair);
    assert.are.same({ nested: entry }, tablesHeldBy(pair.bob).news);
  });

  it("deserialize only after the whole transfer is reassembled", () => {
    const pair = aPair({ bobHolds: { news: [LONG] } });
    const changes = listenTo(pair.alice, "EntryChanged");
    const { world, alice } = pair;
    const before = world.messages().length;
    alice.type("/gh sync Bob all");
    world.runUntil(() => world.messages().length > before + FEW_CHUNKS, 20);
    world.network.faults.lossPercent = 100;
    world.advance(2);
    assert.is_true(chunksIn(pair).length > FEW_CHUNKS);
    assert.are.same([[], {}], [changes, tablesHeldBy(alice).news]);
    world.heal();
    world.advance(60);
    assert.are.same([[["EntryChanged", "news", "long", "Bob-Ragnaros"]], { long: LONG }], [changes, tablesHeldBy(alice).news]);
  });

  it("chunks carry index and total and are joined in index order", () => {
    const pair = aPair({ bobHolds: { news: [LONG] }, reorderPercent: 60, seed: 3 });
    sync(pair);
    const chunks = chunksIn(pair);
    const [first] = chunks;
    const indexes = chunks.map(({ index }) => index);
    const expected: number[] = [];
    for (const place of $range(0, (first?.total ?? 0) - 1)) expected.push((first?.index ?? 0) + place);
    assert.is_true(expected.length > FEW_CHUNKS);
    assert.are.same(expected, indexes);
    assert.are.same({ long: LONG }, tablesHeldBy(pair.alice).news);
  });
});

describe("the seed's rules of sending:", () => {
  it("all sending is throttled and in order", () => {
    const many = [];
    for (const place of $range(1, 60)) many.push(anEntry(`entry${place}`, { data: { title: unlikeBytes(200 + place) } }));
    const pair = aPair({ bobHolds: { news: many } });
    pair.world.advance(60);
    sync(pair);
    const bulk = pair.world.messages().filter(({ from, prefix }) => from === "Bob-Ragnaros" && prefix === "GuildHelperB");
    const bytes = bulk.reduce((sum, { text }) => sum + text.length + OVERHEAD_BYTES, 0);
    const seconds = (bulk[bulk.length - 1]?.at ?? 0) - (bulk[0]?.at ?? 0);
    assert.is_true(bytes > 3 * BURST_BYTES);
    assert.is_true(bytes <= BURST_BYTES + BYTES_PER_SECOND * seconds, `${bytes} bytes in ${seconds} s`);
    assert.are.same(sorted(indexesOf(bulk)), indexesOf(bulk));
  });
});

describe("the seed's rules of the source:", () => {
  it("no duplicated functions", () => {
    const bodies: Record<string, string> = {};
    const duplicates: string[] = [];
    const functions = functionsOf(addonInFolder("dist/GuildHelper").read("GuildHelper.lua") ?? "");
    assert.is_true(functions.length > 200);
    for (const { name, body } of functions) {
      if (bodies[body] !== undefined) duplicates.push(`${bodies[body]} and ${name}`);
      bodies[body] = name;
    }
    assert.are.same([], duplicates);
  });

  it("every function's comment says who calls it", () => {
    const bundle = addonInFolder("dist/GuildHelper").read("GuildHelper.lua") ?? "";
    let comment = "";
    let count = 0;
    for (const [text] of string.gmatch(bundle, "([^\n]*)\n")) {
      const line = text ?? "";
      const [isComment] = string.match(line, "^%s*%-%-");
      const [name] = string.match(line, "^function ____exports%.([%w_]+)%(");
      if (name !== undefined) {
        assert.is_truthy(string.find(comment, "Called by: ", 1, true)[0], `${name} does not say who calls it`);
        count += 1;
      }
      comment = isComment === undefined ? "" : comment + line;
    }
    assert.is_true(count > 100);
  });
});

/** The sending allowance: each message costs its length and as much again as its envelope. */
const OVERHEAD_BYTES = 40;
const BURST_BYTES = 4000;
const BYTES_PER_SECOND = 800;

/** Bob's frames of the transfer with the entries, in the order he sent them, without repeats. Called by: specs. */
function chunksIn({ world }: Pair): Frame[] {
  const chunks: Frame[] = [];
  const seen = new LuaSet<string>();
  for (const { from, prefix, text } of world.messages()) {
    const frame = decodeFrame(text);
    if (from !== "Bob-Ragnaros" || prefix !== "GuildHelperB" || seen.has(text) || !frame.ok) continue;
    seen.add(text);
    chunks.push(frame.value);
  }
  return chunks;
}

/** The frames' indexes. Called by: specs. */
function indexesOf(messages: readonly { readonly text: string }[]): number[] {
  return messages.flatMap(({ text }) => {
    const frame = decodeFrame(text);
    return frame.ok && !frame.value.control ? [frame.value.index] : [];
  });
}

/** A copy in rising order. Called by: specs. */
function sorted(numbers: readonly number[]): number[] {
  const copy = [...numbers];
  table.sort(copy);
  return copy;
}

/** Bytes without a pattern. Called by: specs. */
function unlikeBytes(count: number): string {
  const bytes: string[] = [];
  let state = count;
  for (const _ of $range(1, count)) {
    state = (state * 16807) % 2147483647;
    bytes.push(string.char(33 + (state % 90)));
  }
  return table.concat(bytes);
}

/**
 * Functions of a bundle, without its modules, that have more than two lines; a body is what stands between the first line and its end.
 * Called by: specs.
 */
function functionsOf(text: string): { readonly name: string; readonly body: string }[] {
  const lines = text.split("\n");
  const found: { name: string; body: string }[] = [];
  for (const [place, line] of ipairs(lines)) {
    const [indentation, name] = string.match(line, "^(%s*).-function%s*([%w_.]*)%(.*%)$");
    if (indentation === undefined || line.startsWith("[")) continue;
    const body: string[] = [];
    let at = place;
    while (lines[at] !== undefined && string.match(lines[at] ?? "", `^${indentation}end`)[0] === undefined) {
      body.push(string.match(lines[at] ?? "", "^%s*(.-)$")[0] ?? "");
      at++;
    }
    if (body.length > 2) found.push({ name: `${name} (line ${place})`, body: table.concat(body, "\n") });
  }
  return found;
}
