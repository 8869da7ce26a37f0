import { createFuzzer } from "./fuzzer";
import type { CreateTarget } from "./target";
import { attemptOf } from "./target";
import { TARGETS } from "./targets";

/** Few enough for every run of the specs; `npm run fuzz` makes millions. */
const ATTEMPTS = 3000;
const SEEDS = [1, 20261122];

describe("the fuzzer", () => {
  for (const seed of SEEDS) {
    it(`finds nothing in ${ATTEMPTS} attempts at every decoder, seed ${seed}`, () => {
      const fuzzer = createFuzzer(seed, TARGETS);
      const findings = [];
      for (const index of $range(1, ATTEMPTS)) findings.push(fuzzer.attempt(index));
      assert.are.same(
        [],
        findings.filter((finding) => finding !== undefined),
      );
    });
  }

  it("tries every target", () => {
    const fuzzer = createFuzzer(3, TARGETS);
    for (const index of $range(1, ATTEMPTS)) fuzzer.attempt(index);
    let targets = 0;
    for (const [,] of fuzzer.counts) targets += 1;
    assert.are.equal(TARGETS.length, targets);
  });

  it("replays a finding by seed and index alone", () => {
    const fuzzer = createFuzzer(7, [failingAt("x")]);
    let index = 1;
    while (fuzzer.attempt(index) === undefined) index += 1;
    const finding = createFuzzer(7, [failingAt("x")]).attempt(index);
    assert.are.same({ seed: 7, index, target: "failing", problem: "it holds an x" }, finding);
    assert.is_nil(createFuzzer(8, [failingAt("x")]).attempt(index));
  });

  it("finds an error", () => {
    assert.are.equal(
      "on purpose",
      problemAt(() => error("on purpose", 0)),
    );
  });

  it("finds work without end, and ends it", () => {
    assert.are.equal(
      "more than 22000 instructions for 3 bytes",
      problemAt(() => {
        let count = 0;
        while (count >= 0) count += 1;
        return undefined;
      }),
    );
  });

  it("finds what keeps more than is good", () => {
    const kept: string[] = [];
    const problem = problemAt(() => {
      kept.push(string.rep("x", 70000000));
      return undefined;
    });
    assert.is_truthy(string.match(problem ?? "", "^%d+ KB in use for 3 bytes$")[0]);
  });

  it("counts nothing after an attempt is over", () => {
    problemAt(() => undefined);
    assert.is_nil(debug.gethook()[0]);
  });
});

/** A target that goes wrong where its input, one letter of three, is the letter given. Called by: specs. */
function failingAt(letter: string): CreateTarget {
  return () => ({
    name: "failing",
    weight: 1,
    instructions: 10000,
    /** Any of three letters. Called by: fuzzer.attempt. */
    attempt: (dice) => {
      const input = ["x", "y", "z"][dice.roll(3) - 1];
      return attemptOf(1, () => (input === letter ? `it holds an ${letter}` : undefined));
    },
  });
}

/** What the fuzzer says of a target of three bytes that does this. Called by: specs. */
function problemAt(judge: (this: void) => string | undefined): string | undefined {
  const target = { name: "made", weight: 1, instructions: 10000, attempt: () => ({ bytes: 3, judge }) };
  return createFuzzer(1, [() => target]).attempt(1)?.problem;
}
