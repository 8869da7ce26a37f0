/**
 * How many bytes may leave this client: 800 a second with bursts of 4,000, the figures of ChatThrottleLib, which
 * addons have shared for years without being disconnected. Other addons' traffic counts, and the client is spared
 * after loading screens and at low frame rates.
 */

export const BYTES_PER_SECOND = 800;
export const BURST_BYTES = 4000;
/** What the server is thought to add to each message. */
export const MESSAGE_OVERHEAD_BYTES = 40;
/** Others may put the budget into debt, but not for longer than two seconds' worth. */
const LOWEST_BYTES = -2 * BYTES_PER_SECOND;

/**
 * Longer than debt and gentle seconds can hold up a message. Whoever waits so long is kept from sending by another addon that never
 * pauses; then one message goes all the same, so that a session goes on, slowly, instead of waiting for ever.
 */
const STARVED_SECONDS = 12;

/** The server disconnects more readily in the first seconds after a loading screen. */
const GENTLE_SECONDS = 5;
const GENTLE_SHARE = 0.1;
const GENTLE_BURST_BYTES = 400;
/** Below this the client is busy; half the rate is left to it. */
const LOW_FRAMERATE = 20;
const LOW_FRAMERATE_SHARE = 0.5;

/** @noSelf */
export interface ByteBudgetDeps {
  readonly uptime: () => number;
  readonly framerate: () => number;
  /** What another library's measure of the same traffic leaves, in bytes; nil where none is loaded. */
  readonly sharedBudget?: () => number | undefined;
}

/** @noSelf */
export interface ByteBudget {
  /** Asks whether a message with a text of `textBytes` may go now. */
  readonly allows: (textBytes: number) => boolean;
  /** Counts a message, ours or another addon's. */
  readonly spend: (textBytes: number) => void;
  readonly loadingScreenEnded: () => void;
  /** Seconds until messages that cost `bytes` in all, overhead included, could have gone. */
  readonly secondsFor: (bytes: number) => number;
}

/** Builds a full budget. Called by: sendQueue.createSendQueue. */
export function createByteBudget(deps: ByteBudgetDeps): ByteBudget {
  let available = BURST_BYTES;
  let countedAt = deps.uptime();
  let gentleUntil = countedAt;
  /** When the budget first refused the message that is asked about. */
  let refusedSince: number | undefined;

  /** Bytes a second once the gentle seconds are over. Called by: byteBudget.refill, byteBudget.secondsFor. */
  const usualRate = (): number => (deps.framerate() < LOW_FRAMERATE ? BYTES_PER_SECOND * LOW_FRAMERATE_SHARE : BYTES_PER_SECOND);

  /**
   * Credits the time that has passed, gentle and usual seconds at their own rates.
   * Called by: byteBudget.allows, byteBudget.loadingScreenEnded, byteBudget.secondsFor, byteBudget.spend.
   */
  const refill = (): void => {
    const now = deps.uptime();
    const gentle = math.max(0, math.min(now, gentleUntil) - countedAt);
    const usual = now - countedAt - gentle;
    const burst = now < gentleUntil ? GENTLE_BURST_BYTES : BURST_BYTES;
    available = math.min(burst, available + (usual + gentle * GENTLE_SHARE) * usualRate());
    countedAt = now;
  };

  return {
    /**
     * The stricter of our own budget and another library's measure decides, but not for ever.
     * Called by: sendQueue.sendNext.
     */
    allows: (textBytes) => {
      refill();
      const shared = deps.sharedBudget?.() ?? available;
      const fits = textBytes + MESSAGE_OVERHEAD_BYTES <= math.min(available, shared);
      const mayGo = fits || countedAt - (refusedSince ?? countedAt) >= STARVED_SECONDS;
      refusedSince = mayGo ? undefined : (refusedSince ?? countedAt);
      return mayGo;
    },
    /**
     * Others are counted too and may leave us in debt, because the server sees one client.
     * Called by: sendQueue.noteForeignMessage, sendQueue.settle.
     */
    spend: (textBytes) => {
      refill();
      available = math.max(LOWEST_BYTES, available - textBytes - MESSAGE_OVERHEAD_BYTES);
    },
    /**
     * Begins the gentle seconds, in which the server disconnects more readily.
     * Called by: sendQueue.loadingScreenEnded.
     */
    loadingScreenEnded: () => {
      refill();
      gentleUntil = countedAt + GENTLE_SECONDS;
      available = math.min(available, GENTLE_BURST_BYTES);
    },
    /**
     * An estimate for the status and for timers, with gentle seconds at their own rate.
     * Called by: sendQueue.backlog.
     */
    secondsFor: (bytes) => {
      refill();
      const shared = deps.sharedBudget?.() ?? available;
      const lacking = bytes - math.min(available, shared);
      if (lacking <= 0) return 0;
      const gentle = math.max(0, gentleUntil - countedAt);
      const gentleRate = usualRate() * GENTLE_SHARE;
      return lacking <= gentle * gentleRate ? lacking / gentleRate : gentle + (lacking - gentle * gentleRate) / usualRate();
    },
  };
}
