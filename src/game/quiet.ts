/**
 * The times in which the player must be left in peace: combat, a boss encounter, the ban on addon messages. Each flavour tells what it
 * knows; what it does not tell is not the case.
 */
import type { Events } from "./events";
import { isLockedDown } from "./lockdown";
import { answerOf } from "./optional";

/**
 * Builds the question. An encounter lasts from its event to its other event, also where the client cannot be asked; a loading screen ends
 * it, because the other event is not told to those who leave.
 * Called by: main.quietness.
 */
export function createQuiet(events: Events): (this: void) => boolean {
  let isInEncounter = false;
  events.on("ENCOUNTER_START", () => {
    isInEncounter = true;
  });
  for (const event of ["ENCOUNTER_END", "PLAYER_ENTERING_WORLD"] as const) {
    events.on(event, () => {
      isInEncounter = false;
    });
  }
  return () => isInEncounter || isFighting() || answerOf(() => C_InstanceEncounter.IsEncounterInProgress()) === true || isLockedDown();
}

/** Combat of the player himself, by either of the client's words for it. Called by: quiet.createQuiet. */
function isFighting(): boolean {
  return answerOf(() => InCombatLockdown()) === true || answerOf(() => UnitAffectingCombat("player")) === true;
}
