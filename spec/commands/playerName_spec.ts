import { typedName } from "../../src/commands/playerName";

const NAMES: readonly (readonly [typed: string, name: string])[] = [
  ["bob", "Bob-Ragnaros"],
  ["Bob-ragnaros", "Bob-Ragnaros"],
  ["Bob-Burning Blade", "Bob-BurningBlade"],
  ["bob-Mal'Ganis", "Bob-Mal'Ganis"],
  ["Bob-Azjol-Nerub", "Bob-AzjolNerub"],
  ["Анна", "Анна-Ragnaros"],
];

describe("a name as people type it", () => {
  for (const [typed, name] of NAMES) {
    it(`"${typed}" means ${name}`, () => {
      assert.are.same({ ok: true, value: name }, typedName(typed, "Ragnaros"));
    });
  }

  for (const strange of ["", "-", "-Ragnaros", "B0b", "Bob!", "Bob|-R", "Bob-Rag|naros", string.rep("x", 306)]) {
    it(`is refused: "${string.sub(strange, 1, 20)}"`, () => {
      assert.is_false(typedName(strange, "Ragnaros").ok);
    });
  }

  it("lacks the realm after an empty dash", () => {
    assert.are.same({ ok: false, reason: '"Bob-" lacks the realm; write Name or Name-Realm.' }, typedName("Bob-", "Ragnaros"));
  });

  it("needs its realm while mine is unknown", () => {
    assert.is_false(typedName("Bob", undefined).ok);
    assert.are.same({ ok: true, value: "Bob-Nemesis" }, typedName("Bob-Nemesis", undefined));
  });
});
