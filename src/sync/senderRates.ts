/**
 * How fast each sender may speak. Far above what the game lets an honest client send, also when a loading screen's messages arrive
 * at once, and far below what would be felt.
 */
import type { PeerName } from "../model/peerName";
import type { TokenBucket } from "../wire/tokenBucket";
import { createTokenBucket } from "../wire/tokenBucket";

/** Messages at once: more than 800 bytes a second bring during the longest loading screen. */
export const MAX_BURST = 300;
/** Messages a second, in the long run. */
export const MESSAGES_PER_SECOND = 15;
/** Senders counted one by one. Who is silent for a while is forgotten; while as many speak, all others share one allowance. */
export const MAX_SENDERS = 200;

/**
 * Builds the judge of messages: false for one that is too many. `uptime` in seconds.
 * Called by: messageGate.createMessageGate.
 */
export function createSenderRates(uptime: (this: void) => number): (this: void, sender: PeerName) => boolean {
  let bucketBySender = new LuaMap<PeerName, TokenBucket>();
  let senders = 0;
  /** A bucket of everything a sender may say. Called by: senderRates.bucketOf, senderRates.createSenderRates. */
  const fullBucket = (): TokenBucket => createTokenBucket(MAX_BURST, MESSAGES_PER_SECOND, uptime);
  const shared = fullBucket();

  /** A full bucket says nothing about its sender. Called by: senderRates.bucketOf. */
  const forgetTheSilent = (): void => {
    const speaking = new LuaMap<PeerName, TokenBucket>();
    senders = 0;
    for (const [sender, bucket] of bucketBySender) {
      if (bucket.level() >= MAX_BURST) continue;
      speaking.set(sender, bucket);
      senders += 1;
    }
    bucketBySender = speaking;
  };

  /** The sender's own allowance, or that of all for whom there is no room. Called by: senderRates.createSenderRates. */
  const bucketOf = (sender: PeerName): TokenBucket => {
    const known = bucketBySender.get(sender);
    if (known !== undefined) return known;
    if (senders >= MAX_SENDERS) forgetTheSilent();
    if (senders >= MAX_SENDERS) return shared;
    const bucket = fullBucket();
    bucketBySender.set(sender, bucket);
    senders += 1;
    return bucket;
  };

  return (sender) => bucketOf(sender).take();
}
