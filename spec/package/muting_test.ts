/** `/gh mute` in the built addon: what is hidden here is kept, synced and told to other addons all the same. */
import * as luaunit from "luaunit";
import { anEntry } from "../support/entries";
import { answersTo, aPair, ask, sync, tablesHeldBy } from "../support/rigs";

const GOSSIP = anEntry("gossip", { author: "Eve-Ragnaros" });
const HIDDEN = "1 entry by muted authors is hidden; /gh mute says who is muted.";

/** The saved file is the account's, so that every character of it sees the same. Called by: npm test. */
export function testAMutedAuthorStaysMutedForEveryCharacterOfTheAccount(): void {
  const pair = aPair({ aliceHolds: { news: [GOSSIP] }, aliceJoins: { account: "ALICE" } });
  const { world, alice } = pair;
  answersTo(alice, "/gh mute eve");
  luaunit.assertEquals(answersTo(alice, "/gh list news"), [HIDDEN]);
  alice.logout();
  const twin = world.join("Twin-Ragnaros", { guild: "Lions", account: "ALICE" }).login();
  world.advance(8);
  luaunit.assertEquals(answersTo(twin, "/gh mute"), ["Muted here: Eve-Ragnaros."]);
  luaunit.assertEquals(answersTo(twin, "/gh list news"), [HIDDEN]);
  luaunit.assertEquals(twin.errors(), []);
}

/** Hiding is for the eye only. Called by: npm test. */
export function testEntriesOfAMutedAuthorAreTakenGivenAndToldToOtherAddons(): void {
  const pair = aPair({ bobHolds: { news: [GOSSIP] } });
  const { alice, bob } = pair;
  answersTo(alice, "/gh mute Eve-Ragnaros");
  const [result] = sync(pair);
  luaunit.assertEquals([result?.received, result?.identical], [1, true]);
  luaunit.assertEquals(tablesHeldBy(alice).news, tablesHeldBy(bob).news);
  luaunit.assertEquals(ask(alice, 'return GuildHelper:GetEntry("news", "gossip").author'), ["Eve-Ragnaros"]);
  luaunit.assertEquals(answersTo(alice, "/gh show news gossip").length, 1);
  luaunit.assertEquals([alice.errors(), bob.errors()], [[], []]);
}
