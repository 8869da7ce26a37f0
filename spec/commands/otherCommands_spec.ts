import type { LogLine } from "../../src/commands/commandDeps";
import { aRig, NOW } from "./rig";

const SET: readonly (readonly [line: string, asked: readonly string[], answer: string])[] = [
  ["set autoSync off", ["set autoSync false"], "autoSync is off now."],
  ["set autosync ON", ["set autoSync true"], "autoSync is on now."],
  ["set autoSync true", ["set autoSync true"], "autoSync is on now."],
  ["set autoSync false", ["set autoSync false"], "autoSync is off now."],
  ["set defaultDays 1", ["set defaultDays 1"], "defaultDays is 1 now."],
  ["set defaultDays 3650", ["set defaultDays 3650"], "defaultDays is 3650 now."],
  ["set defaultDays", [], "defaultDays is 7."],
  ["set autoSync", [], "autoSync is on."],
  ["set autoSync 1", [], '"1" is no value for autoSync; write on or off.'],
  ["set defaultDays 0", [], '"0" is no value for defaultDays; write 1 to 3650.'],
  ["set defaultDays 3651", [], '"3651" is no value for defaultDays; write 1 to 3650.'],
  ["set defaultDays 7.5", [], '"7.5" is no value for defaultDays; write 1 to 3650.'],
  ["set defaultDays on", [], '"on" is no value for defaultDays; write 1 to 3650.'],
  ["set", [], "Write: /gh set <setting> <value>"],
  ["set autoSync=on", [], "Write: /gh set <setting> <value>"],
  ["set autoSync on off", [], "Write: /gh set <setting> <value>"],
  ["set volume 11", [], '"volume" is no setting; there are autoSync, defaultDays, writeRank.'],
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

describe("/gh log", () => {
  const line: LogLine = { at: NOW, topic: "gate", text: "refused |x", data: { id: "a", data: { key: "c0ffee", title: "|t" } } };

  it("shows lines with time, topic and data, and no secret", () => {
    const rig = aRig({ log: [line, { at: NOW, topic: "sync", text: "done" }] });
    assert.are.same(
      ["2026-11-22 18:30:00 gate: refused ||x {data={key=***, title=||t}, id=a}", "2026-11-22 18:30:00 sync: done"],
      rig.type("log"),
    );
  });

  it("searches for the words", () => {
    const rig = aRig();
    assert.are.same(["No line of the log has these words."], rig.type('log "two words" a=b'));
    assert.are.same(["log two words a=b"], rig.asked);
    assert.are.same(["The log is empty."], rig.type("log"));
  });

  it("shows the last 20 lines and the number of earlier ones", () => {
    const lines: LogLine[] = [];
    for (const index of $range(1, 22)) lines.push({ at: NOW, topic: "sync", text: `line ${index}` });
    const shown = aRig({ log: lines }).type("log");
    assert.are.equal(21, shown.length);
    assert.are.equal("2 earlier lines, then:", shown[0]);
    assert.are.equal("2026-11-22 18:30:00 sync: line 22", shown[20]);
  });

  it("cuts long data", () => {
    const [shown] = aRig({ log: [{ at: NOW, topic: "sync", text: "x", data: { content: "я".repeat(500) } }] }).type("log");
    assert.are.equal(string.format("2026-11-22 18:30:00 sync: x {content=%s", "я".repeat(95)), shown);
  });
});

describe("/gh", () => {
  it("shows status and help", () => {
    const rig = aRig();
    assert.are.same([...rig.type("status"), ...rig.type("help")], aRig().type(""));
  });

  it("helps with every command on a line of its own", () => {
    const rig = aRig();
    const names = rig.type("help").map((line) => string.match(line, "^/gh (%l+)")[0]);
    assert.are.same(["sync", "stop", "status", "list", "show", "add", "edit", "delete", "me", "log", "set", "help"], names);
  });

  it("refuses what it does not know in one line", () => {
    assert.are.same(['There is no command "dance"; /gh help shows what there is.'], aRig().type("dance now"));
    assert.are.same(['There is no command "sync"; /gh help shows what there is.'], aRig().type("sync=all"));
    assert.are.same(['There is no command "||H"; /gh help shows what there is.'], aRig().type("|H"));
    assert.are.same(['The quote in "x is not closed; end it with ".'], aRig().type('list news "x'));
  });
});
