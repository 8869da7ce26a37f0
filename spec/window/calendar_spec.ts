import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import { aReader, open } from "./windowRig";

const RAID = anEntry("raid", {
  data: { title: "Citadel", category: "Raid", date: "2026-11-20 10:00:00", eventDate: "2026-11-28 20:00", content: "Flasks!" },
});

describe("The pane of the calendar", () => {
  it("shows an event and lets the player answer it", () => {
    const reader = aReader({ holds: { calendar: [RAID] } });
    open(reader, "Calendar");
    reader.hands.click("Citadel");
    assert.is_true(reader.hands.sees("2026-11-28 20:00 - Raid"));
    assert.are.same([], reader.faults());
    reader.hands.click("I am coming");
    reader.world.advance(1);
    assert.are.same({ raid: "yes" }, tablesHeldBy(reader.alice).roster["Alice-Ragnaros"]?.data.signups);
    assert.is_true(reader.hands.sees("Flasks!\n\nComing (1): Alice"));
    assert.is_false(reader.hands.sees("I am coming"));
  });

  it("lets an officer plan, and says what is missing or wrong", () => {
    const reader = aReader();
    open(reader, "Calendar");
    reader.hands.click("New");
    reader.hands.type("Picnic");
    reader.hands.click("Save");
    assert.is_true(reader.hands.sees("When is missing."));
    reader.hands.press("TAB");
    assert.are.same({}, tablesHeldBy(reader.alice).calendar);
  });

  it("offers members to answer, and nothing else", () => {
    const reader = aReader({ holds: { calendar: [RAID] }, rank: 5 });
    open(reader, "Calendar");
    reader.hands.click("Citadel");
    assert.are.same(
      [false, false, false, true],
      ["New", "Edit", "Delete", "Maybe"].map((text) => reader.hands.sees(text)),
    );
  });
});
