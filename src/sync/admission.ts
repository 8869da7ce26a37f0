/** Which session a frame belongs to, and who may begin one: the peer is known already, now its frame must fit what runs here. */
import type { PeerName } from "../model/peerName";
import type { Frame } from "../wire/frame";
import type { WireRecord } from "../wire/protocol";
import type { GateReport } from "./gateReport";
import type { GuildRoster } from "./ports";
import { createRareAnswers } from "./rareAnswers";
import type { SessionBook } from "./sessionBook";
import { REST_SECONDS } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import { isWaiting } from "./sessionContext";
import type { Standing } from "./standing";
import type { WorkflowManager } from "./WorkflowManager";

/** A request is small: a session whose first frames have a higher index was not begun by a request. */
const MAX_OPENING_INDEX = 8;

/** A sender is told once in this time that his session is unknown here, or that somebody else is served. */
const ANSWER_SECONDS = 1;

/** @noSelf */
export interface AdmissionDeps {
  readonly book: SessionBook;
  readonly workflow: Pick<WorkflowManager, "serve" | "onForgotten">;
  /** Who the sender of a frame is: a member, or somebody who has proved himself; nil for all others. */
  readonly standingBy: (frame: Frame, sender: PeerName) => Standing | undefined;
  readonly roster: Pick<GuildRoster, "ownName">;
  readonly gateReport: Pick<GateReport, "dropMessage">;
  /** My 16-bit nonce of this login. */
  readonly ownNonce: number;
  /** Sends a record outside of the turns about a session that need not exist here. */
  readonly sendControl: (peer: PeerName, sessionId: number, fromInitiator: boolean, record: WireRecord) => void;
  readonly uptime: () => number;
  /** Seconds until the session at work will probably be over. */
  readonly secondsUntilFree: () => number;
}

/** @noSelf */
export interface Admission {
  /** The session that a frame of this sender, in this direction, belongs to. */
  readonly sessionOf: (frame: Frame, sender: PeerName) => SessionContext | undefined;
  /** The session that a frame begins; nil, and an answer to the sender, when it begins none. */
  readonly admit: (frame: Frame, sender: PeerName) => SessionContext | undefined;
  /** Asks whether a frame comes from the same login as the session; one that does not says that a side has forgotten it. */
  readonly isSameLogin: (session: SessionContext, frame: Frame) => boolean;
  readonly sayUnknown: (frame: Frame, sender: PeerName) => void;
}

/** Builds the judge of frames by session. Called by: receiver.createReceiver. */
export function createAdmission(deps: AdmissionDeps): Admission {
  const { book, workflow } = deps;
  const mayAnswer = createRareAnswers(ANSWER_SECONDS, deps.uptime);

  /**
   * Both directions have the same id, so that the flag must tell them apart.
   * Called by: receiver.acceptFirst, receiver.createReceiver, receiver.onNumbered, receiver.onSessionControl.
   */
  const sessionOf = (frame: Frame, sender: PeerName): SessionContext | undefined => {
    const session = book.find(sender, frame.sessionId);
    return session !== undefined && frame.fromInitiator === (session.role === "responder") ? session : undefined;
  };

  /**
   * The beginning of a session, or a sign that the peer knows more than we do. Whoever waits for a busy peer, or for a proof, serves
   * others.
   * Called by: receiver.acceptFirst, receiver.createReceiver.
   */
  const admit = (frame: Frame, sender: PeerName): SessionContext | undefined => {
    const standing = deps.standingBy(frame, sender);
    if (standing === undefined) {
      deps.gateReport.dropMessage("sender", sender, "a session that is not proved", frame.body);
      return undefined;
    }
    if (!frame.fromInitiator || frame.nonce !== 0 || frame.index > MAX_OPENING_INDEX) {
      sayUnknown(frame, sender);
      return undefined;
    }
    const current = book.current();
    if (book.isResting(sender)) {
      sayBusy(frame, sender, REST_SECONDS);
      return undefined;
    }
    if (current === undefined) return workflow.serve(sender, frame.sessionId, standing);
    if (current.peer !== sender && !isWaiting(current)) {
      sayBusy(frame, sender, deps.secondsUntilFree());
      return undefined;
    }
    return isMineToKeep(current, sender) ? undefined : workflow.serve(sender, frame.sessionId, standing);
  };

  /** The peer asks again by itself; a flood of openings is answered now and then. Called by: admission.admit. */
  const sayBusy = (frame: Frame, sender: PeerName, seconds: number): void => {
    if (!mayAnswer(sender)) return;
    deps.sendControl(sender, frame.sessionId, false, { name: "busy", body: { seconds } });
  };

  /** Both asked at once: the lower name stays the initiator. Called by: admission.admit. */
  const isMineToKeep = (current: SessionContext, sender: PeerName): boolean =>
    current.role === "initiator" && current.state.at === "Opening" && !current.isParked && (deps.roster.ownName() ?? "") < sender;

  /**
   * The responder's nonce changes with its login; the initiator learns it from the first answer.
   * Called by: receiver.acceptFrame, receiver.createReceiver.
   */
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
    deps.gateReport.dropMessage("session", session.peer, "a frame of another login", frame.body);
    workflow.onForgotten(session);
    return false;
  };

  /**
   * The peer must not wait for a session that nobody here knows; a flood of such frames is answered now and then.
   * Called by: admission.admit, admission.isSameLogin, receiver.createReceiver, receiver.onSessionControl.
   */
  const sayUnknown = (frame: Frame, sender: PeerName): void => {
    deps.gateReport.dropMessage("session", sender, "a frame of a session unknown here", frame.body);
    if (!mayAnswer(sender)) return;
    deps.sendControl(sender, frame.sessionId, !frame.fromInitiator, { name: "unknown", body: {} });
  };

  return { sessionOf, admit, isSameLogin, sayUnknown };
}
