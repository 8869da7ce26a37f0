/** What will happen in a simulated guild, in order of time. */
import { createInbox } from "../support/inbox";
import type { World } from "../support/world";

/** Differences in the clock that are only rounding. */
const INSTANT = 1e-6;

/** @noSelf */
export interface Agenda {
  readonly after: (seconds: number, run: () => void) => void;
  /** Lets the world run and does what is due on the way; `before` is called ahead of each. */
  readonly passUntil: (at: number, before: () => void) => void;
}

/** Builds an empty agenda by a world's clock. Called by: crowdEvents.happen, evening.runEvening, run.runSeed. */
export function createAgenda(world: World): Agenda {
  const inbox = createInbox();
  return {
    /**
     * Things of one moment happen in the order in which they were put down.
     * Called by: crowdEvents.planComings, crowdEvents.planEdits, deeds.askAndWrite, evening.play, mishaps.comesBack,
     * mishaps.fight, run.play.
     */
    after: (seconds, run) => inbox.put(world.now() + seconds, run),
    /** What happens may put down more. Called by: crowdEvents.happen, evening.play, run.play. */
    passUntil: (at, before) => {
      while (at - world.now() > INSTANT) {
        const next = math.min(at, inbox.nextAt() ?? at);
        world.advance(math.max(next - world.now(), 0));
        for (const run of inbox.takeDue(world.now() + INSTANT)) {
          before();
          run();
        }
      }
    },
  };
}
