import type { Told } from "../support/rigs";
import { anEntry } from "../support/entries";
import { aPair, listenTo } from "../support/rigs";

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

/** Only the events' names. Called by: specs. */
function namesOf(told: readonly Told[]): string[] {
  return told.map(([event]) => event);
}
