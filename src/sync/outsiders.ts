/**
 * What becomes of a frame whose sender is outside my guild. The handshake is heard from anybody, and answered only where it proves
 * something; everything else only from who has proved himself: of the session he proved himself in, or, for a while, as a cast. All
 * others get no answer of any kind.
 */
import type { PeerName } from "../model/peerName";
import type { Frame } from "../wire/frame";
import { decodeFrame } from "../wire/frame";
import { decodeRecords } from "../wire/recordCodec";
import type { GateReport } from "./gateReport";
import type { Handshake } from "./handshake";
import type { Links } from "./links";
import type { SessionBook } from "./sessionBook";
import type { Standings } from "./standing";

/** @noSelf */
export interface OutsidersDeps {
  readonly standings: Pick<Standings, "federation" | "left" | "holds">;
  readonly handshake: Pick<Handshake, "hear" | "isGreeted">;
  /** Who may cast without a new proof. */
  readonly links: Pick<Links, "isPartner">;
  readonly book: Pick<SessionBook, "find">;
  readonly gateReport: Pick<GateReport, "dropMessage">;
  /** False when the frame belongs to no session yet. */
  readonly onFrame: (frame: Frame, channel: string, sender: PeerName) => boolean;
}

/** Takes a message of an outsider; true when it was one of a session at work, or a handshake. */
export type HearOutsider = (this: void, text: string, channel: string, sender: PeerName) => boolean;

/** Builds the judge of outsiders' messages. Called by: receiver.createReceiver. */
export function createOutsiders({ standings, handshake, links, book, gateReport, onFrame }: OutsidersDeps): HearOutsider {
  /**
   * Asks whether the session that a frame names is one in which its sender has proved himself, or is just about to.
   * Called by: outsiders.createOutsiders.
   */
  const isOfProvedSession = (frame: Frame, sender: PeerName): boolean => {
    const session = book.find(sender, frame.sessionId);
    if (session === undefined) return !frame.control && handshake.isGreeted(sender, frame.sessionId);
    const { standing } = session;
    return (standing.kind === "partner" || standing.kind === "former") && standings.holds(sender, standing);
  };

  /** True for the records of a handshake, which are heard from anybody. Called by: outsiders.createOutsiders. */
  const isHandshake = (frame: Frame, sender: PeerName): boolean => {
    const records = frame.control ? decodeRecords(frame.body) : undefined;
    const record = records?.ok === true ? records.value[0] : undefined;
    return record !== undefined && handshake.hear(frame, sender, record);
  };

  return (text, channel, sender) => {
    const isFederated = standings.federation() !== undefined || standings.left().length > 0;
    const frame = isFederated ? decodeFrame(text) : undefined;
    if (frame?.ok === true) {
      if (isHandshake(frame.value, sender)) return true;
      const isProved = frame.value.cast ? links.isPartner(sender) : isOfProvedSession(frame.value, sender);
      if (isProved) return onFrame(frame.value, channel, sender);
    }
    gateReport.dropMessage("sender", sender, "a stranger", text);
    return false;
  };
}
