/**
 * C_ChatInfo's addon messages in one Lua state: prefixes are registered here, so a reload forgets them.
 *
 * 1. A result is always a number of Enum.SendAddonMessageResult, so every result is true in Lua.
 * 2. A message is cut at its first NUL and then to 255 bytes, and counts as sent all the same.
 * 3. A message of a prefix that nobody registered is not told to anybody.
 */
import type { Provided } from "./luaValues";
import type { Message } from "./network";

const MESSAGE_BYTES_MAX = 255;
const PREFIX_BYTES_MAX = 16;
const PREFIXES_MAX = 512;

const SUCCESS = 0;
const INVALID_PREFIX = 1;
const INVALID_MESSAGE = 2;
const ADDON_MESSAGE_THROTTLE = 3;
const INVALID_CHAT_TYPE = 4;
const NOT_IN_GROUP = 5;
const TARGET_REQUIRED = 6;
const INVALID_CHANNEL = 7;
const CHANNEL_THROTTLE = 8;
const NOT_IN_GUILD = 10;
const ADDON_MESSAGE_LOCKDOWN = 11;
const TARGET_OFFLINE = 12;
const [DUPLICATE_PREFIX, BAD_PREFIX, TOO_MANY_PREFIXES] = [1, 2, 3];

const GROUP_TYPES = ["PARTY", "RAID", "INSTANCE_CHAT"];

/** @noSelf */
export interface AddonMessagesDeps {
  /** The player's own full name. */
  readonly playerName: string;
  readonly isRetail: boolean;
  readonly isInGuild: () => boolean;
  /** The right to speak in guild chat; without it messages vanish. */
  readonly maySpeak: () => boolean;
  readonly isSendingLocked: () => boolean;
  readonly isInInstance: () => boolean;
  readonly takeToken: (prefix: string) => boolean;
  /** Where the server queues what exceeds the allowance, when it will send it; nil where it drops it. */
  readonly lateSlot: (prefix: string) => number | undefined;
  /** Full name of a whisper's target as the player wrote it. */
  readonly fullName: (target: string) => string;
  /** Hands the message to the server, now or at a time; false when the target is nobody online. */
  readonly transmit: (message: Message, at?: number) => boolean;
  /** The client says that it refused a whisper to nobody instead of success. */
  readonly refusesOffline: boolean;
  readonly showSystemLine: (line: string) => void;
  readonly fire: (event: string, ...args: unknown[]) => void;
  /** The sender as this flavour shows him. */
  readonly shownSender: (fullName: string) => string;
}

/** @noSelf */
export interface AddonMessages {
  readonly provided: Provided;
  /** Raises the event for a message that arrived. */
  readonly hear: (message: Message) => void;
}

/**
 * Builds the addon messages of one state.
 */
export function createAddonMessages(deps: AddonMessagesDeps): AddonMessages {
  const registered: string[] = [];

  /** Answers Enum.RegisterAddonMessagePrefixResult. */
  const register = (prefix: string): number => {
    const name = cutAtNul(prefix);
    if (name === "" || name.length > PREFIX_BYTES_MAX) return BAD_PREFIX;
    if (registered.includes(name)) return DUPLICATE_PREFIX;
    if (registered.length >= PREFIXES_MAX) return TOO_MANY_PREFIXES;
    registered.push(name);
    return SUCCESS;
  };

  /** Why this chat type cannot carry a message of this player, nil when it can. */
  const typeRefusal = (chatType: string, target: string): number | undefined => {
    if (GROUP_TYPES.includes(chatType)) return NOT_IN_GROUP;
    if (chatType === "WHISPER") return target === "" ? TARGET_REQUIRED : undefined;
    if (chatType === "GUILD" || chatType === "OFFICER") {
      if (deps.isInGuild()) return undefined;
      deps.showSystemLine("You are not in a guild.");
      return NOT_IN_GUILD;
    }
    if (chatType === "CHANNEL") return deps.isRetail ? INVALID_CHANNEL : INVALID_CHAT_TYPE;
    return (chatType === "SAY" || chatType === "YELL") && !deps.isRetail ? undefined : INVALID_CHAT_TYPE;
  };

  /** Answers Enum.SendAddonMessageResult; what is wrong first in the client's order decides. */
  const send = (givenPrefix: string, givenText: string, givenType?: string, givenTarget?: string): number => {
    const prefix = cutAtNul(givenPrefix);
    const text = string.sub(cutAtNul(givenText), 1, MESSAGE_BYTES_MAX);
    const chatType = string.upper(givenType ?? "PARTY");
    if (prefix === "" || prefix.length > PREFIX_BYTES_MAX) return INVALID_PREFIX;
    if (text === "") return INVALID_MESSAGE;
    if (deps.isSendingLocked()) return ADDON_MESSAGE_LOCKDOWN;
    const refusal = typeRefusal(chatType, givenTarget ?? "");
    if (refusal !== undefined) return refusal;
    const target = chatType === "WHISPER" ? deps.fullName(givenTarget ?? "") : "";
    const message: Message = { sender: deps.playerName, prefix, text, chatType, target };
    const exempt = chatType === "WHISPER" && !deps.isInInstance();
    if (!exempt && !deps.takeToken(prefix)) {
      const slot = deps.lateSlot(prefix);
      if (slot === undefined) return ADDON_MESSAGE_THROTTLE;
      deps.transmit(message, slot);
      return CHANNEL_THROTTLE;
    }
    if (chatType !== "WHISPER" && !deps.maySpeak()) return SUCCESS;
    const reached = deps.transmit(message);
    return reached || chatType !== "WHISPER" || !deps.refusesOffline ? SUCCESS : TARGET_OFFLINE;
  };

  /** Raises CHAT_MSG_ADDON, if anybody registered the prefix. */
  const hear = (message: Message): void => {
    if (!registered.includes(message.prefix)) return;
    const sender = deps.shownSender(message.sender);
    const target = message.chatType === "WHISPER" ? deps.shownSender(message.target) : "";
    deps.fire("CHAT_MSG_ADDON", message.prefix, message.text, message.chatType, sender, target, 0, 0, "", 0);
  };

  return {
    provided: {
      "C_ChatInfo.RegisterAddonMessagePrefix": register,
      /** In this Lua state. */
      "C_ChatInfo.IsAddonMessagePrefixRegistered": (prefix: string) => registered.includes(prefix),
      /** A copy, in order of registration. */
      "C_ChatInfo.GetRegisteredAddonMessagePrefixes": () => [...registered],
      "C_ChatInfo.SendAddonMessage": send,
    },
    hear,
  };
}

/** The text before its first NUL, as C sees it. */
function cutAtNul(text: string): string {
  return string.match(text, "^%Z*")[0] ?? "";
}
