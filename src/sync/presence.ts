/**
 * Who is there, and with what: beacons said to the guild and heard, and a question before a round of visits, which everybody answers by
 * whisper. Answers carry digests over the whole scope, so that a visit to an equal copy costs nothing.
 */
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { WireRecord } from "../wire/protocol";
import type { Beacon, BeaconMaker } from "./beacon";
import type { BeaconClock } from "./beaconClock";
import type { BeaconListener } from "./beaconListener";
import type { BeaconSpeaker } from "./beaconSpeaker";
import type { KnownUsers } from "./knownUsers";
import type { Peers } from "./peers";
import { HEARD_SECONDS } from "./peers";
import type { Destination } from "./ports";
import { sameWindows } from "./summaries";

/** How long a question waits for answers. */
export const ANSWER_SECONDS = 3;
/** Answers are spread over this time, so that forty members do not speak in one instant. */
const ANSWER_SPREAD_SECONDS = 1.5;

/** @noSelf */
export interface PresenceDeps {
  readonly peers: Peers;
  readonly known: Pick<KnownUsers, "heard">;
  readonly beacons: BeaconMaker;
  readonly clock: Pick<BeaconClock, "begin" | "hasBegun">;
  readonly speaker: Pick<BeaconSpeaker, "tick">;
  readonly listener: BeaconListener;
  /** Sends a record that belongs to no session. */
  readonly send: (destination: Destination, record: WireRecord) => void;
  readonly run: (job: () => void) => boolean;
  readonly after: (seconds: number, run: () => void) => void;
  readonly uptime: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Nil while the guild is unknown: then nothing is said. */
  readonly scope: () => Scope | undefined;
  readonly isOnline: (peer: PeerName) => boolean;
}

/** Somebody who may be visited. */
export interface Candidate {
  readonly peer: PeerName;
  /** His digests, said a moment ago, equal mine: there is nothing to sync. */
  readonly isEqual: boolean;
}

/** @noSelf */
export interface Presence {
  /** Says soon that this client is there, and listens to what others hold from then on. */
  readonly announce: () => void;
  /** Asks the guild, waits for answers, and calls back with who answered or was heard lately, in order of name. */
  readonly discover: (onFound: (this: void, candidates: readonly Candidate[]) => void) => void;
  readonly onWho: (peer: PeerName) => void;
  readonly onHere: (peer: PeerName, beacon: Beacon, isForGuild: boolean) => void;
  /** Says and reads what is due; called a few times a second. */
  readonly tick: () => void;
}

/** Builds the client's presence. Called by: presenceEngine.createPresenceEngine. */
export function createPresence(deps: PresenceDeps): Presence {
  /** Peers whose question will be answered in a moment: asking again brings no second answer. */
  const answering = new LuaSet<PeerName>();

  /**
   * What I hold now, without symbols, looked at in a job; nil while my guild is unknown.
   * Called by: presence.discover, presence.onWho.
   */
  const withHoldings = (use: (this: void, mine: Beacon | undefined) => void): void => {
    const isTaken = deps.run(() => {
      const scope = deps.scope();
      use(scope === undefined ? undefined : deps.beacons.brief(scope));
    });
    if (!isTaken) use(undefined);
  };

  /** Calls back in any case, so that nobody waits for ever. Called by: starter.discover. */
  const discover = (onFound: (this: void, candidates: readonly Candidate[]) => void): void => {
    const askedAt = deps.uptime();
    if (deps.scope() !== undefined) deps.send({ kind: "guild" }, { name: "who", body: {} });
    deps.after(ANSWER_SECONDS, () => {
      withHoldings((mine) => {
        onFound(mine === undefined ? [] : candidatesSince(askedAt, mine));
      });
    });
  };

  /** Who has answered, and who was heard lately and is still online. Called by: presence.discover. */
  const candidatesSince = (askedAt: number, mine: Beacon): Candidate[] => {
    const candidates: Candidate[] = [];
    for (const name of deps.peers.heardSince(deps.uptime() - HEARD_SECONDS)) {
      const peer = deps.peers.get(name);
      if (peer === undefined) continue;
      const hasAnswered = peer.heardAt >= askedAt;
      if (!hasAnswered && !deps.isOnline(name)) continue;
      candidates.push({ peer: name, isEqual: hasAnswered && peer.scope === mine.scope && sameWindows(peer.summaries, mine.summaries) });
    }
    return candidates;
  };

  return {
    /** Once in a login. */
    announce: deps.clock.begin,
    discover,
    /** One answer for each moment, however often somebody asks. Called by: receiver.onGuildRecord. */
    onWho: (peer) => {
      if (answering.has(peer)) return;
      answering.add(peer);
      deps.after(deps.random() * ANSWER_SPREAD_SECONDS, () => {
        answering.delete(peer);
        withHoldings((mine) => {
          if (mine !== undefined) deps.send({ kind: "whisper", peer }, { name: "here", body: mine });
        });
      });
    },
    /**
     * An answer to my question is for the round that asked; a beacon for the guild may begin something by itself.
     * Called by: receiver.onGuildRecord.
     */
    onHere: (name, beacon, isForGuild) => {
      const { version, scope, isBusy, isBridge, isAutomatic, summaries } = beacon;
      deps.peers.heard({ name, heardAt: deps.uptime(), version, scope, isBusy, isBridge, isAutomatic, summaries });
      deps.known.heard(name, version, isAutomatic);
      if (isForGuild && deps.clock.hasBegun()) deps.listener.hear(name, beacon);
    },
    /** Says before it reads. Called by: presenceEngine.tick. */
    tick: () => {
      deps.speaker.tick();
      deps.listener.tick();
    },
  };
}
