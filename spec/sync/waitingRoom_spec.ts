import { createWaitingRoom, MAX_WAITING, WAITING_SECONDS } from "../../src/sync/waitingRoom";

describe("the waiting room", () => {
  it("lets in what came first, in its order, and each once", () => {
    const done: number[] = [];
    const room = createWaitingRoom(() => 0);
    for (const number of $range(1, MAX_WAITING + 3))
      assert.are.equal(
        number <= MAX_WAITING,
        room.enter(() => void done.push(number)),
      );
    room.open();
    room.open();
    assert.are.same([MAX_WAITING, 1, MAX_WAITING], [done.length, done[0], done[MAX_WAITING - 1]]);
  });

  it("forgets what has waited more than its time", () => {
    const done: string[] = [];
    let now = 0;
    const room = createWaitingRoom(() => now);
    room.enter(() => void done.push("late"));
    now = 1;
    room.enter(() => void done.push("just in time"));
    now = WAITING_SECONDS + 1;
    room.open();
    assert.are.same(["just in time"], done);
  });
});
