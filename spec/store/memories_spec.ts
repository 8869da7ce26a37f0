import type { FinishedSync } from "../../src/model/syncStatus";
import type { Damage } from "../../src/store/damage";
import { createDamageList } from "../../src/store/damage";
import type { Memories } from "../../src/store/memories";
import { emptyMemories, openMemories } from "../../src/store/memories";
import { NOW } from "./samples";

/** A result as it is saved, with some fields set otherwise. Called by: memories_spec.resultWithout. */
function resultWith(fields: Readonly<Record<string, unknown>>): FinishedSync {
  const counts = { received: 1, sent: 0, rejected: 0, held: 0, seconds: 1.5 };
  return { peer: "Bob-Realm", ok: true, ...counts, identical: true, olderDiffer: false, at: NOW, ...fields };
}

/** A result without one of its fields. Called by: specs. */
function resultWithout(field: string): Record<string, unknown> {
  const result: Record<string, unknown> = { ...resultWith({}) };
  result[field] = undefined;
  return result;
}

/** What becomes of saved memories, and what was set aside. Called by: specs. */
function open(peers: unknown): { memories: Memories; damaged: Damage[] } {
  const damaged: unknown[] = [];
  const memories = openMemories(peers as Record<string, unknown>, createDamageList(damaged, NOW));
  return { memories, damaged: damaged as Damage[] };
}

describe("the memories of other players", () => {
  it("are made where there are none", () => {
    assert.are.same(
      {
        memories: { results: [], refusals: [], ranks: {}, unfinished: {}, holds: {}, upkeep: {}, partners: {}, users: {}, muted: [] },
        damaged: [],
      },
      open({}),
    );
    assert.are.same(
      { results: [], refusals: [], ranks: {}, unfinished: {}, holds: {}, upkeep: {}, partners: {}, users: {}, muted: [] },
      emptyMemories(),
    );
  });

  it("are the saved tables themselves, in their order, with what a later version remembers beside them", () => {
    const results = [resultWith({}), resultWith({ ok: false, reason: "silent", identical: false })];
    const peers = {
      results,
      refusals: ["b", "a"],
      ranks: { "G-R": 5 },
      unfinished: { resumes: 1 },
      holds: { waiting: ["x"] },
      upkeep: { "G-R": { newsSeen: 5 } },
      partners: { "G-R\nf": { at: 5, names: ["Eve-R"] } },
      users: { "G-R": { "Eve-R": { version: "1", seenAt: 5 } } },
      muted: ["Eve-Realm"],
      later: 7,
    };
    const { memories, damaged } = open(peers);
    assert.are.equal(peers, memories);
    assert.are.equal(results, memories.results);
    assert.are.same(
      {
        results: [resultWith({}), resultWith({ ok: false, reason: "silent", identical: false })],
        refusals: ["b", "a"],
        ranks: { "G-R": 5 },
        unfinished: { resumes: 1 },
        holds: { waiting: ["x"] },
        upkeep: { "G-R": { newsSeen: 5 } },
        partners: { "G-R\nf": { at: 5, names: ["Eve-R"] } },
        users: { "G-R": { "Eve-R": { version: "1", seenAt: 5 } } },
        muted: ["Eve-Realm"],
        later: 7,
      },
      memories,
    );
    assert.are.same([], damaged);
  });

  for (const name of ["results", "refusals", "ranks", "unfinished", "holds", "partners", "muted"]) {
    it(`move to the damaged parts where they are no table: ${name}`, () => {
      const { memories, damaged } = open({ [name]: 7 });
      assert.are.same(emptyMemories(), memories);
      assert.are.same([{ at: NOW, part: "peers", key: name, reason: "not a table", value: 7 }], damaged);
    });
  }

  it("lose only the items that are wrong, and have no holes", () => {
    const saved = new LuaMap<AnyNotNil, unknown>();
    for (const [key, item] of [
      ["x", "c"],
      [4, "b"],
      [2, false],
      [1, "a"],
    ] as [AnyNotNil, unknown][])
      saved.set(key, item);
    const { memories, damaged } = open({ refusals: saved, muted: [7, "Eve-Realm"] });
    assert.are.same([["a", "b"], ["Eve-Realm"]], [memories.refusals, memories.muted]);
    assert.are.same(
      [
        { at: NOW, part: "peers.refusals", key: 2, reason: "not a text", value: false },
        { at: NOW, part: "peers.refusals", key: "x", reason: "not in its order", value: "c" },
        { at: NOW, part: "peers.muted", key: 1, reason: "not a text", value: 7 },
      ],
      damaged,
    );
  });

  const wrong: [title: string, item: unknown][] = [
    ["a text", "ruined"],
    ["nothing in it", {}],
    ["a number as peer", resultWith({ peer: 5 })],
    ["a text as ok", resultWith({ ok: "yes" })],
    ["an unknown reason", resultWith({ ok: false, reason: "moonlight" })],
    ["a table as reason", resultWith({ ok: false, reason: {} })],
    ["a time beyond every calendar", resultWith({ at: 1e300 })],
    ["no number as seconds", resultWith({ seconds: 0 / 0 })],
    ["endless entries", resultWith({ received: math.huge })],
    ...["peer", "ok", "received", "sent", "rejected", "held", "seconds", "identical", "olderDiffer", "at"].map(
      (field): [string, unknown] => [`no ${field}`, resultWithout(field)],
    ),
  ];
  for (const [title, item] of wrong) {
    it(`have no result with ${title}`, () => {
      const { memories, damaged } = open({ results: [item, resultWith({})] });
      assert.are.same([resultWith({})], memories.results);
      assert.are.same(
        [["peers.results", 1, "not a result"]],
        damaged.map(({ part, key, reason }) => [part, key, reason]),
      );
    });
  }
});
