import type { GuildList } from "../../src/view/people";
import { charactersOf, peopleIn, PERSON_COLUMNS, withAltsUnderMains } from "../../src/view/people";
import { anEntry, aTombstone } from "../support/entries";
import { aReading } from "./viewRig";

const NOBODY_LISTED: GuildList = { isOnline: () => false, levelOf: () => undefined, rankNameOf: () => undefined };

/** A roster entry. Called by: people_spec.grouped. */
const member = (name: string, data: Record<string, string> = {}) => anEntry(name, { data: { name, ...data } });

/** The shown names in the grouped order, alts with a mark. Called by: specs. */
function grouped(...names: readonly (readonly [name: string, main?: string])[]): string[] {
  const roster = names.map(([name, main]) => member(`${name}-Ragnaros`, main === undefined ? {} : { mainCharacter: `${main}-Ragnaros` }));
  return withAltsUnderMains(peopleIn(aReading({ roster }), NOBODY_LISTED)).map(({ person, isUnderMain }) =>
    isUnderMain ? `> ${person.name}` : person.name,
  );
}

describe("A person", () => {
  const data = {
    name: "Bob-Ragnaros",
    class: "MAGE",
    level: 70,
    rank: "Old",
    itemLevel: 480,
    roles: { 1: "Tank", 2: "Healer" },
    professions: { 1: "Alchemy" },
    note: "likes |cffcheese",
  };

  it("has level and rank from the client's list where it is listed, the rest from the entry", () => {
    const list: GuildList = { isOnline: () => true, levelOf: () => 80, rankNameOf: () => "Member" };
    const [bob] = peopleIn(aReading({ roster: [anEntry("Bob-Ragnaros", { data })] }), list);
    assert.are.same(
      ["Bob", "80", "Member", "480", "Tank, Healer", "Alchemy", "likes ||cffcheese", "Lions"],
      PERSON_COLUMNS.map((column) => (bob === undefined ? "" : column.text(bob))),
    );
    assert.is_true(bob?.isOnline);
  });

  it("has level and rank from the entry where it is not listed", () => {
    const [bob] = peopleIn(aReading({ roster: [anEntry("Bob-Ragnaros", { data })] }), NOBODY_LISTED);
    assert.are.same([70, "Old", false], [bob?.level, bob?.rank, bob?.isOnline]);
  });

  it("is nobody when its entry is deleted", () => {
    assert.are.same([], peopleIn(aReading({ roster: [aTombstone("Bob-Ragnaros")] }), NOBODY_LISTED));
  });
});

describe("Alts", () => {
  it("stand under their main", () => {
    assert.are.same(["Bob", "> Ann", "> Zoe", "Carl"], grouped(["Ann", "Bob"], ["Bob"], ["Carl"], ["Zoe", "Bob"]));
  });

  it("stand alone when the main is not there, or is an alt", () => {
    assert.are.same(["Ann", "Bob", "Carl", "Dan"], grouped(["Ann", "Nobody"], ["Bob", "Carl"], ["Carl", "Bob"], ["Dan"]));
  });

  it("are mains when they name themselves", () => {
    assert.are.same(["Ann"], grouped(["Ann", "Ann"]));
  });
});

describe("My characters", () => {
  const people = peopleIn(
    aReading({
      roster: [
        member("Ann-Ragnaros", { mainCharacter: "Bob-Ragnaros" }),
        member("Bob-Ragnaros"),
        member("Carl-Ragnaros"),
        member("Zoe-Ragnaros", { mainCharacter: "Bob-Ragnaros" }),
      ],
    }),
    NOBODY_LISTED,
  );

  for (const name of ["Ann-Ragnaros", "Bob-Ragnaros"]) {
    it(`are the main and all of its alts, seen from ${name}`, () => {
      assert.are.same(
        ["Ann", "Bob", "Zoe"],
        charactersOf(people, name).map((person) => person.name),
      );
    });
  }

  it("are one where nothing else is known", () => {
    assert.are.same(
      ["Carl"],
      charactersOf(people, "Carl-Ragnaros").map((person) => person.name),
    );
  });
});
