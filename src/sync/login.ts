/** What is done once after each login, as soon as the client has told what it needs: import, and the presence line. */
import type { GuildRoster } from "./ports";

/** "In no guild" is believed only this long after entering the world: before, the client may not know better. */
const GUILDLESS_SECONDS = 10;

/** @noSelf */
export interface LoginDeps {
  readonly uptime: () => number;
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
  readonly onEnteringWorld: () => void;
  /** Looks whether what is waited for is known now; called a few times a second. */
  readonly tick: () => void;
}

/** Builds the tasks of a login. Called by: loginTasks.createLoginTasks. */
export function createLogin(deps: LoginDeps): Login {
  let enteredAt: number | undefined;
  let isDone = deps.isReadOnly;

  return {
    /** The first time counts: loading screens enter the world anew. Called by: loginTasks.createLoginTasks. */
    onEnteringWorld: () => {
      enteredAt ??= deps.uptime();
    },
    /** Done once, as soon as it is certain whether there is a guild. Called by: loginTasks.createLoginTasks. */
    tick: () => {
      if (isDone || enteredAt === undefined || deps.roster.ownName() === undefined) return;
      const hasGuild = deps.roster.ownGuild() !== undefined;
      const isGuildless = deps.isGuildless() && deps.uptime() - enteredAt >= GUILDLESS_SECONDS;
      if (!hasGuild && !isGuildless) return;
      isDone = true;
      if (deps.hasOld()) deps.importOld();
      if (hasGuild) deps.announce();
    },
  };
}
