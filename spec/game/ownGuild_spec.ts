import { createOwnGuild } from "../../src/game/ownGuild";
import { createPlayer } from "../../src/game/player";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
});
after_each(() => {
  game.end();
});

/** Name and rank of the guild, in a client with this GetGuildInfo. Called by: specs. */
function guildOf(name: unknown, rank: unknown, realm?: unknown): (string | number | undefined)[] {
  game.define("GetGuildInfo", () => $multi(name, "Rank", rank, realm));
  const guild = createOwnGuild(createPlayer());
  return [guild.guildName(), guild.rank()];
}

describe("the player's guild", () => {
  it("is named with my realm, or its own normalized one", () => {
    assert.are.same(["The Guild-Ragnaros", 2], guildOf("The Guild", 2));
    assert.are.same(["The Guild-BurningBlade", 0], guildOf("The Guild", 0, "Burning Blade"));
  });

  it("is unknown while the client keeps name or realm to itself", () => {
    defineSecrets(game);
    assert.are.same([], guildOf(undefined, 2));
    for (const name of ["", SECRET]) assert.are.same([], guildOf(name, 2));
    game.define("GetNormalizedRealmName", () => undefined);
    assert.is_nil(guildOf("The Guild", 2)[0]);
  });

  it("keeps its name when only the rank is secret", () => {
    defineSecrets(game);
    assert.are.same(["The Guild-Ragnaros"], guildOf("The Guild", SECRET));
  });

  it("is none for players without guild, whatever the client remembers", () => {
    game.define("IsInGuild", () => false);
    assert.are.same([], guildOf("The Guild", 2));
  });
});
