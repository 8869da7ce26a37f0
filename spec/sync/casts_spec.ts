import type { Rig } from "./rig";
import { anEntry, aRig, NOW } from "./rig";

const [ALICE, BOB, CAROL, DORA] = ["Alice-Realm", "Bob-Realm", "Carol-Realm", "Dora-Realm"] as const;
const NAMES = [ALICE, BOB, CAROL, DORA];

/** Four members whose copies keep themselves equal; Alice leads the guild, Bob is an officer. Called by: specs. */
function fourMembers(): Rig {
  const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 1, [CAROL]: 5, [DORA]: 5 } });
  for (const name of NAMES) rig.player(name).autoSync = true;
  return rig;
}

/** The stamps of news at all four, from now; "none" where they are not held. Called by: specs. */
function stamps(rig: Rig, id: string): (number | "none")[] {
  return NAMES.map((name) => {
    const held = rig.player(name).store.get("news", id);
    return held === undefined ? "none" : held.lastUpdated - NOW;
  });
}

/** Who said how many messages to whom. Called by: specs. */
function said(rig: Rig): string[] {
  return rig.sent.map(({ from, destination }) => `${from} > ${destination.kind === "guild" ? "guild" : destination.peer}`);
}

describe("casts", () => {
  it("bring what a player writes to everybody, and nobody says it again", () => {
    const rig = fourMembers();
    rig.player(ALICE).write("news", anEntry("a", NOW));
    rig.advance(10);
    assert.are.same([[0, 0, 0, 0], [`${ALICE} > guild`]], [stamps(rig, "a"), said(rig)]);
  });

  it("say nothing by themselves while the player does not want it", () => {
    const rig = fourMembers();
    rig.player(ALICE).autoSync = false;
    rig.player(ALICE).write("news", anEntry("a", NOW));
    rig.advance(10);
    assert.are.same([], rig.sent);
  });

  it("wait until the game allows messages", () => {
    const rig = fourMembers();
    rig.player(ALICE).isQuiet = true;
    rig.player(ALICE).write("news", anEntry("a", NOW));
    rig.advance(10);
    assert.are.same([], rig.sent);
    rig.player(ALICE).isQuiet = false;
    rig.advance(1);
    assert.are.same([0, 0, 0, 0], stamps(rig, "a"));
  });

  it("tell in one line of the deletions that wait for the player's word", () => {
    const rig = fourMembers();
    for (const number of $range(1, 20)) {
      for (const name of NAMES) rig.player(name).store.put("news", anEntry(`n${number}`, NOW - 900), "another");
    }
    for (const number of $range(1, 20)) {
      rig.player(BOB).write("news", anEntry(`n${number}`, NOW, { deleted: true, author: BOB }));
      if (number % 5 === 0) rig.advance(1);
    }
    rig.advance(20);
    assert.are.same([[], ["10 deletions of news wait"]], [rig.player(BOB).shown, rig.player(CAROL).shown]);
  });

  it("keep out what their sender may not write", () => {
    const rig = fourMembers();
    rig.player(CAROL).write("news", anEntry("a", NOW, { author: CAROL }));
    rig.advance(3);
    assert.are.same(["none", "none", 0, "none"], stamps(rig, "a"));
    assert.are.same([{ guard: "permission", count: 1 }], [...rig.player(ALICE).engine().gateCounts()]);
  });

  it("of a member without speech are passed on once, and a flood of them is not", () => {
    const rig = fourMembers();
    const dora = rig.player(DORA);
    dora.canSpeakInGuild = false;
    rig.player(ALICE).engine().presence.announce();
    rig.advance(6);
    const before = rig.sent.length;
    dora.write("news", anEntry("a", NOW));
    rig.advance(5);
    assert.are.same([0, 0, 0, 0], stamps(rig, "a"));
    assert.are.same(2, rig.sent.length - before);
    for (const second of $range(1, 20)) {
      for (const number of $range(1, 20)) dora.write("news", anEntry(`flood ${second} ${number}`, NOW));
      rig.advance(1);
    }
    rig.advance(10);
    const passedOn = rig.player(BOB).store.sortedIds("news").length;
    assert.is_true(passedOn > 30 && passedOn < 80);
  });
});
