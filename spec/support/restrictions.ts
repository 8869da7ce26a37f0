/**
 * Where the player is and what he may not do there: instance, combat, and the lock on addon messages during a boss encounter.
 *
 * 1. "Activating" is told before the lock is in force, and the question whether it is active is answered with no while it is told.
 * 2. The lock outlasts ENCOUNTER_END by `skewSeconds`, then "Inactive" is told; sending may stay refused for `lagSeconds` more.
 */
import type { Provided } from "./luaValues";

const ENCOUNTER = 1;
const [INACTIVE, ACTIVATING] = [0, 1];

/** @noSelf */
export interface RestrictionsDeps {
  readonly fire: (event: string, ...args: unknown[]) => void;
  readonly later: (seconds: number, run: () => void) => void;
}

/** @noSelf */
export interface Restrictions {
  readonly provided: Provided;
  readonly isSendingLocked: () => boolean;
  readonly isReceivingLocked: () => boolean;
  /** Chat reaches addons as secrets. */
  readonly isReadingLocked: () => boolean;
  readonly isInInstance: () => boolean;
  /** "none", "party", "raid", "pvp" or "arena". */
  readonly enterInstance: (kind: string) => void;
  readonly setCombat: (inCombat: boolean) => void;
  readonly startEncounter: () => void;
  readonly endEncounter: (skewSeconds: number, lagSeconds: number) => void;
}

/**
 * Builds the restrictions of one client; incoming messages are lost during the lock when `dropsIncoming`.
 */
export function createRestrictions(deps: RestrictionsDeps, dropsIncoming: boolean): Restrictions {
  let instanceKind = "none";
  let inCombat = false;
  let locked = false;
  let sendingLocked = false;

  const startEncounter = (): void => {
    deps.fire("ENCOUNTER_START", 1, "Boss", 16, 20);
    deps.fire("ADDON_RESTRICTION_STATE_CHANGED", ENCOUNTER, ACTIVATING);
    locked = true;
    sendingLocked = true;
  };

  const endEncounter = (skewSeconds: number, lagSeconds: number): void => {
    deps.fire("ENCOUNTER_END", 1, "Boss", 16, 20, 1);
    deps.later(skewSeconds, () => {
      locked = false;
      deps.fire("ADDON_RESTRICTION_STATE_CHANGED", ENCOUNTER, INACTIVE);
      if (lagSeconds === 0) sendingLocked = false;
      else {
        deps.later(lagSeconds, () => {
          sendingLocked = false;
        });
      }
    });
  };

  return {
    provided: {
      "C_ChatInfo.InChatMessagingLockdown": () => locked,
      "C_ChatInfo.AreOutgoingAddonChatMessagesRestricted": () => true,
      "C_RestrictedActions.IsAddOnRestrictionActive": (kind: number) => kind === ENCOUNTER && locked,
      "C_RestrictedActions.GetAddOnRestrictionState": (kind: number) => (kind === ENCOUNTER && locked ? 2 : INACTIVE),
      IsInInstance: () => $multi(instanceKind !== "none", instanceKind),
      InCombatLockdown: () => inCombat,
      UnitAffectingCombat: (unit: string) => unit === "player" && inCombat,
    },
    isSendingLocked: () => sendingLocked,
    isReceivingLocked: () => locked && dropsIncoming,
    isReadingLocked: () => locked,
    isInInstance: () => instanceKind !== "none",
    enterInstance: (kind) => {
      instanceKind = kind;
    },
    setCombat: (value) => {
      if (value === inCombat) return;
      inCombat = value;
      deps.fire(value ? "PLAYER_REGEN_DISABLED" : "PLAYER_REGEN_ENABLED");
    },
    startEncounter,
    endEncounter,
  };
}
