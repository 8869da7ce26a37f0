import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import { aReader, open } from "./windowRig";

describe("The pane of synchronization", () => {
  it("starts a sync with everyone, shows how it goes, and how it ended", () => {
    const reader = aReader({ holds: { news: [anEntry("a")] } });
    open(reader, "Sync");
    assert.is_true(reader.hands.sees("No synchronization yet."));
    reader.hands.click("Sync with everyone");
    reader.world.advance(1);
    assert.is_true(reader.hands.sees("Asking who is online."));
    reader.world.advance(20);
    assert.are.equal("About a", tablesHeldBy(reader.bob).news.a?.data.title);
    assert.is_true(reader.hands.sees("Bob"));
    assert.is_true(reader.hands.read().some((text) => text.includes("identical")));
    assert.are.same([], reader.faults());
  });

  it("cancels what runs", () => {
    const reader = aReader();
    open(reader, "Sync");
    reader.hands.click("Sync with everyone");
    reader.world.advance(1);
    reader.hands.click("Cancel");
    reader.world.advance(1);
    assert.is_true(reader.hands.sees("Idle."));
    assert.is_true(reader.hands.sees("Sync with everyone"));
  });
});
