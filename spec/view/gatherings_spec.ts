import { gatheringsIn } from "../../src/view/gatherings";
import { anEntry, aTombstone } from "../support/entries";
import { aReading } from "./viewRig";

/** A member's roster entry with these answers. Called by: specs. */
const member = (name: string, signups: Record<string, string>) => anEntry(name, { data: { name, signups } });

describe("A gathering", () => {
  const raid = anEntry("raid", { data: { title: "Raid", category: "Raid", eventDate: "2026-11-28 20:00" } });

  it("gathers the answers that stand in the roster, in order of name", () => {
    const roster = [
      member("Bob-Ragnaros", { raid: "yes" }),
      member("Alice-Ragnaros", { raid: "yes", other: "no" }),
      member("Carol-Onyxia", { raid: "maybe" }),
      member("Dan-Ragnaros", { raid: "perhaps" }),
      { ...member("Eve-Ragnaros", { raid: "yes" }), deleted: true },
    ];
    const [gathering] = gatheringsIn(aReading({ calendar: [raid], roster }), "Bob-Ragnaros");
    assert.are.same({ yes: ["Alice", "Bob"], maybe: ["Carol-Onyxia"], no: [] }, gathering?.namesByAnswer);
    assert.are.equal("yes", gathering?.ownAnswer);
  });

  it("has no answers while nobody has given one, and none of mine", () => {
    const [gathering] = gatheringsIn(aReading({ calendar: [raid] }), undefined);
    assert.are.same({ yes: [], maybe: [], no: [] }, gathering?.namesByAnswer);
    assert.is_nil(gathering?.ownAnswer);
  });

  it("knows its time, or that it has none", () => {
    const lost = anEntry("lost", { data: { title: "Some day", eventDate: "soon" } });
    const gatherings = gatheringsIn(aReading({ calendar: [raid, lost, aTombstone("gone")] }), undefined);
    assert.are.same(
      [
        ["lost", undefined],
        ["raid", 1795896000],
      ],
      gatherings.map((one) => [one.id, one.time?.startsAt]),
    );
  });
});
