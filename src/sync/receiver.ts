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
import type { AdmissionDeps } from "./admission";
import { createAdmission } from "./admission";
import type { Mutes } from "./mutes";
import type { GuildRoster, Log } from "./ports";
import type { Presence } from "./presence";
import { createRareAnswers } from "./rareAnswers";
import { hasFailed } from "./session";
import type { SessionContext } from "./sessionContext";
import type { WaitingRoom } from "./waitingRoom";
import type { WorkflowManager } from "./WorkflowManager";

/** A peer who goes on with a session that is over is told so once in this time, however many frames he sends. */
const REPEAT_SECONDS = 1;
/** The log speaks once in this time of what it drops of one sender for one reason: a flood must not drive out the rest. */
const DROP_LOG_SECONDS = 60;
/** Bytes of a dropped message that the log shows. */
const SHOWN_BYTES = 60;
/** A frame of another protocol version is answered once in this time: two versions must not answer each other for ever. */
const VERSION_ANSWER_SECONDS = 60;

/** @noSelf */
export interface ReceiverDeps extends AdmissionDeps {
  readonly workflow: WorkflowManager;
  readonly presence: Pick<Presence, "onWho" | "onHere">;
  readonly roster: GuildRoster;
  readonly waitingRoom: WaitingRoom;
  readonly mutes: Pick<Mutes, "isMuted">;
  readonly log: Log;
  readonly run: (job: () => void) => boolean;
  readonly handleRecord: (session: SessionContext, record: WireRecord) => void;
  readonly answerTurn: (session: SessionContext) => void;
}

/** @noSelf */
export interface Receiver {
  /** Takes one addon message; `channel` is the client's chat type, `sender` "Name-Realm" as the server stamped it. */
  readonly receive: (text: string, channel: string, sender: PeerName) => void;
  /** Takes a frame for the session at work, as the seed's chunk doors do; false when it belongs to none. */
  readonly receiveFrame: (text: string, sender: PeerName) => boolean;
}

