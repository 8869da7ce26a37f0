import type { Digest } from "../../src/model/digest";
import { DIGEST_PRIME, EMPTY_DIGEST } from "../../src/model/digest";
import type { Metadata } from "../../src/model/entry";
import { createDigestSum, equalDigests, textHash } from "../../src/reconcile/digest";
import { createDice } from "../support/dice";

/** The digest of some metadata. Called by: specs. */
function digestOf(metadata: readonly Metadata[]): Digest {
  const sum = createDigestSum();
  for (const one of metadata) sum.add(one);
  return sum.digest();
}

describe("a digest", () => {
  for (const seed of $range(1, 30)) {
    it(`is the same in any order, and tells every change apart (seed ${seed})`, () => {
      const dice = createDice(seed);
      const entries: Metadata[] = [];
      for (const number of $range(1, 1 + dice.roll(20))) {
        entries.push({ id: `id${number}${dice.roll(1000)}`, lastUpdated: 1795372200 + dice.roll(1000) + dice.roll(1048576) / 1048576 });
      }
      const whole = digestOf(entries);
      assert.is_true(equalDigests(whole, digestOf([...entries].reverse())));
      const place = dice.roll(entries.length) - 1;
      const chosen = entries[place] as Metadata;
      const changes: readonly Metadata[] = [
        { ...chosen, lastUpdated: chosen.lastUpdated + 1 },
        { ...chosen, lastUpdated: chosen.lastUpdated + 1 / 1048576 },
        { ...chosen, id: `${chosen.id}x` },
      ];
      for (const change of changes) {
        const changed = digestOf(entries.map((one, index) => (index === place ? change : one)));
        assert.is_false(equalDigests(whole, changed));
        assert.are.equal(whole.count, changed.count);
      }
      const rest = digestOf(entries.filter((_, index) => index !== place));
      const sum = createDigestSum(rest);
      sum.add(chosen);
      assert.are.same(whole, sum.digest());
    });

    it(`follows entries that come and go, and is the digest of those that stay (seed ${seed})`, () => {
      const dice = createDice(seed);
      const sum = createDigestSum();
      const held: Metadata[] = [];
      for (const number of $range(1, 100)) {
        if (held.length > 0 && dice.chance(40)) {
          const [gone] = held.splice(dice.roll(held.length) - 1, 1);
          if (gone !== undefined) sum.remove(gone);
        } else {
          const come = { id: `id${number}`, lastUpdated: 1795372200 + dice.fraction() };
          held.push(come);
          sum.add(come);
        }
        if (number % 10 === 0) assert.are.same(digestOf(held), sum.digest());
      }
      for (const one of held) sum.remove(one);
      assert.are.same(EMPTY_DIGEST, sum.digest());
    });
  }

  it("stays below its prime, so that it fits the wire", () => {
    for (const number of $range(1, 500)) {
      const { low, high } = digestOf([{ id: string.rep("\x7f", 128), lastUpdated: 4294967295 - number / 7 }]);
      assert.is_true(low >= 0 && low < DIGEST_PRIME && high >= 0 && high < DIGEST_PRIME);
      assert.are.same([low, high], [math.floor(low), math.floor(high)]);
    }
  });
});

describe("a digest in the making", () => {
  it("is the digest of nothing at first, or goes on from another", () => {
    const other = digestOf([{ id: "a", lastUpdated: 5 }]);
    assert.are.same([EMPTY_DIGEST, other], [createDigestSum().digest(), createDigestSum(other).digest()]);
  });

  it("hands out digests that do not change any more", () => {
    const sum = createDigestSum();
    const before = sum.digest();
    sum.add({ id: "a", lastUpdated: 5 });
    assert.are.same([0, 1], [before.count, sum.digest().count]);
  });
});

describe("the hash of a text", () => {
  it("is the same on every machine", () => {
    assert.are.same([5381, 33], [...textHash("")]);
    assert.is_false(textHash("ab")[0] === textHash("ba")[0]);
  });
});
