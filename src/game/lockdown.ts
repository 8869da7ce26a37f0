/** The times in which the client lets addons send nothing: boss encounters, keystone runs, battlegrounds. */
import type { Timers } from "../sync/ports";
import type { Events } from "./events";
import { answerOf } from "./optional";

/** @noSelf */
export interface LockdownDeps {
  readonly events: Events;
  readonly timers: Timers;
}

/** @noSelf */
export interface Lockdown {
  /** False says only that the client admits to none: results of sending are the truth. */
  readonly isActive: () => boolean;
  /** `handler` is called a frame after the client's restrictions changed, because during the change it tells the old state. */
  readonly onChange: (handler: (isActive: boolean) => void) => void;
}

/**
 * Builds the view of the client's restrictions; a client without them is never locked down.
 */
export function createLockdown(deps: LockdownDeps): Lockdown {
  return {
    isActive: isLockedDown,
    onChange: (handler) => {
      deps.events.on("ADDON_RESTRICTION_STATE_CHANGED", () => {
        deps.timers.after(0, () => {
          handler(isLockedDown());
        });
      });
    },
  };
}

/**
 * The client's own answer, as far as it may be looked at.
 */
function isLockedDown(): boolean {
  return answerOf(() => C_ChatInfo.InChatMessagingLockdown()) === true;
}
