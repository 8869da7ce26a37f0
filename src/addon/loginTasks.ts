/** What happens after each login, on the parts it needs: the old addon's data are taken over, and presence is said. */
import type { Storage } from "../game/storage";
import { takeOldAddon } from "../store/takeImport";
import type { Login } from "../sync/login";
import { createLogin } from "../sync/login";
import type { EntryStore, GuildRoster } from "../sync/ports";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";

export interface LoginParts {
  readonly client: Client;
  readonly storage: Storage;
  readonly saved: SavedParts;
  readonly roster: GuildRoster;
  readonly store: EntryStore;
  readonly announce: (this: void) => void;
}

/**
 * Builds the tasks of a login and lets them begin with the world.
 */
export function createLoginTasks({ client, storage, saved, roster, store, announce }: LoginParts): Login {
  const { clock, chat, player, events } = client;
  const login = createLogin({
    roster,
    uptime: clock.uptime,
    isGuildless: player.isGuildless,
    announce,
    importOld: () => {
      const parts = { store, imported: saved.data.imported, log: saved.log };
      for (const line of takeOldAddon(parts, storage.readOldSaved(), roster.ownGuild(), clock.serverTime())) chat.print(line);
      storage.dropOldSaved();
    },
    hasOld: () => storage.readOldSaved() !== undefined,
    isReadOnly: saved.readOnlyReason !== undefined,
  });
  events.on("PLAYER_ENTERING_WORLD", login.onEnteringWorld);
  return login;
}
