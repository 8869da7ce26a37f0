import { anEntry } from "../support/entries";
import type { Reader } from "./windowRig";
import { aReader, open } from "./windowRig";

/** A reader who has synced with Bob. Called by: specs. */
function aSyncedReader(): Reader {
  const reader = aReader({ holds: { news: [anEntry("a", { data: { title: "Secret plans" } })] } });
  reader.alice.type("/gh sync Bob");
  reader.world.advance(30);
  open(reader, "Log");
  return reader;
}

describe("The pane of the log", () => {
  it("finds lines by any word, and shows the data of the one that is chosen", () => {
    const reader = aSyncedReader();
    reader.hands.click("Search");
    reader.hands.type("ended complete");
    reader.world.advance(1);
    reader.hands.click("session with Bob-Ragnaros ended: complete");
    assert.is_true(reader.hands.read().some((text) => text.includes("identical: true") && text.includes("sent: 1")));
    assert.are.same([], reader.faults());
  });

  it("tells all of a line that is cut, where the mouse is", () => {
    const reader = aSyncedReader();
    reader.hands.hover("session with Bob-Ragnaros as initiator, days 7");
    assert.is_true(reader.hands.read("GameTooltip").includes("session with Bob-Ragnaros as initiator, days 7"));
    reader.hands.leave();
    assert.are.same([], reader.hands.read("GameTooltip"));
  });

  it("gives a report to copy, without names and without what people wrote", () => {
    const reader = aSyncedReader();
    reader.hands.click("Bug report");
    const [report] = reader.hands.read().filter((text) => text.startsWith("GuildHelper "));
    assert.is_true(report?.includes("ok, received 0, sent 1"));
    for (const secret of ["Bob", "Alice", "Lions", "Ragnaros", "Secret"]) assert.is_false(report?.includes(secret), secret);
    assert.are.same([], reader.faults());
  });
});
