/**
 * The waiting messages of one class: a lane for each destination, in order within a lane, lanes in turn. A lane
 * that must wait (a throttled guild, a failing peer) does not hold up the others.
 */
import type { Destination } from "../model/destination";
import type { PeerName } from "../model/peerName";
import type { OutgoingMessage } from "./outgoingMessage";

export interface WaitingMessage {
  readonly message: OutgoingMessage;
  /** Times the client answered with an error. */
  failures: number;
}

export interface Lane {
  readonly destination: Destination;
  readonly messages: WaitingMessage[];
  /** Uptime before which nothing of this lane is tried again. */
  heldUntil: number;
}

/** @noSelf */
export interface MessageLanes {
  readonly push: (waiting: WaitingMessage) => void;
  /** The lane whose turn it is among those that `mayGo`; nil when none may. */
  readonly nextLane: (mayGo: (this: void, lane: Lane) => boolean) => Lane | undefined;
  /** Takes the first message of a lane and lets the next lane have its turn. */
  readonly takeFirst: (lane: Lane) => WaitingMessage | undefined;
  /** Puts a message back before all others of its lane, and holds the lane until that uptime. */
  readonly putBack: (waiting: WaitingMessage, heldUntil: number) => void;
  /** Takes everything that waits for a peer. */
  readonly takeAll: (peer: PeerName) => WaitingMessage[];
  /** Messages waiting in lanes that are `counted`. */
  readonly count: (counted: (this: void, lane: Lane) => boolean) => number;
}

/** Builds lanes without messages. Called by: outlet.createOutlet. */
export function createMessageLanes(): MessageLanes {
  /** Lanes with messages, the one whose turn it is first. */
  let lanes: Lane[] = [];

  /** The lane to a destination, made when there is none. Called by: messageLanes.push, messageLanes.putBack. */
  const laneTo = (destination: Destination): Lane => {
    for (const lane of lanes) if (isSame(lane.destination, destination)) return lane;
    const lane: Lane = { destination, messages: [], heldUntil: 0 };
    lanes.push(lane);
    return lane;
  };
  /** Takes a lane out of the turns. Called by: messageLanes.putBack, messageLanes.takeAll, messageLanes.takeFirst. */
  const remove = (lane: Lane): void => {
    lanes = lanes.filter((other) => other !== lane);
  };

  return {
    /** Last in its lane: messages to one destination never overtake each other. Called by: sendQueue.push. */
    push: (waiting) => {
      laneTo(waiting.message.destination).messages.push(waiting);
    },
    /** Passes over lanes that must wait, so that one slow peer stops nobody else. Called by: outlet.readyLane. */
    nextLane: (mayGo) => lanes.find((lane) => mayGo(lane)),
    /** Moves the lane behind the others, so that a long transfer leaves room for short ones. Called by: outlet.take. */
    takeFirst: (lane) => {
      const waiting = lane.messages.shift();
      remove(lane);
      if (lane.messages.length > 0) lanes.push(lane);
      return waiting;
    },
    /**
     * Undoes `takeFirst` after a refusal: order and turn are as if it had not been tried.
     * Called by: sendQueue.keep.
     */
    putBack: (waiting, heldUntil) => {
      const lane = laneTo(waiting.message.destination);
      lane.messages.unshift(waiting);
      lane.heldUntil = heldUntil;
      remove(lane);
      lanes.unshift(lane);
    },
    /** For a peer that is gone: what waits for it would only be refused one by one. Called by: sendQueue.dropAll. */
    takeAll: (peer) => {
      const lane = lanes.find(({ destination }) => destination.kind === "whisper" && destination.peer === peer);
      if (lane === undefined) return [];
      remove(lane);
      return lane.messages;
    },
    /** For the status and for the limit on what may wait. Called by: outlet.seconds. */
    count: (counted) => {
      let messages = 0;
      for (const lane of lanes) if (counted(lane)) messages += lane.messages.length;
      return messages;
    },
  };
}

/** Asks whether two destinations are one. Called by: messageLanes.laneTo. */
function isSame(left: Destination, right: Destination): boolean {
  if (left.kind === "whisper") return right.kind === "whisper" && left.peer === right.peer;
  return right.kind === "guild";
}
