/** How far the running session is: a bar for each table, and one for all of them. */
import { phrase } from "../../language/phrases";
import type { TableProgress } from "../../model/syncStatus";
import { TABLE_NAMES } from "../../model/tables";
import { TITLE_BY_TABLE } from "../../view/tableTitles";
import { GAP } from "../metrics";
import type { Bar } from "../parts/bar";
import { createBar } from "../parts/bar";
import { createWidget } from "../widget";

const BAR_STEP = 20;
/** Of all bars, one of which is for all tables. */
export const BARS_HEIGHT = BAR_STEP * 3;

/** @noSelf */
export interface SessionBars {
  readonly frame: Widget.Frame;
  /** Nothing without a session. */
  readonly show: (tables: readonly TableProgress[]) => void;
}

/**
 * Bars over the whole width of their frame: the one for all above, the tables side by side.
 * Called by: sync.createSyncPane.
 */
export function createSessionBars(parent: Widget.Frame): SessionBars {
  const frame = createWidget("Frame", undefined, parent);
  frame.SetHeight(BARS_HEIGHT);
  const whole = createBar(frame);
  whole.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  whole.frame.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, 0);
  const bars = TABLE_NAMES.map(() => createBar(frame));
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    layOut(frame, bars, width);
  });
  return {
    frame,
    /** The sum stands on the one for all. Called by: sync.refresh. */
    show: (tables) => {
      frame.SetShown(tables.length > 0);
      let done = 0;
      let expected = 0;
      for (const [place, table] of ipairs(tables)) {
        done += table.done;
        expected += table.expected;
        bars[place - 1]?.show(
          shareOf(table),
          phrase("syncTableBar", { table: phrase(TITLE_BY_TABLE[table.tableName]), done: table.done, expected: table.expected }),
        );
      }
      whole.show(expected === 0 ? 0 : done / expected, phrase("syncWholeBar", { done, expected }));
    },
  };
}

/** Side by side, in the seed's order. Called by: sessionBars.createSessionBars. */
function layOut(frame: Widget.Frame, bars: readonly Bar[], width: number): void {
  const step = (width + GAP) / bars.length;
  for (const [place, bar] of ipairs(bars)) {
    bar.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", (place - 1) * step, -BAR_STEP);
    bar.frame.SetWidth(step - GAP);
  }
}

/** Full where the session is through with a table, also where nothing had to move. Called by: sessionBars.show. */
function shareOf({ done, expected, isComplete }: TableProgress): number {
  if (isComplete) return 1;
  return expected === 0 ? 0 : done / expected;
}
