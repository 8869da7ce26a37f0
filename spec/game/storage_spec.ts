import { createStorage } from "../../src/game/storage";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

const globals = _G as unknown as Record<string, unknown>;

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the saved globals", () => {
  it("are read and written, and the old addon's are dropped when told", () => {
    game.define("GuildHelperDB", undefined);
    game.define("GuildHelper_SavedVariables", { old: true });
    const storage = createStorage();
    assert.is_nil(storage.readSaved());
    storage.writeSaved({ version: 1 });
    assert.are.same({ version: 1 }, storage.readSaved());
    assert.are.same({ old: true }, storage.readOldSaved());
    storage.dropOldSaved();
    assert.is_nil(globals.GuildHelper_SavedVariables);
  });
});
