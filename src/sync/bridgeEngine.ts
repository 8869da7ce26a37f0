/** The way to other guilds put together: who might be there, who is reached, what is carried across, and who of my guild does it. */
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import type { Scope } from "../model/scope";
import { acrossGuilds } from "../model/scope";
import type { Bridges } from "./bridges";
import { createBridges } from "./bridges";
import type { Bridge } from "./crossing";
import type { EnginePorts } from "./enginePorts";
import type { OwnScope } from "./ownScope";
import { createPartners } from "./partners";
import { createSessionIds } from "./sessionIds";
import type { Trust } from "./trust";

/** Names that a round of visits tries at once: those who were there last, of a few guilds. */
const MAX_SOUGHT = 4;

/** What the way to other guilds needs beside the ports. @noSelf */
export interface BridgeParts extends Trust {
  readonly ownScope: OwnScope;
  readonly onlineUsers: () => readonly PeerName[];
  /** Asks whether a member has said not long ago that it is the bridge. */
  readonly saysBridge: (name: PeerName) => boolean;
  readonly isFree: () => boolean;
  /** Begins a session by itself. */
  readonly begin: (peer: PeerName) => void;
  /** Says my beacon. */
  readonly tell: () => void;
  /** Uptime of my last beacon. */
  readonly lastSpokeAt: () => number;
}

/** @noSelf */
export interface BridgeEngine extends Bridge, Pick<Bridges, "isBridge" | "tick"> {
  /** Says hello to the likeliest, before a round of visits. */
  readonly seek: () => void;
  /** Partners who have proved themselves a while ago. */
  readonly reachable: () => readonly PeerName[];
  readonly onResult: (result: SyncResult) => void;
  /** The client said that a player we whispered is not there. */
  readonly onUndeliverable: (peer: PeerName) => void;
}

/** Joins the parts on the engine's ports. Called by: engine.createBridgePart. */
export function createBridgeEngine(ports: EnginePorts, parts: BridgeParts): BridgeEngine {
  const { roster, store, clock, random, isQuiet } = ports;
  const { serverTime, uptime } = clock;
  const { links, standings, handshake } = parts;
  const scope = parts.ownScope.known;
  const nextSessionId = createSessionIds(serverTime, random);
  const partners = createPartners({
    saved: ports.savedPartners,
    scope,
    rosterEntries: () => store.entriesOf("roster"),
    isPossible: (name) => name !== roster.ownName() && !roster.isMember(name) && !links.isPartner(name) && !standings.isStruckOff(name),
    acquaintances: ports.acquaintances,
    serverTime,
    uptime,
  });

  /** His answer makes him a partner, and nobody else hears of it. Called by: bridgeEngine.seek, bridges.probeNext. */
  const probe = (name: PeerName): void => {
    partners.noteTried(name);
    handshake.greet(name, nextSessionId(), {
      onGone: () => undefined,
      onProved: () => {
        partners.noteProved(name);
      },
    });
  };

  const bridges = createBridges({
    ...parts,
    ownName: roster.ownName,
    isBridge: parts.saysBridge,
    partners: links.onePerGuild,
    mayBridge: () => ports.autoSync() && roster.isLoaded() && standings.federation() !== undefined,
    isQuiet,
    nextCandidate: partners.next,
    probe,
    uptime,
  });

  /** Of the federation left last, its tombstone may be spoken of, and nothing else. Called by: liveEdits.judgeOfNow. */
  const scopeAcross = (): Scope | undefined => {
    const own = scope();
    if (own === undefined || own.federation !== undefined) return own && acrossGuilds(own);
    const [federation] = standings.left();
    return federation && acrossGuilds({ ownGuild: own.ownGuild, federation, guilds: new LuaSet() });
  };

  return {
    isBridge: bridges.isBridge,
    tick: bridges.tick,
    scopeAcross,
    /**
     * After my guild has left, those who were partners are to hear of it.
     * Called by: crossing.createCrossing, crossing.note.
     */
    recipients: () => {
      const [left] = standings.federation() === undefined ? standings.left() : [];
      if (left !== undefined) return links.former(left);
      return bridges.isBridge() ? links.onePerGuild() : [];
    },
    /** A few hellos at once, because somebody waits for the answers. Called by: starter.discover. */
    seek: () => {
      for (const _ of $range(1, MAX_SOUGHT)) {
        const name = partners.next();
        if (name !== undefined) probe(name);
      }
    },
    onCarried: bridges.noteCarried,
    reachable: links.current,
    /** Only partners are remembered. Called by: engine.createEngine. */
    onResult: ({ peer, ok }) => {
      if (!links.isPartner(peer)) return;
      partners.noteProved(peer);
      bridges.onResult(peer, ok);
    },
    onUndeliverable: links.forget,
  };
}
