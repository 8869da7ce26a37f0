import type { PacedWrites } from "../../src/upkeep/pacedWrites";
import { createPacedWrites, WRITES_A_MINUTE } from "../../src/upkeep/pacedWrites";

interface Paced {
  readonly writes: PacedWrites;
  readonly made: number[];
  uptime: number;
  isAllowed: boolean;
  isFull: boolean;
}

/**
 * A line of so many writes, of which each notes its number; every `skipped`th finds that it is so already.
 * Called by: specs.
 */
function aLineOf(count: number, skipped = math.huge): Paced {
  const made: number[] = [];
  const paced: Paced = {
    writes: createPacedWrites({
      uptime: () => paced.uptime,
      isAllowed: () => paced.isAllowed,
      run: (job) => {
        if (!paced.isFull) job();
        return !paced.isFull;
      },
      breathe: () => undefined,
    }),
    made,
    uptime: 0,
    isAllowed: true,
    isFull: false,
  };
  for (const number of $range(1, count)) {
    paced.writes.add(() => {
      if (number % skipped === 0) return false;
      made.push(number);
      return true;
    });
  }
  return paced;
}

describe("paced writes", () => {
  it("are made 25 a minute, in their order", () => {
    const paced = aLineOf(60);
    const counts: number[] = [];
    for (const uptime of [0, 1, 59.9, 60, 119, 120, 180]) {
      paced.uptime = uptime;
      paced.writes.tick();
      counts.push(paced.made.length);
    }
    assert.are.same([25, 25, 25, 50, 50, 60, 60], counts);
    assert.are.same([1, 26, 60], [paced.made[0], paced.made[25], paced.made[59]]);
    assert.is_true(paced.writes.isEmpty());
  });

  it("do not count those that find it so already", () => {
    const paced = aLineOf(60, 2);
    paced.writes.tick();
    assert.are.same([WRITES_A_MINUTE, 49], [paced.made.length, paced.made[24]]);
  });

  it("are let go when they are not allowed any more", () => {
    const paced = aLineOf(30);
    paced.writes.tick();
    paced.isAllowed = false;
    paced.uptime = 60;
    paced.writes.tick();
    paced.isAllowed = true;
    paced.writes.tick();
    assert.are.same([25, true], [paced.made.length, paced.writes.isEmpty()]);
  });

  it("wait while too much else is done", () => {
    const paced = aLineOf(1);
    paced.isFull = true;
    paced.writes.tick();
    paced.isFull = false;
    paced.writes.tick();
    assert.are.same([1], paced.made);
  });

  it("are a thousand at most", () => {
    const paced = aLineOf(1001, 1);
    for (const minute of $range(0, 50)) {
      paced.uptime = minute * 60;
      paced.writes.tick();
    }
    paced.writes.add(() => paced.made.push(7) > 0);
    assert.are.same([[], false], [paced.made, paced.writes.isEmpty()]);
    const full = aLineOf(1001);
    for (const minute of $range(0, 50)) {
      full.uptime = minute * 60;
      full.writes.tick();
    }
    assert.are.equal(1000, full.made.length);
  });
});
