import type { WaitingDeletions } from "../../src/sync/ports";
import { createHeldNotice, GATHER_SECONDS, NOTICE_SECONDS } from "../../src/sync/heldNotice";

/** A player's client to whom these many news deletions wait, and what he was told. Called by: specs. */
function aNotice(): { note: (this: void, total: number) => void; pass: (this: void, seconds: number) => void; told: number[] } {
  let now = 0;
  let total = 0;
  let timers: { at: number; run: (this: void) => void }[] = [];
  const told: number[] = [];
  const notice = createHeldNotice({
    waiting: () => (total === 0 ? [] : [{ tableName: "news", count: total } satisfies WaitingDeletions]),
    tell: ([first]) => void told.push(first?.count ?? 0),
    after: (seconds, run) => void timers.push({ at: now + seconds, run }),
    uptime: () => now,
  });
  return {
    told,
    /** So many deletions wait now. Called by: specs. */
    note: (count) => {
      total = count;
      notice();
    },
    /** Time goes on, and what is due is run. Called by: specs. */
    pass: (seconds) => {
      now += seconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

describe("the word about deletions that wait", () => {
  it("is one for all that come together, and counts them", () => {
    const { note, pass, told } = aNotice();
    for (const count of $range(1, 40)) note(count);
    pass(GATHER_SECONDS - 1);
    assert.are.same([], told);
    note(41);
    pass(1);
    assert.are.same([41], told);
  });

  it("comes once a minute while more keep coming", () => {
    const { note, pass, told } = aNotice();
    for (const second of $range(1, 2 * NOTICE_SECONDS)) {
      note(second);
      pass(1);
    }
    assert.are.same([GATHER_SECONDS, NOTICE_SECONDS + GATHER_SECONDS], told);
  });

  it("is none where nothing waits any more", () => {
    const { note, pass, told } = aNotice();
    note(1);
    note(0);
    pass(GATHER_SECONDS);
    assert.are.same([], told);
  });
});
