import { fullName, isFullName, normalizedRealm, realmOf, shortName } from "../../src/model/peerName";

describe("A realm's name", () => {
  for (const [shown, expected] of [
    ["Area 52", "Area52"],
    ["Azjol-Nerub", "AzjolNerub"],
    ["Mal'Ganis", "Mal'Ganis"],
    ["Dun. Morogh", "DunMorogh"],
    ["Гордунни", "Гордунни"],
    ["", ""],
  ] as [string, string][]) {
    it(`"${shown}" is "${expected}" in messages`, () => {
      assert.are.equal(expected, normalizedRealm(shown));
    });
  }
});

describe("A player's full name", () => {
  it("gets my realm where it has none", () => {
    assert.are.same(["Bob-Realm", "Bob-Other"], [fullName("Bob", "Realm"), fullName("Bob-Other", "Realm")]);
  });

  it("begins with a capital when a person typed it, in ASCII only", () => {
    assert.are.same(
      ["Bob-Realm", "bob-Realm", "éva-Realm"],
      [fullName("bob", "Realm", true), fullName("bob", "Realm"), fullName("éva", "Realm", true)],
    );
  });

  for (const [text, expected] of [
    ["Bob-Realm", true],
    ["Женя-Mal'Ganis", true],
    ["Bob", false],
    ["-Realm", false],
    ["Bob-", false],
    ["Bob-Azjol-Nerub", false],
    ["Bob-Burning Blade", false],
    ["|cff-Realm", false],
    ["Bob-Realm\n", false],
    ["", false],
  ] as [string, boolean][]) {
    it(`${expected ? "may be" : "is never"} "${text}"`, () => {
      assert.are.equal(expected, isFullName(text));
    });
  }

  it("falls into name and realm at the first dash", () => {
    assert.are.same(["Bob", "Azjol-Nerub"], [shortName("Bob-Azjol-Nerub"), realmOf("Bob-Azjol-Nerub")]);
    assert.are.same(["Bob", ""], [shortName("Bob"), realmOf("Bob")]);
  });
});
