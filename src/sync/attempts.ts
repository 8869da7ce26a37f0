/**
 * What to do about a difference, by what was tried before: a small one is repaired before the whole guild; a large one, or one that a
 * repair has not mended, needs a session; and what a session has left different, because one side refuses it, is let be.
 */
import type { PeerName } from "../model/peerName";
import type { Difference } from "../reconcile/decoder";

/** A repair takes this long; what still differs after it has not been mended by it. */
export const REPAIR_SECONDS = 10;
/** More differences are many frames before everybody, most of whom need none of them. */
export const MAX_REPAIRED = 12;
/** Peers whose attempts are remembered; when there are more, all are forgotten, which costs a session each. */
export const MAX_PEERS = 200;
/** Differences remembered of one peer: several times what one beacon tells. */
const MAX_KEYS = 200;

/** What a beacon told of the difference to its speaker. */
export interface Finding {
  readonly salt: number;
  /** Nil where they are too many to be read. */
  readonly differences: readonly Difference[] | undefined;
  /** Stands for the whole: a text of both sides' digests. */
  readonly fingerprint: string;
}

export type Verdict =
  { readonly kind: "nothing" } | { readonly kind: "repair"; readonly differences: readonly Difference[] } | { readonly kind: "session" };

/** What was tried with one peer; differences are named by keys, which change with either side's version. */
export interface Tried {
  readonly repaired: ReadonlyLuaSet<string>;
  /** Uptime of the last repair. */
  readonly repairedAt: number;
  /** A whole session has left these as they were. */
  readonly beyondMending: ReadonlyLuaSet<string>;
}

/** @noSelf */
export interface Attempts {
  /** What to do; a repair counts as tried from then on. */
  readonly judge: (peer: PeerName, finding: Finding) => Verdict;
  /** A session was completed: what the next beacon tells is beyond mending, unless both sides are identical. */
  readonly noteSession: (peer: PeerName, isIdentical: boolean) => void;
}

/** @noSelf */
export interface AttemptsDeps {
  readonly uptime: () => number;
}

const NOTHING: Verdict = { kind: "nothing" };
const SESSION: Verdict = { kind: "session" };

/** What to do about a finding after all that was tried. Called by: attempts.judge. */
export function verdictOn(finding: Finding, tried: Tried, uptime: number): Verdict {
  if (!keysOf(finding).some((key) => !tried.beyondMending.has(key))) return NOTHING;
  const differences = (finding.differences ?? []).filter((difference) => !tried.beyondMending.has(keyOf(finding, difference)));
  if (differences.length === 0 || differences.length > MAX_REPAIRED) return SESSION;
  if (!differences.some((difference) => tried.repaired.has(keyOf(finding, difference)))) return { kind: "repair", differences };
  return uptime - tried.repairedAt < REPAIR_SECONDS ? NOTHING : SESSION;
}

interface KeptTried extends Tried {
  repaired: LuaSet<string>;
  repairedAt: number;
  beyondMending: LuaSet<string>;
  keyCount: number;
  /** A session left something different, and no beacon has told yet what. */
  hasLeftSomething: boolean;
}

/** Builds a memory of no attempts. Called by: presenceEngine.createPresenceEngine. */
export function createAttempts(deps: AttemptsDeps): Attempts {
  let triedByPeer = new LuaMap<PeerName, KeptTried>();
  let count = 0;

  /** What was tried with a peer, nothing at first. Called by: attempts.judge, attempts.noteSession. */
  const triedWith = (peer: PeerName): KeptTried => {
    const known = triedByPeer.get(peer);
    if (known !== undefined) return known;
    if (count >= MAX_PEERS) {
      triedByPeer = new LuaMap();
      count = 0;
    }
    const nothing = { repaired: new LuaSet<string>(), repairedAt: 0, beyondMending: new LuaSet<string>(), keyCount: 0 };
    const made: KeptTried = { ...nothing, hasLeftSomething: false };
    triedByPeer.set(peer, made);
    count += 1;
    return made;
  };

  /**
   * Most keys are of versions and days that are gone: all are forgotten together when they are too many.
   * Called by: attempts.giveUp, attempts.judge.
   */
  const makeRoom = (tried: KeptTried, keys: number): void => {
    tried.keyCount += keys;
    if (tried.keyCount <= MAX_KEYS) return;
    tried.repaired = new LuaSet();
    tried.beyondMending = new LuaSet();
    tried.keyCount = keys;
  };

  /** From now on a session is not tried for these again. Called by: attempts.judge. */
  const giveUp = (tried: KeptTried, keys: readonly string[]): void => {
    makeRoom(tried, keys.length);
    for (const key of keys) tried.beyondMending.add(key);
  };

  return {
    /** What a session has left different is given up here. Called by: beaconListener.read. */
    judge: (peer, finding) => {
      const tried = triedWith(peer);
      if (tried.hasLeftSomething) giveUp(tried, keysOf(finding));
      tried.hasLeftSomething = false;
      const verdict = verdictOn(finding, tried, deps.uptime());
      if (verdict.kind !== "repair") return verdict;
      makeRoom(tried, verdict.differences.length);
      for (const difference of verdict.differences) tried.repaired.add(keyOf(finding, difference));
      tried.repairedAt = deps.uptime();
      return verdict;
    },
    /** The next beacon tells what was left. Called by: presenceEngine.onResult. */
    noteSession: (peer, isIdentical) => {
      triedWith(peer).hasLeftSomething = !isIdentical;
    },
  };
}

/**
 * A key for each difference, or one for the whole where none can be named.
 * Called by: attempts.judge, attempts.verdictOn.
 */
function keysOf(finding: Finding): string[] {
  const { differences, fingerprint } = finding;
  if (differences === undefined || differences.length === 0) return [fingerprint];
  return differences.map((difference) => keyOf(finding, difference));
}

/**
 * Names a difference: it is another one as soon as either side's version changes.
 * Called by: attempts.judge, attempts.keysOf, attempts.verdictOn.
 */
function keyOf({ salt }: Finding, { position, difference }: Difference): string {
  return `${salt} ${position} ${difference}`;
}
