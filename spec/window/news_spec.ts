import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import { aReader } from "./windowRig";

const RAID = anEntry("raid", {
  data: { title: "Raid on Friday", category: "Events", date: "2026-11-20 19:00:00", content: "We meet at eight.\nBring potions." },
});
const OLD = anEntry("old", { data: { title: "Old news", category: "News", date: "2026-10-01 10:00:00", content: "Long ago." } });

describe("The pane of news", () => {
  it("lists news, the newest first, and shows the one that is chosen", () => {
    const { hands, world, faults } = aReader({ holds: { news: [OLD, RAID] } });
    const texts = hands.read();
    assert.is_true(texts.indexOf("Raid on Friday") < texts.indexOf("Old news"));
    hands.click("Raid on Friday");
    world.advance(1);
    assert.is_true(hands.sees("We meet at eight.\nBring potions."));
    assert.are.same([], faults());
  });

  it("says so where there is none", () => {
    assert.is_true(aReader().hands.sees("There is no news yet."));
  });

  it("lets an officer write", () => {
    const { hands, world, alice } = aReader();
    hands.click("New");
    hands.type("Guild picnic");
    hands.click("Save");
    world.advance(1);
    assert.is_true(hands.sees("Guild picnic"));
    const titles: unknown[] = [];
    for (const [, entry] of pairs(tablesHeldBy(alice).news)) titles.push(entry.data.title);
    assert.are.same(["Guild picnic"], titles);
  });

  it("offers members only to read", () => {
    const { hands } = aReader({ holds: { news: [RAID] }, rank: 5 });
    hands.click("Raid on Friday");
    assert.is_true(hands.sees("Raid on Friday"));
    for (const text of ["New", "Edit", "Delete"]) assert.is_false(hands.sees(text));
  });
});
