import { ALL, daysMode } from "../../src/model/syncMode";
import type { Entry } from "../../src/model/entry";
import { createDice } from "../support/dice";
import type { PlayerRig, Rig, RigOptions } from "./rig";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const CAROL = "Carol-Realm";

/** Both players of a usual rig with some news each. Called by: engine_spec.withForgery. */
function twoPlayers(options: RigOptions = {}): { rig: Rig; alice: PlayerRig; bob: PlayerRig } {
  const rig = aRig(options);
  const alice = rig.player(ALICE);
  const bob = rig.player(BOB);
  for (const number of $range(1, 8)) if (number < 6) alice.write("news", anEntry(`n${number}`, NOW - 1000 + number));
  for (const number of $range(4, 8)) bob.write("news", anEntry(`n${number}`, NOW - 1000 + number));
  bob.write("news", anEntry("n4", NOW - 900, { deleted: true }));
  return { rig, alice, bob };
}

/** Whether two players hold the same in every respect. Called by: specs. */
function assertEqual(alice: PlayerRig, bob: PlayerRig): void {
  for (const tableName of ["setup", "news", "guildinfo", "calendar", "roster"] as const) {
    assert.are.same(alice.store.entriesOf(tableName), bob.store.entriesOf(tableName));
  }
  assert.are.same([[], []], [alice.errors, bob.errors]);
}

