/**
 * What happens after each login: old data are taken over, presence is said, visits cut off go on, the saved file is measured,
 * and the guild's own data are kept true.
 */
import type { Storage } from "../game/storage";
import { takeOldAddon } from "../store/takeImport";
import type { Engine } from "../sync/engine";
import { createLogin } from "../sync/login";
import type { EntryStore, GuildRoster } from "../sync/ports";
import { createUnfinished } from "../sync/unfinished";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";
import type { SizeWatching } from "./sizeWatching";
import type { UpkeepParts } from "./upkeepParts";

export interface LoginParts {
  readonly client: Client;
  readonly storage: Storage;
  readonly saved: SavedParts;
  readonly roster: GuildRoster;
  readonly store: EntryStore;
  readonly engine: Engine;
  readonly sizeWatching: Pick<SizeWatching, "tick">;
  readonly upkeep: Pick<UpkeepParts, "tick">;
}

/**
 * Builds the tasks of a login and lets them begin with the world, which loading screens enter anew. What is returned looks after
 * them, a few times a second.
 * Called by: main.load.
 */
export function createLoginTasks({
  client,
  storage,
  saved,
  roster,
  store,
  engine,
  sizeWatching,
  upkeep,
}: LoginParts): (this: void) => void {
  const { clock, chat, player, events } = client;
  const login = createLogin({
    roster,
    isGuildless: player.isGuildless,
    announce: engine.presence.announce,
    importOld: () => {
      const parts = { store, imported: saved.data.imported, log: saved.log };
      for (const line of takeOldAddon(parts, storage.readOldSaved(), roster.ownGuild(), clock.serverTime())) chat.print(line);
      storage.dropOldSaved();
    },
    hasOld: () => storage.readOldSaved() !== undefined,
    isReadOnly: saved.readOnlyReason !== undefined,
  });
  const unfinished = createUnfinished({
    saved: saved.data.peers.unfinished,
    openVisits: engine.openVisits,
    visit: engine.workflow.visit,
    readyGuild: () => (roster.isLoaded() && saved.readOnlyReason === undefined ? roster.ownGuild() : undefined),
    onForeign: engine.forgetRound,
    onResumed: engine.resumeRound,
  });
  let enteredAt: number | undefined;
  events.on("PLAYER_ENTERING_WORLD", () => {
    enteredAt ??= clock.uptime();
  });
  events.on("PLAYER_LOGOUT", unfinished.onLogout);
  return () => {
    if (enteredAt === undefined) return;
    const secondsInWorld = clock.uptime() - enteredAt;
    login.tick(secondsInWorld);
    unfinished.tick(secondsInWorld);
    sizeWatching.tick(secondsInWorld);
    upkeep.tick(secondsInWorld);
  };
}
