/**
 * Where every addon message enters: judged by sender, shape and session before anything acts on it.
 *
 * 1. Nobody outside my guild gets an answer of any kind, or changes anything.
 * 2. Until the guild's roster is known, messages wait, a few of them and not for long.
 * 3. Nothing is read of a transfer before all of its frames are there, and then in slices, in order.
 */
import type { PeerName } from "../model/peerName";
import type { Frame } from "../wire/frame";
import { decodeFrame } from "../wire/frame";
import type { RecordByName, WireRecord } from "../wire/protocol";
import { decodeRecords } from "../wire/recordCodec";
import type { GuildRoster, Log } from "./ports";
import type { Presence } from "./presence";
import { hasFailed } from "./session";
import type { SessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import type { WaitingRoom } from "./waitingRoom";
import type { WorkflowManager } from "./WorkflowManager";

/** A request is small: a session whose first frames have a higher index was not begun by a request. */
const MAX_OPENING_INDEX = 8;

/** @noSelf */
export interface ReceiverDeps {
  readonly book: SessionBook;
  readonly workflow: WorkflowManager;
  readonly presence: Pick<Presence, "onWho" | "onHere">;
  readonly roster: GuildRoster;
  readonly waitingRoom: WaitingRoom;
  readonly log: Log;
  readonly run: (job: () => void) => boolean;
  /** My 16-bit nonce of this login. */
  readonly ownNonce: number;
  /** Sends a record outside of the turns about a session that need not exist here. */
  readonly sendControl: (peer: PeerName, sessionId: number, fromInitiator: boolean, record: WireRecord) => void;
  readonly handleRecord: (session: SessionContext, record: WireRecord) => void;
  readonly answerTurn: (session: SessionContext) => void;
  /** Seconds until the session at work will probably be over. */
  readonly secondsUntilFree: () => number;
}

/** @noSelf */
export interface Receiver {
  /** Takes one addon message; `channel` is the client's chat type, `sender` "Name-Realm" as the server stamped it. */
  readonly receive: (text: string, channel: string, sender: PeerName) => void;
  /** Takes a frame for the session at work, as the seed's chunk doors do; false when it belongs to none. */
  readonly receiveFrame: (text: string, sender: PeerName) => boolean;
}

/**
 * Builds the entrance for addon messages.
 */
export function createReceiver(deps: ReceiverDeps): Receiver {
  const { book, workflow, roster } = deps;

  const receive = (text: string, channel: string, sender: PeerName): void => {
    if (sender === roster.ownName()) return;
    if (!roster.isLoaded() && channel !== "GUILD") {
      deps.waitingRoom.enter(() => {
        receive(text, channel, sender);
      });
      return;
    }
    if (channel !== "GUILD" && !roster.isMember(sender)) {
      refuse(sender, "a stranger");
      return;
    }
    accept(text, sender);
  };

  const accept = (text: string, sender: PeerName): boolean => {
    const frame = decodeFrame(text);
    if (!frame.ok) {
      refuse(sender, frame.reason === "version" ? `protocol version ${frame.version}` : `a frame that is ${frame.reason}`);
      if (frame.reason === "version") onForeignVersion(sender);
      return false;
    }
    if (frame.value.control) onControl(frame.value, sender);
    else return onNumbered(frame.value, sender);
    return true;
  };

  const refuse = (sender: PeerName, reason: string): void => {
    deps.log.write("gate", `dropped a message of ${sender}: ${reason}`);
  };

  const onForeignVersion = (sender: PeerName): void => {
    const session = book.current();
    if (session?.peer === sender && !session.link.hasHeard()) workflow.dispatch(session, { type: "Failed", reason: "version" });
    else if (session?.peer !== sender) deps.sendControl(sender, 0, false, { name: "unknown", body: {} });
  };

  const onControl = (frame: Frame, sender: PeerName): void => {
    const records = decodeRecords(frame.body);
    const record = records.ok ? records.value[0] : undefined;
    if (record === undefined) refuse(sender, "a control frame that cannot be read");
    else if (record.name === "who") deps.presence.onWho(sender);
    else if (record.name === "here") deps.presence.onHere(sender, record.body);
    else onSessionControl(frame, sender, record);
  };

  const onSessionControl = (frame: Frame, sender: PeerName, record: WireRecord): void => {
    const session = sessionOf(frame, sender);
    if (session === undefined) {
      if (record.name === "status") sayUnknown(frame, sender);
      return;
    }
    if (record.name === "status") answerStatus(session, record.body);
    else if (record.name === "busy") workflow.onBusy(session, record.body.seconds);
    else if (record.name === "unknown") workflow.onForgotten(session);
    else if (record.name === "stopped") workflow.dispatch(session, { type: "Failed", reason: record.body.reason });
  };

  const answerStatus = (session: SessionContext, status: RecordByName["status"]): void => {
    if (hasFailed(session.state)) repeatEnd(session);
    else session.link.acceptStatus(status);
  };

  /** The peer goes on with a session that is over here: it missed our last word. */
  const repeatEnd = (session: SessionContext): void => {
    const { state } = session;
    if (state.at !== "Ended") return;
    if (state.reason === undefined) session.link.repeatTurn();
    else session.link.sayControl({ name: "stopped", body: { reason: state.reason } });
  };

  /** The session that a frame of this sender, in this direction, belongs to. */
  const sessionOf = (frame: Frame, sender: PeerName): SessionContext | undefined => {
    const session = book.find(sender, frame.sessionId);
    return session !== undefined && frame.fromInitiator === (session.role === "responder") ? session : undefined;
  };

  const onNumbered = (frame: Frame, sender: PeerName): boolean => {
    const session = sessionOf(frame, sender);
    if (session !== undefined) return acceptFrame(session, frame);
    deps.run(() => {
      admit(frame, sender);
    });
    return false;
  };

  /** A frame of no session here is judged after all that came before it, which may have ended the session at work. */
  const admit = (frame: Frame, sender: PeerName): void => {
    const session = sessionOf(frame, sender) ?? admitted(frame, sender);
    if (session !== undefined) acceptFrame(session, frame);
  };

  const acceptFrame = (session: SessionContext, frame: Frame): boolean => {
    if (!isSameLogin(session, frame)) return false;
    if (session.state.at === "Ended") {
      repeatEnd(session);
      return false;
    }
    for (const transfer of session.link.accept(frame)) {
      deps.run(() => {
        readTransfer(session, transfer.text);
        if (transfer.endOfTurn && session.role === "responder" && !hasFailed(session.state)) deps.answerTurn(session);
      });
    }
    return true;
  };

  const readTransfer = (session: SessionContext, text: string): void => {
    const records = decodeRecords(text);
    if (!records.ok) {
      refuse(session.peer, records.reason);
      workflow.dispatch(session, { type: "Failed", reason: "damaged" });
      return;
    }
    for (const record of records.value) if (session.state.at !== "Ended") deps.handleRecord(session, record);
  };

  /** A frame of no session here: the beginning of one, or a sign that the peer knows more than we do. */
  const admitted = (frame: Frame, sender: PeerName): SessionContext | undefined => {
    if (!frame.fromInitiator || frame.nonce !== 0 || frame.index > MAX_OPENING_INDEX) {
      sayUnknown(frame, sender);
      return undefined;
    }
    const current = book.current();
    if (current === undefined) return workflow.serve(sender, frame.sessionId);
    if (current.peer !== sender) {
      const seconds = deps.secondsUntilFree();
      deps.sendControl(sender, frame.sessionId, false, { name: "busy", body: { seconds } });
      return undefined;
    }
    return isMineToKeep(current, sender) ? undefined : workflow.serve(sender, frame.sessionId);
  };

  /** Both asked at once: the lower name stays the initiator. */
  const isMineToKeep = (current: SessionContext, sender: PeerName): boolean =>
    current.role === "initiator" && current.state.at === "Opening" && !current.isParked && (roster.ownName() ?? "") < sender;

  /** A peer whose nonce changed has logged in anew, and knows nothing of the session. */
  const isSameLogin = (session: SessionContext, frame: Frame): boolean => {
    if (session.role === "responder") {
      if (frame.nonce === 0 || frame.nonce === deps.ownNonce) return true;
      sayUnknown(frame, session.peer);
      return false;
    }
    if (session.peerNonce === undefined) {
      session.peerNonce = frame.nonce;
      session.link.setNonce(frame.nonce);
    }
    if (session.peerNonce === frame.nonce) return true;
    workflow.onForgotten(session);
    return false;
  };

  const sayUnknown = (frame: Frame, sender: PeerName): void => {
    deps.sendControl(sender, frame.sessionId, !frame.fromInitiator, { name: "unknown", body: {} });
  };

  return { receive, receiveFrame: accept };
}
