/** What other addons send: the client's budget is shared, so theirs counts against ours. */
import { hasMember, isSecret, isThere } from "./optional";

/** Functions that send, and where in their arguments the text stands. */
const SENDERS: readonly { readonly namespace: string; readonly name: string; readonly textIndex: number }[] = [
  { namespace: "C_ChatInfo", name: "SendAddonMessage", textIndex: 1 },
  { namespace: "C_ChatInfo", name: "SendAddonMessageLogged", textIndex: 1 },
  { namespace: "C_ChatInfo", name: "SendChatMessage", textIndex: 0 },
  { namespace: "C_BattleNet", name: "SendGameData", textIndex: 2 },
];

/**
 * Tells `onMessage` the bytes of every text that others send from now on; messages whose first argument `isOurs` are
 * not told. What goes wrong in here must not reach the addon that sends.
 * Called by: messaging.createMessaging.
 */
export function watchTraffic(isOurs: (this: void, prefix: string) => boolean, onMessage: (this: void, textBytes: number) => void): void {
  /** Looks at one message, as far as it may be looked at. Called by: traffic.watchTraffic. */
  const count = (textIndex: number, ...sent: unknown[]): void => {
    const prefix = sent[0];
    const text = sent[textIndex];
    if (isSecret(prefix) || isSecret(text) || typeof text !== "string") return;
    if (textIndex > 0 && typeof prefix === "string" && isOurs(prefix)) return;
    onMessage(text.length);
  };
  for (const sender of SENDERS) hookSender(sender.namespace, sender.name, (...sent) => void pcall(count, sender.textIndex, ...sent));
}

/** Hooks one sender if the flavour has it. Called by: traffic.watchTraffic. */
function hookSender(namespace: string, name: string, hook: (this: void, ...sent: unknown[]) => void): void {
  if (!isThere("hooksecurefunc") || !hasMember(namespace, name)) return;
  pcall(() => {
    hooksecurefunc((_G as unknown as Record<string, object>)[namespace] as object, name, hook);
  });
}

/**
 * What a loaded ChatThrottleLib still allows itself, in bytes, as of its last use; nil without one.
 * Called by: byteBudget.allows, byteBudget.secondsFor.
 */
export function throttleLibraryBytes(this: void): number | undefined {
  if (!isThere("ChatThrottleLib")) return undefined;
  const available = ChatThrottleLib?.avail;
  return typeof available === "number" ? available : undefined;
}
