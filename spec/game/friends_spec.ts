import { onlineFriends } from "../../src/game/friends";
import { createPlayer } from "../../src/game/player";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

interface Game {
  readonly clientProgram?: unknown;
  readonly characterName?: unknown;
  readonly realmName?: unknown;
  readonly wowProjectID?: unknown;
}

const FLAVOUR = 5;
const PLAYING: Game = { clientProgram: "WoW", characterName: "Cleo", realmName: "Burning Blade", wowProjectID: FLAVOUR };

let game: FakeGame;
let characters: { name: unknown; connected: unknown }[];
let accounts: Game[][];
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
  characters = [];
  accounts = [];
  game.define("WOW_PROJECT_ID", FLAVOUR);
  game.define("C_FriendList", {
    GetNumFriends: (): number => characters.length,
    GetFriendInfoByIndex: (index: number) => characters[index - 1],
  });
  game.define("BNGetNumFriends", () => $multi(accounts.length, 1));
  game.define("C_BattleNet", {
    GetFriendNumGameAccounts: (index: number): number => accounts[index - 1]?.length ?? 0,
    GetFriendGameAccountInfo: (index: number, account: number) => accounts[index - 1]?.[account - 1],
  });
});
after_each(() => {
  game.end();
});

/** What the client tells now. Called by: specs. */
function told(): string[] {
  return onlineFriends(createPlayer());
}

describe("friends online", () => {
  it("are characters of the list who are there, with their realms, sorted", () => {
    characters = [
      { name: "Zoe", connected: true },
      { name: "Bob-Nemesis", connected: true },
      { name: "Away", connected: false },
    ];
    assert.are.same(["Bob-Nemesis", "Zoe-Ragnaros"], told());
  });

  it("are characters whom people known by account play in this flavour, each once", () => {
    accounts = [[PLAYING, { ...PLAYING, characterName: "Dora" }], [PLAYING]];
    assert.are.same(["Cleo-BurningBlade", "Dora-BurningBlade"], told());
  });

  for (const [what, change] of [
    ["another game", { clientProgram: "Pro" }],
    ["another flavour", { wowProjectID: FLAVOUR + 1 }],
    ["no character yet", { characterName: "" }],
    ["a realm that is not told", { realmName: "" }],
  ] as const) {
    it(`are none with ${what}`, () => {
      accounts = [[{ ...PLAYING, ...change }]];
      assert.are.same([], told());
    });
  }

  it("are none while the client hides what it knows", () => {
    defineSecrets(game);
    characters = [
      { name: SECRET, connected: true },
      { name: "Bob", connected: SECRET },
    ];
    accounts = [[{ ...PLAYING, characterName: SECRET }], [{ ...PLAYING, wowProjectID: SECRET }]];
    assert.are.same([], told());
  });

  it("are none where the client has no such lists", () => {
    for (const name of ["C_FriendList", "BNGetNumFriends", "C_BattleNet"]) game.define(name, undefined);
    assert.are.same([], told());
  });
});
