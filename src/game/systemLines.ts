/**
 * The line "No player named 'Bob' is currently playing." It is the client's only word about a whisper to
 * somebody offline: we learn from it, and hide it when the whisper was ours. Lines about players we did not
 * just whisper are left alone.
 */
import type { PeerName } from "../model/peerName";
import { fullName } from "../model/peerName";
import type { Clock } from "../sync/ports";
import type { Events } from "./events";
import { hasMember, isThere, readableText } from "./optional";
import type { Player } from "./player";

/** How long after a whisper its line may come: a long round trip and some. */
const MEMORY_SECONDS = 10;
/** Names remembered at once; forgotten ones are dropped when this many are there. */
const MAX_NAMES = 100;

/** @noSelf */
export interface SystemLinesDeps {
  readonly events: Events;
  readonly clock: Clock;
  readonly player: Player;
}

/** @noSelf */
export interface SystemLines {
  /** Called with every whisper of ours, before it is sent. */
  readonly noteWhisper: (peer: PeerName) => void;
  /** `handler` is called when the client said that somebody we just whispered is not there. */
  readonly onGone: (handler: (peer: PeerName) => void) => void;
}

/**
 * Builds the reader of system lines and puts its filter before the chat frames.
 * Called by: messaging.createMessaging.
 */
export function createSystemLines(deps: SystemLinesDeps): SystemLines {
  const pattern = playerNotFoundPattern();
  const whisperedAt = new LuaMap<PeerName, number>();
  let names = 0;

  /**
   * Remembers a whisper, so that its failure can be told from those of the player.
   * Called by: messaging.createMessaging.
   */
  const noteWhisper = (peer: PeerName): void => {
    const now = deps.clock.uptime();
    if (names >= MAX_NAMES) names = dropOlderThan(whisperedAt, now - MEMORY_SECONDS);
    if (names >= MAX_NAMES) return;
    if (!whisperedAt.has(peer)) names += 1;
    whisperedAt.set(peer, now);
  };

  /**
   * Who is absent according to a line, if we whispered him just now.
   * Called by: systemLines.createSystemLines, systemLines.onGone.
   */
  const peerOfOurs = (line: unknown): PeerName | undefined => {
    const peer = peerNotFound(line, pattern, deps.player.ownRealm());
    const noted = peer === undefined ? undefined : whisperedAt.get(peer);
    return noted !== undefined && deps.clock.uptime() - noted <= MEMORY_SECONDS ? peer : undefined;
  };

  addFilter((_frame, _event, line) => peerOfOurs(line) !== undefined);

  /**
   * Listens to the event itself, because filters run once for every chat frame.
   * Called by: messaging.createMessaging.
   */
  const onGone = (handler: (this: void, peer: PeerName) => void): void => {
    deps.events.on("CHAT_MSG_SYSTEM", (line) => {
      const peer = peerOfOurs(line);
      if (peer !== undefined) handler(peer);
    });
  };

  return { noteWhisper, onGone };
}

/**
 * The pattern that captures the name from the localized line, nil where the client has no such line.
 * Called by: systemLines.createSystemLines.
 */
function playerNotFoundPattern(): string | undefined {
  const template = isThere("ERR_CHAT_PLAYER_NOT_FOUND_S") ? readableText(ERR_CHAT_PLAYER_NOT_FOUND_S) : undefined;
  if (template === undefined) return undefined;
  const [escaped] = string.gsub(template, "([%(%)%.%%%+%-%*%?%[%]%^%$])", "%%%1");
  const [plain] = string.gsub(escaped, "%%%%s", "(.+)");
  const [positional] = string.gsub(plain, "%%%%1%%%$s", "(.+)");
  return `^${positional}$`;
}

/**
 * "Name-Realm" of the player a line calls absent, nil for any other line and for secret ones.
 * Called by: systemLines.peerOfOurs.
 */
function peerNotFound(line: unknown, pattern: string | undefined, ownRealm: string | undefined): PeerName | undefined {
  const text = readableText(line);
  if (text === undefined || pattern === undefined || ownRealm === undefined) return undefined;
  const [name] = string.match(text, pattern);
  return typeof name === "string" ? fullName(name, ownRealm) : undefined;
}

/** Forgets names noted before `limit` and returns how many remain. Called by: systemLines.noteWhisper. */
function dropOlderThan(whisperedAt: LuaMap<PeerName, number>, limit: number): number {
  let remaining = 0;
  for (const [peer, notedAt] of whisperedAt) {
    if (notedAt < limit) whisperedAt.delete(peer);
    else remaining += 1;
  }
  return remaining;
}

/**
 * Puts a filter before the chat frames, under whichever name this flavour has for that.
 * Called by: systemLines.createSystemLines.
 */
function addFilter(filter: ChatMessageEventFilter): void {
  if (hasMember("ChatFrameUtil", "AddMessageEventFilter")) ChatFrameUtil?.AddMessageEventFilter?.("CHAT_MSG_SYSTEM", filter);
  else if (isThere("ChatFrame_AddMessageEventFilter")) ChatFrame_AddMessageEventFilter?.("CHAT_MSG_SYSTEM", filter);
}
