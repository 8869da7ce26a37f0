/**
 * Addon messages in and out.
 *
 * 1. Nothing thrown by the client passes: a failure is a result code.
 * 2. Senders are "Name-Realm", whether the flavour writes the own realm or not.
 * 3. Our own messages, which some clients echo, are dropped by their sender.
 */
import type { PeerName } from "../model/peerName";
import { fullName } from "../model/peerName";
import type { Destination } from "../sync/ports";
import type { Events } from "./events";
import { runGuarded } from "./guarded";
import { isSecret, readableText } from "./optional";
import type { Player } from "./player";

/** Enum.SendAddonMessageResult, as far as we give such answers ourselves. */
const SUCCESS = 0;
const GENERAL_ERROR = 9;
const NOT_IN_GUILD = 10;

/** How a message reached us: the client's chat type, such as "WHISPER" or "GUILD". */
export type ChatType = string;

/** @noSelf */
export interface ChannelDeps {
  /** The prefixes to hear; messages of others never reach us. */
  readonly prefixes: readonly string[];
  readonly events: Events;
  readonly player: Player;
}

/** @noSelf */
export interface Channel {
  /** Registers the prefixes; needed once after every login and /reload. */
  readonly open: () => void;
  /**
   * Sends one message of at most 255 bytes without NUL; returns Enum.SendAddonMessageResult (0 = accepted by the
   * client, which is no proof of delivery).
   */
  readonly send: (prefix: string, text: string, destination: Destination) => number;
  /** `handler` is called for every message with one of the prefixes that others sent. */
  readonly onMessage: (handler: (prefix: string, text: string, chatType: ChatType, sender: PeerName) => void) => void;
}

/** Builds the only way messages take into the client and out of it. Called by: messaging.createMessaging. */
export function createChannel(deps: ChannelDeps): Channel {
  const isOurs = new LuaSet<string>();
  for (const prefix of deps.prefixes) isOurs.add(prefix);

  /** Makes the client hand us messages of our prefixes. Called by: main.listen. */
  const open = (): void => {
    for (const prefix of deps.prefixes) runGuarded(() => void C_ChatInfo.RegisterAddonMessagePrefix(prefix));
  };

  /** Judges each message before a handler sees it: ours by prefix, readable, not our own. Called by: main.listen. */
  const onMessage: Channel["onMessage"] = (handler) => {
    deps.events.on("CHAT_MSG_ADDON", (rawPrefix, rawText, rawChatType, rawSender) => {
      const prefix = readableText(rawPrefix);
      if (prefix === undefined || !isOurs.has(prefix)) return;
      const text = readableText(rawText);
      const chatType = readableText(rawChatType);
      const sender = senderName(readableText(rawSender), deps.player);
      if (text === undefined || chatType === undefined || sender === undefined || sender === deps.player.ownName()) return;
      runGuarded(handler, prefix, text, chatType, sender);
    });
  };

  return {
    open,
    /**
     * Never raises an error, so that the queue can go on with the next message.
     * Called by: messaging.createMessaging.
     */
    send: (prefix, text, destination) => sendMessage(deps.player, prefix, text, destination),
    onMessage,
  };
}

/**
 * "Name-Realm" of a sender, nil when the client hid it or the own realm is not known yet.
 * Called by: channel.onMessage.
 */
function senderName(sender: string | undefined, player: Player): PeerName | undefined {
  if (sender === undefined) return undefined;
  const [dash] = string.find(sender, "-", 1, true);
  if (dash !== undefined) return sender;
  const realm = player.ownRealm();
  return realm === undefined ? undefined : fullName(sender, realm);
}

/**
 * Sends, unless it is clear beforehand that the message would vanish or make the client complain in chat.
 * Called by: channel.send.
 */
function sendMessage(player: Player, prefix: string, text: string, destination: Destination): number {
  if (isSecret(text)) return GENERAL_ERROR;
  if (destination.kind === "whisper") {
    const { peer } = destination;
    return resultOf(() => C_ChatInfo.SendAddonMessage(prefix, text, "WHISPER", peer));
  }
  if (player.isGuildless() || !player.canSpeakInGuild()) return NOT_IN_GUILD;
  return resultOf(() => C_ChatInfo.SendAddonMessage(prefix, text, "GUILD"));
}

/**
 * One result code for all that clients answered over the years: numbers, booleans, nothing, errors.
 * Called by: channel.sendMessage.
 */
function resultOf(send: (this: void) => unknown): number {
  const [ok, answer] = pcall(send);
  if (!ok || answer === false) return GENERAL_ERROR;
  return typeof answer === "number" ? answer : SUCCESS;
}
