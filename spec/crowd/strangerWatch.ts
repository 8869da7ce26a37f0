/**
 * Watches what goes to players of other guilds. Only a hello with its proof may go to somebody who has not proved himself to its sender;
 * a reply goes to somebody who has said such a hello, and everything else to somebody who has answered with a reply or begun with a go.
 */
import { decodeFrame } from "../../src/wire/frame";
import type { SentMessage } from "../support/network";

type Proof = "hello" | "reply" | "go";
/** By the tags of protocol.ts. */
const PROOF_BY_TAG: Readonly<Record<number, Proof | undefined>> = { [12]: "go", [70]: "hello", [71]: "reply" };

/** @noSelf */
export interface StrangerWatch {
  /** Judges messages, in the order in which they were sent; says what was addressed to a stranger. */
  readonly look: (messages: readonly SentMessage[]) => string[];
}

/**
 * Builds the watch over players whose guilds are known; who has none, or is nobody, is a stranger to all.
 * Called by: crowdRuns.crowdCost, judging.saidToStrangers.
 */
export function createStrangerWatch(guildOf: (this: void, name: string) => string | undefined): StrangerWatch {
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
  const isAllowed = ({ from, to, text }: SentMessage): boolean => {
    const proof = proofIn(text);
    const isProved = hasSaid(to, from, "reply") || hasSaid(to, from, proof === "reply" ? "hello" : "go");
    if (proof !== undefined) said.add(`${from} ${to} ${proof}`);
    return isProved || proof === "hello";
  };

  return {
    /** Goes on where it stopped. Called by: crowdRuns.crowdCost, judging.saidToStrangers. */
    look: (messages) => {
      const problems: string[] = [];
      for (const message of messages) {
        if (isChatType(message.to)) continue;
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

/**
 * Which proof a message carries, as a control record or at the head of a session's first turn: only the first record can be one.
 * Called by: strangerWatch.isAllowed.
 */
function proofIn(text: string): Proof | undefined {
  const frame = decodeFrame(text);
  if (!frame.ok || !frame.value.first || frame.value.body === "") return undefined;
  return PROOF_BY_TAG[string.byte(frame.value.body, 1)];
}
