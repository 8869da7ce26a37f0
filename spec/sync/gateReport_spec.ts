import type { PlainTable } from "../../src/model/plainValue";
import type { GateReport } from "../../src/sync/gateReport";
import { createGateReport } from "../../src/sync/gateReport";
import { anEntry, NOW } from "./rig";

const BOB = "Bob-Realm";

let uptime = 0;

/** A report, and the lines it writes with their data. Called by: specs. */
function aReport(): { report: GateReport; lines: (readonly [text: string, data: PlainTable | undefined])[] } {
  const lines: (readonly [string, PlainTable | undefined])[] = [];
  const report = createGateReport({ write: (_topic, text, data) => void lines.push([text, data]) }, () => uptime);
  return { report, lines };
}

describe("the report of the gate", () => {
  it("counts by guard, in the order of the guards", () => {
    const { report } = aReport();
    assert.are.same([], report.counts());
    report.keepOut("hold", BOB, "news", anEntry("n", NOW), "many");
    for (const _ of $range(1, 3)) report.dropMessage("size", BOB, "long", "x");
    report.dropMessage("shape", BOB, "noise", "x");
    assert.are.same(
      [
        { guard: "size", count: 3 },
        { guard: "shape", count: 1 },
        { guard: "hold", count: 1 },
      ],
      report.counts(),
    );
  });

  it("logs a dropped message with its beginning, once a minute for a sender and a reason", () => {
    const { report, lines } = aReport();
    for (const _ of $range(1, 600)) report.dropMessage("sender", BOB, "a stranger", `a\u0001|${string.rep("x", 200)}`);
    assert.are.same([["dropped a message of Bob-Realm (sender): a stranger", { bytes: 203, text: `a.|${string.rep("x", 57)}` }]], lines);
    uptime += 60;
    report.dropMessage("sender", BOB, "a stranger", "x");
    report.dropMessage("sender", "Eve-Realm", "a stranger", "x");
    assert.are.equal(3, lines.length);
  });

  it("covers what may be the key of a federation, or a part of it", () => {
    const { report, lines } = aReport();
    report.dropMessage("session", "Ann-Realm", "late", `f.key@${string.rep("0123abcd", 4)} name`);
    report.dropMessage("session", "Cat-Realm", "late", `01234567 ${string.rep("x", 30)} 89AB`);
    assert.are.same(
      ["f.key@*** name", `*** ${string.rep("x", 30)} 89AB`],
      lines.map(([, data]) => data?.text),
    );
  });

  it("takes reasons that differ in numbers only as one, because whoever lies chooses the numbers", () => {
    const { report, lines } = aReport();
    for (const version of $range(2, 250)) report.dropMessage("version", BOB, `protocol version ${version}`, "x");
    assert.are.same([["dropped a message of Bob-Realm (version): protocol version 2", { bytes: 1, text: "x" }]], lines);
  });

  it("logs every version that it keeps out, whole", () => {
    const { report, lines } = aReport();
    const entry = anEntry("n", NOW);
    for (const _ of $range(1, 2)) report.keepOut("permission", BOB, "news", entry, "Bob-Realm may not write news");
    const line = ["refused news n from Bob-Realm (permission): Bob-Realm may not write news", { entry }];
    assert.are.same([line, line], lines);
  });
});
