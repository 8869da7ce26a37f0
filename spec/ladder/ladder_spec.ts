/** Sessions of whole engines over copies that the first rung, or none but the last, can make equal. */
import { ALL, daysMode } from "../../src/model/syncMode";
import { FIELD_PRIME } from "../../src/reconcile/field";
import { createIdHashes, createPositionOf, saltOfDay } from "../../src/reconcile/position";
import { RUNGS } from "../../src/wire/protocol";
import { anEntry, aRig, NOW } from "../sync/rig";
import { ALICE, aRigWith, BOB, BOTH_WAYS, problemsOf, lastResults, later, rungsAsked, someNews, sync } from "./ladderRig";

const CAROL = "Carol-Realm";
const DAY = 86400;
/** After so many seconds the weight of a stamp returns. */
const PERIOD_SECONDS = FIELD_PRIME - 1;

describe("versions of one second by two authors", () => {
  const byOlga = anEntry("x", NOW - 5 + 0.25);
  const byAnna = anEntry("x", NOW - 5 + 0.5, { author: "Anna-Realm", data: { title: "Anna's" } });
  const byEve = anEntry("x", NOW - 5 + 0.75, { author: "Eve-Realm", data: { title: "Eve's" } });

  for (const [from, to] of BOTH_WAYS) {
    it(`end equal by their fractions (${from} asks)`, () => {
      const rig = aRigWith({ both: someNews(50), alice: [byOlga], bob: [byAnna] });
      sync(rig, from, to);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([byAnna, [true, true]], [rig.player(ALICE).store.get("news", "x"), lastResults(rig, ALICE, BOB)]);
      assert.are.same(["seconds", "fractions"], rungsAsked(rig));
    });
  }

  it("end equal everywhere when three players sync in a circle", () => {
    const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 5, [CAROL]: 5 } });
    for (const [name, entry] of [
      [ALICE, byEve],
      [BOB, byOlga],
      [CAROL, byAnna],
    ] as const) {
      rig.player(name).write("news", entry);
    }
    sync(rig, ALICE, BOB);
    sync(rig, BOB, CAROL);
    sync(rig, CAROL, ALICE);
    assert.are.same([], problemsOf(rig, ALICE, BOB, CAROL));
    assert.are.same(byEve, rig.player(CAROL).store.get("news", "x"));
  });

  it("end equal beside other differences", () => {
    const rig = aRigWith({ both: someNews(50), alice: [byOlga, anEntry("mine", NOW)], bob: [byAnna, ...later(someNews(3))] });
    sync(rig, ALICE, BOB);
    assert.are.same([], problemsOf(rig, ALICE, BOB));
    assert.are.same([true, true], lastResults(rig, ALICE, BOB));
  });
});

describe("versions far apart in time", () => {
  for (const [from, to] of BOTH_WAYS) {
    it(`end equal when one is older than 2.1 years (${from} asks)`, () => {
      const rig = aRigWith({ both: someNews(5), alice: [anEntry("x", NOW - PERIOD_SECONDS - 1000)], bob: [anEntry("x", NOW - 5)] });
      sync(rig, from, to);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([NOW - 5, [true, true]], [rig.player(ALICE).store.get("news", "x")?.lastUpdated, lastResults(rig, ALICE, BOB)]);
    });

    for (const fraction of [0, 0.25, -0.25]) {
      it(`end equal when they lie exactly one period and ${fraction} s apart (${from} asks)`, () => {
        const stamp = NOW - 5 + 0.5;
        const rig = aRigWith({ both: someNews(5), alice: [anEntry("x", stamp)], bob: [anEntry("x", stamp - PERIOD_SECONDS + fraction)] });
        sync(rig, from, to);
        assert.are.same([], problemsOf(rig, ALICE, BOB));
        assert.are.same([stamp, [true, true]], [rig.player(BOB).store.get("news", "x")?.lastUpdated, lastResults(rig, ALICE, BOB)]);
        assert.are.same(fraction === 0 ? [...RUNGS] : ["seconds", "fractions"], rungsAsked(rig));
      });
    }

    it(`end equal where both are older than a period (${from} asks)`, () => {
      const old = NOW - 2 * PERIOD_SECONDS;
      const rig = aRigWith({
        both: someNews(5),
        alice: [anEntry("x", old), anEntry("y", old + 7)],
        bob: [anEntry("x", old + 7), anEntry("y", old)],
      });
      sync(rig, from, to);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([true, true], lastResults(rig, ALICE, BOB));
    });
  }
});

