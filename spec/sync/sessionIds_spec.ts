import { createSessionIds } from "../../src/sync/sessionIds";

describe("session ids", () => {
  it("fit 32 bits and differ for 256 sessions of one second", () => {
    for (const random of [0, 0.5, 0.999]) {
      const next = createSessionIds(
        () => 1795372200,
        () => random,
      );
      const seen = new LuaSet<number>();
      for (const _ of $range(1, 256)) {
        const id = next();
        assert.is_true(id >= 0 && id < 4294967296 && math.floor(id) === id);
        assert.is_false(seen.has(id));
        seen.add(id);
      }
    }
  });
});
