/** Peers who sent what no GuildHelper sends, such as a text that inflates without end: not heard for an hour. */
import type { PeerName } from "../model/peerName";

export const MUTE_SECONDS = 3600;
/** Peers muted at once; there are not that many hostile members in a guild. */
export const MAX_MUTED = 100;

/** @noSelf */
export interface Mutes {
  readonly mute: (peer: PeerName) => void;
  readonly isMuted: (peer: PeerName) => boolean;
}

/** Builds an empty list; `uptime` in seconds. Called by: ground.createGround. */
export function createMutes(uptime: (this: void) => number): Mutes {
  const untilByPeer = new LuaMap<PeerName, number>();
  let count = 0;

  return {
    /**
     * Beyond the limit nobody more is muted: every session with them ends as damaged all the same.
     * Called by: castReceiver.refuse, damageReport.unreadable.
     */
    mute: (peer) => {
      if (!untilByPeer.has(peer)) {
        if (count >= MAX_MUTED) return;
        count += 1;
      }
      untilByPeer.set(peer, uptime() + MUTE_SECONDS);
    },
    /** Whoever has waited long enough is heard again. Called by: messageGate.admitSender. */
    isMuted: (peer) => {
      const until = untilByPeer.get(peer);
      if (until === undefined) return false;
      if (uptime() < until) return true;
      untilByPeer.delete(peer);
      count -= 1;
      return false;
    },
  };
}
