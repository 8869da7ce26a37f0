import { createEvents } from "../../src/game/events";
import { createQuiet } from "../../src/game/quiet";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
  defineSecrets(game);
});
after_each(() => {
  game.end();
});

const ANSWERS: readonly (readonly [what: string, name: string, value: unknown, expected: boolean])[] = [
  ["combat by the frames' lock", "InCombatLockdown", () => true, true],
  ["combat of the player", "UnitAffectingCombat", (unit: string) => unit === "player", true],
  ["an encounter", "C_InstanceEncounter", { IsEncounterInProgress: () => true }, true],
  ["the ban on messages", "C_ChatInfo", { InChatMessagingLockdown: () => true }, true],
  ["no combat", "InCombatLockdown", () => false, false],
  ["a secret", "UnitAffectingCombat", () => SECRET, false],
  ["an error", "InCombatLockdown", () => error("no", 0), false],
  ["nothing, because the flavour has no such function", "C_InstanceEncounter", {}, false],
];

describe("peace", () => {
  for (const [what, name, value, expected] of ANSWERS) {
    it(`is ${expected ? "" : "not "}due when the client tells of ${what}`, () => {
      const isQuiet = createQuiet(createEvents());
      game.define(name, value);
      assert.are.equal(expected, isQuiet());
    });
  }

  for (const end of ["ENCOUNTER_END", "PLAYER_ENTERING_WORLD"] as const) {
    it(`lasts from an encounter's beginning to ${end}, whatever the client answers`, () => {
      const isQuiet = createQuiet(createEvents());
      game.fire("ENCOUNTER_START", 1);
      assert.is_true(isQuiet());
      game.fire(end, 1, false);
      assert.is_false(isQuiet());
    });
  }
});
