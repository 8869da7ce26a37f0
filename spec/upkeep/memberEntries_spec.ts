import type { Entry } from "../../src/model/entry";
import type { PlainTable } from "../../src/model/plainValue";
import { memberWrite } from "../../src/upkeep/memberEntries";
import type { UpkeepRig } from "./rig";
import { ALICE, anEntry, aRig, GUILD, NOW } from "./rig";

const BOB = "Bob-Ragnaros";
const OLD = "Old-Ragnaros";
const FACTS = { name: BOB, class: "ROGUE", level: 70, rank: "Veteran" };

/** Bob's entry with the facts of the guild's list, but for what is named. Called by: specs. */
function bobEntry(data: PlainTable = {}, fields: Partial<Entry> = {}): Entry {
  return anEntry(BOB, { data: { ...FACTS, ...data }, ...fields });
}

/** A rig that holds these, after the write for Bob, if there was one; and whether it wrote. Called by: specs. */
function afterWrite(roster: readonly Entry[], users: readonly string[] = []): { rig: UpkeepRig; wrote: boolean | undefined } {
  const rig = aRig({ roster });
  rig.members[BOB] = true;
  const write = memberWrite({ ...rig, users: { isUser: (name) => users.includes(name) } }, GUILD, FACTS);
  return { rig, wrote: write?.() };
}

describe("the entry of a member without the addon", () => {
  it("is made of the guild's list", () => {
    const { rig, wrote } = afterWrite([]);
    const entry = rig.store.get("roster", BOB);
    assert.are.same([true, FACTS, ALICE], [wrote, entry?.data, entry?.author]);
  });

  it("gets what has changed, and keeps everything else", () => {
    const { rig } = afterWrite([bobEntry({ level: 69, note: "Hello", itemLevel: 600, later: true })]);
    assert.are.same({ ...FACTS, note: "Hello", itemLevel: 600, later: true }, rig.store.get("roster", BOB)?.data);
  });

  it("is left alone when it is true", () => {
    assert.is_nil(afterWrite([bobEntry({ note: "Hello" })]).wrote);
  });

  it("is left to him who has the addon", () => {
    assert.is_nil(afterWrite([bobEntry({ level: 69 })], [BOB]).wrote);
  });

  it("stays deleted where somebody deleted it", () => {
    assert.is_nil(afterWrite([bobEntry({ level: 69 }, { deleted: true })]).wrote);
  });

  it("lives again when he is back from where this client saw him gone, with what it held", () => {
    const buried = bobEntry({ level: 69, note: "Hello" }, { deleted: true });
    const rig = aRig({ roster: [buried] });
    rig.notebook.of(GUILD).gone[BOB] = buried.lastUpdated;
    assert.is_true(memberWrite({ ...rig, users: { isUser: () => false } }, GUILD, FACTS)?.());
    const entry = rig.store.get("roster", BOB);
    assert.are.same([false, { ...FACTS, note: "Hello" }], [entry?.deleted, entry?.data]);
  });

  it("comes with him from a guild in scope, where it was deleted when he left", () => {
    const key = { federation: "1", key: "k" };
    const setup = [GUILD, OLD].map((guildName) => anEntry(`federation:1:${guildName}`, { guildName, data: key }));
    const rig = aRig({ setup, roster: [bobEntry({}, { guildName: OLD, deleted: true })] });
    rig.members[BOB] = true;
    assert.is_true(memberWrite({ ...rig, users: { isUser: () => false } }, GUILD, FACTS)?.());
    const entry = rig.store.get("roster", BOB);
    assert.are.same([GUILD, false], [entry?.guildName, entry?.deleted]);
  });

  it("is not written when it has become true meanwhile", () => {
    const rig = aRig();
    const write = memberWrite({ ...rig, users: { isUser: () => false } }, GUILD, FACTS);
    rig.store.put("roster", bobEntry(), "Carol-Ragnaros");
    assert.are.same([false, 1], [write?.(), rig.stored.length]);
  });

  it("is logged when it cannot be written", () => {
    const { rig, wrote } = afterWrite([bobEntry({ level: 69 }, { lastUpdated: NOW + 500 })]);
    const reason = "the stored version lies ahead of the server's time; try again in a few minutes";
    assert.are.same([false, [`upkeep: the entry of ${BOB} could not be written: ${reason}`]], [wrote, rig.logged]);
  });
});
