/**
 * Watches what GuildHelper says to players of other guilds. Only a hello that proves the federation's key may go to somebody who has not
 * proved himself to its sender; a reply goes to somebody who has said such a hello, and everything else to somebody who has answered with a
 * reply or begun with a go.
 */
import { helloMac } from "../../src/sync/proofMac";
import type { Frame } from "../../src/wire/frame";
import { decodeFrame } from "../../src/wire/frame";
import { BULK_PREFIX, CONTROL_PREFIX } from "../../src/wire/protocol";
import { firstRecord } from "../../src/wire/recordCodec";
import type { SentMessage } from "../support/network";

type Proof = "hello" | "reply" | "go";
/** As a watch tells them apart in a message; a hello comes first, because it alone may go to anybody. */
const LATER_PROOFS = ["reply", "go"] as const;

/** @noSelf */
export interface StrangerWatch {
  /** Judges messages, in the order in which they were sent; says what was addressed to a stranger. */
  readonly look: (messages: readonly SentMessage[]) => string[];
}

/**
 * Builds the watch over players whose guilds are known; who has none, or is nobody, is a stranger to all. `key` is that of the federation.
 * Called by: crowdRuns.crowdCost, judging.saidToStrangers.
 */
export function createStrangerWatch(guildOf: (this: void, name: string) => string | undefined, key: string): StrangerWatch {
  const said = new LuaSet<string>();

  /**
   * Asks whether a player has said this proof to another, who may have missed it.
   * Called by: strangerWatch.isAllowed.
   */
  const hasSaid = (from: string, to: string, proof: Proof): boolean => said.has(`${from} ${to} ${proof}`);

  /**
   * Asks whether a message to another guild goes to somebody who has proved himself; it may prove its sender for later ones.
   * Called by: strangerWatch.look.
   */
  const isAllowed = (message: SentMessage): boolean => {
    const { from, to } = message;
    const proof = proofIn(message, key);
    const isProved = hasSaid(to, from, "reply") || hasSaid(to, from, proof === "reply" ? "hello" : "go");
    if (proof !== undefined) said.add(`${from} ${to} ${proof}`);
    return isProved || proof === "hello";
  };

  return {
    /** Goes on where it stopped. Called by: crowdRuns.crowdCost, judging.saidToStrangers. */
    look: (messages) => {
      const problems: string[] = [];
      for (const message of messages) {
        if (isChatType(message.to) || !isOurs(message)) continue;
        const own = guildOf(message.from);
        if ((own !== undefined && own === guildOf(message.to)) || isAllowed(message)) continue;
        problems.push(`${message.from} said ${message.text.length} bytes to the unproved ${message.to}`);
      }
      return problems;
    },
  };
}

/** What goes to a chat type goes to nobody of another guild. Called by: strangerWatch.look. */
function isChatType(to: string): boolean {
  return string.find(to, "-", 1, true)[0] === undefined;
}

/** Other addons whisper what they like. Called by: strangerWatch.look. */
function isOurs({ prefix }: SentMessage): boolean {
  return prefix === CONTROL_PREFIX || prefix === BULK_PREFIX;
}

/**
 * Which proof a message carries, as a control record or at the head of a session's first turn: only the first record can be one.
 * Called by: strangerWatch.isAllowed.
 */
function proofIn({ from, to, text }: SentMessage, key: string): Proof | undefined {
  const frame = decodeFrame(text);
  if (!frame.ok || !frame.value.first) return undefined;
  if (isHello(frame.value, from, to, key)) return "hello";
  return LATER_PROOFS.find((name) => firstRecord(frame.value.body, name) !== undefined);
}

/** Asks whether a frame is a hello whose proof is good. Called by: strangerWatch.proofIn. */
function isHello({ body, sessionId }: Frame, initiator: string, responder: string, key: string): boolean {
  const hello = firstRecord(body, "hello");
  if (hello === undefined) return false;
  return hello.mac === helloMac(key, { initiator, responder }, sessionId, hello.serverTime, hello.nonce);
}