describe("a session over some days", () => {
  for (const [from, to] of BOTH_WAYS) {
    it(`updates a copy that is older than the window (${from} asks)`, () => {
      const rig = aRigWith({ both: someNews(5), alice: [anEntry("x", NOW - 30 * DAY)], bob: [anEntry("x", NOW - DAY)] });
      sync(rig, from, to, daysMode(7));
      assert.are.equal(NOW - DAY, rig.player(ALICE).store.get("news", "x")?.lastUpdated);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([true, true], lastResults(rig, ALICE, BOB));
    });

    it(`moves no older entries, and says that they differ (${from} asks)`, () => {
      const rig = aRigWith({ both: someNews(5), alice: [anEntry("new", NOW)], bob: [anEntry("old", NOW - 30 * DAY)] });
      sync(rig, from, to, daysMode(7));
      assert.is_nil(rig.player(ALICE).store.get("news", "old"));
      assert.is_not_nil(rig.player(BOB).store.get("news", "new"));
      for (const name of [ALICE, BOB]) {
        const [result] = rig.player(name).results;
        assert.are.same([true, true], [result?.identical, result?.olderDiffer]);
      }
    });
  }
});

describe("a comparison by lists", () => {
  for (const [from, to] of BOTH_WAYS) {
    it(`ends equal, too, if the one who asks has it set (${from} asks)`, () => {
      const rig = aRigWith({
        both: someNews(50),
        alice: [anEntry("x", NOW - 5 + 0.25), ...later(someNews(5))],
        bob: [anEntry("x", NOW - 5 + 0.5), ...later(someNews(5, 20)), anEntry("new", NOW)],
      });
      rig.player(from).compareBy = "list";
      sync(rig, from, to);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([["list"], [true, true]], [rungsAsked(rig), lastResults(rig, ALICE, BOB)]);
    });
  }
});

describe("a delta of a version that the other side does not hold", () => {
  const text = string.rep("word ", 60);
  const there = anEntry("x", NOW - 500 + 0.25, { data: { title: "Olga's", text: `${text}and more` } });
  const here = anEntry("x", NOW - 500 + 0.5, { author: "Anna-Realm", data: { title: "Anna's", text } });
  const now = anEntry("x", NOW, { author: "Anna-Realm", data: { title: "now", text } });

  for (const [from, to] of BOTH_WAYS) {
    it(`but another one of that second is noticed, and the entry comes whole (${from} asks)`, () => {
      const rig = aRigWith({ both: someNews(5), alice: [here, now], bob: [there] });
      sync(rig, from, to);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([now, [true, true]], [rig.player(BOB).store.get("news", "x"), lastResults(rig, ALICE, BOB)]);
      assert.are.same(["seconds"], rungsAsked(rig));
    });
  }
});

/** Two ids of the news that share a position today. Called by: specs. */
function collidingIds(): readonly [string, string] {
  const positionOf = createPositionOf(saltOfDay(NOW), createIdHashes());
  const idByPosition = new LuaMap<number, string>();
  for (const number of $range(1, 100000)) {
    const id = `id${number}`;
    const position = positionOf("news", id);
    const other = idByPosition.get(position);
    if (other !== undefined) return [other, id];
    idByPosition.set(position, id);
  }
  return ["none", "collide"];
}

