/** What is done once after each login, as soon as the client has told what it needs: import, and a little later the presence line. */
import type { GuildRoster } from "./ports";

/** "In no guild" is believed only this long after entering the world: before, the client may not know better. */
const GUILDLESS_SECONDS = 10;
/** After a login the game has enough to do: nothing is said unasked before. */
export const SETTLING_SECONDS = 15;

/** @noSelf */
export interface LoginDeps {
  readonly roster: Pick<GuildRoster, "ownGuild" | "ownName">;
  readonly isGuildless: () => boolean;
  /** The old addon's data wait to be taken over. */
  readonly hasOld: () => boolean;
  readonly importOld: () => void;
  readonly announce: () => void;
  /** The saved data may not be changed: nothing is imported or said. */
  readonly isReadOnly: boolean;
}

/** @noSelf */
export interface Login {
  /** Looks whether what is waited for is known now; called a few times a second with the seconds since the world was entered. */
  readonly tick: (secondsInWorld: number) => void;
}

/** Builds the tasks of a login. Called by: loginTasks.createLoginTasks. */
export function createLogin(deps: LoginDeps): Login {
  let hasImported = deps.isReadOnly;
  let hasAnnounced = deps.isReadOnly;

  return {
    /**
     * The import is done as soon as it is certain whether there is a guild; presence is said as soon as there is one.
     * Called by: loginTasks.createLoginTasks.
     */
    tick: (secondsInWorld) => {
      if (hasAnnounced || deps.roster.ownName() === undefined) return;
      const hasGuild = deps.roster.ownGuild() !== undefined;
      const isGuildless = deps.isGuildless() && secondsInWorld >= GUILDLESS_SECONDS;
      if (!hasImported && (hasGuild || isGuildless)) {
        hasImported = true;
        if (deps.hasOld()) deps.importOld();
      }
      if (!hasGuild || secondsInWorld < SETTLING_SECONDS) return;
      hasAnnounced = true;
      deps.announce();
    },
  };
}
