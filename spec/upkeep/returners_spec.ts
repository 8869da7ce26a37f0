import type { GuildNotes } from "../../src/upkeep/guildNotes";
import { GONE_SECONDS, hasGone, MAX_GONE, openGoneList } from "../../src/upkeep/returners";
import type { UpkeepRig } from "./rig";
import { anEntry, aRig, GUILD, NOW } from "./rig";

const BOB = "Bob-Ragnaros";
const TOMBSTONE = anEntry(BOB, { deleted: true });

/** A client that holds Bob's tombstone and has seen him away, and its notes. Called by: specs. */
function whoMissedBob(): { rig: UpkeepRig; notes: GuildNotes } {
  const rig = aRig({ roster: [TOMBSTONE] });
  const notes = rig.notebook.of(GUILD);
  openGoneList(notes, rig.store, rig.now).note(TOMBSTONE);
  return { rig, notes };
}

describe("who may come back", () => {
  it("is known by the very tombstone that was seen while he was away", () => {
    const { notes } = whoMissedBob();
    const others = [anEntry(BOB), { ...TOMBSTONE, lastUpdated: NOW }, { ...TOMBSTONE, id: "Carol-Ragnaros" }];
    assert.are.same([true, false], [hasGone(notes, TOMBSTONE), hasGone(notes, undefined)]);
    for (const other of others) assert.is_false(hasGone(notes, other));
  });

  it("is forgotten when his entry lives again", () => {
    const { rig, notes } = whoMissedBob();
    openGoneList(notes, rig.store, rig.now);
    assert.are.same({ [BOB]: TOMBSTONE.lastUpdated }, notes.gone);
    rig.store.put("roster", anEntry(BOB, { lastUpdated: NOW }), "Carol-Ragnaros");
    openGoneList(notes, rig.store, rig.now);
    assert.are.same({}, notes.gone);
  });

  it("is forgotten a year after he left", () => {
    const { rig, notes } = whoMissedBob();
    openGoneList(notes, rig.store, TOMBSTONE.lastUpdated + GONE_SECONDS - 1).note(TOMBSTONE);
    assert.is_true(hasGone(notes, TOMBSTONE));
    openGoneList(notes, rig.store, TOMBSTONE.lastUpdated + GONE_SECONDS).note(TOMBSTONE);
    assert.is_false(hasGone(notes, TOMBSTONE));
  });

  it(`is one of ${MAX_GONE} at most, whose last tombstones count`, () => {
    const { rig, notes } = whoMissedBob();
    const list = openGoneList(notes, rig.store, rig.now);
    for (const number of $range(1, MAX_GONE)) list.note(anEntry(`M${number}-Ragnaros`, { deleted: true }));
    list.note({ ...TOMBSTONE, lastUpdated: NOW });
    assert.are.same([NOW, undefined], [notes.gone[BOB], notes.gone[`M${MAX_GONE}-Ragnaros`]]);
    assert.is_not_nil(notes.gone[`M${MAX_GONE - 1}-Ragnaros`]);
  });
});
