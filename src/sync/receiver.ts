/**
 * What becomes of a message that has passed the message gate: its session is found, and its records are handed over.
 *
 * 1. A frame that fits no session here changes nothing; its sender may be told so.
 * 2. Nothing is read of a transfer before all of its frames are there, and then in slices, in order.
 */
import type { PeerName } from "../model/peerName";
import type { Frame } from "../wire/frame";
import type { RecordByName, WireRecord } from "../wire/protocol";
import { decodeRecords } from "../wire/recordCodec";
import type { AdmissionDeps } from "./admission";
import { createAdmission } from "./admission";
import type { Casts } from "./casts";
import type { MessageGateDeps } from "./messageGate";
import { createMessageGate } from "./messageGate";
import type { OutsidersDeps } from "./outsiders";
import { createOutsiders } from "./outsiders";
import type { Presence } from "./presence";
import { createRareAnswers } from "./rareAnswers";
import { hasFailed } from "./session";
import type { SessionContext } from "./sessionContext";
import type { WorkflowManager } from "./WorkflowManager";

/** A peer who goes on with a session that is over is told so once in this time, however many frames he sends. */
const REPEAT_SECONDS = 1;
/** Turns that a session is answered in: several times what every rung, every table and every repeat of theirs can take. */
export const MAX_TURNS = 500;
/** Frames of no session here that may wait to be judged: half of all jobs, so that the session at work always has the other half. */
const MAX_UNJUDGED = 100;
/** A frame of another protocol version is answered once in this time: two versions must not answer each other for ever. */
const VERSION_ANSWER_SECONDS = 60;

/** @noSelf */
export interface ReceiverDeps extends AdmissionDeps, Omit<MessageGateDeps, "onFrame" | "onForeignVersion" | "onOutsider"> {
  readonly standings: OutsidersDeps["standings"];
  readonly handshake: OutsidersDeps["handshake"];
  readonly links: OutsidersDeps["links"];
  readonly workflow: WorkflowManager;
  readonly presence: Pick<Presence, "onWho" | "onHere">;
  readonly casts: Pick<Casts, "onFrame" | "onWanted">;
  readonly roster: AdmissionDeps["roster"] & MessageGateDeps["roster"];
  readonly run: (job: () => void) => boolean;
  readonly handleRecord: (session: SessionContext, record: WireRecord) => void;
  readonly answerTurn: (session: SessionContext) => void;
}

/** What members of one guild say to each other outside of sessions. */
type GuildRecord = Extract<WireRecord, { name: "who" | "here" | "wanted" }>;

/** @noSelf */
export interface Receiver {
  /**
   * Takes one addon message; `channel` is the client's chat type, `sender` "Name-Realm" as the server stamped it. False when
   * it belongs to no session and is none of the words that need none.
   */
  readonly receive: (text: string, channel: string, sender: PeerName) => boolean;
}

