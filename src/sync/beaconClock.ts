/**
 * When the next beacon is due: after the login, when changes have come to rest, and now and then.
 *
 * 1. Nothing is due before the login's own beacon, which no other one can take the place of.
 * 2. An equal beacon of somebody else serves as one of mine.
 */
import { jitterSeconds } from "./jitter";

/** After a restart of the server everybody comes at once. */
const LOGIN_WINDOW_SECONDS = 5;
/** Changes have come to rest when none follows within this time. */
const REST_SECONDS = 3;
/** Changes that never rest are told of all the same. */
const MAX_UNREST_SECONDS = 15;
/** Several times what a message takes to everybody: who speaks first is heard before most others would. */
export const ANSWER_WINDOW_SECONDS = 6;
/** A beacon without a reason, for those who missed one. */
const ROUND_SECONDS = 600;
const ROUND_WINDOW_SECONDS = 300;

/** @noSelf */
export interface BeaconClockDeps {
  readonly uptime: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Users who would speak as well. */
  readonly users: () => number;
}

/** @noSelf */
export interface BeaconClock {
  /** The login's beacon will be due in a moment, the others follow it. */
  readonly begin: () => void;
  readonly hasBegun: () => boolean;
  /** What I hold has changed. */
  readonly noteChange: () => void;
  /** I have said a beacon. */
  readonly noteOwn: () => void;
  /** Somebody who holds the same has said one; it serves as mine, unless only I can say something of me: that I am the bridge. */
  readonly noteEqual: (isBridge: boolean) => void;
  /** Asks whether a beacon is due; only the login's is without `isAutomatic`. */
  readonly isDue: (isAutomatic: boolean) => boolean;
  /** What is due cannot be said now: it will be due again in a moment. */
  readonly postpone: () => void;
}

/** Builds a clock that has not begun. Called by: presenceEngine.createPresenceEngine. */
export function createBeaconClock(deps: BeaconClockDeps): BeaconClock {
  const { uptime } = deps;
  let hasBegun = false;
  let loginAt: number | undefined;
  let change: { readonly firstAt: number; readonly delay: number; lastAt: number } | undefined;
  let roundAt = math.huge;

  /** Others choose another moment. Called by: beaconClock.nextRoundAt, beaconClock.noteChange, beaconClock.postpone. */
  const jitter = (windowSeconds: number): number => jitterSeconds(windowSeconds, deps.users(), deps.random());

  /** Others choose another moment. Called by: beaconClock.noteEqual, beaconClock.noteOwn. */
  const nextRoundAt = (): number => uptime() + ROUND_SECONDS + jitter(ROUND_WINDOW_SECONDS);

  /** When the changes so far are told of. Called by: beaconClock.isDue, beaconClock.postpone. */
  const changeAt = (): number =>
    change === undefined ? math.huge : math.min(change.lastAt + REST_SECONDS, change.firstAt + MAX_UNREST_SECONDS) + change.delay;

  return {
    /** A moment of chance, because all come at once after a restart. Called by: login.tick. */
    begin: () => {
      hasBegun = true;
      loginAt = uptime() + deps.random() * LOGIN_WINDOW_SECONDS;
    },
    /** False until the login's beacon was asked for. Called by: presence.onHere. */
    hasBegun: () => hasBegun,
    /** Cheap, because a session may bring thousands. Called by: beaconSpeaker.tick, engine.onPut. */
    noteChange: () => {
      if (!hasBegun) return;
      const now = uptime();
      change ??= { firstAt: now, delay: jitter(ANSWER_WINDOW_SECONDS), lastAt: now };
      change.lastAt = now;
    },
    /** Whatever was due is said by it. Called by: beaconSpeaker.say. */
    noteOwn: () => {
      loginAt = undefined;
      change = undefined;
      roundAt = nextRoundAt();
    },
    /** A bridge still has to say that it is one. Called by: presenceEngine.createPresenceEngine. */
    noteEqual: (isBridge) => {
      change = undefined;
      if (!isBridge) roundAt = nextRoundAt();
    },
    /** The login's first, whatever the player's setting. Called by: beaconSpeaker.tick. */
    isDue: (isAutomatic) => {
      const now = uptime();
      if (loginAt !== undefined) return now >= loginAt;
      return isAutomatic && (now >= changeAt() || now >= roundAt);
    },
    /**
     * By a moment of chance, because all come out of a fight at once.
     * Called by: beaconSpeaker.say, beaconSpeaker.tick.
     */
    postpone: () => {
      const now = uptime();
      const delay = jitter(ANSWER_WINDOW_SECONDS);
      if (loginAt !== undefined) loginAt = math.max(loginAt, now + delay);
      if (changeAt() <= now) change = { firstAt: now, delay, lastAt: now - REST_SECONDS };
      if (roundAt <= now) roundAt = now + delay;
    },
  };
}
