/** What the window costs a player of a large guild: the longest callback of each thing that he does with it. */
import { NOW } from "../support/entries";
import { handsOf, type Hands } from "../support/widgets/hands";
import { createMembers, savedFile } from "./members";
import { createCollector, readMeter, resetMeter } from "./meter";
import { sceneOf } from "./scene";

/** One thing that the player does, and what it cost. */
export interface WindowStep {
  readonly action: string;
  readonly longestMilliseconds: number;
  /** The callback that took longest, as the meter calls it. */
  readonly longestName: string;
}

/** By this name it is asked for, and stands in the table. */
export const WINDOW_WORKLOAD = { name: "V1", title: "the window with a roster of 1,000" };
const COUNTS = { roster: 1000, calendar: 200, news: 50, guildinfo: 20 };
const OTHER_PANES = ["News", "Guild info", "Calendar", "My characters", "Sync", "Federation", "History", "Log"];
/** A step that the machine has held up seldom comes twice at the same place: the best run counts. */
const RUNS = 3;
/** Long enough for every job that an action begins. */
const SETTLING_SECONDS = 3;
const NOTCHES = 100;
const FRAME_SECONDS = 0.05;

/** A player at his window. */
interface Visit {
  readonly hands: Hands;
  readonly advance: (this: void, seconds: number) => void;
}

type Action = readonly [action: string, act: (this: void, visit: Visit) => void];

/** In their order. */
const ACTIONS: readonly Action[] = [
  ["Roster is opened", ({ hands }) => hands.click("Roster")],
  ["it is scrolled from end to end", scrollThrough],
  ["a name is sought", ({ hands, advance }) => searchFor({ hands, advance }, "raid")],
  ["the order is turned", ({ hands }) => hands.click("Name")],
  ...OTHER_PANES.map((pane): Action => [`${pane} is opened`, ({ hands }) => hands.click(pane)]),
];

/** The best of some runs, action by action. Called by: main.measureWindow. */
export function windowSteps(): readonly WindowStep[] {
  let best = windowRun();
  for (const _ of $range(2, RUNS)) {
    const again = windowRun();
    best = best.map((step, place) => {
      const other = again[place];
      return other !== undefined && other.longestMilliseconds < step.longestMilliseconds ? other : step;
    });
  }
  return best;
}

/** All actions once, at a fresh client. Called by: windowRuns.windowSteps. */
function windowRun(): WindowStep[] {
  const { before } = sceneOf(
    { ...WINDOW_WORKLOAD, counts: COUNTS, edits: { initiator: 0, responder: 0 }, startsEmpty: false, withHistory: false },
    NOW,
  );
  const file = savedFile(before, "sketch");
  const { world, initiator } = createMembers({
    serverTime: NOW,
    files: { initiator: file, responder: file },
    place: "outside",
    isMeasured: true,
  });
  const hands = handsOf(initiator);
  const collector = createCollector();
  /**
   * Lets frames go by, with the collector between them.
   * Called by: windowRuns.measure, windowRuns.scrollThrough, windowRuns.searchFor.
   */
  const advance = (seconds: number): void => {
    world.runUntil(() => {
      collector.collectIfNeeded();
      return false;
    }, seconds);
  };
  /** Measures one action with all that follows from it. Called by: windowRuns.windowRun. */
  const measure = (action: string, act: (this: void) => void): WindowStep => {
    collector.collect();
    resetMeter(initiator);
    act();
    advance(SETTLING_SECONDS);
    const { longestMilliseconds, longestName } = readMeter(initiator);
    return { action, longestMilliseconds, longestName };
  };
  const opened = measure("the window is opened", () => initiator.type("/gh"));
  const steps = ACTIONS.map(([action, act]) => measure(action, () => act({ hands, advance })));
  collector.release();
  for (const problem of initiator.errors()) error(problem);
  return [opened, ...steps];
}

/** A notch of the wheel in each frame, over the middle of the window, where the list is. Called by: windowRuns. */
function scrollThrough({ hands, advance }: Visit): void {
  for (const _ of $range(1, NOTCHES)) {
    hands.wheel("GuildHelperWindow", -1);
    advance(FRAME_SECONDS);
  }
}

/** A letter in each frame. Called by: windowRuns. */
function searchFor({ hands, advance }: Visit, text: string): void {
  hands.click("Search");
  for (const letter of text) {
    hands.type(letter);
    advance(FRAME_SECONDS);
  }
}
