import { answerOf, hasMember, isSecret, isThere, readableText } from "../../src/game/optional";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("what a client may lack", () => {
  it("is there by its name, or a member by its namespace", () => {
    game.define("C_Here", { Ask: () => 1 });
    assert.are.same([true, false], [isThere("C_Here"), isThere("C_NotHere")]);
    assert.are.same([true, false, false], [hasMember("C_Here", "Ask"), hasMember("C_Here", "Tell"), hasMember("C_NotHere", "Ask")]);
  });

  it("answers nil in place of an error", () => {
    assert.are.equal(
      7,
      answerOf(() => 7),
    );
    assert.is_nil(answerOf<unknown>(() => error("no", 0)));
    assert.are.same([], game.errors);
  });
});

describe("a secret", () => {
  it("is none in a client that keeps none", () => {
    assert.is_false(isSecret(SECRET));
  });

  it("is neither an answer nor a text", () => {
    defineSecrets(game);
    assert.is_true(isSecret(SECRET));
    assert.is_nil(answerOf(() => SECRET));
    assert.is_nil(readableText(SECRET));
  });
});

describe("a readable text", () => {
  it("is a string with something in it", () => {
    assert.are.equal("Bob", readableText("Bob"));
    for (const value of ["", 7, {}, undefined]) assert.is_nil(readableText(value));
  });
});
