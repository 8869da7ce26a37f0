import type { Entry } from "../../src/model/entry";
import type { PlainTable } from "../../src/model/plainValue";
import type { CharacterFacts } from "../../src/sync/ports";
import { createOwnCharacter, REST_SECONDS } from "../../src/upkeep/ownCharacter";
import type { UpkeepRig } from "./rig";
import { ALICE, anEntry, aRig, GUILD, MAGE, NOW } from "./rig";

/** Alice's client, with what the game tells of her; `facts.now` may be changed. Called by: specs. */
function aKeeper(
  rig: UpkeepRig,
  first: CharacterFacts | undefined = MAGE,
): { look: (this: void) => void; facts: { now?: CharacterFacts | undefined } } {
  const facts: { now?: CharacterFacts | undefined } = { now: first };
  return { look: createOwnCharacter({ ...rig, facts: () => facts.now }), facts };
}

/** The data of Alice's entry. Called by: specs. */
function dataIn(rig: UpkeepRig): PlainTable | undefined {
  return rig.store.get("roster", ALICE)?.data;
}

/** Alice's entry as the game has her, with what she wrote herself. Called by: specs. */
function aliceEntry(fields: Partial<Entry> = {}, data: PlainTable = {}): Entry {
  return anEntry(ALICE, { author: ALICE, data: { name: ALICE, ...MAGE, ...data }, ...fields });
}

describe("the own character's entry", () => {
  it("is made of what the game tells", () => {
    const rig = aRig();
    aKeeper(rig).look();
    assert.are.same({ name: ALICE, class: "MAGE", level: 70, rank: "Officer", itemLevel: 610, faction: "Horde" }, dataIn(rig));
    assert.are.same([GUILD, ALICE, false], [rig.store.get("roster", ALICE)?.guildName, rig.store.get("roster", ALICE)?.author, false]);
  });

  it("says nothing of an item level and a faction that the game does not know, and keeps those that stand there", () => {
    const known = { class: "MAGE", level: 70, rank: "Officer" };
    const rig = aRig();
    aKeeper(rig, known).look();
    assert.are.same({ name: ALICE, ...known }, dataIn(rig));
    const other = aRig({ roster: [aliceEntry({}, { level: 69 })] });
    aKeeper(other, known).look();
    assert.are.same({ name: ALICE, ...MAGE }, dataIn(other));
  });

  it("keeps what the player and later versions wrote", () => {
    const written = { note: "Tank on Tuesdays", roles: { 1: "Tank" }, signups: { raid: "yes" }, pinned: true };
    const rig = aRig({ roster: [aliceEntry({}, { ...written, level: 69, name: "Alice" })] });
    aKeeper(rig).look();
    assert.are.same({ ...MAGE, ...written, name: "Alice" }, dataIn(rig));
  });

  it("is written once however often the client looks, and not at all when it is so already", () => {
    const rig = aRig();
    const { look } = aKeeper(rig);
    for (const _ of $range(1, 5)) look();
    assert.are.same([`roster ${ALICE}`], rig.stored);
    const equal = aRig({ roster: [aliceEntry()] });
    aKeeper(equal).look();
    assert.are.same([], equal.stored);
  });

  it(`waits ${REST_SECONDS} seconds for the next change, and then the last one counts, also after a reload`, () => {
    const rig = aRig();
    const { look, facts } = aKeeper(rig);
    look();
    for (const level of [71, 72]) {
      facts.now = { ...MAGE, level };
      rig.now += REST_SECONDS / 2 - 1;
      look();
    }
    aKeeper(aRigOn(rig), facts.now).look();
    assert.are.equal(70, dataIn(rig)?.level);
    rig.now += 2;
    look();
    assert.are.same([72, 2], [dataIn(rig)?.level, rig.stored.length]);
  });

  it("comes back to life with a returner, and goes with him to another guild", () => {
    const rig = aRig({ roster: [aliceEntry({ deleted: true, author: "Bob-Ragnaros" }, { note: "back soon" })] });
    aKeeper(rig).look();
    assert.are.same([false, "back soon"], [rig.store.get("roster", ALICE)?.deleted, dataIn(rig)?.note]);
    const moved = aRig({ roster: [aliceEntry({ guildName: "Old-Ragnaros" })] });
    aKeeper(moved).look();
    assert.are.equal(GUILD, moved.store.get("roster", ALICE)?.guildName);
  });

  const unready: readonly (readonly [string, (this: void, rig: UpkeepRig) => void])[] = [
    ["the guild is unknown", (rig) => (rig.guild = undefined)],
    ["the roster is not loaded", (rig) => (rig.isLoaded = false)],
  ];
  for (const [when, arrange] of unready) {
    it(`is left alone while ${when}`, () => {
      const rig = aRig();
      arrange(rig);
      aKeeper(rig).look();
      assert.are.same([], rig.stored);
    });
  }

  it("is left alone until level, class and rank are known", () => {
    const rig = aRig();
    const { look, facts } = aKeeper(rig);
    facts.now = undefined;
    look();
    assert.are.same([], rig.stored);
    facts.now = MAGE;
    look();
    assert.are.equal(70, dataIn(rig)?.level);
  });

  it("is logged when it cannot be written, and tried again after the rest only", () => {
    const rig = aRig({ roster: [aliceEntry({ lastUpdated: NOW + 500 }, { level: 69 })] });
    const { look } = aKeeper(rig);
    look();
    look();
    const line =
      "upkeep: the own roster entry could not be written: the stored version lies ahead of the server's time; try again in a few minutes";
    assert.are.same([line], rig.logged);
    rig.now += REST_SECONDS;
    look();
    assert.are.equal(70, dataIn(rig)?.level);
  });

  it("is not held back by a time ahead of now", () => {
    const rig = aRig({}, { [GUILD]: { at: 1, wroteSelf: { [ALICE]: NOW + 99999, "Old-Ragnaros": 5 } } });
    aKeeper(rig).look();
    assert.are.same({ [ALICE]: NOW }, rig.notebook.of(GUILD).wroteSelf);
  });
});

/** The same saved notes and tables after a reload. Called by: specs. */
function aRigOn(rig: UpkeepRig): UpkeepRig {
  const fresh = aRig({}, rig.saved);
  fresh.now = rig.now;
  return { ...fresh, store: rig.store, writer: rig.writer };
}
