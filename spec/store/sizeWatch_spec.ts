import type { SavedSize } from "../../src/store/savedSize";
import type { SizeWatch } from "../../src/store/sizeWatch";
import {
  CHANGES_BETWEEN_LOOKS,
  createSizeWatch,
  FIRST_LOOK_SECONDS,
  MAX_LITERALS,
  MAX_SAVED_BYTES,
  SECONDS_BETWEEN_LOOKS,
  sizeWarning,
} from "../../src/store/sizeWatch";

const SMALL: SavedSize = { literals: MAX_LITERALS, bytes: MAX_SAVED_BYTES };
const LARGE: SavedSize = { literals: MAX_LITERALS + 1, bytes: 12345678 };

interface Rig {
  readonly watch: SizeWatch;
  /** What was measured and warned of, in order. */
  readonly done: readonly string[];
}

/** A watch over a file of these sizes, one a look; jobs run at once, unless nothing can run. Called by: specs. */
function aRig(sizes: SavedSize[], canRun: (this: void) => boolean = () => true): Rig {
  const done: string[] = [];
  const watch = createSizeWatch({
    measure: () => {
      done.push("measured");
      return sizes.shift() ?? SMALL;
    },
    run: (job) => {
      if (!canRun()) return false;
      job();
      return true;
    },
    warn: (_line, { literals }) => void done.push(`warned of ${literals}`),
  });
  return { watch, done };
}

/** So many entries change. Called by: specs. */
function change(watch: SizeWatch, times: number): void {
  for (const _ of $range(1, times)) watch.noteChange();
}

describe("the watch over the saved file's size", () => {
  it("looks once after a login, when the game has settled", () => {
    const { watch, done } = aRig([]);
    watch.tick(FIRST_LOOK_SECONDS - 0.1);
    assert.are.same([], done);
    for (const seconds of [FIRST_LOOK_SECONDS, FIRST_LOOK_SECONDS + 1, 100000]) watch.tick(seconds);
    assert.are.same(["measured"], done);
  });

  it("looks again after many changes, and not too soon", () => {
    const { watch, done } = aRig([]);
    watch.tick(FIRST_LOOK_SECONDS);
    change(watch, CHANGES_BETWEEN_LOOKS - 1);
    watch.tick(FIRST_LOOK_SECONDS + SECONDS_BETWEEN_LOOKS);
    assert.are.same(["measured"], done);
    change(watch, 1);
    watch.tick(FIRST_LOOK_SECONDS + SECONDS_BETWEEN_LOOKS - 1);
    assert.are.same(["measured"], done);
    watch.tick(FIRST_LOOK_SECONDS + SECONDS_BETWEEN_LOOKS);
    assert.are.same(["measured", "measured"], done);
  });

  it("warns once a login, and then measures no more", () => {
    const { watch, done } = aRig([SMALL, LARGE]);
    watch.tick(FIRST_LOOK_SECONDS);
    for (const round of [1, 2, 3]) {
      change(watch, CHANGES_BETWEEN_LOOKS);
      watch.tick(FIRST_LOOK_SECONDS + round * SECONDS_BETWEEN_LOOKS);
    }
    assert.are.same(["measured", "measured", `warned of ${LARGE.literals}`], done);
  });

  it("looks later where too much waits already", () => {
    let isFree = false;
    const { watch, done } = aRig([], () => isFree);
    watch.tick(FIRST_LOOK_SECONDS);
    isFree = true;
    watch.tick(FIRST_LOOK_SECONDS + 1);
    assert.are.same(["measured"], done);
  });

  it("has nothing to say up to 150,000 literals and 20 MB", () => {
    assert.are.equal(undefined, sizeWarning(SMALL));
  });

  it("says how large the file is, what is in danger and what to do, beyond either bound", () => {
    assert.are.equal(
      "The saved data grow too large for the game (150001 different values, 12.3 MB; files beyond 262143 values or about 25 MB are " +
        "lost): keep a copy of WTF/Account/.../SavedVariables/GuildHelper.lua",
      sizeWarning(LARGE),
    );
    assert.is_string(sizeWarning({ literals: 1, bytes: MAX_SAVED_BYTES + 1 }));
  });
});
