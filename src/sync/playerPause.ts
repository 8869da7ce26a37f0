/**
 * The player's own pause: what runs is ended cleanly, nothing begins by itself, and what was cut off is taken up when he says so. Others'
 * requests are answered all the same. A session that goes on finds what is the same already, so nothing is sent twice.
 */
import type { SyncMode } from "../model/syncMode";
import type { PlayerPause } from "./doors";
import type { Engine } from "./engine";
import type { Visit } from "./visits";

/** What of the engine the pause acts on. */
type PausedEngine = Pick<Engine, "openVisits" | "askedMode" | "stop" | "startSync" | "workflow">;

/** Nothing is paused at first. Called by: main.load. */
export function createPlayerPause(engine: (this: void) => PausedEngine): PlayerPause {
  let isPaused = false;
  let asked: SyncMode | undefined;
  let visits: readonly Visit[] = [];
  return {
    /**
     * Nothing begins by itself then.
     * Called by: main.quietness, sync.createButtons, sync.refresh, syncLight.createSyncLight.
     */
    isPaused: () => isPaused,
    /** What runs is ended, and remembered. Called by: sync.createButtons. */
    pause: () => {
      const { openVisits, askedMode, stop } = engine();
      isPaused = true;
      asked = askedMode();
      visits = openVisits();
      stop();
    },
    /** A round that had asked who is there asks again. Called by: sync.createButtons. */
    goOn: () => {
      const { startSync, workflow } = engine();
      isPaused = false;
      if (asked !== undefined) startSync(undefined, asked);
      else for (const one of visits) workflow.visit(one);
      asked = undefined;
      visits = [];
    },
  };
}
