import type { Entry } from "../../src/model/entry";
import { isInScope, scopeOf } from "../../src/model/scope";
import type { Standing, Standings } from "../../src/sync/standing";
import { createStandings, MEMBER, OUTSIDER, sharedWith } from "../../src/sync/standing";
import { hash32 } from "../../src/sync/scopeHashes";
import { tableOf } from "../store/samples";
import { aCopy } from "./aCopy";
import { KEY, LIONS, membership, OTHER_KEY, ownEntry, TIGERS, TOM } from "./federated";
import { NOW } from "./rig";

const DAY = 86400;
const FEDERATION = { id: "f1", key: KEY };
const TOM_AS_PARTNER: Standing = { kind: "partner", federation: FEDERATION, guild: hash32(TIGERS) };
const FORMER: Standing = { kind: "former", federation: FEDERATION };

/**
 * The standings of a Lion whose setup table holds these, and whose roster table holds Tom's entry, if one is given.
 * Called by: specs.
 */
function standingsWith(setup: readonly Entry[], tomsEntry?: Entry, members: readonly string[] = []): Standings {
  const { store } = aCopy({ setup: tableOf(...setup), roster: tomsEntry === undefined ? {} : tableOf(tomsEntry) });
  return createStandings({
    roster: { isLoaded: () => true, isMember: (peer) => members.includes(peer) },
    store,
    scope: () => scopeOf(LIONS, store.entriesOf("setup")),
    serverTime: () => NOW,
  });
}

describe("what is shared", () => {
  const setup = tableOf(membership(LIONS), membership(TIGERS), ownEntry(LIONS, `permissions:${LIONS}`));
  const scope = scopeOf(LIONS, setup);
  /** What of setup and of two guilds' news a standing may share. Called by: specs. */
  const sharedBy = (standing: Standing): boolean[] => {
    const shared = sharedWith(standing, scope);
    return [
      isInScope(shared, "setup", ownEntry(LIONS, `permissions:${LIONS}`)),
      isInScope(shared, "setup", membership(LIONS)),
      isInScope(shared, "setup", membership(LIONS, OTHER_KEY)),
      isInScope(shared, "news", ownEntry(LIONS, "n")),
      isInScope(shared, "news", ownEntry(TIGERS, "n")),
      isInScope(shared, "news", ownEntry("Others-Realm", "n")),
    ];
  };

  it("with a member is everything of my guild, and what is the federation's", () => {
    assert.are.same([true, true, true, true, true, false], sharedBy(MEMBER));
  });

  it("with a partner is the federation's alone", () => {
    assert.are.same([false, true, false, true, true, false], sharedBy(TOM_AS_PARTNER));
  });

  it("with anybody else, or by a key that is not mine any more, is nothing", () => {
    const nothing = [false, false, false, false, false, false];
    assert.are.same(nothing, sharedBy(OUTSIDER));
    assert.are.same(nothing, sharedBy(FORMER));
    assert.are.same(nothing, sharedBy({ kind: "partner", federation: { id: "f1", key: OTHER_KEY }, guild: 0 }));
    assert.are.same(nothing, sharedBy({ kind: "partner", federation: { id: "f2", key: KEY }, guild: 0 }));
  });
});

describe("a standing", () => {
  it("of a member holds while the roster names him, and while nobody can say", () => {
    assert.are.same(
      [true, false],
      [standingsWith([], undefined, [TOM]).holds(TOM, MEMBER), standingsWith([], undefined, []).holds(TOM, MEMBER)],
    );
    const unloaded = createStandings({
      roster: { isLoaded: () => false, isMember: () => false },
      store: aCopy().store,
      scope: () => ({ ownGuild: LIONS, guilds: new LuaSet() }),
      serverTime: () => NOW,
    });
    assert.is_true(unloaded.holds(TOM, MEMBER));
  });

  for (const [what, setup, tomsEntry, isHeld] of [
    ["holds under my federation's key", [membership(LIONS)], "none", true],
    ["holds with a guild that states the same key", [membership(LIONS), membership(TIGERS)], "none", true],
    ["ends without a federation", [], "none", false],
    ["ends with another key", [membership(LIONS, OTHER_KEY)], "none", false],
    ["ends with another federation", [membership(LIONS, KEY, {}, "f2")], "none", false],
    ["ends when his guild has left", [membership(LIONS), membership(TIGERS, KEY, { deleted: true })], "none", false],
    ["holds when another guild has left", [membership(LIONS), membership("Bears-Realm", KEY, { deleted: true })], "none", true],
    ["ends when he was struck off", [membership(LIONS), membership(TIGERS)], ownEntry(TIGERS, TOM, NOW, { deleted: true }), false],
    ["holds while his entry lives", [membership(LIONS), membership(TIGERS)], ownEntry(TIGERS, TOM), true],
    ["is not touched by what a guild out of scope struck off", [membership(LIONS)], ownEntry(TIGERS, TOM, NOW, { deleted: true }), true],
  ] as const) {
    it(`of a partner ${what}`, () => {
      assert.are.equal(isHeld, standingsWith(setup, tomsEntry === "none" ? undefined : tomsEntry).holds(TOM, TOM_AS_PARTNER));
    });
  }

  for (const [what, change, isHeld] of [
    ["was left now", { deleted: true, lastUpdated: NOW }, true],
    ["was left thirty days ago", { deleted: true, lastUpdated: NOW - 30 * DAY }, true],
    ["was left longer ago", { deleted: true, lastUpdated: NOW - 30 * DAY - 1 }, false],
    ["was not left", {}, false],
  ] as const) {
    it(`of somebody who knows the key of a federation that ${what} is ${isHeld ? "to hear of it" : "nothing"}`, () => {
      const standings = standingsWith([membership(LIONS, KEY, change)]);
      assert.are.equal(isHeld, standings.holds(TOM, FORMER));
      assert.are.equal(isHeld, standings.farewell(FEDERATION) !== undefined);
      assert.are.same(isHeld ? [FEDERATION] : [], standings.left());
    });
  }

  it("takes no leave of the federation that is mine now", () => {
    const left = membership(LIONS, KEY, { id: "federation:f1:old", deleted: true, lastUpdated: NOW });
    assert.is_nil(standingsWith([membership(LIONS), left]).farewell(FEDERATION));
    assert.are.same(left, standingsWith([membership(LIONS, OTHER_KEY), left]).farewell(FEDERATION));
  });

  it("takes leave of each federation that was left, by the tombstone of that one", () => {
    const first = membership(LIONS, KEY, { deleted: true, lastUpdated: NOW - 5 * DAY });
    const second = membership(LIONS, OTHER_KEY, { deleted: true, lastUpdated: NOW - DAY }, "f2");
    const standings = standingsWith([first, second]);
    const other = { id: "f2", key: OTHER_KEY };
    assert.are.same([other, FEDERATION], standings.left());
    assert.are.same([first, second], [standings.farewell(FEDERATION), standings.farewell(other)]);
    assert.is_nil(standings.farewell({ id: "f2", key: KEY }));
    assert.are.same([true, true], [standings.holds(TOM, FORMER), standings.holds(TOM, { kind: "former", federation: other })]);
  });
});
