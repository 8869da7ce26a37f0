/** What other addons send: the client's budget is shared, so theirs counts against ours. */
import { hasMember, isSecret, isThere } from "./optional";

/** What the server is thought to charge for a message besides its text; the usual assumption of addons. */
const MESSAGE_OVERHEAD_BYTES = 40;

/** Functions that send, and where in their arguments the text stands. */
const SENDERS: readonly { readonly namespace: string; readonly name: string; readonly textIndex: number }[] = [
  { namespace: "C_ChatInfo", name: "SendAddonMessage", textIndex: 1 },
  { namespace: "C_ChatInfo", name: "SendAddonMessageLogged", textIndex: 1 },
  { namespace: "C_ChatInfo", name: "SendChatMessage", textIndex: 0 },
  { namespace: "C_BattleNet", name: "SendGameData", textIndex: 2 },
];

/** @noSelf */
export interface Traffic {
  /** Bytes that others sent since the last question, with the overhead of each message. */
  readonly takeOthersBytes: () => number;
  /** What a loaded ChatThrottleLib still allows itself, in bytes; nil without one. */
  readonly throttleLibraryBytes: () => number | undefined;
}

/**
 * Builds the counter and hooks the client's senders; messages whose first argument `isOurs` are not counted.
 */
export function createTraffic(isOurs: (prefix: string) => boolean): Traffic {
  let bytes = 0;
  /** Adds one message of another addon to the sum. */
  const count = (textIndex: number, ...sent: unknown[]): void => {
    const prefix = sent[0];
    const text = sent[textIndex];
    if (isSecret(prefix) || isSecret(text) || typeof text !== "string") return;
    if (textIndex > 0 && typeof prefix === "string" && isOurs(prefix)) return;
    bytes += text.length + MESSAGE_OVERHEAD_BYTES;
  };
  for (const sender of SENDERS) hookSender(sender.namespace, sender.name, (...sent) => void pcall(count, sender.textIndex, ...sent));

  return {
    /** Each byte is told once, so that a budget can add them up. */
    takeOthersBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    throttleLibraryBytes,
  };
}

/**
 * Hooks one sender if the flavour has it.
 */
function hookSender(namespace: string, name: string, hook: (this: void, ...sent: unknown[]) => void): void {
  if (!isThere("hooksecurefunc") || !hasMember(namespace, name)) return;
  pcall(() => {
    hooksecurefunc((_G as unknown as Record<string, object>)[namespace] as object, name, hook);
  });
}

/**
 * The allowance another addon's ChatThrottleLib believes to have, as of its last use.
 */
function throttleLibraryBytes(): number | undefined {
  if (!isThere("ChatThrottleLib")) return undefined;
  const available = ChatThrottleLib?.avail;
  return typeof available === "number" ? available : undefined;
}
