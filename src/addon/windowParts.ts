/** The window put together: what its panes read and write, and what tells it of changes. */
import { createEntryForm } from "../editing/entryForm";
import { actInOffice } from "../editing/federationOffice";
import { answerEvent } from "../editing/signUp";
import type { LiveGuildRoster } from "../game/guildRoster";
import { isOfficer } from "../model/permission";
import { realmTime } from "../game/realmTime";
import type { Listeners } from "../sync/listeners";
import type { StoreWriter } from "../store/localWriter";
import type { Engine } from "../sync/engine";
import type { SetupDoors } from "../sync/doors";
import type { EntryStore } from "../sync/ports";
import type { Slicer } from "../sync/slicer";
import { calendarPane } from "../ui/panes/calendar";
import { federationPane } from "../ui/panes/federation";
import { charactersPane } from "../ui/panes/characters";
import { guildInfoPane } from "../ui/panes/guildInfo";
import { newsPane } from "../ui/panes/news";
import { rosterPane } from "../ui/panes/roster";
import { syncPane } from "../ui/panes/sync";
import type { PaneMaker } from "../ui/pane";
import type { FederationDoors, UiDoors } from "../ui/uiDoors";
import { createWindow } from "../ui/window";
import { createWindowPlace } from "../ui/windowPlace";
import { memberGuilds, ownFederationName } from "../view/federation";
import type { Entrances } from "../game/publish";
import type { Client } from "./client";
import { createEntrances } from "./entrances";
import type { OptionParts } from "./optionParts";
import type { SavedParts } from "./savedParts";
import { createSyncLight } from "./syncLight";
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
  readonly setup: SetupDoors;
  readonly options: Pick<OptionParts, "open">;
}

/** Builds the window, which is made when it is opened first, and the ways to it. Called by: main.load. */
export function createWindowParts(deps: WindowPartsDeps): Entrances {
  const { client, saved, engine, listeners, upkeep, options } = deps;
  const light = createSyncLight({ engine, saved, upkeep });
  const openOptions = options.open;
  const window = createWindow({
    panes: panesOver(deps),
    ...createWindowPlace(saved.data.window),
    ...{ light, openOptions },
    after: client.timers.after,
  });
  for (const event of ["EntryChanged", "SyncStarted", "SyncProgress", "SyncFinished"]) listeners.register(event, window.noteChange);
  return createEntrances({ client, saved, light, openOptions, toggle: window.toggle });
}

/** The panes over what they read and write. Called by: windowParts.createWindowParts. */
function panesOver(deps: WindowPartsDeps): readonly PaneMaker[] {
  const { client, saved, store, writer, roster, slicer, engine, upkeep } = deps;
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
    memory: saved.data.window,
    sync: {
      startSync: engine.startSync,
      stop: engine.stop,
      getStatus: engine.report.status,
      progress: engine.report.progress,
      users: engine.users,
    },
    hold: upkeep.hold,
    federation: createFederationDoors(deps),
    print: client.chat.print,
    answer: (event, answer) => answerEvent({ entries: store, writer, ownName: roster.ownName, realmTime }, event, answer),
    noteSeen: upkeep.unread.noteSeen,
    run: slicer.run,
  };
  return [
    newsPane(doors),
    guildInfoPane(doors),
    calendarPane(doors),
    rosterPane(doors),
    charactersPane(doors),
    syncPane(doors),
    federationPane(doors),
  ];
}

/** The office of the player, if he holds it. Called by: windowParts.createWindowParts. */
function createFederationDoors({ setup, engine, roster, client }: WindowPartsDeps): FederationDoors {
  const scope = engine.currentScope;
  return {
    /** By the client's own guild list. Called by: federation.isOffered. */
    isOfficer: () => {
      const rank = roster.ownRank();
      return rank !== undefined && isOfficer(rank);
    },
    /** While the guild is unknown, so is this. Called by: federation.leave, federation.refresh, federation.rekey. */
    ownName: () => {
      const inForce = scope();
      return inForce === undefined ? undefined : ownFederationName(inForce, setup.entries());
    },
    /** None without a federation. Called by: federation.createFederationPane. */
    guilds: () => {
      const inForce = scope();
      return inForce === undefined ? [] : memberGuilds(inForce, setup.entries(), client.player.ownRealm());
    },
    /** By the rules of the command. Called by: federation.run, federation.showCode. */
    act: (deed, text) => actInOffice({ setup, scope, identity: roster }, deed, text),
  };
}
