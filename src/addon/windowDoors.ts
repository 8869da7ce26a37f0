/** What the window's panes read and do, made of the addon's parts. */
import { createEntryForm } from "../editing/entryForm";
import { actInOffice } from "../editing/federationOffice";
import { answerEvent } from "../editing/signUp";
import type { LiveGuildRoster } from "../game/guildRoster";
import { clientBuild } from "../game/clientBuild";
import { clientLocale } from "../game/locale";
import { realmTime } from "../game/realmTime";
import { TABLE_NAMES } from "../model/tables";
import type { Scope } from "../model/scope";
import { SETTING_NAMES } from "../model/settings";
import { isOfficer } from "../model/permission";
import type { PlayerPause } from "../sync/doors";
import type { StoreWriter } from "../store/localWriter";
import type { SetupDoors } from "../sync/doors";
import type { Engine } from "../sync/engine";
import type { EntryStore, History } from "../sync/ports";
import type { Slicer } from "../sync/slicer";
import type { FederationDoors, UiDoors } from "../ui/uiDoors";
import type { BugFacts } from "../view/bugReport";
import { bugReport } from "../view/bugReport";
import { memberGuilds, ownFederationName } from "../view/federation";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";
import type { UpkeepParts } from "./upkeepParts";

export interface WindowDoorsDeps {
  readonly client: Client;
  readonly saved: SavedParts;
  readonly store: EntryStore;
  readonly writer: StoreWriter;
  readonly roster: LiveGuildRoster;
  readonly slicer: Slicer;
  readonly engine: Pick<Engine, "currentScope" | "startSync" | "stop" | "report" | "users" | "gateCounts" | "links">;
  readonly upkeep: Pick<UpkeepParts, "unread" | "hold">;
  readonly setup: SetupDoors;
  readonly pause: PlayerPause;
  /** Of the addon. */
  readonly version: string;
  readonly history: Pick<History, "versionsOf">;
}

/** Builds the doors. Called by: windowParts.createWindowParts. */
export function createWindowDoors(deps: WindowDoorsDeps): UiDoors {
  const { client, saved, store, writer, roster, slicer, engine, upkeep, history } = deps;
  return {
    reading: {
      entries: store,
      scope: engine.currentScope,
      isMuted: saved.muted.isMuted,
      ownRealm: client.player.ownRealm,
      breathe: slicer.breathe,
    },
    editing: createEntryForm({ entries: store, writer, serverTime: client.clock.serverTime }),
    ownName: roster.ownName,
    locale: clientLocale,
    realmTime,
    guildList: roster,
    memory: saved.data.window,
    sync: {
      startSync: engine.startSync,
      stop: engine.stop,
      getStatus: engine.report.status,
      progress: engine.report.progress,
      users: engine.users,
      partners: engine.links.current,
    },
    hold: upkeep.hold,
    federation: createFederationDoors(deps),
    pause: deps.pause,
    versionsOf: history.versionsOf,
    /** All that the log finds. Called by: log.create. */
    logLines: () => saved.log.search([]),
    /** As things are at this moment. Called by: log.createLogSide. */
    bugReport: () => bugReport(factsOf(deps)),
    print: client.chat.print,
    /** Into the roster entry of the character played. Called by: calendar.run. */
    answer: (event, answer) => answerEvent({ entries: store, writer, ownName: roster.ownName, realmTime }, event, answer),
    noteSeen: upkeep.unread.noteSeen,
    run: slicer.run,
  };
}

/** What a bug report tells. Called by: windowDoors.bugReport. */
function factsOf({ client, saved, store, engine, version }: WindowDoorsDeps): BugFacts {
  const { settings } = saved;
  return {
    version,
    client: clientBuild(),
    locale: clientLocale(),
    now: client.clock.serverTime(),
    settings: SETTING_NAMES.map((name) => [name, tostring(settings.get(name))] as const),
    entries: TABLE_NAMES.map((tableName) => [tableName, store.sortedIds(tableName).length] as const),
    usersOnline: engine.users().filter((user) => user.isOnline).length,
    status: engine.report.status(),
    gateCounts: engine.gateCounts(),
    lines: saved.log.search([]),
    names: guildNames(engine.currentScope()),
  };
}

/** Of my guild and its partners. Called by: windowDoors.factsOf. */
function guildNames(scope: Scope | undefined): string[] {
  const names: string[] = [];
  if (scope !== undefined) for (const name of scope.guilds) names.push(name);
  return names;
}

/** The office of the player, if he holds it. Called by: windowDoors.createWindowDoors. */
function createFederationDoors({ setup, engine, roster, client }: WindowDoorsDeps): FederationDoors {
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
