import type { Entry } from "../../src/model/entry";
import {
  acrossGuilds,
  FAREWELL_SECONDS,
  farewellsOf,
  federationIn,
  guildsGone,
  isFederationEntry,
  isInScope,
  MAX_FAREWELLS,
  sameFederation,
  scopeOf,
  statementsOf,
} from "../../src/model/scope";
import { entryWith, OWN_GUILD, tableOf } from "../store/samples";

/** A federation entry of a guild. Called by: specs. */
function federationEntry(guildName: string, key: string, change: Partial<Entry> = {}, federation = "1"): Entry {
  return entryWith({ id: `federation:${federation}:${guildName}`, guildName, data: { federation, name: "F", key }, ...change });
}

/** The guilds of the scope that a setup table gives, by name. Called by: specs. */
function guildsOf(...setup: Entry[]): string[] {
  const guilds: string[] = [];
  for (const guild of scopeOf(OWN_GUILD, tableOf(...setup)).guilds) guilds.push(guild);
  table.sort(guilds);
  return guilds;
}

describe("My scope", () => {
  const own = federationEntry(OWN_GUILD, "k");

  it("is my guild without federation", () => {
    assert.are.same([OWN_GUILD], guildsOf());
    assert.is_nil(scopeOf(OWN_GUILD, {}).federation);
  });

  it("is all guilds with my federation and key", () => {
    assert.are.same(["A-Realm", "B-Realm", OWN_GUILD], guildsOf(own, federationEntry("B-Realm", "k"), federationEntry("A-Realm", "k")));
  });

  it("leaves out another key, another federation and tombstones", () => {
    const others = [
      federationEntry("A-Realm", "other"),
      federationEntry("B-Realm", "k", {}, "2"),
      federationEntry("C-Realm", "k", { deleted: true }),
      entryWith({ id: "permissions:D-Realm", guildName: "D-Realm", data: { federation: "1", key: "k" } }),
    ];
    assert.are.same([OWN_GUILD], guildsOf(own, ...others));
  });

  it("is my guild once my own entry is a tombstone", () => {
    assert.are.same([OWN_GUILD], guildsOf(federationEntry(OWN_GUILD, "k", { deleted: true }), federationEntry("A-Realm", "k")));
  });

  it("follows the latest of my own entries, then the one with the greatest id", () => {
    const later = federationEntry(OWN_GUILD, "second", { lastUpdated: 2000 }, "0");
    assert.are.same({ id: "0", key: "second" }, scopeOf(OWN_GUILD, tableOf(own, later)).federation);
    const equal = federationEntry(OWN_GUILD, "third", { lastUpdated: 2000 }, "2");
    assert.are.same({ id: "2", key: "third" }, scopeOf(OWN_GUILD, tableOf(own, later, equal)).federation);
  });
});

describe("An entry is in scope", () => {
  const scope = scopeOf(OWN_GUILD, tableOf(federationEntry(OWN_GUILD, "k"), federationEntry("A-Realm", "k")));

  it("when its guild is, outside of setup", () => {
    assert.is_true(isInScope(scope, "news", entryWith({})));
    assert.is_true(isInScope(scope, "roster", entryWith({ guildName: "A-Realm" })));
    assert.is_false(isInScope(scope, "news", entryWith({ guildName: "B-Realm" })));
  });

  it("in setup when it is my guild's, or has my federation and key, tombstones too", () => {
    assert.is_true(isInScope(scope, "setup", entryWith({ id: "permissions:x" })));
    assert.is_true(isInScope(scope, "setup", federationEntry("A-Realm", "k", { deleted: true })));
    assert.is_true(isInScope(scope, "setup", federationEntry("New-Realm", "k")));
    assert.is_false(isInScope(scope, "setup", federationEntry("A-Realm", "other")));
    assert.is_false(isInScope(scope, "setup", entryWith({ id: "permissions:A-Realm", guildName: "A-Realm" })));
  });

  it("in setup of a guild without federation only when it is its own", () => {
    const alone = scopeOf(OWN_GUILD, {});
    assert.is_true(isInScope(alone, "setup", entryWith({})));
    assert.is_false(isInScope(alone, "setup", federationEntry("A-Realm", "k")));
  });
});

