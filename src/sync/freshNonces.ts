/**
 * Nonces of hellos that were good: none of them is good again while its time could still be. Bounded; only who knows the key can fill
 * it, and then the oldest goes first.
 */

/** Twice the time that a hello's clock may differ from mine, in either direction. */
export const NONCE_SECONDS = 240;
/** Hellos of four minutes: far more than the users of partner guilds send. */
export const MAX_NONCES = 64;

/** @noSelf */
export interface FreshNonces {
  readonly isFresh: (nonce: string) => boolean;
  /** From now on it is not fresh. */
  readonly use: (nonce: string) => void;
}

/** Builds a memory of no nonce; `uptime` in seconds. Called by: helloJudge.createHelloJudge. */
export function createFreshNonces(uptime: (this: void) => number): FreshNonces {
  let used: { readonly nonce: string; readonly until: number }[] = [];

  return {
    /** The list is short, so that looking through it costs nothing. Called by: helloJudge.createHelloJudge. */
    isFresh: (nonce) => !used.some((one) => one.nonce === nonce && one.until > uptime()),
    /** What is over goes with the first that comes after it. Called by: helloJudge.createHelloJudge. */
    use: (nonce) => {
      used = used.filter((used) => used.until > uptime());
      if (used.length >= MAX_NONCES) table.remove(used, 1);
      used.push({ nonce, until: uptime() + NONCE_SECONDS });
    },
  };
}
