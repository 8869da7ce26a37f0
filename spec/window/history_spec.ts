import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import type { Reader } from "./windowRig";
import { aReader, open } from "./windowRig";

/** A guild master whose news has been changed and then deleted. Called by: specs. */
function aChangedReader(): Reader {
  const reader = aReader({ holds: { news: [anEntry("a", { data: { title: "Raid on Friday", content: "Bring potions." } })] } });
  reader.alice.type('/gh edit news a content="Bring flasks."');
  reader.world.advance(1);
  reader.alice.type("/gh delete news a");
  reader.world.advance(1);
  open(reader, "History");
  return reader;
}

/** Clicks, and sees what comes of it. Called by: specs. */
function click({ hands, world }: Reader, text: string): void {
  hands.click(text);
  world.advance(1);
}

describe("The pane of the history", () => {
  it("shows who changed what, and the versions one after the other", () => {
    const reader = aChangedReader();
    assert.is_true(reader.hands.sees("Carol"));
    click(reader, "Raid on Friday");
    assert.is_true(reader.hands.read().some((text) => text.startsWith("Version 1 of 3 - ")));
    assert.is_true(reader.hands.read().some((text) => text.startsWith("Deleted in this version.")));
    assert.is_false(reader.hands.sees("Later"));
    click(reader, "Earlier");
    assert.is_true(reader.hands.read().some((text) => text.includes("Changed: Text") && text.includes("Bring flasks.")));
    click(reader, "Earlier");
    assert.is_true(reader.hands.read().some((text) => text.includes("Text: Bring potions.")));
    assert.is_false(reader.hands.sees("Earlier"));
    click(reader, "Later");
    assert.is_true(reader.hands.read().some((text) => text.includes("Text: Bring flasks.")));
    assert.are.same([], reader.faults());
  });

  it("restores the version that is read, as a new one", () => {
    const reader = aChangedReader();
    click(reader, "Raid on Friday");
    click(reader, "Earlier");
    click(reader, "Earlier");
    click(reader, "Restore this version");
    assert.is_true(reader.hands.read().some((text) => text.startsWith("Version 1 of 4 - ")));
    const entry = tablesHeldBy(reader.alice).news.a;
    assert.are.same([false, "Bring potions.", "Alice-Ragnaros"], [entry?.deleted, entry?.data.content, entry?.author]);
  });

  it("lets those restore who may write, and nobody else", () => {
    const reader = aReader({ holds: { news: [anEntry("a", { data: { title: "Raid on Friday" }, deleted: true })] }, rank: 5 });
    open(reader, "History");
    click(reader, "Raid on Friday");
    assert.is_true(reader.hands.read().some((text) => text.startsWith("Version 1 of 1 - ")));
    assert.is_false(reader.hands.sees("Restore this version"));
  });
});
