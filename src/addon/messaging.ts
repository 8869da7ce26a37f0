/** The way messages take through the client: channel, send queue, and what tells the queue how it stands. */
import type { Channel } from "../game/channel";
import { createChannel } from "../game/channel";
import { isLockedDown } from "../game/lockdown";
import { createSystemLines } from "../game/systemLines";
import { throttleLibraryBytes, watchTraffic } from "../game/traffic";
import type { PeerName } from "../model/peerName";
import type { Log } from "../sync/ports";
import { BULK_PREFIX, CONTROL_PREFIX } from "../wire/protocol";
import type { SendQueue } from "../wire/sendQueue";
import { createSendQueue } from "../wire/sendQueue";
import type { Client } from "./client";

export interface Messaging {
  readonly channel: Channel;
  readonly queue: SendQueue;
  /** The game allows no addon messages at the moment. @noSelf */
  readonly isLockedDown: (this: void) => boolean;
  /** Sends what may go now. @noSelf */
  readonly pump: (this: void) => void;
}

/** Builds channel and queue; `onUndeliverable` hears of peers who are not online. Called by: main.load. */
export function createMessaging(client: Client, log: Log, onUndeliverable: (this: void, peer: PeerName) => void): Messaging {
  const { clock, player, events } = client;
  const channel = createChannel({ prefixes: [CONTROL_PREFIX, BULK_PREFIX], events, player });
  const systemLines = createSystemLines({ events, clock, player });
  const queue = createSendQueue({
    uptime: clock.uptime,
    framerate: player.framesPerSecond,
    isInInstance: player.isInInstance,
    sharedBudget: throttleLibraryBytes,
    send: (prefix, text, destination) => {
      if (destination.kind === "whisper") systemLines.noteWhisper(destination.peer);
      return channel.send(prefix, text, destination);
    },
    onUndeliverable,
    onLockdown: (isActive) => {
      log.write("queue", isActive ? "the game allows no addon messages now" : "the game allows addon messages again");
    },
  });
  watchTraffic((prefix) => prefix === CONTROL_PREFIX || prefix === BULK_PREFIX, queue.noteForeignMessage);
  systemLines.onGone(queue.peerNotFound);
  events.on("PLAYER_ENTERING_WORLD", queue.loadingScreenEnded);

  return {
    channel,
    queue,
    /**
     * By the client's own word, or by its answer to our last message.
     * Called by: main.load, sessionEngine.createWorkflow, sessionWatch.createSessionWatch, statusReport.activity.
     */
    isLockedDown: () => queue.isLockedDown() || isLockedDown(),
    pump: queue.pump,
  };
}
