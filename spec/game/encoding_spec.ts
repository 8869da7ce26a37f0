import { createCompressor } from "../../src/game/encoding";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the compressor", () => {
  it("asks for raw DEFLATE both ways", () => {
    /** A function that shows how it was called. Called by: specs. */
    const coder = (name: string) => (text: string, method: number) => `${name} ${method} ${text}`;
    game.define("C_EncodingUtil", { CompressString: coder("small"), DecompressString: coder("large") });
    const compressor = createCompressor();
    assert.are.equal("small 0 abc", compressor.deflate("abc"));
    assert.are.equal("large 0 abc", compressor.inflate("abc"));
  });

  it("gives nil for errors, for no value and without the client's help", () => {
    game.define("C_EncodingUtil", { CompressString: () => error("no", 0), DecompressString: () => $multi() });
    assert.is_nil(createCompressor().deflate("abc"));
    assert.is_nil(createCompressor().inflate("abc"));
    game.define("C_EncodingUtil", undefined);
    assert.is_nil(createCompressor().deflate("abc"));
    assert.are.same([], game.errors);
  });
});
