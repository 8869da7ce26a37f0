/** Who changed what: everything of the guild, the latest first, and beside it the versions of the one that is chosen. */
import { CHANGE_COLUMNS, CHANGE_ORDER, changesIn } from "../../view/changes";
import type { PaneMaker } from "../pane";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import { createHistorySide } from "./historySide";
import { createListAndSide } from "./listAndSide";

/** The pane of the history. Called by: windowParts.createWindowParts. */
export function historyPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneHistory",
    /** Everybody reads it; restoring asks what the gate asks. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => {
      const frame = createWidget("Frame", undefined, parent);
      const listed = {
        load: () => changesIn(doors.reading),
        columns: CHANGE_COLUMNS,
        order: CHANGE_ORDER,
        emptyText: "historyEmpty",
      } as const;
      return createListAndSide(frame, doors, listed, createHistorySide(frame, doors));
    },
  };
}
