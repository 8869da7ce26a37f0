/** What holds in the guild for longer: guidelines, rules, community. */
import type { PaneMaker } from "../pane";
import type { UiDoors } from "../uiDoors";
import { articleKind } from "./articleKind";
import { createEntryPane } from "./entryPane";

/** The pane of guild information. Called by: windowParts.createWindowParts. */
export function guildInfoPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneGuildinfo",
    /** Everybody reads it. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => createEntryPane(parent, doors, articleKind(doors, "guildinfo", "guildinfoEmpty")),
  };
}