describe("two engines", () => {
  it("end with the same entries, and both say so", () => {
    const { rig, alice, bob } = twoPlayers();
    alice.engine().startSync(BOB, daysMode(7));
    rig.advance(10);
    assertEqual(alice, bob);
    assert.are.same([`SyncStarted ${BOB} days 7`, `SyncFinished ${BOB} identical`], alice.heard);
    assert.are.same([`SyncStarted ${ALICE} days 7`, `SyncFinished ${ALICE} identical`], bob.heard);
    assert.are.same([4, 3, 0], [alice.results[0]?.received, alice.results[0]?.sent, alice.results[0]?.rejected]);
    assert.are.same([3, 4, 0], [bob.results[0]?.received, bob.results[0]?.sent, bob.results[0]?.rejected]);
  });

  it("settle equal copies in two messages", () => {
    const { rig, alice } = twoPlayers();
    alice.engine().startSync(BOB, ALL);
    rig.advance(10);
    const before = rig.sent.length;
    alice.engine().startSync(BOB, ALL);
    rig.advance(10);
    assert.are.equal(2, rig.sent.length - before);
    assert.are.equal(`SyncFinished ${BOB} identical`, alice.heard[3]);
  });

  for (const emptySide of [ALICE, BOB]) {
    it(`give all to a side that holds nothing (${emptySide})`, () => {
      const rig = aRig();
      const full = rig.player(emptySide === ALICE ? BOB : ALICE);
      for (const number of $range(1, 40)) full.write("news", anEntry(`n${number}`, NOW - number));
      rig.player(ALICE).engine().startSync(BOB, ALL);
      rig.advance(10);
      assertEqual(rig.player(ALICE), rig.player(BOB));
      assert.are.equal(40, rig.player(emptySide).results[0]?.received);
    });
  }

  it("say olderDiffer when only entries before the window differ", () => {
    const { rig, alice, bob } = twoPlayers();
    bob.write("guildinfo", anEntry("old", NOW - 30 * 86400));
    alice.engine().startSync(BOB, daysMode(7));
    rig.advance(10);
    assert.are.same([true, true], [alice.results[0]?.olderDiffer, bob.results[0]?.olderDiffer]);
    assert.is_nil(alice.store.get("guildinfo", "old"));
  });

  for (const number of $range(1, 12)) {
    it(`come to an end without message ${number}`, () => {
      const { rig, alice, bob } = twoPlayers({ isLost: (message) => message.number === number });
      alice.engine().startSync(BOB, ALL);
      rig.advance(60);
      assertEqual(alice, bob);
      assert.are.same([`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`], alice.heard);
      assert.are.equal(2, bob.heard.length);
    });
  }

  for (const seed of $range(1, 25)) {
    it(`converge within three sessions although every fifth message is lost (seed ${seed})`, () => {
      const dice = createDice(seed);
      const { rig, alice, bob } = twoPlayers({ isLost: () => dice.chance(20) });
      for (const _ of $range(1, 3)) {
        alice.engine().startSync(BOB, ALL);
        rig.advance(200);
      }
      assertEqual(alice, bob);
      assert.are.equal(alice.heard.length, 2 * alice.results.length);
      assert.are.equal(bob.heard.length, 2 * bob.results.length);
    });
  }

  for (const delay of $range(0, 15)) {
    it(`start at once, ${delay * 0.1} s apart, and each begins and ends as told`, () => {
      const { rig, alice, bob } = twoPlayers();
      bob.engine().startSync(ALICE, ALL);
      rig.advance(delay * 0.1);
      alice.engine().startSync(BOB, daysMode(7));
      rig.advance(60);
      assertEqual(alice, bob);
      for (const { heard, results } of [alice, bob]) {
        assert.are.equal(heard.length, 2 * results.length);
        for (const result of results) assert.are.same([true, true], [result.ok, result.identical]);
        heard.forEach((line, place) => assert.are.equal(place % 2 === 0 ? "SyncStarted" : "SyncFinished", string.match(line, "^%a+")[0]));
      }
    });
  }

  for (const moment of $range(0, 24)) {
    it(`stop cleanly ${moment * 0.05} s after the beginning`, () => {
      const { rig, alice, bob } = twoPlayers();
      alice.engine().startSync(BOB, ALL);
      rig.advance(moment * 0.05);
      alice.engine().stop();
      rig.advance(0.1);
      const spoken = rig.sent.filter(({ from }) => from === ALICE).length;
      rig.advance(60);
      assert.are.same(2, alice.heard.length);
      assert.are.equal(bob.heard.length, 2 * bob.results.length);
      assert.are.same([undefined, undefined], [alice.engine().book.current(), bob.engine().book.current()]);
      assert.is_true(rig.sent.filter(({ from }) => from === ALICE).length <= spoken + 1);
      alice.engine().startSync(BOB, ALL);
      rig.advance(20);
      assertEqual(alice, bob);
    });
  }

  for (const moment of $range(0, 24)) {
    it(`go on when the one who was asked reloads ${moment * 0.05} s after the beginning`, () => {
      const { rig, alice, bob } = twoPlayers();
      alice.engine().startSync(BOB, ALL);
      rig.advance(moment * 0.05);
      bob.reload();
      rig.advance(60);
      assertEqual(alice, bob);
      assert.are.same([`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`], alice.heard);
    });
  }

  for (const moment of $range(0, 24)) {
    it(`free the one who was asked when the other reloads ${moment * 0.05} s after the beginning`, () => {
      const { rig, alice, bob } = twoPlayers();
      alice.engine().startSync(BOB, ALL);
      rig.advance(moment * 0.05);
      alice.reload();
      rig.advance(60);
      assert.is_nil(bob.engine().book.current());
      assert.are.equal(bob.heard.length, 2 * bob.results.length);
      alice.engine().startSync(BOB, ALL);
      rig.advance(20);
      assertEqual(alice, bob);
    });
  }

  for (const lockedName of [ALICE, BOB]) {
    it(`end on both sides when only ${lockedName} may send nothing for a while, and sync again afterwards`, () => {
      const { rig, alice, bob } = twoPlayers();
      alice.engine().startSync(BOB, ALL);
      rig.advance(0.25);
      const locked = rig.player(lockedName);
      locked.isLockedDown = true;
      locked.isCongested = true;
      rig.advance(200);
      const free = lockedName === ALICE ? bob : alice;
      assert.are.equal("silent", free.results[0]?.reason);
      locked.isLockedDown = false;
      locked.isCongested = false;
      rig.advance(200);
      for (const { engine, heard, results } of [alice, bob]) {
        assert.is_nil(engine().book.current());
        assert.are.equal(heard.length, 2 * results.length);
      }
      alice.engine().startSync(BOB, ALL);
      rig.advance(20);
      assertEqual(alice, bob);
      assert.is_true(alice.results[alice.results.length - 1]?.identical);
    });
  }

  it("leave out of the proof what a player changes meanwhile, and settle it next time", () => {
    const { rig, alice, bob } = twoPlayers();
    alice.engine().startSync(BOB, ALL);
    rig.advance(0.5);
    bob.write("news", anEntry("n6", NOW + 1));
    alice.write("roster", anEntry("Alice-Realm", NOW + 1));
    rig.advance(20);
    assert.are.same([`SyncFinished ${BOB} identical`, `SyncFinished ${ALICE} identical`], [alice.heard[1], bob.heard[1]]);
    alice.engine().startSync(BOB, ALL);
    rig.advance(20);
    assertEqual(alice, bob);
  });

  it("take part with others only in turn: a busy peer is asked again", () => {
    const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 5, [CAROL]: 5 } });
    for (const number of $range(1, 30)) rig.player(ALICE).write("news", anEntry(`n${number}`, NOW - number));
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.player(CAROL).engine().startSync(BOB, ALL);
    rig.advance(60);
    assert.are.same([`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`], rig.player(CAROL).heard);
    assertEqual(rig.player(ALICE), rig.player(CAROL));
  });
});

