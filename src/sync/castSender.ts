/**
 * Casts on their way out: to the guild's channel, or, from a player who may not speak there, by whisper to somebody who passes them on.
 *
 * 1. One cast at a time: what a player says to the guild never piles up in his queue.
 * 2. No two casts of a player have the same stream, also across a /reload.
 */
import type { PeerName } from "../model/peerName";
import { castToFrames } from "../wire/castFrames";
import type { Frame } from "../wire/frame";
import { encodeFrame } from "../wire/frame";
import type { SendQueue } from "../wire/sendQueue";
import type { Destination } from "./ports";

/** Steps of the count in a stream's number; the login's nonce stands before it. */
const COUNT_LIMIT = 65536;
/** The client says so late that a player is not there; after this long a whispered cast counts as heard. */
const UNHEARD_SECONDS = 10;

/** @noSelf */
export interface CastSenderDeps {
  readonly queue: Pick<SendQueue, "push">;
  /** My 16-bit nonce of this login. */
  readonly ownNonce: number;
  readonly canSpeakInGuild: () => boolean;
  /** Members who are online and whose clients act by themselves, the one heard last first. */
  readonly onlineUsers: () => readonly PeerName[];
  readonly uptime: () => number;
}

/** @noSelf */
export interface CastSender {
  /** Sends a text that a cast may have; where nobody can be reached, nothing. */
  readonly send: (text: string) => void;
  /** Whispers a text that a cast may have to each of these, who say it to their guilds. */
  readonly whisperTo: (text: string, peers: readonly PeerName[]) => void;
  /** Asks whether nothing of a cast waits in the queue. */
  readonly isIdle: () => boolean;
  /** The client said that a player we whispered is not there. */
  readonly onUndeliverable: (peer: PeerName) => void;
}

/** A cast that was whispered, and to whom in vain. */
interface WhisperedCast {
  readonly frames: readonly Frame[];
  readonly tried: LuaSet<PeerName>;
  readonly peer: PeerName;
  readonly at: number;
}

/** Builds the way out. Called by: casts.createCasts. */
export function createCastSender(deps: CastSenderDeps): CastSender {
  let count = 0;
  let waiting = 0;
  let whispered: WhisperedCast | undefined;

  /** A frame that was given up counts as gone, like one that was sent. Called by: sendQueue.drop, sendQueue.settle. */
  const onGone = (): void => {
    waiting -= 1;
  };

  /**
   * Hands the frames to the queue, as far as it takes them.
   * Called by: castSender.send, castSender.whisper, castSender.whisperTo.
   */
  const push = (frames: readonly Frame[], destination: Destination): void => {
    for (const frame of frames) {
      const isTaken = deps.queue.push({ class: "bulk", destination, text: encodeFrame(frame), onSent: onGone, onDropped: onGone });
      if (isTaken) waiting += 1;
    }
  };

  /**
   * To the first who was not tried yet; nobody is tried twice with one cast.
   * Called by: castSender.onUndeliverable, castSender.send.
   */
  const whisper = (frames: readonly Frame[], tried: LuaSet<PeerName>): void => {
    whispered = undefined;
    const peer = deps.onlineUsers().find((name) => !tried.has(name));
    if (peer === undefined) return;
    tried.add(peer);
    whispered = { frames, tried, peer, at: deps.uptime() };
    push(frames, { kind: "whisper", peer });
  };

  /** A stream of its own for every text. Called by: castSender.send, castSender.whisperTo. */
  const framesOf = (text: string): readonly Frame[] => {
    count = (count + 1) % COUNT_LIMIT;
    const frames = castToFrames(text, deps.ownNonce * COUNT_LIMIT + count);
    return frames.ok ? frames.value : [];
  };

  return {
    /** Whoever hears a whispered cast says it to the guild. Called by: liveEdits.cast. */
    send: (text) => {
      const frames = framesOf(text);
      if (frames.length === 0) return;
      if (deps.canSpeakInGuild()) push(frames, { kind: "guild" });
      else whisper(frames, new LuaSet<PeerName>());
    },
    /** Each hears it in a stream of its own. Called by: crossing.createCrossing. */
    whisperTo: (text, peers) => {
      const frames = framesOf(text);
      for (const peer of peers) push(frames, { kind: "whisper", peer });
    },
    /** Casts to all destinations count. Called by: liveEdits.tick. */
    isIdle: () => waiting === 0,
    /** Somebody else may hear it. Called by: engine.onUndeliverable. */
    onUndeliverable: (peer) => {
      if (whispered?.peer !== peer || deps.uptime() - whispered.at > UNHEARD_SECONDS) return;
      whisper(whispered.frames, whispered.tried);
    },
  };
}
