import { createSlicer, MAX_JOBS, SLICE_MILLISECONDS } from "../../src/sync/slicer";

describe("the slicer", () => {
  it("runs jobs in their order, and sets one aside when the slice is used up", () => {
    let milliseconds = 0;
    const done: string[] = [];
    const slicer = createSlicer({ preciseMilliseconds: () => milliseconds, onError: (message) => error(message) });
    slicer.run(() => {
      for (const part of $range(1, 3)) {
        done.push(`long ${part}`);
        milliseconds += SLICE_MILLISECONDS;
        slicer.breathe();
      }
    });
    slicer.run(() => void done.push("short"));
    assert.are.same([], done);
    slicer.pump();
    assert.are.same(["long 1"], done);
    slicer.pump();
    slicer.pump();
    assert.are.same(["long 1", "long 2", "long 3"], done);
    slicer.pump();
    slicer.pump();
    assert.are.same(["long 1", "long 2", "long 3", "short"], done);
    assert.is_true(slicer.isIdle());
  });

  it("ends a job that raises an error, and no other", () => {
    const errors: string[] = [];
    const done: string[] = [];
    const slicer = createSlicer({ preciseMilliseconds: () => 0, onError: (message) => void errors.push(message) });
    slicer.run(() => error("broken", 0));
    slicer.run(() => void done.push("next"));
    slicer.pump();
    assert.are.same([["broken"], ["next"]], [errors, done]);
  });

  it("takes MAX_JOBS, is not entered twice, and breathes outside of jobs without harm", () => {
    const slicer = createSlicer({ preciseMilliseconds: () => 0, onError: (message) => error(message) });
    slicer.breathe();
    for (const _ of $range(1, MAX_JOBS)) {
      assert.is_true(
        slicer.run(() => {
          slicer.pump();
        }),
      );
    }
    assert.is_false(slicer.run(() => undefined));
    slicer.pump();
    assert.is_true(slicer.isIdle());
  });
});
