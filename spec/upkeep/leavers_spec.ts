import type { Entry } from "../../src/model/entry";
import type { SavedNotes } from "../../src/upkeep/guildNotes";
import type { Leavers } from "../../src/upkeep/leavers";
import { BELIEF_SECONDS, createLeavers, FREE_LEAVERS } from "../../src/upkeep/leavers";
import type { UpkeepRig } from "./rig";
import { ALICE, anEntry, aRig, GUILD } from "./rig";

const ALICE_FACTS = { name: ALICE, class: "MAGE", level: 70, rank: "Officer" };

interface Care {
  readonly rig: UpkeepRig;
  readonly leavers: Leavers;
  hasOffice: boolean;
  /** A look at a list of Alice and these. */
  readonly look: (this: void, ...names: readonly string[]) => void;
  /** Ids of tombstones, in order. */
  readonly buried: (this: void) => readonly string[];
}

/** Names of so many members. Called by: leavers_spec.afterTwoLooks. */
function names(count: number): string[] {
  const list: string[] = [];
  for (const number of $range(1, count)) list.push(string.format("M%02d-Ragnaros", number));
  return list;
}

/**
 * Alice's client with live entries of herself and these members; deletions are made at once.
 * Called by: leavers_spec.afterTwoLooks.
 */
function careFor(members: readonly string[], saved: SavedNotes = {}, more: readonly Entry[] = []): Care {
  const rig = aRig({ roster: [ALICE, ...members].map((id) => anEntry(id)).concat(more) }, saved);
  const leavers = createLeavers({ ...rig, writes: { add: (write) => void write() } });
  const care: Care = {
    rig,
    leavers,
    hasOffice: true,
    /** Looks at these members. Called by: leavers_spec.afterTwoLooks. */
    look: (...present) => {
      leavers.look([ALICE_FACTS, ...present.map((name) => ({ ...ALICE_FACTS, name }))], care.hasOffice);
    },
    /** Who was buried so far. Called by: specs. */
    buried: () => rig.store.sortedIds("roster").filter((id) => rig.store.get("roster", id)?.deleted === true),
  };
  return care;
}

/** Two looks at a list without these members, hours apart. Called by: specs. */
function afterTwoLooks(count: number, hasOffice = true): Care {
  const care = careFor(names(count));
  care.hasOffice = hasOffice;
  care.look();
  care.rig.now += BELIEF_SECONDS;
  care.look();
  return care;
}

