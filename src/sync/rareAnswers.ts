/** Answers that must not become a conversation of two machines: one for each name in a while. */

/** Names remembered; when there are more, all are forgotten at once, which costs a message each. */
export const MAX_NAMES = 100;

/**
 * Builds the judge: true for a name that was not granted within the last `seconds`, and from then on not for so long.
 * Called by: admission.createAdmission, casts.createCasts, gateReport.createGateReport, handshake.createHandshake,
 * heldNotice.createHeldNotice, receiver.createReceiver, repairAnswers.createRepairAnswers.
 */
export function createRareAnswers(seconds: number, uptime: (this: void) => number): (this: void, name: string) => boolean {
  let grantedAtByName = new LuaMap<string, number>();
  let count = 0;

  return (name) => {
    const grantedAt = grantedAtByName.get(name);
    if (grantedAt !== undefined && uptime() - grantedAt < seconds) return false;
    if (grantedAt === undefined) count += 1;
    if (count > MAX_NAMES) {
      grantedAtByName = new LuaMap();
      count = 1;
    }
    grantedAtByName.set(name, uptime());
    return true;
  };
}
