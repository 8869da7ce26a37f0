/** What the client's answer to a sent message means for it. */

/** Enum.SendAddonMessageResult, the same in every flavour. */
export const SEND_RESULT = {
  success: 0,
  invalidPrefix: 1,
  invalidMessage: 2,
  throttled: 3,
  invalidChatType: 4,
  notInGroup: 5,
  targetRequired: 6,
  invalidChannel: 7,
  channelThrottled: 8,
  generalError: 9,
  notInGuild: 10,
  lockdown: 11,
  targetOffline: 12,
} as const;

/** "repeat" is worth a few more tries, "hopeless" none. */
export type SendVerdict = "sent" | "throttled" | "lockdown" | "offline" | "repeat" | "hopeless";

const VERDICT_BY_RESULT: Readonly<Record<number, SendVerdict | undefined>> = {
  [SEND_RESULT.success]: "sent",
  [SEND_RESULT.throttled]: "throttled",
  // The server may still deliver it, late; what it did not is repaired by the session.
  [SEND_RESULT.channelThrottled]: "sent",
  [SEND_RESULT.lockdown]: "lockdown",
  [SEND_RESULT.targetOffline]: "offline",
  [SEND_RESULT.invalidPrefix]: "hopeless",
  [SEND_RESULT.invalidMessage]: "hopeless",
  [SEND_RESULT.invalidChatType]: "hopeless",
  [SEND_RESULT.notInGroup]: "hopeless",
  [SEND_RESULT.targetRequired]: "hopeless",
  [SEND_RESULT.invalidChannel]: "hopeless",
  [SEND_RESULT.notInGuild]: "hopeless",
};

/** Why each hopeless message was dropped, for the log. */
const REASON_BY_RESULT: Readonly<Record<number, string | undefined>> = {
  [SEND_RESULT.invalidPrefix]: "invalid prefix",
  [SEND_RESULT.invalidMessage]: "invalid message",
  [SEND_RESULT.invalidChatType]: "invalid chat type",
  [SEND_RESULT.notInGroup]: "not in a group",
  [SEND_RESULT.targetRequired]: "no target",
  [SEND_RESULT.invalidChannel]: "invalid channel",
  [SEND_RESULT.notInGuild]: "not in a guild",
};

/**
 * The verdict on an answer. Older clients answer with true, false or nothing; an unknown number is an error.
 * Called by: sendQueue.settle.
 */
export function verdictOf(result: number | boolean | undefined): SendVerdict {
  if (result === true || result === undefined) return "sent";
  if (result === false) return "repeat";
  return VERDICT_BY_RESULT[result] ?? "repeat";
}

/** Why the client would not send, in a few words. Called by: sendQueue.settle. */
export function dropReasonOf(result: number | boolean | undefined): string {
  return (typeof result === "number" ? REASON_BY_RESULT[result] : undefined) ?? "the client refuses it";
}
