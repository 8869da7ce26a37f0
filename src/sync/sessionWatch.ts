/** Watches a session's patience: how long the peer may be silent, and how long the game may forbid messages. */
import type { FailureReason } from "../model/result";
import type { Greeter } from "./greeter";
import type { SessionContext } from "./sessionContext";
import type { Standings } from "./standing";

/** A pause longer than the longest dungeon run ends the session. */
export const MAX_PAUSE_SECONDS = 3600;

/** @noSelf */
export interface SessionWatchDeps {
  readonly uptime: () => number;
  readonly isLockedDown: () => boolean;
  readonly greeter: Pick<Greeter, "watch" | "forgiveSilence">;
  readonly standings: Pick<Standings, "holds">;
}

/**
 * Builds the watch. Asked a few times a second, it asks the peer where patience demands it, and says why the
 * session cannot go on; nil while it can. A lockdown is nobody's silence; who is not any more what he was at the beginning is no peer.
 * Called by: WorkflowManager.createWorkflowManager.
 */
export function createSessionWatch(deps: SessionWatchDeps): (this: void, session: SessionContext) => FailureReason | undefined {
  return (session) => {
    if (!deps.standings.holds(session.peer, session.standing)) return "stranger";
    if (deps.isLockedDown()) {
      session.pausedSince ??= deps.uptime();
      session.link.forgiveSilence();
      deps.greeter.forgiveSilence(session);
      return deps.uptime() - session.pausedSince > MAX_PAUSE_SECONDS ? "lockdown" : undefined;
    }
    session.pausedSince = undefined;
    if (session.isParked) return undefined;
    if (session.state.at === "Greeting") return deps.greeter.watch(session);
    const linkState = session.link.tick();
    return linkState === "silent" || linkState === "damaged" ? linkState : undefined;
  };
}
