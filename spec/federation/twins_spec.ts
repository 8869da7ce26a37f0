import type { Client } from "../support/client";
import { anEntry, NOW, savedWith, tablesOf } from "../support/entries";
import { answersTo, listenTo, LOGIN_SECONDS, resultsIn, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";
import { KEY, OTHER_KEY } from "../sync/federated";

/**
 * Alice, a Lion, and Zoe, a Fox, are characters of one account. Tom is a Tiger, federated with the Lions; Gus is a Goat, federated with
 * the Foxes.
 */
const ALICE = "Alice-Ragnaros";
const ADAM = "Adam-Ragnaros";
const ZOE = "Zoe-Ragnaros";
const TOM = "Tom-Ragnaros";
const GUS = "Gus-Ragnaros";
const CATS = "c0ffee01";
const GRAZERS = "c0ffee02";
/** Longer than a bridge needs to find its partner. */
const EVENING_SECONDS = 300;

interface Evening {
  readonly world: World;
  readonly zoe: Client;
  readonly tom: Client;
  readonly gus: Client;
}

/** What the master of a guild holds: his guild's federation, and a piece of news. Called by: twins_spec.afterAlice. */
function holdingsOf(guild: string, author: string, federation: string, key: string): ReturnType<typeof tablesOf> {
  const guildName = `${guild}-Ragnaros`;
  const common = { guildName, author };
  return tablesOf({
    setup: [anEntry(`federation:${federation}:${guildName}`, { ...common, data: { federation, name: `Name of ${federation}`, key } })],
    news: [anEntry(`news of ${guild}`, common)],
  });
}

/** Alice has played in her guild for an evening, and now Zoe plays in hers. Called by: specs. */
function afterAlice(): Evening {
  const world = aWorld({ serverTime: NOW, seed: 5, knowsLevel: false });
  const lions = savedWith(holdingsOf("Lions", ALICE, CATS, KEY), true);
  const alice = world.join(ALICE, { guild: "Lions", rank: 0, account: "ONE", friends: [TOM, GUS], saved: lions }).login();
  const adam = world.join(ADAM, { guild: "Lions", rank: 5, saved: savedWith(tablesOf({}), true) }).login();
  const tom = world.join(TOM, { guild: "Tigers", rank: 0, saved: savedWith(holdingsOf("Tigers", TOM, CATS, KEY), true) }).login();
  const gus = world.join(GUS, { guild: "Goats", rank: 0, saved: savedWith(holdingsOf("Goats", GUS, GRAZERS, OTHER_KEY), true) }).login();
  world.advance(EVENING_SECONDS);
  for (const id of ["news of Lions", "news of Tigers"]) assert.is_not_nil(tablesHeldBy(alice).news[id]);
  assert.is_true(answersTo(alice, "/gh status").some((line) => line.includes(ADAM)));
  adam.logout();
  alice.type(`/gh sync ${ADAM} all`);
  alice.logout();
  world.network.forget();
  const zoe = world.join(ZOE, { guild: "Foxes", rank: 0, account: "ONE", friends: [TOM, GUS] }).login();
  world.advance(LOGIN_SECONDS);
  const told = listenTo(gus, "SyncFinished");
  assert.are.same([`Your guild is in the federation ${GRAZERS} now.`], answersTo(zoe, `/gh federation join ${codeOf(gus)}`));
  world.runUntil(() => resultsIn(told).some(({ ok }) => ok), EVENING_SECONDS);
  world.advance(EVENING_SECONDS);
  return { world, zoe, tom, gus };
}

/** The code that the master of a guild gives away. Called by: twins_spec.afterAlice. */
function codeOf(master: Client): string {
  return answersTo(master, "/gh federation code")[0] ?? "";
}

describe("two characters of one account in different guilds and federations", () => {
  it("see nothing of each other's entries, users and results", () => {
    const { zoe } = afterAlice();
    for (const id of ["news of Lions", "news of Tigers"]) {
      assert.is_not_nil(tablesHeldBy(zoe).news[id]);
      assert.is_true(answersTo(zoe, `/gh show news "${id}"`)[0]?.startsWith("There is no"));
    }
    const everything = ["list news", "list setup", "list roster", "status", "rollback"]
      .flatMap((line) => answersTo(zoe, `/gh ${line}`))
      .join("\n");
    assert.is_true(everything.includes("news of Goats"));
    assert.is_true(everything.includes(GUS));
    for (const text of ["Lions", "Tigers", ADAM, TOM, CATS]) assert.is_false(everything.includes(text), text);
    assert.are.same([], zoe.errors());
  });

  it("send nothing of each other's, and look for none of each other's partners and visits", () => {
    const { world, tom, gus } = afterAlice();
    const told = world.messages().filter(({ from }) => from === ZOE);
    assert.are.equal(0, told.filter(({ to }) => to === ADAM).length);
    for (const id of ["news of Lions", "news of Tigers"]) assert.is_nil(tablesHeldBy(gus).news[id]);
    for (const [id] of pairs(tablesHeldBy(gus).setup)) assert.is_false(id.includes(CATS), id);
    for (const [id] of pairs(tablesHeldBy(gus).roster)) assert.are.equal(GUS, id);
    for (const [id] of pairs(tablesHeldBy(tom).news)) assert.is_false(id.includes("Goats"), id);
    assert.is_true(told.some(({ to }) => to === GUS));
  });
});
