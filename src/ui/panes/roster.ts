/** The people of the guild, and of the guilds federated with it. */
import { peopleIn, PERSON_COLUMNS } from "../../view/people";
import type { PaneMaker } from "../pane";
import type { UiDoors } from "../uiDoors";
import { createRosterChoice } from "../rosterChoice";
import { createEntryPane } from "./entryPane";
import { personKind } from "./personKind";

/** The pane of the roster. Called by: windowParts.createWindowParts. */
export function rosterPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneRoster",
    /** Everybody reads it. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) =>
      createEntryPane(parent, doors, {
        ...personKind(doors, () => peopleIn(doors.reading, doors.guildList)),
        columns: PERSON_COLUMNS,
        choice: createRosterChoice(doors.memory),
      }),
  };
}
