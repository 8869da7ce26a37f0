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
  readonly isInCombat: () => boolean;
  /** "none", "party", "raid", "pvp" or "arena". */
  readonly enterInstance: (kind: string) => void;
  readonly setCombat: (inCombat: boolean) => void;
  readonly startEncounter: () => void;
  readonly endEncounter: (skewSeconds: number, lagSeconds: number) => void;
}

/**
 * Builds the restrictions of one client; incoming messages are lost during the lock when `dropsIncoming`.
 * Called by: lifecycle.createLifecycle.
 */
export function createRestrictions(deps: RestrictionsDeps, dropsIncoming: boolean): Restrictions {
  let instanceKind = "none";
  let inCombat = false;
  let locked = false;
  let sendingLocked = false;

  /** The lock begins after "Activating" was told. Called by: mishaps.fight. */
  const startEncounter = (): void => {
    deps.fire("ENCOUNTER_START", 1, "Boss", 16, 20);
    deps.fire("ADDON_RESTRICTION_STATE_CHANGED", ENCOUNTER, ACTIVATING);
    locked = true;
    sendingLocked = true;
  };

  /** ENCOUNTER_END comes at once, the end of the lock later. Called by: client.endEncounter. */
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
      /** True while the lock is on. Called by: restrictions.createRestrictions. */
      "C_ChatInfo.InChatMessagingLockdown": () => locked,
      /** Says yes on ordinary realms too, so nobody may rely on it. Called by: restrictions.createRestrictions. */
      "C_ChatInfo.AreOutgoingAddonChatMessagesRestricted": () => true,
      /** Says no while the change to yes is told. Called by: restrictions.createRestrictions. */
      "C_RestrictedActions.IsAddOnRestrictionActive": (kind: number) => kind === ENCOUNTER && locked,
      /** Never "Activating": that state lasts no longer than its event. Called by: restrictions.createRestrictions. */
      "C_RestrictedActions.GetAddOnRestrictionState": (kind: number) => (kind === ENCOUNTER && locked ? 2 : INACTIVE),
      /** Kind "none" is the open world. Called by: restrictions.createRestrictions. */
      IsInInstance: () => $multi(instanceKind !== "none", instanceKind),
      /** As `setCombat` left it. Called by: restrictions.createRestrictions. */
      InCombatLockdown: () => inCombat,
      /** Of the player alone. Called by: restrictions.createRestrictions. */
      UnitAffectingCombat: (unit: string) => unit === "player" && inCombat,
    },
    /** May last longer than the lock that is told. Called by: addonMessages.refusalOf. */
    isSendingLocked: () => sendingLocked,
    /** Only where the option says that the lock drops what comes in. Called by: lifecycle.arrive. */
    isReceivingLocked: () => locked && dropsIncoming,
    /**
     * As long as the lock that is told.
     * Called by: chat.systemLine, clubs.C_Club.GetSubscribedClubs, clubs.memberInfo, society.createSociety.
     */
    isReadingLocked: () => locked,
    /**
     * As `setCombat` left it.
     * Called by: protection.isBlocked, regionMethods.CanChangeProtectedState, widgets.createWidgets.
     */
    isInCombat: () => inCombat,
    /** Any kind but "none". Called by: addonMessages.sendAllowed. */
    isInInstance: () => instanceKind !== "none",
    /** No loading screen comes with it; ask for one. Called by: healing.heal, members.join, mishaps.enterInstance. */
    enterInstance: (kind) => {
      instanceKind = kind;
    },
    /** Tells the addons when it changes. Called by: specs. */
    setCombat: (value) => {
      if (value === inCombat) return;
      inCombat = value;
      deps.fire(value ? "PLAYER_REGEN_DISABLED" : "PLAYER_REGEN_ENABLED");
    },
    startEncounter,
    endEncounter,
  };
}
