/** One class's way out: its prefix, what waits for it, and what the client still allows under that prefix. */
import type { Lane, MessageLanes, WaitingMessage } from "./messageLanes";
import { createMessageLanes } from "./messageLanes";
import { createTokenBucket } from "./tokenBucket";

/** The client's allowance per prefix: 10 messages, one more each second. */
const ALLOWANCE_MESSAGES = 10;
const ALLOWANCE_PER_SECOND = 1;
/** The allowance has no token sooner than this after the client said "throttled". */
const THROTTLED_SECONDS = 1;

/** @noSelf */
export interface Outlet {
  readonly prefix: string;
  readonly lanes: MessageLanes;
  /** The lane that may send now, nil when none may. */
  readonly readyLane: (isInInstance: boolean) => Lane | undefined;
  /** Takes the first message of a lane, and a token when the client counts it. */
  readonly take: (lane: Lane, isInInstance: boolean) => WaitingMessage | undefined;
  /** The client said that the allowance is used up, whatever was counted here. */
  readonly throttled: () => void;
  /** Seconds until the allowance has let everything through that waits now. */
  readonly seconds: (isInInstance: boolean) => number;
}

/**
 * Builds an outlet with a full allowance and nothing waiting. `uptime` gives seconds.
 * Called by: sendQueue.createSendQueue.
 */
export function createOutlet(prefix: string, uptime: (this: void) => number): Outlet {
  const lanes = createMessageLanes();
  const bucket = createTokenBucket(ALLOWANCE_MESSAGES, ALLOWANCE_PER_SECOND, uptime);
  let heldUntil = 0;

  return {
    prefix,
    lanes,
    /** A lane that is held, or waits for a token, holds up no other. Called by: sendQueue.sendNext. */
    readyLane: (isInInstance) => {
      const now = uptime();
      if (now < heldUntil) return undefined;
      const hasToken = bucket.level() >= 1;
      return lanes.nextLane((lane) => now >= lane.heldUntil && (hasToken || !isCharged(lane, isInInstance)));
    },
    /** A token is spent only where the client counts. Called by: sendQueue.sendFirst. */
    take: (lane, isInInstance) => {
      if (isCharged(lane, isInInstance)) bucket.take();
      return lanes.takeFirst(lane);
    },
    /** The client's word overrules the count. Called by: sendQueue.settle. */
    throttled: () => {
      bucket.empty();
      heldUntil = uptime() + THROTTLED_SECONDS;
    },
    /** Nothing waiting takes no time, whatever the allowance. Called by: sendQueue.backlog. */
    seconds: (isInInstance) => {
      if (lanes.count(() => true) === 0) return 0;
      const charged = lanes.count((lane) => isCharged(lane, isInInstance));
      return math.max(0, heldUntil - uptime(), (charged - bucket.level()) / ALLOWANCE_PER_SECOND);
    },
  };
}

/**
 * Asks whether the client counts what goes to this lane against the prefix's allowance.
 * Called by: outlet.readyLane, outlet.seconds, outlet.take.
 */
function isCharged(lane: Lane, isInInstance: boolean): boolean {
  return lane.destination.kind === "guild" || isInInstance;
}
