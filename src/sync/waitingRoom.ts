/**
 * Messages that came before the guild's roster: they wait instead of being refused, because nobody can say yet
 * who is a stranger. A few, and not for long.
 */

export const MAX_WAITING = 20;
export const WAITING_SECONDS = 15;

/** @noSelf */
export interface WaitingRoom {
  /** Keeps work for later; false when there is no room, because the first to come stay. */
  readonly enter: (work: (this: void) => void) => boolean;
  /** Does what waits and has not waited too long. */
  readonly open: () => void;
}

interface Waiting {
  readonly since: number;
  readonly work: (this: void) => void;
}

/** Builds an empty waiting room; `uptime` in seconds. Called by: ground.createGround. */
export function createWaitingRoom(uptime: (this: void) => number): WaitingRoom {
  let waiting: Waiting[] = [];
  /**
   * What waited longer is not answered any more: the peer has given up.
   * Called by: waitingRoom.enter, waitingRoom.open.
   */
  const isFresh = ({ since }: Waiting): boolean => uptime() - since <= WAITING_SECONDS;

  return {
    /** What has waited too long makes room first. Called by: messageGate.admitSender. */
    enter: (work) => {
      waiting = waiting.filter((one) => isFresh(one));
      const hasRoom = waiting.length < MAX_WAITING;
      if (hasRoom) waiting.push({ since: uptime(), work });
      return hasRoom;
    },
    /** The room is empty before any work begins, because work may enter it again. Called by: engine.onRosterChanged. */
    open: () => {
      const fresh = waiting.filter((one) => isFresh(one));
      waiting = [];
      for (const { work } of fresh) work();
    },
  };
}
