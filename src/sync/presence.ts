/**
 * Who is there: a question on GUILD before a round of visits, an answer whispered back, and one line at login.
 * Answers carry digests over the whole scope, so that a visit to an equal copy costs nothing.
 */
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { RecordByName, ScopeHashes, TableSummary, WireRecord } from "../wire/protocol";
import type { Peers } from "./peers";
import { HEARD_SECONDS } from "./peers";
import type { Destination } from "./ports";
import { hashesOf, sameScope } from "./scopeHashes";
import type { Portraits } from "./portraits";
import { sameWindows } from "./summaries";

/** How long a question waits for answers. */
export const ANSWER_SECONDS = 3;
/** Answers are spread over this time, so that forty members do not speak in one instant. */
const ANSWER_SPREAD_SECONDS = 1.5;
/** The line at login is spread wider: after a server restart everybody comes at once. */
const LOGIN_SPREAD_SECONDS = 5;

/** @noSelf */
export interface PresenceDeps {
  readonly peers: Peers;
  readonly portraits: Pick<Portraits, "of">;
  /** Sends a record that belongs to no session. */
  readonly send: (destination: Destination, record: WireRecord) => void;
  readonly run: (job: () => void) => boolean;
  readonly after: (seconds: number, run: () => void) => void;
  readonly uptime: () => number;
  readonly serverTime: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Nil while the guild is unknown: then nothing is said. */
  readonly scope: () => Scope | undefined;
  readonly isBusy: () => boolean;
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
  /** Says once, soon, that this client is there. */
  readonly announce: () => void;
  /** Asks the guild, waits for answers, and calls back with who answered or was heard lately, in order of name. */
  readonly discover: (onFound: (this: void, candidates: readonly Candidate[]) => void) => void;
  readonly onWho: (peer: PeerName) => void;
  readonly onHere: (peer: PeerName, body: RecordByName["here"]) => void;
}

/** My scope and digests at one moment. */
interface Holdings {
  readonly scope: ScopeHashes;
  readonly summaries: readonly TableSummary[];
}

/** Builds the client's presence. Called by: engine.createEngine. */
export function createPresence(deps: PresenceDeps): Presence {
  const nothingLeftOut = new LuaMap<TableName, LuaSet<string>>();
  /** Peers whose question will be answered in a moment: asking again brings no second answer. */
  const answering = new LuaSet<PeerName>();

  /**
   * My digests as they are now, looked at in a job; nil while my guild is unknown.
   * Called by: presence.discover, presence.sayHere.
   */
  const withHoldings = (use: (this: void, mine: Holdings | undefined) => void): void => {
    const isTaken = deps.run(() => {
      const scope = deps.scope();
      if (scope === undefined) {
        use(undefined);
        return;
      }
      const portrait = deps.portraits.of({ scope, cutOff: 0, requestTime: deps.serverTime() });
      use({ scope: hashesOf(scope), summaries: portrait.summaries(nothingLeftOut) });
    });
    if (!isTaken) use(undefined);
  };

  /** Says that I am there, and what I hold. Called by: presence.announce, presence.onWho. */
  const sayHere = (destination: Destination): void => {
    withHoldings((mine) => {
      if (mine === undefined) return;
      deps.send(destination, { name: "here", body: { scope: mine.scope, isBusy: deps.isBusy(), summaries: mine.summaries } });
    });
  };

  /** Calls back in any case, so that nobody waits for ever. Called by: starter.discover. */
  const discover = (onFound: (this: void, candidates: readonly Candidate[]) => void): void => {
    const askedAt = deps.uptime();
    const scope = deps.scope();
    if (scope !== undefined) deps.send({ kind: "guild" }, { name: "who", body: { scope: hashesOf(scope) } });
    deps.after(ANSWER_SECONDS, () => {
      withHoldings((mine) => {
        onFound(mine === undefined ? [] : candidatesSince(askedAt, mine));
      });
    });
  };

  /** Who has answered, and who was heard lately and is still online. Called by: presence.discover. */
  const candidatesSince = (askedAt: number, mine: Holdings): Candidate[] => {
    const candidates: Candidate[] = [];
    for (const name of deps.peers.heardSince(deps.uptime() - HEARD_SECONDS)) {
      const peer = deps.peers.get(name);
      if (peer === undefined) continue;
      const hasAnswered = peer.heardAt >= askedAt;
      if (!hasAnswered && !deps.isOnline(name)) continue;
      const isEqual = hasAnswered && sameScope(peer.scope, mine.scope) && sameWindows(peer.summaries, mine.summaries);
      candidates.push({ peer: name, isEqual });
    }
    return candidates;
  };

  return {
    /** Spread in time, because after a restart of the server everybody comes at once. Called by: login.tick. */
    announce: () => {
      deps.after(deps.random() * LOGIN_SPREAD_SECONDS, () => {
        sayHere({ kind: "guild" });
      });
    },
    discover,
    /** One answer for each moment, however often somebody asks. Called by: receiver.onControl. */
    onWho: (peer) => {
      if (answering.has(peer)) return;
      answering.add(peer);
      deps.after(deps.random() * ANSWER_SPREAD_SECONDS, () => {
        answering.delete(peer);
        sayHere({ kind: "whisper", peer });
      });
    },
    /** The newest word of a peer is the true one. Called by: receiver.onControl. */
    onHere: (name, { scope, isBusy, summaries }) => {
      deps.peers.heard({ name, heardAt: deps.uptime(), isBusy, scope, summaries });
    },
  };
}
