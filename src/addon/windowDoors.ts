/** What the window's panes read and do, made of the addon's parts. */
import { createEntryForm } from "../editing/entryForm";
import { actInOffice } from "../editing/federationOffice";
import { answerEvent } from "../editing/signUp";
import type { LiveGuildRoster } from "../game/guildRoster";
import { realmTime } from "../game/realmTime";
import { isOfficer } from "../model/permission";
import type { StoreWriter } from "../store/localWriter";
import type { SetupDoors } from "../sync/doors";
import type { Engine } from "../sync/engine";
import type { EntryStore, History } from "../sync/ports";
import type { Slicer } from "../sync/slicer";
import type { FederationDoors, UiDoors } from "../ui/uiDoors";
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
  readonly engine: Pick<Engine, "currentScope" | "startSync" | "stop" | "report" | "users">;
  readonly upkeep: Pick<UpkeepParts, "unread" | "hold">;
  readonly setup: SetupDoors;
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
    versionsOf: history.versionsOf,
    print: client.chat.print,
    /** Into the roster entry of the character played. Called by: calendar.run. */
    answer: (event, answer) => answerEvent({ entries: store, writer, ownName: roster.ownName, realmTime }, event, answer),
    noteSeen: upkeep.unread.noteSeen,
    run: slicer.run,
  };
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
