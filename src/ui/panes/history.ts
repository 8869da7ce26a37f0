/** Who changed what: everything of the guild, the latest first, and beside it the versions of the one that is chosen. */
import type { Change } from "../../view/changes";
import { CHANGE_COLUMNS, CHANGE_ORDER, changesIn } from "../../view/changes";
import type { PaneMaker } from "../pane";
import { createList } from "../parts/list";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import { createHistorySide } from "./historySide";
import { createTwoParts } from "./twoParts";

/** The pane of the history. Called by: windowParts.createWindowParts. */
export function historyPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneHistory",
    /** Everybody reads it; restoring asks what the gate asks. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => {
      const frame = createWidget("Frame", undefined, parent);
      const side = createHistorySide(frame, doors);
      const list = createList<Change>(frame, {
        load: () => changesIn(doors.reading),
        columns: CHANGE_COLUMNS,
        order: CHANGE_ORDER,
        emptyText: "historyEmpty",
        onSelect: side.select,
        run: doors.run,
        breathe: doors.reading.breathe,
      });
      return createTwoParts(frame, list, side);
    },
  };
}
