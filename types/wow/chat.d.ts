/** Addon messages, chat lines and slash commands. Members of namespaces are called with a dot. */
/** @noSelfInFile */
/// <reference types="@wartoshika/wow-declarations" />

declare namespace WoWAPI {
  interface C_ChatInfo {
    /** Registration lasts until /reload; returns Enum.RegisterAddonMessagePrefixResult. */
    RegisterAddonMessagePrefix(this: void, prefix: string): number;
    /** Returns Enum.SendAddonMessageResult: 0 is success, and true in Lua like every failure. Raises an error for secret arguments. */
    SendAddonMessage(this: void, prefix: string, text: string, chatType: string, target?: string): number | boolean | undefined;
    /** Whether the client refuses addon messages now. */
    InChatMessagingLockdown(this: void): boolean;
  }
}

/** Decides about a chat line before it is shown; true hides it. */
type ChatMessageEventFilter = (this: void, frame: unknown, event: string, text: unknown, ...rest: unknown[]) => boolean;

declare const ChatFrameUtil:
  { readonly AddMessageEventFilter?: (this: void, event: string, filter: ChatMessageEventFilter) => void } | undefined;
/** The older name of `ChatFrameUtil.AddMessageEventFilter`. */
declare const ChatFrame_AddMessageEventFilter: ((this: void, event: string, filter: ChatMessageEventFilter) => void) | undefined;

/** The localized "No player named '%s' is currently playing." */
declare const ERR_CHAT_PLAYER_NOT_FOUND_S: string | undefined;

declare const SlashCmdList: Record<string, (this: void, text: string) => void>;
declare let SLASH_GUILDHELPER1: string;
declare let SLASH_GUILDHELPER2: string;
declare let BINDING_HEADER_GUILDHELPER: string;
declare let BINDING_NAME_GUILDHELPER_TOGGLE: string;

/** Another library's send queue, if an addon brought it: what it may still send, in bytes. */
declare const ChatThrottleLib: { readonly avail?: number } | undefined;
