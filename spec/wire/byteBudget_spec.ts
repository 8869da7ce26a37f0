import type { ByteBudget } from "../../src/wire/byteBudget";
import { BURST_BYTES, BYTES_PER_SECOND, createByteBudget, MESSAGE_OVERHEAD_BYTES } from "../../src/wire/byteBudget";

let now: number;
let framerate: number;
let shared: number | undefined;
let budget: ByteBudget;
before_each(() => {
  now = 100;
  framerate = 60;
  shared = undefined;
  budget = createByteBudget({ uptime: () => now, framerate: () => framerate, sharedBudget: () => shared });
});

/** A text that costs this much in all. Called by: specs. */
function textFor(cost: number): number {
  return cost - MESSAGE_OVERHEAD_BYTES;
}

describe("the byte budget", () => {
  it("allows a burst to the byte, then nothing", () => {
    assert.are.same([true, false], [budget.allows(textFor(BURST_BYTES)), budget.allows(textFor(BURST_BYTES + 1))]);
    budget.spend(textFor(BURST_BYTES));
    assert.is_false(budget.allows(0));
  });

  for (const [rate, bytes] of [
    [60, BYTES_PER_SECOND],
    [20, BYTES_PER_SECOND],
    [19, BYTES_PER_SECOND / 2],
  ] as const) {
    it(`grows by ${bytes} bytes a second at ${rate} frames a second`, () => {
      framerate = rate;
      budget.spend(textFor(BURST_BYTES));
      now += 1;
      assert.are.same([true, false], [budget.allows(textFor(bytes)), budget.allows(textFor(bytes + 1))]);
    });
  }

  it("goes at most two seconds into debt for others", () => {
    budget.spend(100000);
    assert.are.equal(2, budget.secondsFor(0));
    now += 2;
    assert.are.equal(0, budget.secondsFor(0));
  });

  it("lets one message go after twelve seconds in which others leave nothing", () => {
    /** Another addon spends more than there is, for a second. Called by: specs. */
    const pass = (): boolean => {
      budget.spend(100000);
      now += 1;
      return budget.allows(0);
    };
    const allowed: boolean[] = [];
    for (const _ of $range(1, 27)) allowed.push(pass());
    const [refused, one] = [allowed.slice(0, 12), [true]];
    assert.are.same([...refused.map(() => false), ...one, ...refused.map(() => false), ...one, false], allowed);
  });

  it("is a tenth for five seconds after a loading screen", () => {
    budget.loadingScreenEnded();
    assert.are.same([true, false], [budget.allows(textFor(400)), budget.allows(textFor(401))]);
    budget.spend(textFor(400));
    now += 1;
    assert.are.same([true, false], [budget.allows(textFor(80)), budget.allows(textFor(81))]);
    assert.are.equal(4 + (800 - 4 * 80 - 80) / 800, budget.secondsFor(800));
  });

  it("follows another library's measure where that is less", () => {
    shared = 100;
    assert.are.same([true, false], [budget.allows(textFor(100)), budget.allows(textFor(101))]);
    assert.are.equal(1, budget.secondsFor(900));
    shared = 1e6;
    assert.is_false(budget.allows(textFor(BURST_BYTES + 1)));
  });
});
