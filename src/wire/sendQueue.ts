/**
 * The only way out: every message this addon sends waits here until it may go.
 *
 * 1. In order per destination and class; control before bulk, but bulk has every fifth turn.
 * 2. Nothing goes beyond the byte budget, nor beyond a prefix's allowance where the client counts it: everywhere
 *    but whispers outside instances.
 * 3. A message ends in exactly one of `onSent` and `onDropped`, and is never sent again after the client took it.
 */
import type { Destination } from "../model/destination";
import type { PeerName } from "../model/peerName";
import type { ByteBudgetDeps } from "./byteBudget";
import { createByteBudget, MESSAGE_OVERHEAD_BYTES } from "./byteBudget";
import type { Lane, WaitingMessage } from "./messageLanes";
import type { Outlet } from "./outlet";
import { createOutlet } from "./outlet";
import type { MessageClass, OutgoingMessage } from "./outgoingMessage";
import { BULK_PREFIX, CONTROL_PREFIX } from "./protocol";
import { dropReasonOf, verdictOf } from "./sendVerdict";
import type { Backlog } from "./waitingCount";
import { createWaitingCount } from "./waitingCount";

export type { MessageClass, OutgoingMessage } from "./outgoingMessage";

/** Messages of one call; a full burst takes about as many. */
const MAX_SENDS_PER_PUMP = 16;
/** Control messages in a row while bulk could go. */
const CONTROL_RUN = 4;
/** How often one message asks whether lockdown is over. */
const PROBE_SECONDS = 5;
/** Repeats of a message that the client answers with an error, after 1, 2 and 4 seconds. */
const MAX_REPEATS = 3;

/** @noSelf */
export interface SendQueueDeps extends ByteBudgetDeps {
  /** Sends at once; returns Enum.SendAddonMessageResult, or what older clients return. May raise an error. */
  readonly send: (prefix: string, text: string, destination: Destination) => number | boolean | undefined;
  readonly isInInstance: () => boolean;
  /** The peer is not online: everything that waited for it is dropped. */
  readonly onUndeliverable: (peer: PeerName) => void;
  /** The client stopped sending (true) or sends again (false). */
  readonly onLockdown: (active: boolean) => void;
}

/** @noSelf */
export interface SendQueue {
  /** Takes a message; false when the queue is full, and then neither callback is called. */
  readonly push: (message: OutgoingMessage) => boolean;
  /** Sends what may go now; called some ten times a second. */
  readonly pump: () => void;
  /** Drops everything that waits for a peer. */
  readonly cancel: (peer: PeerName) => void;
  readonly backlog: () => Backlog;
  readonly loadingScreenEnded: () => void;
  /** Counts a message that went out of this client; our own are known and not counted twice. */
  readonly noteForeignMessage: (bytes: number) => void;
  /** The client told the player that there is no such player. */
  readonly peerNotFound: (peer: PeerName) => void;
  readonly isLockedDown: () => boolean;
}

