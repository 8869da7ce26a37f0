/** The window put together: what its panes read and write, and what tells it of changes. */
import type { WindowDoorsDeps } from "./windowDoors";
import { createWindowDoors } from "./windowDoors";
import { calendarPane } from "../ui/panes/calendar";
import { federationPane } from "../ui/panes/federation";
import { charactersPane } from "../ui/panes/characters";
import { guildInfoPane } from "../ui/panes/guildInfo";
import { newsPane } from "../ui/panes/news";
import { rosterPane } from "../ui/panes/roster";
import { syncPane } from "../ui/panes/sync";
import type { Window } from "../ui/window";
import { createWindow } from "../ui/window";
import { createWindowPlace } from "../ui/windowPlace";
import type { Listeners } from "../sync/listeners";
import { logPane } from "../ui/panes/log";
import { historyPane } from "../ui/panes/history";
import { lightOf } from "../view/light";

/** Builds the window, which is made when it is opened first. Called by: main.load. */
export function createWindowParts(deps: WindowDoorsDeps & { readonly listeners: Listeners }): Window {
  const { client, saved, engine, listeners, upkeep } = deps;
  const doors = createWindowDoors(deps);
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
    light: () =>
      lightOf({
        status: engine.report.status(),
        users: engine.users(),
        isInGuild: engine.currentScope() !== undefined,
        isReadOnly: saved.readOnlyReason !== undefined,
        isAutomatic: saved.settings.get("autoSync") === true,
        isPausedByPlayer: deps.pause.isPaused(),
        isHolding: upkeep.hold.waiting().length > 0,
      }),
    after: client.timers.after,
  });
  for (const event of ["EntryChanged", "SyncStarted", "SyncProgress", "SyncFinished"]) listeners.register(event, window.noteChange);
  return window;
}
