/**
 * Tells the player when the game's ban on addon messages stops a sync he asked for, and when it goes on: one line each in a
 * ban, however many sessions it meets. What somebody else asked for pauses in silence.
 */
import type { PeerName } from "../model/peerName";
import type { SessionContext } from "./sessionContext";
import { wishedMode } from "./sessionContext";

/** @noSelf */
export interface PauseWatchDeps {
  readonly currentSession: () => SessionContext | undefined;
  readonly isLockedDown: () => boolean;
  readonly onPaused: (peer: PeerName) => void;
  readonly onGoesOn: (peer: PeerName) => void;
}

/** Builds the watch; what is returned looks, a few times a second. Called by: pauseLines.createPauseLines. */
export function createPauseWatch(deps: PauseWatchDeps): (this: void) => void {
  let hasTold = false;

  /**
   * The peer of the session at work, if it is one that the player asked for.
   * Called by: pauseWatch.createPauseWatch.
   */
  const wantedPeer = (): PeerName | undefined => {
    const session = deps.currentSession();
    return session === undefined || wishedMode(session) === undefined ? undefined : session.peer;
  };

  return () => {
    const isLockedDown = deps.isLockedDown();
    if (isLockedDown === hasTold) return;
    const peer = wantedPeer();
    if (isLockedDown && peer === undefined) return;
    hasTold = isLockedDown;
    if (peer !== undefined) (isLockedDown ? deps.onPaused : deps.onGoesOn)(peer);
  };
}