/** Builds an empty queue with full allowances. Called by: messaging.createMessaging. */
export function createSendQueue(deps: SendQueueDeps): SendQueue {
  const outlets: Readonly<Record<MessageClass, Outlet>> = {
    control: createOutlet(CONTROL_PREFIX, () => deps.uptime()),
    bulk: createOutlet(BULK_PREFIX, () => deps.uptime()),
  };
  const budget = createByteBudget(deps);
  const waitingCount = createWaitingCount();
  let controlRun = 0;
  let isSending = false;
  let isLocked = false;
  let probeAt = 0;
  let isInInstance = false;

  /** Tells the owner that a message is given up. Called by: sendQueue.dropAll, sendQueue.settle. */
  const drop = (waiting: WaitingMessage, reason: string): void => {
    waiting.message.onDropped?.(reason);
  };

  /** Drops what waits for a peer, in both classes. Called by: sendQueue.cancel, sendQueue.peerNotFound. */
  const dropAll = (peer: PeerName, reason: string): void => {
    for (const outlet of [outlets.control, outlets.bulk]) {
      for (const waiting of outlet.lanes.takeAll(peer)) {
        waitingCount.remove(waiting.message);
        drop(waiting, reason);
      }
    }
  };

  /**
   * Drops what waits for a peer that is not online, and says so.
   * Called by: messaging.createMessaging, sendQueue.settle.
   */
  const peerNotFound = (peer: PeerName): void => {
    dropAll(peer, "offline");
    deps.onUndeliverable(peer);
  };

  /** Puts a message back where it was. Called by: sendQueue.settle. */
  const keep = (outlet: Outlet, waiting: WaitingMessage, heldUntil: number): void => {
    waitingCount.add(waiting.message);
    outlet.lanes.putBack(waiting, heldUntil);
  };

  /** Ends or begins a lockdown, and tells it once. Called by: sendQueue.settle. */
  const setLocked = (active: boolean): void => {
    if (isLocked === active) return;
    isLocked = active;
    deps.onLockdown(active);
  };

  /** Does with a message what the client's answer demands. Called by: sendQueue.sendFirst. */
  const settle = (outlet: Outlet, waiting: WaitingMessage, result: number | boolean | undefined): void => {
    const { destination, text } = waiting.message;
    const now = deps.uptime();
    const verdict = verdictOf(result);
    if (verdict === "sent") {
      budget.spend(text.length);
      setLocked(false);
      waiting.message.onSent?.();
    } else if (verdict === "throttled") {
      outlet.throttled();
      keep(outlet, waiting, now);
    } else if (verdict === "lockdown") {
      probeAt = now + PROBE_SECONDS;
      keep(outlet, waiting, now);
      setLocked(true);
    } else if (verdict === "repeat" && waiting.failures < MAX_REPEATS) {
      keep(outlet, waiting, now + 2 ** waiting.failures);
      waiting.failures += 1;
    } else if (verdict === "offline" && destination.kind === "whisper") {
      drop(waiting, "offline");
      peerNotFound(destination.peer);
    } else drop(waiting, dropReasonOf(result));
  };

  /** Hands the first message of a lane to the client. Called by: sendQueue.sendNext. */
  const sendFirst = (outlet: Outlet, lane: Lane): void => {
    const waiting = outlet.take(lane, isInInstance);
    if (waiting === undefined) return;
    waitingCount.remove(waiting.message);
    const { text, destination } = waiting.message;
    isSending = true;
    const [ok, result] = pcall(() => deps.send(outlet.prefix, text, destination));
    isSending = false;
    settle(outlet, waiting, ok ? result : false);
  };

  /** Sends one message if one may go; false when nothing can go now. Called by: sendQueue.pump. */
  const sendNext = (): boolean => {
    const now = deps.uptime();
    if (isLocked && now < probeAt) return false;
    const control = outlets.control.readyLane(isInInstance);
    const bulk = outlets.bulk.readyLane(isInInstance);
    const isBulkTurn = bulk !== undefined && (control === undefined || controlRun >= CONTROL_RUN);
    const lane = isBulkTurn ? bulk : control;
    const first = lane?.messages[0];
    if (lane === undefined || first === undefined || !budget.allows(first.message.text.length)) return false;
    if (isLocked) probeAt = now + PROBE_SECONDS;
    controlRun = isBulkTurn || bulk === undefined ? 0 : controlRun + 1;
    sendFirst(isBulkTurn ? outlets.bulk : outlets.control, lane);
    return !isLocked;
  };

  return {
    /**
     * A full queue refuses before anything is counted.
     * Called by: castSender.push, outbox.createLink, outbox.pushFrame.
     */
    push: (message) => {
      if (!waitingCount.hasRoomFor(message)) return false;
      waitingCount.add(message);
      outlets[message.class].lanes.push({ message, failures: 0 });
      return true;
    },
    /** Bounded, so that a long queue never holds up a frame. Called by: main.load. */
    pump: () => {
      isInInstance = deps.isInInstance();
      for (const _ of $range(1, MAX_SENDS_PER_PUMP)) if (!sendNext()) break;
    },
    /**
     * The owner of each message is told.
     * Called by: WorkflowManager.finish, WorkflowManager.restart, WorkflowManager.serve,
     * standingWatch.createStandingWatch.
     */
    cancel: (peer) => {
      dropAll(peer, "cancelled");
    },
    /**
     * The slowest of all limits decides how long it takes.
     * Called by: statusReport.etaOf, statusReport.sentBy, statusReport.status.
     */
    backlog: () => {
      isInInstance = deps.isInInstance();
      const messages = waitingCount.messages();
      const bytes = waitingCount.bytes();
      const bytesSeconds = budget.secondsFor(bytes + messages * MESSAGE_OVERHEAD_BYTES);
      let seconds = math.max(bytesSeconds, outlets.control.seconds(isInInstance), outlets.bulk.seconds(isInInstance));
      if (isLocked && messages > 0) seconds += math.max(0, probeAt - deps.uptime());
      return { messages, bytes, seconds };
    },
    /** The client's own budget begins anew then. Called by: messaging.createMessaging. */
    loadingScreenEnded: () => {
      budget.loadingScreenEnded();
    },
    /** Ours are counted when they are settled. Called by: messaging.createMessaging. */
    noteForeignMessage: (bytes) => {
      if (!isSending) budget.spend(bytes);
    },
    peerNotFound,
    /** As the client's last answer said. Called by: messaging.isLockedDown. */
    isLockedDown: () => isLocked,
  };
}
