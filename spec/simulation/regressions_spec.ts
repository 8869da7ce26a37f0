import { addonInFolder } from "../support/addonFiles";
import { anEntry } from "../support/entries";
import type { Told } from "../support/rigs";
import { aPair, listenTo, resultsIn, tablesHeldBy } from "../support/rigs";
import { talkingAddon } from "./otherAddons";
import { runSeed } from "./run";

const EVENTS = ["SyncStarted", "SyncFinished"];

describe("two members who ask each other", () => {
  it("hear of each session's end once, when the end of one and the beginning of the next arrive in one frame", () => {
    const { world, alice, bob } = aPair({ aliceHolds: { news: [anEntry("raid")] } });
    const told = listenTo(alice, ...EVENTS);
    const toldToBob = listenTo(bob, ...EVENTS);
    alice.type("/gh sync Bob all");
    world.runUntil(() => toldToBob.length > 0, 60);
    bob.type("/gh sync Alice all");
    world.runUntil(() => toldToBob.length > 1, 60);
    alice.loadingScreen(3);
    world.advance(20);
    assert.are.same([...EVENTS, ...EVENTS], namesOf(told));
    assert.are.same([...EVENTS, ...EVENTS], namesOf(toldToBob));
  });
});

describe("a session that waits for a busy peer while somebody else is served", () => {
  it("is over when the peer's answer comes late after all, and is not begun again (seed 767)", () => {
    assert.are.same([], runSeed(767).problems);
  });
});

describe("a sync beside another addon that never pauses", () => {
  it("goes on, slowly, and ends equal", () => {
    const addons = [addonInFolder("dist/GuildHelper"), talkingAddon];
    const { world, alice, bob } = aPair({ aliceHolds: { news: [anEntry("raid")] }, aliceJoins: { addons }, bobJoins: { addons } });
    alice.run('Talk(0.25, 255, "Bob")');
    world.advance(20);
    const told = listenTo(alice, ...EVENTS);
    alice.type("/gh sync Bob all");
    assert.is_true(world.runUntil(() => told.length > 1, 200));
    assert.are.same(
      [true],
      resultsIn(told).map(({ identical }) => identical),
    );
    assert.are.same(tablesHeldBy(alice).news, tablesHeldBy(bob).news);
  });
});

/** Only the events' names. Called by: specs. */
function namesOf(told: readonly Told[]): string[] {
  return told.map(([event]) => event);
}
