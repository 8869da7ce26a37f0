import { anEntry, aRig } from "./rig";

const RAID = anEntry("raid", { title: "Kara|zhan", eventDate: "2026-11-24 20:00" });
const ALICE = "Alice-Ragnaros";

describe("/gh signup", () => {
  it("writes the answer into the own roster entry, and keeps the rest of it", () => {
    const mine = anEntry(ALICE, { name: ALICE, note: "Tank", signups: { other: "no" } });
    const rig = aRig({ tables: { calendar: [RAID], roster: [mine] } });
    assert.are.same(['You answered "yes" to "Kara||zhan".'], rig.type("signup raid YES"));
    assert.are.same({ name: ALICE, note: "Tank", signups: { other: "no", raid: "yes" } }, rig.get("roster", ALICE)?.data);
    assert.are.same(['You answered "maybe" to "Kara||zhan".'], rig.type("signup raid maybe"));
    assert.are.same({ other: "no", raid: "maybe" }, rig.get("roster", ALICE)?.data.signups);
  });

  it("makes the entry where there is none", () => {
    const rig = aRig({ tables: { calendar: [RAID] } });
    rig.type("signup raid no");
    assert.are.same({ name: ALICE, signups: { raid: "no" } }, rig.get("roster", ALICE)?.data);
  });

  it("drops answers to events long past", () => {
    const past = anEntry("past", { title: "Past", eventDate: "2026-10-01" });
    const mine = anEntry(ALICE, { name: ALICE, signups: { past: "yes" } });
    const rig = aRig({ tables: { calendar: [RAID, past], roster: [mine] } });
    rig.type("signup raid yes");
    assert.are.same({ raid: "yes" }, rig.get("roster", ALICE)?.data.signups);
  });

  const gone = anEntry("gone", { title: "Gone" }, { deleted: true });
  const foreign = anEntry("foreign", { title: "Foreign" }, { guildName: "Other-Ragnaros" });
  const usage = "Write: /gh signup <calendar id> <yes, no or maybe>";
  const refused: readonly (readonly [string, string])[] = [
    ["signup", usage],
    ["signup raid", usage],
    ["signup raid yes please", usage],
    ["signup id=raid yes", usage],
    ["signup raid later", '"later" is no answer; write yes, no or maybe.'],
    ["signup raid answer=yes", '"yes" is no answer; write yes, no or maybe.'],
    ["signup nowhere yes", 'There is no "nowhere" in calendar; /gh list calendar shows the ids.'],
    ["signup gone yes", '"gone" is deleted; nobody can sign up for it.'],
    ["signup foreign yes", '"foreign" is an event of a guild that yours shares nothing with.'],
  ];
  for (const [line, answer] of refused) {
    it(`answers "${line}" with what would be right`, () => {
      const rig = aRig({ tables: { calendar: [RAID, gone, foreign] } });
      assert.are.same([answer], rig.type(line));
      assert.is_nil(rig.get("roster", ALICE));
    });
  }

  it("says why nothing can be written", () => {
    const tables = { calendar: [RAID] };
    assert.are.same(["Nothing was changed: the file is newer."], aRig({ tables, refusal: "the file is newer" }).type("signup raid yes"));
    assert.are.same(["Your guild is not known yet; try again in a moment."], aRig({ tables, isEarly: true }).type("signup raid yes"));
  });
});