describe("two ids that share a position", () => {
  const [left, right] = collidingIds();
  const [old, recent] = [NOW - 500, NOW - 50];

  it("are found", () => {
    const positionOf = createPositionOf(saltOfDay(NOW), createIdHashes());
    assert.are.equal(positionOf("news", left), positionOf("news", right));
  });

  for (const [what, alice, bob] of [
    ["each is held by one side", [[left, old]], [[right, recent]]],
    ["each is held by one side, and they weigh the same", [[left, old]], [[right, old]]],
    [
      "one side holds both, the other one of them",
      [
        [left, old],
        [right, recent],
      ],
      [[left, old]],
    ],
    [
      "one side holds both, the other none",
      [
        [left, old],
        [right, recent],
      ],
      [],
    ],
    [
      "one of them is newer on one side",
      [
        [left, old],
        [right, recent],
      ],
      [
        [left, old],
        [right, old],
      ],
    ],
    [
      "each is newer on another side",
      [
        [left, old],
        [right, recent],
      ],
      [
        [left, recent],
        [right, old],
      ],
    ],
    [
      "both are newer on one side",
      [
        [left, old],
        [right, old],
      ],
      [
        [left, recent],
        [right, recent],
      ],
    ],
  ] as const) {
    for (const [from, to] of BOTH_WAYS) {
      it(`end equal where ${what} (${from} asks)`, () => {
        const rig = aRigWith({
          both: someNews(5),
          alice: alice.map(([id, lastUpdated]) => anEntry(id, lastUpdated)),
          bob: bob.map(([id, lastUpdated]) => anEntry(id, lastUpdated)),
        });
        sync(rig, from, to);
        assert.are.same([], problemsOf(rig, ALICE, BOB));
        assert.are.same([true, true], lastResults(rig, ALICE, BOB));
      });
    }
  }
});

describe("edits during a session", () => {
  for (const steps of $range(1, 16)) {
    it(`are lost by nobody, and the next session ends equal (after ${steps} frames)`, () => {
      const rig = aRigWith({ both: someNews(40), alice: later(someNews(4)), bob: later(someNews(4, 30)) });
      rig.player(ALICE).engine().startSync(BOB, ALL);
      rig.advance(steps * 0.05);
      rig.player(ALICE).write("news", anEntry("n0001", NOW + 1, { data: { title: "Alice's" } }));
      rig.player(ALICE).write("news", anEntry("mine", NOW + 1));
      rig.player(BOB).write("news", anEntry("n0030", NOW + 2, { data: { title: "Bob's" } }));
      rig.player(BOB).write("news", anEntry("n0010", NOW + 3, { data: { title: "Bob's" } }));
      rig.advance(20);
      for (const name of [ALICE, BOB]) assert.is_true(rig.player(name).results[0]?.ok);
      sync(rig, BOB, ALICE);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([true, true], lastResults(rig, ALICE, BOB));
      assert.are.same(
        [NOW + 1, NOW + 1, NOW + 2, NOW + 3],
        ["n0001", "mine", "n0030", "n0010"].map((id) => rig.player(ALICE).store.get("news", id)?.lastUpdated),
      );
    });
  }
});

describe("a version that a peer refuses", () => {
  const forged = anEntry("forged", NOW - 5, { author: BOB });

  for (const before of [
    [],
    [anEntry("forged", NOW - 500)],
    [anEntry("forged", NOW - 5 - 0.5)],
    [anEntry("forged", NOW - 2 * PERIOD_SECONDS)],
  ]) {
    for (const [firstFrom, firstTo] of BOTH_WAYS) {
      for (const [from, to] of BOTH_WAYS) {
        const over = before[0]?.lastUpdated ?? "nothing";
        it(`over ${over} is not offered again, and neither result says identical (${firstFrom} asks, then ${from})`, () => {
          const rig = aRigWith({ both: [...someNews(5), ...before], bob: [forged] });
          sync(rig, firstFrom, firstTo);
          assert.are.same([1, 0], [rig.player(ALICE).results[0]?.rejected, rig.player(BOB).results[0]?.rejected]);
          assert.are.same([false, false], lastResults(rig, ALICE, BOB));
          sync(rig, from, to);
          assert.are.same([0, 0], [rig.player(ALICE).results[1]?.rejected, rig.player(BOB).results[1]?.rejected]);
          assert.are.same([false, false], lastResults(rig, ALICE, BOB));
          assert.are.same(before[0], rig.player(ALICE).store.get("news", "forged"));
          assert.are.same(["seconds", "seconds"], rungsAsked(rig));
        });
      }
    }
  }
});
