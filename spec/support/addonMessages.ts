/**
 * C_ChatInfo's addon messages in one Lua state: prefixes are registered here, so a reload forgets them.
 *
 * 1. A result is always a number of Enum.SendAddonMessageResult, so every result is true in Lua.
 * 2. A message is cut at its first NUL and then to 255 bytes, and counts as sent all the same.
 * 3. A message of a prefix that nobody registered is not told to anybody.
 */
import type { Provided } from "./luaValues";
import type { Message } from "./network";
import { isUtf8 } from "./textLibrary";

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

/** What the logged call does not send, without a word: control characters but the line feed. */
const UNPRINTABLE = "[%z\x01-\x09\x0b-\x1f\x7f]";
const GROUP_TYPES = ["PARTY", "RAID", "INSTANCE_CHAT"];

/** @noSelf */
export interface AddonMessagesDeps {
  /** The player's own full name. */
  readonly playerName: string;
  readonly isRetail: boolean;
  readonly isInGuild: () => boolean;
  /** The chat type that carries what is said on PARTY, RAID or INSTANCE_CHAT; nil when the player is in no such group. */
  readonly groupChatType: (chatType: string) => string | undefined;
  readonly isOfficer: () => boolean;
  /** The right to speak in guild chat; without it messages vanish. */
  readonly maySpeak: () => boolean;
  readonly isSendingLocked: () => boolean;
  readonly isInInstance: () => boolean;
  /** The server refuses this send because the sender has only just entered the world. */
  readonly isTooSoon: () => boolean;
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

/** Builds the addon messages of one state. Called by: society.createMessages. */
export function createAddonMessages(deps: AddonMessagesDeps): AddonMessages {
  const registered: string[] = [];

  /** Answers Enum.RegisterAddonMessagePrefixResult. Called by: addonMessages.createAddonMessages. */
  const register = (prefix: string): number => {
    const name = cutAtNul(prefix);
    if (name === "" || name.length > PREFIX_BYTES_MAX) return BAD_PREFIX;
    if (registered.includes(name)) return DUPLICATE_PREFIX;
    if (registered.length >= PREFIXES_MAX) return TOO_MANY_PREFIXES;
    registered.push(name);
    return SUCCESS;
  };

  /** Why this chat type cannot carry a message of this player, nil when it can. Called by: addonMessages.refusalOf. */
  const typeRefusal = (chatType: string, target: string): number | undefined => {
    if (GROUP_TYPES.includes(chatType)) return deps.groupChatType(chatType) === undefined ? NOT_IN_GROUP : undefined;
    if (chatType === "WHISPER") return target === "" ? TARGET_REQUIRED : undefined;
    if (chatType === "GUILD" || chatType === "OFFICER") {
      if (deps.isInGuild()) return undefined;
      deps.showSystemLine("You are not in a guild.");
      return NOT_IN_GUILD;
    }
    if (chatType === "CHANNEL") return deps.isRetail ? INVALID_CHANNEL : INVALID_CHAT_TYPE;
    return (chatType === "SAY" || chatType === "YELL") && !deps.isRetail ? undefined : INVALID_CHAT_TYPE;
  };

  /**
   * Why this message cannot be sent at all, nil when it can; what is wrong first in the client's order decides.
   * Called by: addonMessages.sendAs.
   */
  const refusalOf = (prefix: string, text: string, chatType: string, target: string): number | undefined => {
    if (prefix === "" || prefix.length > PREFIX_BYTES_MAX) return INVALID_PREFIX;
    if (text === "") return INVALID_MESSAGE;
    if (deps.isSendingLocked()) return ADDON_MESSAGE_LOCKDOWN;
    return typeRefusal(chatType, target);
  };

  /**
   * What the server swallows though the client says Success: words of those who may not speak.
   * Called by: addonMessages.sendAllowed.
   */
  const isSwallowed = ({ chatType, text, logged }: Message): boolean => {
    if (text === "" || (logged && !isPrintable(text))) return true;
    if (chatType === "OFFICER") return !deps.maySpeak() || !deps.isOfficer();
    return chatType === "GUILD" && !deps.maySpeak();
  };

  /**
   * Takes the allowance and hands the message on; answers Enum.SendAddonMessageResult.
   * Called by: addonMessages.sendAs.
   */
  const sendAllowed = (message: Message): number => {
    const isWhisper = message.chatType === "WHISPER";
    if (deps.isTooSoon()) return ADDON_MESSAGE_THROTTLE;
    if ((!isWhisper || deps.isInInstance()) && !deps.takeToken(message.prefix)) {
      const slot = deps.lateSlot(message.prefix);
      if (slot === undefined) return ADDON_MESSAGE_THROTTLE;
      if (!isSwallowed(message)) deps.transmit(message, slot);
      return CHANNEL_THROTTLE;
    }
    if (isSwallowed(message)) return SUCCESS;
    const reached = deps.transmit(message);
    return reached || !isWhisper || !deps.refusesOffline ? SUCCESS : TARGET_OFFLINE;
  };

  /**
   * The message as it goes out: cut at what the chat type does not carry, to the member or the group it is for.
   * Called by: addonMessages.C_ChatInfo.SendAddonMessage, addonMessages.C_ChatInfo.SendAddonMessageLogged.
   */
  const sendAs = (logged: boolean, givenPrefix: string, givenText: string, givenType?: string, givenTarget?: string): number => {
    const prefix = cutAtNul(givenPrefix);
    const text = string.sub(cutAtNul(givenText), 1, MESSAGE_BYTES_MAX);
    const chatType = string.upper(givenType ?? "PARTY");
    const refusal = refusalOf(prefix, text, chatType, givenTarget ?? "");
    if (refusal !== undefined) return refusal;
    return sendAllowed({
      sender: deps.playerName,
      prefix,
      text: chatType === "SAY" || chatType === "YELL" ? (string.match(text, "^%C*")[0] ?? "") : text,
      chatType: deps.groupChatType(chatType) ?? chatType,
      target: chatType === "WHISPER" ? deps.fullName(givenTarget ?? "") : "",
      logged,
    });
  };

  /** Raises CHAT_MSG_ADDON or its logged sister, if anybody registered the prefix. Called by: lifecycle.arrive. */
  const hear = (message: Message): void => {
    if (!registered.includes(message.prefix)) return;
    const sender = deps.shownSender(message.sender);
    const target = message.chatType === "WHISPER" ? deps.shownSender(message.target) : "";
    const event = message.logged ? "CHAT_MSG_ADDON_LOGGED" : "CHAT_MSG_ADDON";
    deps.fire(event, message.prefix, message.text, message.chatType, sender, target, 0, 0, "", 0);
  };

  return {
    provided: {
      "C_ChatInfo.RegisterAddonMessagePrefix": register,
      /** In this Lua state. Called by: addonMessages.createAddonMessages. */
      "C_ChatInfo.IsAddonMessagePrefixRegistered": (prefix: string) => registered.includes(prefix),
      /** A copy, in order of registration. Called by: addonMessages.createAddonMessages. */
      "C_ChatInfo.GetRegisteredAddonMessagePrefixes": () => [...registered],
      /** Any bytes but NUL. Called by: addonMessages.createAddonMessages. */
      "C_ChatInfo.SendAddonMessage": (...words: [string, string, string?, string?]) => sendAs(false, ...words),
      /** Plain text only. Called by: addonMessages.createAddonMessages. */
      "C_ChatInfo.SendAddonMessageLogged": (...words: [string, string, string?, string?]) => sendAs(true, ...words),
    },
    hear,
  };
}

/** The text before its first NUL, as C sees it. Called by: addonMessages.register, addonMessages.sendAs. */
function cutAtNul(text: string): string {
  return string.match(text, "^%Z*")[0] ?? "";
}

/** True for UTF-8 text without control characters. Called by: addonMessages.isSwallowed. */
function isPrintable(text: string): boolean {
  return string.find(text, UNPRINTABLE)[0] === undefined && isUtf8(text);
}
