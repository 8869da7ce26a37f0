/** Numbers for sessions: 24 bits of server time and a counter of 8, so that no two of one evening are the same. */

const SECONDS_LIMIT = 16777216;
const COUNT_LIMIT = 256;

/**
 * Builds the giver of ids, each 32 bits and different from the one before; `random` in [0, 1) decides where the
 * counter begins, because a /reload may fall into the same second.
 * Called by: bridgeEngine.createBridgeEngine, sessionEngine.createWorkflow.
 */
export function createSessionIds(serverTime: (this: void) => number, random: (this: void) => number): (this: void) => number {
  let count = math.floor(random() * COUNT_LIMIT);

  return () => {
    count = (count + 1) % COUNT_LIMIT;
    return (serverTime() % SECONDS_LIMIT) * COUNT_LIMIT + count;
  };
}
