/** The window put together: its panes, the ways to it, and what tells it of changes. */
import type { Entrances } from "../game/publish";
import type { Listeners } from "../sync/listeners";
import { calendarPane } from "../ui/panes/calendar";
import { charactersPane } from "../ui/panes/characters";
import { federationPane } from "../ui/panes/federation";
import { guildInfoPane } from "../ui/panes/guildInfo";
import { historyPane } from "../ui/panes/history";
import { logPane } from "../ui/panes/log";
import { newsPane } from "../ui/panes/news";
import { rosterPane } from "../ui/panes/roster";
import { syncPane } from "../ui/panes/sync";
import { createWindow } from "../ui/window";
import { createWindowPlace } from "../ui/windowPlace";
import { createEntrances } from "./entrances";
import type { OptionParts } from "./optionParts";
import { createSyncLight } from "./syncLight";
import type { WindowDoorsDeps } from "./windowDoors";
import { createWindowDoors } from "./windowDoors";

export interface WindowPartsDeps extends WindowDoorsDeps {
  readonly listeners: Listeners;
  readonly options: Pick<OptionParts, "open">;
}

/** Builds the window, which is made when it is opened first, and the ways to it. Called by: main.load. */
export function createWindowParts(deps: WindowPartsDeps): Entrances {
  const { client, saved, listeners, options } = deps;
  const doors = createWindowDoors(deps);
  const light = createSyncLight(deps);
  const openOptions = options.open;
  const window = createWindow({
    panes: [
      newsPane(doors),
      guildInfoPane(doors),
      calendarPane(doors),
      rosterPane(doors),
      charactersPane(doors),
      syncPane(doors),
      federationPane(doors),
      historyPane(doors),
      logPane(doors),
    ],
    ...createWindowPlace(saved.data.window),
    light: () => light(),
    openOptions,
    after: client.timers.after,
  });
  for (const event of ["EntryChanged", "SyncStarted", "SyncProgress", "SyncFinished"]) listeners.register(event, window.noteChange);
  return createEntrances({ client, saved, light: () => light(), openOptions, toggle: window.toggle });
}
