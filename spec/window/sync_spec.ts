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
    assert.are.same([true, true], [reader.hands.sees("Bob"), reader.hands.sees("Lions")]);
    assert.is_true(reader.hands.read().some((text) => text.includes("identical")));
    assert.are.same([], reader.faults());
  });

  it("pauses what runs, and goes on with it when the player says so", () => {
    const reader = aReader({ holds: { news: [anEntry("a")] } });
    open(reader, "Sync");
    reader.hands.click("Sync with everyone");
    reader.world.advance(1);
    reader.hands.click("Pause");
    reader.world.advance(60);
    assert.is_true(reader.hands.sees("You have paused synchronization; nothing begins by itself until you let it go on."));
    assert.are.equal(undefined, tablesHeldBy(reader.bob).news.a);
    reader.hands.click("Go on");
    reader.world.advance(30);
    assert.are.equal("About a", tablesHeldBy(reader.bob).news.a?.data.title);
    assert.are.same([], reader.faults());
  });

  it("tries again with the player with whom the last sync failed", () => {
    const reader = aReader({ holds: { news: [anEntry("a")] } });
    reader.bob.logout();
    reader.alice.type("/gh sync Bob");
    reader.world.advance(60);
    open(reader, "Sync");
    reader.bob.login();
    reader.world.advance(30);
    reader.hands.click("Try again");
    reader.world.advance(30);
    assert.are.equal("About a", tablesHeldBy(reader.bob).news.a?.data.title);
    assert.is_false(reader.hands.sees("Try again"));
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
