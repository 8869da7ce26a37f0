import type { Entry } from "../../src/model/entry";
import { anEntry, aRig } from "./rig";

const RAID = anEntry("raid", { title: "Karazhan", eventDate: "2026-11-24 20:00" });

/** The entry of a member who answers this. Called by: specs. */
function aMember(name: string, answer: string, fields: Partial<Entry> = {}): Entry {
  return anEntry(`${name}-Ragnaros`, { name, signups: { raid: answer } }, fields);
}

/** What stands under the event with these members. Called by: specs. */
function linesUnder(roster: readonly Entry[]): string[] {
  return aRig({ tables: { calendar: [RAID], roster } })
    .type("show calendar raid")
    .slice(4);
}

describe("who comes to an event", () => {
  it("stands under it by answer and in order of name", () => {
    const roster = [aMember("Dan", "no"), aMember("Carol", "yes"), aMember("Bob", "yes"), aMember("Eve", "maybe")];
    assert.are.same(["yes (2): Bob-Ragnaros, Carol-Ragnaros", "maybe (1): Eve-Ragnaros", "no (1): Dan-Ragnaros"], linesUnder(roster));
  });

  it("are live members in scope who have answered this event", () => {
    const roster = [
      aMember("Bob", "yes", { deleted: true }),
      aMember("Carol", "yes", { guildName: "Other-Ragnaros" }),
      aMember("Dan", "later"),
      anEntry("Eve-Ragnaros", { signups: { other: "yes" } }),
    ];
    assert.are.same([], linesUnder(roster));
  });

  it("is shown ten names a line, without the power of foreign text", () => {
    const roster: Entry[] = [];
    for (const number of $range(1, 11)) roster.push(aMember(string.format("M%02d|", number), "yes"));
    const lines = linesUnder(roster);
    assert.are.same([2, "yes (11): M11||-Ragnaros"], [lines.length, lines[1]]);
  });

  it("is not told while the guild is unknown, nor is anything else", () => {
    const rig = aRig({ tables: { calendar: [RAID], roster: [aMember("Bob", "yes")] }, isEarly: true });
    assert.are.same(["Your guild is not known yet; entries are shown as soon as it is."], rig.type("show calendar raid"));
  });
});