describe("a refused version", () => {
  /** Bob, a plain member, claims to have written news that only officers may write. Called by: specs. */
  function withForgery(): { rig: Rig; alice: PlayerRig; bob: PlayerRig; forged: Entry } {
    const { rig, alice, bob } = twoPlayers();
    const forged = anEntry("forged", NOW - 5, { author: BOB });
    bob.write("news", forged);
    return { rig, alice, bob, forged };
  }

  for (const starter of [ALICE, BOB]) {
    it(`is counted by whoever refuses, and makes neither result identical (${starter} asks)`, () => {
      const { rig, alice, bob } = withForgery();
      rig
        .player(starter)
        .engine()
        .startSync(starter === ALICE ? BOB : ALICE, ALL);
      rig.advance(20);
      assert.is_nil(alice.store.get("news", "forged"));
      assert.are.same([true, false, 1], [alice.results[0]?.ok, alice.results[0]?.identical, alice.results[0]?.rejected]);
      assert.are.same([true, false, 0], [bob.results[0]?.ok, bob.results[0]?.identical, bob.results[0]?.rejected]);
    });

    for (const second of [ALICE, BOB]) {
      it(`is not offered again, and still not identical (${starter} asks, then ${second})`, () => {
        const { rig, alice, bob } = withForgery();
        for (const name of [starter, second]) {
          rig
            .player(name)
            .engine()
            .startSync(name === ALICE ? BOB : ALICE, ALL);
          rig.advance(20);
        }
        assert.are.same([0, 0], [alice.results[1]?.rejected, bob.results[1]?.rejected]);
        assert.are.same([false, false], [alice.results[1]?.identical, bob.results[1]?.identical]);
        assert.are.same([true, true], [alice.results[1]?.ok, bob.results[1]?.ok]);
      });
    }
  }

  it("is offered again when it changes", () => {
    const { rig, alice, bob, forged } = withForgery();
    alice.engine().startSync(BOB, ALL);
    rig.advance(20);
    bob.write("news", { ...forged, lastUpdated: NOW + 1, author: "Olga-Realm" });
    alice.engine().startSync(BOB, ALL);
    rig.advance(20);
    assertEqual(alice, bob);
    assert.is_true(alice.results[1]?.identical);
  });

  it("is not offered again to a side that holds nothing of the table, and neither result is identical", () => {
    const rig = aRig();
    const alice = rig.player(ALICE);
    const bob = rig.player(BOB);
    bob.write("news", anEntry("forged", NOW - 5, { author: BOB }));
    for (const _ of $range(1, 2)) {
      alice.engine().startSync(BOB, ALL);
      rig.advance(20);
    }
    assert.are.same([1, 0], [alice.results[0]?.rejected, alice.results[1]?.rejected]);
    assert.are.same([false, false], [alice.results[1]?.identical, bob.results[1]?.identical]);
  });
});
