/**
 * Where every addon message enters, and the first half of the receive gate: size, rate, version, sender. What passes is a frame of
 * somebody who may be talked to; to which session it belongs, what its records say, and whether its entries may stand here are
 * asked after it.
 *
 * 1. Nobody outside my guild gets an answer of any kind, or changes anything, before he has proved himself (outsiders.ts).
 * 2. Until the guild's roster is known, messages wait, a few of them and not for long.
 */
import type { PeerName } from "../model/peerName";
import type { Frame } from "../wire/frame";
import { decodeFrame, frameVersion, MAX_FRAME_BYTES } from "../wire/frame";
import { PROTOCOL_VERSION } from "../wire/protocol";
import type { GateReport } from "./gateReport";
import type { Mutes } from "./mutes";
import type { HearOutsider } from "./outsiders";
import type { GuildRoster } from "./ports";
import { createSenderRates } from "./senderRates";
import type { WaitingRoom } from "./waitingRoom";

/** @noSelf */
export interface MessageGateDeps {
  readonly roster: Pick<GuildRoster, "ownName" | "isLoaded" | "isMember">;
  readonly mutes: Pick<Mutes, "isMuted">;
  readonly waitingRoom: Pick<WaitingRoom, "enter">;
  readonly gateReport: Pick<GateReport, "dropMessage">;
  readonly uptime: () => number;
  /** A member of my guild speaks another version. */
  readonly onForeignVersion: (sender: PeerName) => void;
  /** Somebody outside my guild says something. */
  readonly onOutsider: HearOutsider;
  /** False when the frame belongs to no session yet. */
  readonly onFrame: (frame: Frame, channel: string, sender: PeerName) => boolean;
}

/**
 * Builds the gate. It takes one addon message: `channel` is the client's chat type, `sender` "Name-Realm" as the server stamped it;
 * true when it was a frame of a session at work, or one that belongs to none.
 * Called by: receiver.createReceiver.
 */
export function createMessageGate(deps: MessageGateDeps): (this: void, text: string, channel: string, sender: PeerName) => boolean {
  const { roster } = deps;
  const isInTime = createSenderRates(deps.uptime);

  /** Dropped, and only the log knows. Called by: messageGate.admitSender, messageGate.createMessageGate. */
  const drop = (guard: "size" | "rate" | "version" | "sender" | "shape", sender: PeerName, reason: string, text: string): false => {
    deps.gateReport.dropMessage(guard, sender, reason, text);
    return false;
  };

  /**
   * Asks whether the server has shown that a sender is of my guild: by its roster, or by delivering what he said to the guild.
   * Called by: messageGate.admitSender, messageGate.createMessageGate.
   */
  const isOfMyGuild = (channel: string, sender: PeerName): boolean => channel === "GUILD" || roster.isMember(sender);

  /**
   * Nothing more is read of a message before its sender is known.
   * Called by: messageGate.admitSender, messageGate.createMessageGate.
   */
  const admitSender = (text: string, channel: string, sender: PeerName): boolean => {
    if (deps.mutes.isMuted(sender)) return drop("sender", sender, "not heard for a while", text);
    if (channel !== "GUILD" && !roster.isLoaded()) {
      const waits = deps.waitingRoom.enter(() => {
        admitSender(text, channel, sender);
      });
      return waits ? false : drop("sender", sender, "too many wait for the roster already", text);
    }
    if (!isOfMyGuild(channel, sender)) return deps.onOutsider(text, channel, sender);
    const frame = decodeFrame(text);
    if (!frame.ok) return drop("shape", sender, `a frame that is ${frame.reason}`, text);
    return deps.onFrame(frame.value, channel, sender);
  };

  return (text, channel, sender) => {
    if (sender === roster.ownName()) return false;
    if (text === "" || text.length > MAX_FRAME_BYTES) return drop("size", sender, "its size is none of a frame", text);
    if (!isInTime(sender)) return drop("rate", sender, "too many messages", text);
    const version = frameVersion(text) ?? PROTOCOL_VERSION;
    if (version !== PROTOCOL_VERSION) {
      if (isOfMyGuild(channel, sender)) deps.onForeignVersion(sender);
      return drop("version", sender, `protocol version ${version}`, text);
    }
    return admitSender(text, channel, sender);
  };
}
