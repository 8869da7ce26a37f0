/** What is new in the guild. */
import type { PaneMaker } from "../pane";
import type { UiDoors } from "../uiDoors";
import { articleKind } from "./articleKind";
import { createEntryPane } from "./entryPane";

/** The pane of news. Called by: windowParts.createWindowParts. */
export function newsPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneNews",
    /** Everybody reads it. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) =>
      createEntryPane(parent, doors, {
        ...articleKind(doors, "news", "newsEmpty"),
        onRead: ({ entry }) => {
          doors.noteSeen([entry]);
        },
      }),
  };
}
