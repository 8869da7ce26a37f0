/**
 * The client's allowance for addon messages: each prefix has 10, each send takes one, one comes back every second.
 * All chat types of a prefix share it. It belongs to the running client, not to its Lua state, so a reload does not refill it.
 */

const CAPACITY = 10;
const REFILL_PER_SECOND = 1;

interface Bucket {
  tokens: number;
  at: number;
}

/** @noSelf */
export interface Throttle {
  /** Takes one send of the prefix; false when there is none left. */
  readonly take: (prefix: string) => boolean;
  /** When the server would let a message through that it queues instead of dropping it. */
  readonly nextSlotAt: (prefix: string) => number;
}

/** Builds a client's buckets, all of them full. Called by: lifecycle.createLifecycle. */
export function createThrottle(now: () => number): Throttle {
  const bucketsByPrefix: Record<string, Bucket> = {};
  const slotsByPrefix: Record<string, number> = {};

  /** Fills up by the time since the last look before it takes. Called by: addonMessages.sendAllowed. */
  const take = (prefix: string): boolean => {
    const bucket = (bucketsByPrefix[prefix] ??= { tokens: CAPACITY, at: now() });
    bucket.tokens = math.min(CAPACITY, bucket.tokens + (now() - bucket.at) * REFILL_PER_SECOND);
    bucket.at = now();
    if (bucket.tokens < 1) return false;
    bucket.tokens--;
    return true;
  };

  /** One message a second and prefix, in the order of asking. Called by: society.createMessages. */
  const nextSlotAt = (prefix: string): number => {
    const slot = math.max(now(), slotsByPrefix[prefix] ?? 0) + 1 / REFILL_PER_SECOND;
    slotsByPrefix[prefix] = slot;
    return slot;
  };

  return { take, nextSlotAt };
}
