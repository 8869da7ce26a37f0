import { aRig } from "./rig";

const SET: readonly (readonly [line: string, asked: readonly string[], answer: string])[] = [
  ["set autoSync off", ["set autoSync false"], "autoSync is off now."],
  ["set autosync ON", ["set autoSync true"], "autoSync is on now."],
  ["set autoSync true", ["set autoSync true"], "autoSync is on now."],
  ["set autoSync false", ["set autoSync false"], "autoSync is off now."],
  ["set defaultDays 1", ["set defaultDays 1"], "defaultDays is 1 now."],
  ["set defaultDays 3650", ["set defaultDays 3650"], "defaultDays is 3650 now."],
  ["set defaultDays", [], "defaultDays is 7."],
  ["set autoSync", [], "autoSync is on."],
  ["set compareBy", [], "compareBy is sketch."],
  ["set compareby LIST", ["set compareBy list"], "compareBy is list now."],
  ["set autoSync 1", [], '"1" is no value for autoSync; write on or off.'],
  ["set defaultDays 0", [], '"0" is no value for defaultDays; write 1 to 3650.'],
  ["set defaultDays 3651", [], '"3651" is no value for defaultDays; write 1 to 3650.'],
  ["set defaultDays 7.5", [], '"7.5" is no value for defaultDays; write 1 to 3650.'],
  ["set defaultDays on", [], '"on" is no value for defaultDays; write 1 to 3650.'],
  ["set", [], "Write: /gh set <setting> <value>"],
  ["set autoSync=on", [], "Write: /gh set <setting> <value>"],
  ["set autoSync on off", [], "Write: /gh set <setting> <value>"],
  ["set volume 11", [], '"volume" is no setting; there are autoSync, defaultDays, reminders, minimapButton, compareBy, writeRank.'],
  ["set writeRank", [], "Write: /gh set <setting> <value>"],
  ["set writeRank 10", [], '"10" is no value for writeRank; write 0 to 9.'],
  ["set writeRank 3", [], "Only the guild master sets writeRank."],
];

describe("/gh set", () => {
  for (const [line, asked, answer] of SET) {
    it(`[${line}] is answered: ${answer}`, () => {
      const rig = aRig();
      assert.are.same([answer], rig.type(line));
      assert.are.same(asked, rig.asked);
    });
  }

  it("lets the guild master say who may write", () => {
    const rig = aRig({ ownRank: 0 });
    assert.are.same(["Ranks 0 to 3 may write news, guild information and calendar now."], rig.type("set writeRank 3"));
    assert.are.same(["Ranks 0 to 1 may write news, guild information and calendar now."], rig.type("set writerank 0"));
    assert.are.same(["writeRank 3", "writeRank 0"], rig.asked);
  });

  it("says why nothing was changed", () => {
    const rig = aRig({ ownRank: 0, refusal: "the saved data is of a newer version" });
    assert.are.same(["Nothing was changed: the saved data is of a newer version."], rig.type("set autoSync off"));
    assert.are.same(["Nothing was changed: the saved data is of a newer version."], rig.type("set writeRank 3"));
  });
});