describe("What is shared across guilds", () => {
  const setup = tableOf(federationEntry(OWN_GUILD, "k"), federationEntry("A-Realm", "k"));

  it("is the same, but of setup only what has the federation's key", () => {
    const across = acrossGuilds(scopeOf(OWN_GUILD, setup));
    assert.is_true(isInScope(across, "news", entryWith({})));
    assert.is_true(isInScope(across, "setup", federationEntry(OWN_GUILD, "k", { deleted: true })));
    assert.is_false(isInScope(across, "setup", federationEntry(OWN_GUILD, "other")));
    assert.is_false(isInScope(across, "setup", entryWith({ id: "permissions:x" })));
    assert.is_false(isInScope(acrossGuilds(scopeOf(OWN_GUILD, {})), "setup", federationEntry(OWN_GUILD, "k")));
  });

  it("ends for guilds that have left by a tombstone, and have no other membership", () => {
    const gone = guildsGone(
      { id: "1", key: "k" },
      tableOf(
        federationEntry("A-Realm", "k"),
        federationEntry("A-Realm", "k", { id: "federation:1:old", deleted: true }),
        federationEntry("B-Realm", "k", { deleted: true }),
        federationEntry("C-Realm", "other", { deleted: true }),
      ),
    );
    assert.are.same(
      [false, true, false],
      ["A-Realm", "B-Realm", "C-Realm"].map((guildName) => gone.has(guildName)),
    );
  });

  it("is one federation by one key", () => {
    const federation = { id: "1", key: "k" };
    assert.is_true(sameFederation(federation, federationIn(federationEntry("A-Realm", "k"))));
    for (const other of [
      { id: "2", key: "k" },
      { id: "1", key: "l" },
    ])
      assert.is_false(sameFederation(federation, other));
    assert.is_false(sameFederation(federation, undefined));
  });
});

describe("The tombstones by which a guild has left", () => {
  const LEFT = 1000;
  const left = federationEntry(OWN_GUILD, "k", { deleted: true, lastUpdated: LEFT });

  it("are its own, the latest first, for thirty days each", () => {
    const earlier = federationEntry(OWN_GUILD, "other", { deleted: true, lastUpdated: LEFT - 1 }, "2");
    const elsewhere = federationEntry("A-Realm", "k", { deleted: true, lastUpdated: LEFT + 1 });
    const setup = tableOf(left, earlier, elsewhere);
    assert.are.same([left, earlier], farewellsOf(OWN_GUILD, setup, LEFT - 1 + FAREWELL_SECONDS));
    assert.are.same([left], farewellsOf(OWN_GUILD, setup, LEFT + FAREWELL_SECONDS));
    assert.are.same([], farewellsOf(OWN_GUILD, setup, LEFT + FAREWELL_SECONDS + 1));
  });

  it("are the latest few of many", () => {
    const many: Entry[] = [];
    for (const number of $range(1, MAX_FAREWELLS + 1)) {
      many.unshift(federationEntry(OWN_GUILD, "k", { deleted: true, lastUpdated: LEFT + number }, tostring(number)));
    }
    assert.are.same(many.slice(0, MAX_FAREWELLS), farewellsOf(OWN_GUILD, tableOf(...many), LEFT));
  });

  it("are none where the membership lives", () => {
    assert.are.same([], farewellsOf(OWN_GUILD, tableOf(federationEntry(OWN_GUILD, "k")), LEFT));
  });
});

describe("What a guild states of federations", () => {
  it("stands in order of stamps, then of ids, the greatest first", () => {
    const first = federationEntry(OWN_GUILD, "k", { lastUpdated: 5 }, "1");
    const second = federationEntry(OWN_GUILD, "k", { lastUpdated: 5 }, "2");
    const third = federationEntry(OWN_GUILD, "k", { lastUpdated: 6 }, "0");
    const others = [federationEntry("A-Realm", "k", { lastUpdated: 9 }), federationEntry(OWN_GUILD, "k", { deleted: true }, "3")];
    assert.are.same([third, second, first], statementsOf(OWN_GUILD, tableOf(first, second, third, ...others), false));
  });
});

describe("A federation entry", () => {
  it("has federation and key as texts under an id of its kind", () => {
    assert.is_true(isFederationEntry(federationEntry(OWN_GUILD, "k")));
    assert.is_false(isFederationEntry(entryWith({ id: "federation:1:x", data: { federation: "1" } })));
    assert.is_false(isFederationEntry(entryWith({ id: "federation:1:x", data: { federation: 1, key: "k" } })));
    assert.is_false(isFederationEntry(entryWith({ id: "federations:1:x", data: { federation: "1", key: "k" } })));
  });
});
