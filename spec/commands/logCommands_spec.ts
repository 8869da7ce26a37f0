import type { LogLine } from "../../src/model/logLine";
import { aRig, NOW } from "./rig";

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