describe("leavers", () => {
  it("are believed by the second look, six hours after the first", () => {
    const care = careFor(["Bob-Ragnaros", "Carol-Ragnaros"]);
    care.look("Carol-Ragnaros");
    care.rig.now += BELIEF_SECONDS - 1;
    care.look("Carol-Ragnaros");
    assert.are.same([], care.buried());
    care.rig.now += 1;
    care.look("Carol-Ragnaros");
    assert.are.same(["Bob-Ragnaros"], care.buried());
    assert.are.same(["upkeep: Bob-Ragnaros has left the guild"], care.rig.logged);
  });

  it("are missed anew when a look in between has seen them", () => {
    const care = careFor(["Bob-Ragnaros"]);
    for (const present of [[], ["Bob-Ragnaros"], []]) {
      care.look(...present);
      care.rig.now += BELIEF_SECONDS;
    }
    assert.are.same([], care.buried());
  });

  it("are believed across a reload", () => {
    const before = careFor(["Bob-Ragnaros"]);
    before.look();
    const after = careFor(["Bob-Ragnaros"], before.rig.saved);
    after.rig.now += BELIEF_SECONDS;
    after.look();
    assert.are.same(["Bob-Ragnaros"], after.buried());
  });

  it("are not believed by a time that lies ahead", () => {
    const care = careFor(["Bob-Ragnaros"], { [GUILD]: { missedAt: { "Bob-Ragnaros": 9e9 } } });
    care.look();
    assert.are.same([[], care.rig.now], [care.buried(), care.rig.notebook.of(GUILD).missedAt["Bob-Ragnaros"]]);
  });

  it("are none whom the client itself knows as members", () => {
    const care = careFor(["Bob-Ragnaros"]);
    care.rig.members["Bob-Ragnaros"] = true;
    care.look();
    care.rig.now += BELIEF_SECONDS;
    care.look();
    assert.are.same([], care.buried());
  });

  it("are only noted by who has not the office, and believed at once when he has it", () => {
    const care = afterTwoLooks(FREE_LEAVERS + 1, false);
    assert.are.same([[], [], []], [care.buried(), care.rig.printed, care.leavers.waiting()]);
    care.hasOffice = true;
    care.look("M01-Ragnaros");
    assert.are.equal(FREE_LEAVERS, care.buried().length);
  });

  it("are known by their tombstones from then on, whoever made those", () => {
    const byCarol = anEntry("Dan-Ragnaros", { deleted: true, author: "Carol-Ragnaros" });
    const present = anEntry("Eve-Ragnaros", { deleted: true });
    const care = careFor(["Bob-Ragnaros"], {}, [byCarol, present]);
    care.look("Eve-Ragnaros");
    assert.are.same({ [byCarol.id]: byCarol.lastUpdated }, care.rig.notebook.of(GUILD).gone);
    care.rig.now += BELIEF_SECONDS;
    care.look("Eve-Ragnaros", "Dan-Ragnaros");
    const ofBob = care.rig.store.get("roster", "Bob-Ragnaros")?.lastUpdated;
    assert.are.same({ "Bob-Ragnaros": ofBob, [byCarol.id]: byCarol.lastUpdated }, care.rig.notebook.of(GUILD).gone);
  });

  it("are none of other guilds, no tombstones, and nothing that is no character's name", () => {
    const others = [anEntry("Dan-Ragnaros", { guildName: "Other-Ragnaros" }), anEntry("Eve-Ragnaros", { deleted: true }), anEntry("bank")];
    const care = careFor([], {}, others);
    care.look();
    assert.are.same({}, care.rig.notebook.of(GUILD).missedAt);
  });

  it(`are ${FREE_LEAVERS} in a day without a question`, () => {
    const care = afterTwoLooks(FREE_LEAVERS);
    assert.are.same([FREE_LEAVERS, [], []], [care.buried().length, care.rig.printed, care.leavers.waiting()]);
  });

  const question =
    `${FREE_LEAVERS + 1} characters in the roster seem to have left the guild. ` +
    "/gh confirm deletes their entries, /gh refuse keeps them.";

  it("wait for the player's word beyond that, who is asked once", () => {
    const care = afterTwoLooks(FREE_LEAVERS + 1);
    care.look();
    assert.are.same([[], [question]], [care.buried(), care.rig.printed]);
    assert.are.same([{ tableName: "roster", count: FREE_LEAVERS + 1 }], care.leavers.waiting());
    assert.are.equal(FREE_LEAVERS + 1, care.leavers.confirm());
    assert.are.same([FREE_LEAVERS + 1, []], [care.buried().length, care.leavers.waiting()]);
  });

  it("are kept at his word until they are members once more", () => {
    const care = afterTwoLooks(FREE_LEAVERS + 1);
    assert.are.equal(FREE_LEAVERS + 1, care.leavers.refuse());
    care.look();
    assert.are.same([[], []], [care.buried(), care.leavers.waiting()]);
    care.look(...names(FREE_LEAVERS + 1));
    assert.are.same({}, care.rig.notebook.of(GUILD).keptAt);
  });

  it("who come back while they wait are passed over", () => {
    const care = afterTwoLooks(FREE_LEAVERS + 1);
    care.rig.members["M01-Ragnaros"] = true;
    assert.are.equal(FREE_LEAVERS, care.leavers.confirm());
    assert.is_false(care.rig.store.get("roster", "M01-Ragnaros")?.deleted);
  });

  it("are counted over a day", () => {
    const care = afterTwoLooks(FREE_LEAVERS);
    care.rig.store.put("roster", anEntry("Zed-Ragnaros"), "Bob-Ragnaros");
    care.look();
    care.rig.now += BELIEF_SECONDS;
    care.look();
    assert.are.same([{ tableName: "roster", count: 1 }], care.leavers.waiting());
    care.rig.now += 86400 - BELIEF_SECONDS;
    care.look();
    assert.are.same([FREE_LEAVERS + 1, []], [care.buried().length, care.leavers.waiting()]);
  });

  it("are not looked for while the guild is unknown", () => {
    const care = careFor(["Bob-Ragnaros"]);
    care.rig.guild = undefined;
    care.look();
    assert.are.same([{}, [], 0, 0], [care.rig.saved, care.leavers.waiting(), care.leavers.confirm(), care.leavers.refuse()]);
  });
});
