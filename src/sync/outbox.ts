/** How the engine's words reach the queue: single records outside of turns, and the links of sessions. */
import type { PeerName } from "../model/peerName";
import { controlFrame, encodeFrame } from "../wire/frame";
import type { Link } from "../wire/link";
import { createLink } from "../wire/link";
import type { WireRecord } from "../wire/protocol";
import { encodeRecords } from "../wire/recordCodec";
import type { SendQueue } from "../wire/sendQueue";
import type { Destination } from "./ports";
import type { Role } from "./session";

/** @noSelf */
export interface OutboxDeps {
  readonly queue: Pick<SendQueue, "push">;
  readonly uptime: () => number;
  /** My 16-bit nonce of this login, on every frame I send as responder. */
  readonly ownNonce: number;
}

/** @noSelf */
export interface Outbox {
  /** Sends a record that belongs to no session. */
  readonly sendRecord: (destination: Destination, record: WireRecord) => void;
  /** Sends a record about a session that need not exist here; `onGone` is called when it was sent or given up. */
  readonly sendControl: (peer: PeerName, sessionId: number, fromInitiator: boolean, record: WireRecord, onGone?: () => void) => void;
  readonly createLink: (peer: PeerName, sessionId: number, role: Role) => Link;
}

/** Builds the way out over the queue. Called by: ground.createGround. */
export function createOutbox({ queue, uptime, ownNonce }: OutboxDeps): Outbox {
  /**
   * Sends one control frame; a record that fits none is a fault of ours, and goes nowhere.
   * Called by: outbox.sendControl, outbox.sendRecord.
   */
  const pushFrame = (
    destination: Destination,
    sessionId: number,
    fromInitiator: boolean,
    record: WireRecord,
    onGone: () => void = () => undefined,
  ): void => {
    const nonce = fromInitiator ? 0 : ownNonce;
    const frame = controlFrame({ sessionId, nonce, fromInitiator }, encodeRecords([record]));
    const isTaken =
      frame.ok && queue.push({ class: "control", destination, text: encodeFrame(frame.value), onSent: onGone, onDropped: onGone });
    if (!isTaken) onGone();
  };

  return {
    /** Session 0 belongs to nobody. Called by: presenceEngine.createPresenceEngine, repair.ask. */
    sendRecord: (destination, record) => {
      pushFrame(destination, 0, false, record);
    },
    /**
     * Sent as whoever the peer takes this client for.
     * Called by: admission.sayBusy, admission.sayUnknown, handshake.answer, handshake.greet, receiver.onForeignVersion.
     */
    sendControl: (peer, sessionId, fromInitiator, record, onGone) => {
      pushFrame({ kind: "whisper", peer }, sessionId, fromInitiator, record, onGone);
    },
    /** Each link hears of its own frames when they have left the queue. Called by: sessionOpener.open. */
    createLink: (peer, sessionId, role) => {
      const destination: Destination = { kind: "whisper", peer };
      const isInitiator = role === "initiator";
      return createLink(
        {
          push: (messageClass, text, onGone) => queue.push({ class: messageClass, destination, text, onSent: onGone, onDropped: onGone }),
          uptime,
        },
        sessionId,
        isInitiator,
        isInitiator ? 0 : ownNonce,
      );
    },
  };
}
