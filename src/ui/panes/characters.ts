/** The player's own characters, as far as their entries name one main; each writes its own entry. */
import { charactersOf, peopleIn } from "../../view/people";
import type { PaneMaker } from "../pane";
import type { UiDoors } from "../uiDoors";
import { createEntryPane } from "./entryPane";
import { personKind } from "./personKind";

/** The pane of the own characters. Called by: windowParts.createWindowParts. */
export function charactersPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneCharacters",
    /** Once the client knows who plays. Called by: window.refresh. */
    isOffered: () => doors.ownName() !== undefined,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) =>
      createEntryPane(parent, doors, {
        ...personKind(doors, () => charactersOf(peopleIn(doors.reading, doors.guildList), doors.ownName() ?? "")),
        emptyText: "charactersEmpty",
      }),
  };
}
