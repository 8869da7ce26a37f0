import { FINGERPRINT_LIMIT, NO_FINGERPRINT, versionFingerprint } from "../../src/reconcile/fingerprint";
import { createDice } from "../support/dice";

const STAMP = 1795372200.03125;

describe("The fingerprint of a version", () => {
  it("is the same on every machine", () => {
    assert.are.equal(50892, versionFingerprint({ id: "20261122183000-4f2a", lastUpdated: STAMP }));
  });

  it("is a whole number of 22 bits and never that of no version", () => {
    for (const seed of $range(1, 2000)) {
      const dice = createDice(seed);
      const fingerprint = versionFingerprint({ id: `id ${seed}`, lastUpdated: dice.between(1, 4294967295) });
      assert.is_true(fingerprint > NO_FINGERPRINT && fingerprint < FINGERPRINT_LIMIT && fingerprint === math.floor(fingerprint));
    }
  });

  for (const [title, step] of [
    ["whole seconds", 1],
    ["two authors' fractions", 1 / 1048576],
    ["sixteen seconds", 16],
    ["a cycle of the sketch's seconds", 67108858],
  ] as const) {
    it(`tells 20 versions of one entry apart that differ by ${title}`, () => {
      const seen = new LuaSet<number>();
      for (const index of $range(0, 19)) {
        const fingerprint = versionFingerprint({ id: "a", lastUpdated: STAMP + index * step });
        assert.is_false(seen.has(fingerprint));
        seen.add(fingerprint);
      }
    });
  }

  it("is shared by few of 5000 versions, as chance would have it", () => {
    const seen = new LuaSet<number>();
    let shared = 0;
    for (const index of $range(1, 5000)) {
      const fingerprint = versionFingerprint({ id: `Player${index % 50}-Realm`, lastUpdated: STAMP + index * 86400 });
      if (seen.has(fingerprint)) shared += 1;
      seen.add(fingerprint);
    }
    assert.is_true(shared <= 10, `${shared}`);
  });
});
