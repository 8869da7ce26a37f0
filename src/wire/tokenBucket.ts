/** The client's allowance of one prefix: so many messages at once, then so many a second. */

/** @noSelf */
export interface TokenBucket {
  /** Takes a token; false when there is none. */
  readonly take: () => boolean;
  /** Messages that may go now, with fraction. */
  readonly level: () => number;
  /** The client said that nothing is left. */
  readonly empty: () => void;
}

/**
 * Builds a full bucket. `uptime` gives seconds.
 * Called by: casts.createCasts, handshake.createHandshake, outlet.createOutlet, repairAnswers.createRepairAnswers,
 * senderRates.fullBucket.
 */
export function createTokenBucket(capacity: number, perSecond: number, uptime: (this: void) => number): TokenBucket {
  let tokens = capacity;
  let countedAt = uptime();

  /**
   * Credits the time that has passed before anybody looks.
   * Called by: outlet.readyLane, outlet.seconds, repairAnswers.answer, senderRates.forgetTheSilent, tokenBucket.empty,
   * tokenBucket.take.
   */
  const level = (): number => {
    const now = uptime();
    tokens = math.min(capacity, tokens + (now - countedAt) * perSecond);
    countedAt = now;
    return tokens;
  };

  return {
    level,
    /**
     * Only a whole token lets a message go, because the client counts whole messages.
     * Called by: casts.passOn, handshake.onHello, outlet.take, repairAnswers.answer, senderRates.createSenderRates.
     */
    take: () => {
      if (level() < 1) return false;
      tokens -= 1;
      return true;
    },
    /**
     * The client's word beats our reckoning, which does not see other addons' messages.
     * Called by: outlet.throttled.
     */
    empty: () => {
      level();
      tokens = 0;
    },
  };
}
