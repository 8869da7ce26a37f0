/** How much waits in the send queue, and how much may. */
import type { OutgoingMessage } from "./outgoingMessage";

/** Waiting beyond this would take the better part of an hour: whoever fills the queue must wait instead. */
export const MAX_WAITING_MESSAGES = 5000;
export const MAX_WAITING_BYTES = 1048576;

export interface Backlog {
  readonly messages: number;
  /** Bytes of the texts. */
  readonly bytes: number;
  /** Time until the last one goes, if nothing is added and the client plays along. */
  readonly seconds: number;
}

/** @noSelf */
export interface WaitingCount {
  readonly hasRoomFor: (message: OutgoingMessage) => boolean;
  readonly add: (message: OutgoingMessage) => void;
  readonly remove: (message: OutgoingMessage) => void;
  readonly messages: () => number;
  /** Bytes of the texts. */
  readonly bytes: () => number;
}

/** Builds the count of an empty queue. Called by: sendQueue.createSendQueue. */
export function createWaitingCount(): WaitingCount {
  let messages = 0;
  let bytes = 0;

  return {
    /** Both limits hold: many small messages wait as long as a few large ones. Called by: sendQueue.push. */
    hasRoomFor: ({ text }) => messages < MAX_WAITING_MESSAGES && bytes + text.length <= MAX_WAITING_BYTES,
    /** Also for a message that is put back. Called by: sendQueue.keep, sendQueue.push. */
    add: ({ text }) => {
      messages += 1;
      bytes += text.length;
    },
    /** For a message that was sent, dropped or taken out. Called by: sendQueue.dropAll, sendQueue.sendFirst. */
    remove: ({ text }) => {
      messages -= 1;
      bytes -= text.length;
    },
    /** As many as were added and not removed. Called by: sendQueue.backlog. */
    messages: () => messages,
    /** Without the overhead that each message costs on its way. Called by: sendQueue.backlog. */
    bytes: () => bytes,
  };
}
