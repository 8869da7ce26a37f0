/** The window put together: what its panes read and write, and what tells it of changes. */
import { createEntryForm } from "../editing/entryForm";
import { answerEvent } from "../editing/signUp";
import type { LiveGuildRoster } from "../game/guildRoster";
import { realmTime } from "../game/realmTime";
import type { Listeners } from "../sync/listeners";
import type { StoreWriter } from "../store/localWriter";
import type { Engine } from "../sync/engine";
import type { EntryStore } from "../sync/ports";
import type { Slicer } from "../sync/slicer";
import { calendarPane } from "../ui/panes/calendar";
import { charactersPane } from "../ui/panes/characters";
import { guildInfoPane } from "../ui/panes/guildInfo";
import { newsPane } from "../ui/panes/news";
import { rosterPane } from "../ui/panes/roster";
import { syncPane } from "../ui/panes/sync";
import type { PaneMaker } from "../ui/pane";
import type { UiDoors } from "../ui/uiDoors";
import type { Window } from "../ui/window";
import { hideHint, showHint } from "../ui/hint";
import { openMinimapMemory } from "../ui/minimap/memory";
import { createMinimapButton } from "../ui/minimap/minimapButton";
import { statusHint } from "../ui/statusHint";
import { createWindow } from "../ui/window";
import { createWindowPlace } from "../ui/windowPlace";
import type { Light } from "../view/light";
import { lightOf } from "../view/light";
import type { Entrances } from "../game/publish";
import type { Client } from "./client";
import type { OptionParts } from "./optionParts";
import type { SavedParts } from "./savedParts";
import type { UpkeepParts } from "./upkeepParts";

export interface WindowPartsDeps {
  readonly client: Client;
  readonly saved: SavedParts;
  readonly store: EntryStore;
  readonly writer: StoreWriter;
  readonly roster: LiveGuildRoster;
  readonly slicer: Slicer;
  readonly engine: Pick<Engine, "currentScope" | "startSync" | "stop" | "report" | "users">;
  readonly listeners: Listeners;
  readonly upkeep: Pick<UpkeepParts, "unread" | "hold">;
  readonly options: Pick<OptionParts, "open">;
}

/** Builds the window, which is made when it is opened first, and the ways to it. Called by: main.load. */
export function createWindowParts(deps: WindowPartsDeps): Entrances {
  const { client, saved, listeners, options } = deps;
  /** How synchronization is, for the lamp and for whatever else tells of it. */
  const light = (): Light => lightNow(deps);
  const window = createWindow({
    panes: panesOver(deps),
    ...createWindowPlace(saved.data.window),
    light,
    openOptions: options.open,
    after: client.timers.after,
  });
  for (const event of ["EntryChanged", "SyncStarted", "SyncProgress", "SyncFinished"]) listeners.register(event, window.noteChange);
  return createEntrances(deps, window, light);
}

/** The ways to the window that are always in sight: the minimap's button, and the entry in the compartment. */
function createEntrances({ client, saved, options }: WindowPartsDeps, window: Window, light: () => Light): Entrances {
  const { settings, data } = saved;
  /** The right button asks for options, any other for the window. */
  const onClick = (button: string): void => {
    if (button === "RightButton") options.open();
    else window.toggle();
  };
  const minimapButton = createMinimapButton({
    memory: openMinimapMemory(data.window),
    isWanted: () => settings.get("minimapButton") === true,
    onClick,
    hint: () => statusHint(light()),
  });
  client.events.on("PLAYER_LOGIN", minimapButton.make);
  settings.onChange(minimapButton.refresh);
  return {
    toggle: window.toggle,
    onClick,
    onEnter: (entry) => {
      showHint(entry as Widget.Frame, "ANCHOR_LEFT", statusHint(light()));
    },
    onLeave: hideHint,
  };
}

/** What the lamp shows, asked of all that knows. */
function lightNow({ engine, saved, upkeep }: WindowPartsDeps): Light {
  return lightOf({
    status: engine.report.status(),
    users: engine.users(),
    isInGuild: engine.currentScope() !== undefined,
    isReadOnly: saved.readOnlyReason !== undefined,
    isAutomatic: saved.settings.get("autoSync") === true,
    isHolding: upkeep.hold.waiting().length > 0,
  });
}

/** The panes over what they read and write. */
function panesOver({ client, saved, store, writer, roster, slicer, engine, upkeep }: WindowPartsDeps): readonly PaneMaker[] {
  const doors: UiDoors = {
    reading: {
      entries: store,
      scope: engine.currentScope,
      isMuted: saved.muted.isMuted,
      ownRealm: client.player.ownRealm,
      breathe: slicer.breathe,
    },
    editing: createEntryForm({ entries: store, writer, serverTime: client.clock.serverTime }),
    ownName: roster.ownName,
    guildList: roster,
    sync: {
      startSync: engine.startSync,
      stop: engine.stop,
      getStatus: engine.report.status,
      progress: engine.report.progress,
      users: engine.users,
    },
    hold: upkeep.hold,
    print: client.chat.print,
    answer: (event, answer) => answerEvent({ entries: store, writer, ownName: roster.ownName, realmTime }, event, answer),
    noteSeen: upkeep.unread.noteSeen,
    run: slicer.run,
  };
  return [newsPane(doors), guildInfoPane(doors), calendarPane(doors), rosterPane(doors), charactersPane(doors), syncPane(doors)];
}