/** Builds the entrance for addon messages. Called by: engine.createEntrance. */
export function createReceiver(deps: ReceiverDeps): Receiver {
  const { book, workflow, roster } = deps;
  const { sessionOf, admit, isSameLogin, sayUnknown } = createAdmission(deps);
  const mayRepeat = createRareAnswers(REPEAT_SECONDS, deps.uptime);
  const mayLogDrop = createRareAnswers(DROP_LOG_SECONDS, deps.uptime);
  const mayAnswerVersion = createRareAnswers(VERSION_ANSWER_SECONDS, deps.uptime);

  /**
   * Who speaks is judged first; what he says comes later.
   * Called by: main.load, publicApi.handleAddonMessage, receiver.receive.
   */
  const receive = (text: string, channel: string, sender: PeerName): void => {
    if (sender === roster.ownName() || deps.mutes.isMuted(sender)) return;
    if (!roster.isLoaded() && channel !== "GUILD") {
      deps.waitingRoom.enter(() => {
        receive(text, channel, sender);
      });
      return;
    }
    if (channel !== "GUILD" && !roster.isMember(sender)) {
      refuse(sender, "a stranger", text);
      return;
    }
    accept(text, channel, sender);
  };

  /**
   * A frame that cannot be read changes nothing, and to the whole guild only presence is said.
   * Called by: receiver.receive, receiver.receiveFrame.
   */
  const accept = (text: string, channel: string, sender: PeerName): boolean => {
    const frame = decodeFrame(text);
    if (!frame.ok) {
      refuse(sender, frame.reason === "version" ? `protocol version ${frame.version}` : `a frame that is ${frame.reason}`, text);
      if (frame.reason === "version") onForeignVersion(sender);
      return false;
    }
    if (frame.value.control) onControl(frame.value, channel, sender);
    else if (channel !== "GUILD") return onNumbered(frame.value, sender);
    else refuse(sender, "a frame of a session, said to the whole guild", text);
    return true;
  };

  /**
   * Dropped, and only the log knows.
   * Called by: receiver.accept, receiver.onControl, receiver.readTransfer, receiver.receive.
   */
  const refuse = (sender: PeerName, reason: string, text: string): void => {
    if (!mayLogDrop(`${sender} ${reason}`)) return;
    deps.log.write("gate", `dropped a message of ${sender}: ${reason}`, { bytes: text.length, text: printable(text) });
  };

  /**
   * The asker learns that we speak another version; whoever asks us is told by a frame of ours.
   * Called by: receiver.accept.
   */
  const onForeignVersion = (sender: PeerName): void => {
    const session = book.current();
    if (session?.peer === sender && !session.link.hasHeard()) workflow.dispatch(session, { type: "Failed", reason: "version" });
    else if (session?.peer !== sender && mayAnswerVersion(sender)) deps.sendControl(sender, 0, false, { name: "unknown", body: {} });
  };

  /** Presence belongs to no session, everything else does. Called by: receiver.accept. */
  const onControl = (frame: Frame, channel: string, sender: PeerName): void => {
    const records = decodeRecords(frame.body);
    const record = records.ok ? records.value[0] : undefined;
    if (record === undefined) refuse(sender, "a control frame that cannot be read", frame.body);
    else if (record.name === "who") deps.presence.onWho(sender);
    else if (record.name === "here") deps.presence.onHere(sender, record.body);
    else if (channel !== "GUILD") onSessionControl(frame, sender, record);
  };

  /** Of a session unknown here, only a question is answered. Called by: receiver.onControl. */
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

  /**
   * A session that is over repeats its end; one at work repeats what is missing.
   * Called by: receiver.onSessionControl.
   */
  const answerStatus = (session: SessionContext, status: RecordByName["status"]): void => {
    if (hasFailed(session.state)) repeatEnd(session);
    else session.link.acceptStatus(status);
  };

  /**
   * The peer goes on with a session that is over here: it missed our last word.
   * Called by: receiver.acceptFrame, receiver.answerStatus.
   */
  const repeatEnd = (session: SessionContext): void => {
    const { state } = session;
    if (state.at !== "Ended" || !mayRepeat(session.peer)) return;
    if (state.reason === undefined) session.link.repeatTurn();
    else session.link.sayControl({ name: "stopped", body: { reason: state.reason } });
  };

  /** False when the frame belongs to no session yet. Called by: receiver.accept. */
  const onNumbered = (frame: Frame, sender: PeerName): boolean => {
    const session = sessionOf(frame, sender);
    if (session !== undefined) return acceptFrame(session, frame);
    deps.run(() => {
      acceptFirst(frame, sender);
    });
    return false;
  };

  /**
   * A frame of no session here is judged after all that came before it, which may have ended the session at work.
   * Called by: receiver.onNumbered.
   */
  const acceptFirst = (frame: Frame, sender: PeerName): void => {
    const session = sessionOf(frame, sender) ?? admit(frame, sender);
    if (session !== undefined) acceptFrame(session, frame);
  };

  /** Transfers are read in jobs, in their order. Called by: receiver.acceptFirst, receiver.onNumbered. */
  const acceptFrame = (session: SessionContext, frame: Frame): boolean => {
    if (session.state.at === "Ended") {
      repeatEnd(session);
      return false;
    }
    if (!isSameLogin(session, frame)) return false;
    for (const transfer of session.link.accept(frame)) {
      const isTaken = deps.run(() => {
        readTransfer(session, transfer.text);
        if (transfer.endOfTurn && session.role === "responder" && !hasFailed(session.state)) deps.answerTurn(session);
      });
      if (!isTaken) workflow.dispatch(session, { type: "Failed", reason: "damaged" });
    }
    return true;
  };

  /** What cannot be read ends the session: the peer is not one of ours. Called by: receiver.acceptFrame. */
  const readTransfer = (session: SessionContext, text: string): void => {
    const records = decodeRecords(text);
    if (!records.ok) {
      refuse(session.peer, records.reason, text);
      workflow.dispatch(session, { type: "Failed", reason: "damaged" });
      return;
    }
    for (const record of records.value) if (session.state.at !== "Ended") deps.handleRecord(session, record);
  };

  /** A frame handed over by a door is judged like a whisper. Called by: seedDoors.frameDoor. */
  const receiveFrame = (text: string, sender: PeerName): boolean => accept(text, "WHISPER", sender);

  return { receive, receiveFrame };
}

/** The beginning of a text, with a dot for every byte that is no plain character. Called by: receiver.refuse. */
function printable(text: string): string {
  const [shown] = string.gsub(string.sub(text, 1, SHOWN_BYTES), "[^ -~]", ".");
  return shown;
}
