import type { Client } from "../support/client";
import { anEntry, NOW, savedWith, tablesOf } from "../support/entries";
import { listenTo, LOGIN_SECONDS, resultsIn, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";
import { KEY, OTHER_KEY } from "../sync/federated";

const ALICE = "Alice-Ragnaros";
const BOB = "Bob-OtherRealm";

/** By which a guild of the false game states that it is in the federation. Called by: builtAddon_spec.twoGuilds. */
function membershipOf(guildName: string, author: string, key = KEY): ReturnType<typeof anEntry> {
  return { ...anEntry(`federation:f1:${guildName}`), guildName, author, data: { federation: "f1", name: "Cats", key } };
}

/**
 * Alice leads the Lions, Bob the Tigers of another realm; each holds a piece of news, and knows of his own guild only.
 * Called by: specs.
 */
function twoGuilds(bobsKey = KEY): { world: World; alice: Client; bob: Client } {
  const world = aWorld({ serverTime: NOW, knowsLevel: false, connectedRealms: ["Ragnaros", "OtherRealm"] });
  const lions = { ...anEntry("roar"), guildName: "Lions-Ragnaros", author: ALICE };
  const tigers = { ...anEntry("stripes"), guildName: "Tigers-OtherRealm", author: BOB };
  const aliceHolds = tablesOf({ setup: [membershipOf("Lions-Ragnaros", ALICE)], news: [lions] });
  const bobHolds = tablesOf({ setup: [membershipOf("Tigers-OtherRealm", BOB, bobsKey)], news: [tigers] });
  const alice = world.join(ALICE, { guild: "Lions", rank: 0, saved: savedWith(aliceHolds, false) }).login();
  const bob = world.join(BOB, { guild: "Tigers", rank: 0, saved: savedWith(bobHolds, false) }).login();
  world.advance(LOGIN_SECONDS);
  world.network.forget();
  return { world, alice, bob };
}

describe("the built addon in two federated guilds", () => {
  it("ends identical with a named player of the other guild", () => {
    const { world, alice, bob } = twoGuilds();
    const told = listenTo(alice, "SyncFinished");
    alice.type(`/gh sync ${BOB} all`);
    world.runUntil(() => told.length > 0, 60);
    const [result] = resultsIn(told);
    assert.are.same([BOB, true, true], [result?.peer, result?.ok, result?.identical]);
    for (const player of [alice, bob]) {
      assert.are.same([], player.errors());
      for (const id of ["roar", "stripes"]) assert.is_not_nil(tablesHeldBy(player).news[id]);
    }
  });

  it("says nothing to somebody by another key, who hears of silence alone", () => {
    const { world, alice, bob } = twoGuilds(OTHER_KEY);
    const told = listenTo(bob, "SyncFinished");
    bob.type(`/gh sync ${ALICE} all`);
    world.runUntil(() => told.length > 0, 60);
    assert.are.equal("silent", resultsIn(told)[0]?.reason);
    assert.are.equal(0, world.messages().filter(({ from }) => from === ALICE).length);
    assert.is_nil(tablesHeldBy(alice).news.stripes);
  });
});