/** Builds the entrance for addon messages. Called by: entrance.createEntrance. */
export function createReceiver(deps: ReceiverDeps): Receiver {
  const { book, workflow, gateReport } = deps;
  const { sessionOf, admit, isSameLogin, sayUnknown } = createAdmission(deps);
  const mayRepeat = createRareAnswers(REPEAT_SECONDS, deps.uptime);
  let unjudged = 0;
  const mayAnswerVersion = createRareAnswers(VERSION_ANSWER_SECONDS, deps.uptime);

  /**
   * Casts, presence and other single frames belong to no session; the rest has its place in one.
   * Called by: messageGate.admitSender, outsiders.createOutsiders.
   */
  const onFrame = (frame: Frame, channel: string, sender: PeerName): boolean => {
    if (!frame.control && !frame.cast && channel !== "GUILD") return onNumbered(frame, sender);
    if (frame.cast) deps.casts.onFrame(frame, channel, sender);
    else if (frame.control) onControl(frame, channel, sender);
    else gateReport.dropMessage("session", sender, "a frame of a session, said to the whole guild", frame.body);
    return true;
  };

  /**
   * The asker learns that we speak another version; whoever asks us is told by a frame of ours.
   * Called by: messageGate.createMessageGate.
   */
  const onForeignVersion = (sender: PeerName): void => {
    const session = book.current();
    if (session?.peer === sender && !session.link.hasHeard()) workflow.dispatch(session, { type: "Failed", reason: "version" });
    else if (session?.peer !== sender && mayAnswerVersion(sender)) deps.sendControl(sender, 0, false, { name: "unknown", body: {} });
  };

  /**
   * What is said among the members of a guild belongs to no session, everything else does.
   * Called by: receiver.onFrame.
   */
  const onControl = (frame: Frame, channel: string, sender: PeerName): void => {
    const records = decodeRecords(frame.body);
    const record = records.ok ? records.value[0] : undefined;
    if (record === undefined) gateReport.dropMessage("shape", sender, "a control frame that cannot be read", frame.body);
    else if (record.name === "who" || record.name === "here" || record.name === "wanted") onGuildRecord(record, frame, channel, sender);
    else if (channel !== "GUILD") onSessionControl(frame, sender, record);
  };

  /** Not even a partner is told what the whole guild holds. Called by: receiver.onControl. */
  const onGuildRecord = (record: GuildRecord, frame: Frame, channel: string, sender: PeerName): void => {
    if (channel !== "GUILD" && !deps.roster.isMember(sender)) {
      gateReport.dropMessage("sender", sender, `${record.name} of somebody outside my guild`, frame.body);
    } else if (record.name === "who") deps.presence.onWho(sender);
    else if (record.name === "here") deps.presence.onHere(sender, record.body, channel === "GUILD");
    else deps.casts.onWanted(sender, record.body);
  };

  /** Of a session unknown here, only a question is answered. Called by: receiver.onControl. */
  const onSessionControl = (frame: Frame, sender: PeerName, record: WireRecord): void => {
    if (deps.handshake.hear(frame, sender, record)) return;
    const session = sessionOf(frame, sender);
    if (session === undefined) {
      if (record.name === "status") sayUnknown(frame, sender);
      else gateReport.dropMessage("session", sender, `${record.name} of a session unknown here`, frame.body);
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

  /** False when the frame belongs to no session yet. Called by: receiver.onFrame. */
  const onNumbered = (frame: Frame, sender: PeerName): boolean => {
    const session = sessionOf(frame, sender);
    if (session !== undefined) return acceptFrame(session, frame);
    /** Its turn comes after all that waits already. Called by: receiver.onNumbered. */
    const judge = (): void => {
      acceptFirst(frame, sender);
    };
    if (unjudged >= MAX_UNJUDGED) gateReport.dropMessage("session", sender, "too many frames of sessions unknown here", frame.body);
    else if (deps.run(judge)) unjudged += 1;
    return false;
  };

  /**
   * A frame of no session here is judged after all that came before it, which may have ended the session at work.
   * Called by: receiver.judge.
   */
  const acceptFirst = (frame: Frame, sender: PeerName): void => {
    unjudged -= 1;
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
        if (transfer.endOfTurn && session.role === "responder" && !hasFailed(session.state)) answerTurn(session);
      });
      if (!isTaken) workflow.dispatch(session, { type: "Failed", reason: "damaged" });
    }
    return true;
  };

  /** What cannot be read ends the session: the peer is not one of ours. Called by: receiver.acceptFrame. */
  const readTransfer = (session: SessionContext, text: string): void => {
    const records = decodeRecords(text);
    if (!records.ok) {
      endDamaged(session, records.reason, text);
      return;
    }
    for (const record of records.value) if (session.state.at !== "Ended") deps.handleRecord(session, record);
  };

  /** A peer who never comes to an end is not one of ours either. Called by: receiver.acceptFrame. */
  const answerTurn = (session: SessionContext): void => {
    session.turnsAnswered += 1;
    if (session.turnsAnswered > MAX_TURNS) endDamaged(session, `more than ${MAX_TURNS} turns`, "");
    else deps.answerTurn(session);
  };

  /** Ends a session for what its peer has sent. Called by: receiver.answerTurn, receiver.readTransfer. */
  const endDamaged = (session: SessionContext, reason: string, text: string): void => {
    gateReport.dropMessage("shape", session.peer, reason, text);
    workflow.dispatch(session, { type: "Failed", reason: "damaged" });
  };

  return { receive: createMessageGate({ ...deps, onFrame, onForeignVersion, onOutsider: createOutsiders({ ...deps, onFrame }) }) };
}
