/** The ports of a rig's player that need more than a line: a guild where ranks are given, and a queue without limits. */
import type { GuildRoster } from "../../src/sync/ports";
import type { OutgoingMessage, SendQueue } from "../../src/wire/sendQueue";

export const GUILD = "The Guild-Realm";

/** What a spec may change about a player's roster while it runs. */
export interface RosterFacts {
  readonly isRosterLoaded: boolean;
  readonly isGuildless: boolean;
}

/** The guild as one player's client sees it. */
export function rosterOf(name: string, ranks: Readonly<Record<string, number>>, facts: (this: void) => RosterFacts): GuildRoster {
  return {
    /** The character played. */
    ownName: () => name,
    /** All players of a rig are of one guild, or of none. */
    ownGuild: () => (facts().isGuildless ? undefined : GUILD),
    /** By the rig's ranks. */
    ownRank: () => ranks[name],
    /** As the spec decides. */
    isLoaded: () => facts().isRosterLoaded,
    /** Who has a rank is a member. */
    isMember: (peer) => ranks[peer] !== undefined,
    /** Nil for strangers. */
    rankOf: (peer) => ranks[peer],
    /** Every player of the rig is online. */
    isOnline: (peer) => ranks[peer] !== undefined,
  };
}

/** A queue that sends everything at its next turn. */
export function createPlainQueue(carry: (this: void, message: OutgoingMessage) => void): { port: SendQueue; pump: (this: void) => void } {
  let waiting: OutgoingMessage[] = [];
  /** Takes out the messages of which this is true. */
  const take = (isTaken: (this: void, message: OutgoingMessage) => boolean): OutgoingMessage[] => {
    const taken = waiting.filter((message) => isTaken(message));
    waiting = waiting.filter((message) => !isTaken(message));
    return taken;
  };
  return {
    port: {
      /** Takes whatever comes. */
      push: (message) => {
        waiting.push(message);
        return true;
      },
      /** The rig pumps by the function beside the port. */
      pump: () => undefined,
      /** What waits for the peer is dropped, as by the true queue. */
      cancel: (peer) => {
        for (const message of take(({ destination }) => destination.kind === "whisper" && destination.peer === peer))
          message.onDropped?.("cancelled");
      },
      /** Bytes and time play no part here. */
      backlog: () => ({ messages: waiting.length, bytes: 0, seconds: 0 }),
      /** There are no loading screens. */
      loadingScreenEnded: () => undefined,
      /** There are no other addons. */
      noteForeignMessage: () => undefined,
      /** Nobody goes offline. */
      peerNotFound: () => undefined,
      /** The rig's player says it himself. */
      isLockedDown: () => false,
    },
    /** Carries everything that waits. */
    pump: () => {
      for (const message of take(() => true)) {
        carry(message);
        message.onSent?.();
      }
    },
  };
}
