/**
 * Players of other guilds who have proved a while ago that they know my federation's key: what is whispered to and from them needs no
 * new proof, because the server stamps who speaks. A link ends with its hour, with the key, and with the membership of player or guild.
 */
import type { PeerName } from "../model/peerName";
import type { Federation } from "../model/scope";
import { sameFederation } from "../model/scope";
import type { Standing, Standings } from "./standing";

export const LINK_SECONDS = 3600;
/** More partners than any evening has; who was proved longest ago goes first. */
export const MAX_LINKS = 40;

/** @noSelf */
export interface Links {
  /** Somebody has proved himself just now. */
  readonly add: (peer: PeerName, standing: Extract<Standing, { kind: "partner" }>) => void;
  /** Asks whether a player outside my guild may be whispered to, and heard, without a new proof. */
  readonly isPartner: (peer: PeerName) => boolean;
  /** He is not there any more: somebody else of his guild is better. */
  readonly forget: (peer: PeerName) => void;
  /** The first in order of name of each guild. */
  readonly onePerGuild: () => readonly PeerName[];
  /** All of them, in order of name. */
  readonly current: () => readonly PeerName[];
  /** Who was a partner until my guild left this federation: they may have the tombstone by which it did, and nothing else. */
  readonly former: (federation: Federation) => readonly PeerName[];
  /** Who was a partner when this was asked last, or has become one since, and is none any more. */
  readonly takeLapsed: () => readonly PeerName[];
}

interface Linked {
  readonly peer: PeerName;
  readonly standing: Extract<Standing, { kind: "partner" }>;
  readonly until: number;
  /** When it was looked at last. */
  wasHeld: boolean;
}

/** Builds the list of nobody; `uptime` in seconds. Called by: trust.createTrust. */
export function createLinks(standings: Pick<Standings, "holds">, uptime: (this: void) => number): Links {
  /** Who was proved last stands last. */
  let links: Linked[] = [];

  /**
   * Names of those of some who still are what a standing says, in order.
   * Called by: links.current, links.former, links.onePerGuild.
   */
  const namesOf = (some: readonly Linked[], standingOf: (this: void, linked: Linked) => Standing): PeerName[] => {
    const current = some.filter((one) => one.until > uptime() && standings.holds(one.peer, standingOf(one)));
    const names = current.map((one) => one.peer);
    table.sort(names);
    return names;
  };

  return {
    /** A new proof takes the place of an older one. Called by: handshake.onReply, handshake.provedBy. */
    add: (peer, standing) => {
      links = links.filter((one) => one.peer !== peer);
      if (links.length >= MAX_LINKS) table.remove(links, 1);
      links.push({ peer, standing, until: uptime() + LINK_SECONDS, wasHeld: true });
    },
    /**
     * By the key, the guilds and the roster entries of this very moment.
     * Called by: bridgeEngine.createBridgeEngine, bridgeEngine.onResult, castReceiver.onFrame, castReceiver.scopeWith,
     * outsiders.createOutsiders.
     */
    isPartner: (peer) => links.some((one) => one.peer === peer && one.until > uptime() && standings.holds(peer, one.standing)),
    /** He has gone, or is none any more. Called by: engine.onUndeliverable. */
    forget: (peer) => {
      links = links.filter((one) => one.peer !== peer);
    },
    /** Guilds are told apart by what their users say of them. Called by: bridgeEngine.recipients, bridges.tick. */
    onePerGuild: () => {
      const guilds = new LuaSet<number>();
      return namesOf(links, (one) => one.standing).filter((name) => {
        const guild = links.find(({ peer }) => peer === name)?.standing.guild ?? 0;
        const isFirst = !guilds.has(guild);
        guilds.add(guild);
        return isFirst;
      });
    },
    /**
     * Whoever is none any more is left out, and comes back with what made him one.
     * Called by: starter.discover, sync.userRows.
     */
    current: () => namesOf(links, (one) => one.standing),
    /**
     * For as long as the links would have lasted; of another federation they hear nothing.
     * Called by: bridgeEngine.recipients.
     */
    former: (federation) => {
      const left = links.filter(({ standing }) => sameFederation(standing.federation, federation));
      return namesOf(left, () => ({ kind: "former", federation }));
    },
    /**
     * Each loss is told once, also of a link whose hour is over: something may wait for him still.
     * Called by: standingWatch.createStandingWatch.
     */
    takeLapsed: () => {
      const lapsed: PeerName[] = [];
      for (const link of links) {
        const isHeld = standings.holds(link.peer, link.standing);
        if (link.wasHeld && !isHeld) lapsed.push(link.peer);
        link.wasHeld = isHeld;
      }
      return lapsed;
    },
  };
}
