/**
 * What a small difference to somebody's beacon asks for: what is newer here is cast to everybody, and what is lacking here is asked for
 * once, of the one who said the beacon, so that his answer serves all who lack it.
 *
 * 1. Everybody waits a while before he speaks, and is silent where somebody else has said it meanwhile.
 * 2. A cast of several frames is heard as a whole only after seconds: whoever begins one says a beacon first, which is one frame, and those
 *    who hold the same leave it to him.
 * 3. Nothing is repeated: what is lost is left to the next beacon.
 */
import type { Breathe } from "../model/breathe";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import { secondsWeight } from "../reconcile/position";
import { bodyCapacity } from "../wire/frame";
import type { WireRecord } from "../wire/protocol";
import { packResidues, residuesIn } from "../wire/residuePacking";
import { keyOf } from "./castPacking";
import { jitterSeconds } from "./jitter";
import type { LiveEdits } from "./liveEdits";
import type { Portraits } from "./portraits";
import type { Destination, EntryStore, History } from "./ports";
import { hash32 } from "./scopeHashes";
import type { WantedPosition } from "./sessionContext";

/** Those who have seen one beacon speak within so long. */
const WINDOW_SECONDS = 3;
/** Versions that fit a frame or two. */
const MAX_UNCLAIMED = 2;
/** Versions that wait for their moment: several times what beacons tell of. */
const MAX_WAITING = 200;
/** Positions of one question: as many as fit its frame beside tag, length, peer, salt and count, two numbers each. */
const QUESTION_HEAD_BYTES = 12;
export const MAX_WANTED = math.floor(residuesIn(bodyCapacity(true, true) - QUESTION_HEAD_BYTES) / 2);

/** A version of mine that the peer does not hold, and the whole second of the one he holds, where that is known. */
export interface NewerHere {
  readonly tableName: TableName;
  readonly id: string;
  readonly remoteSeconds?: number | undefined;
}

/** What a beacon has shown. */
export interface BeaconDifference {
  readonly peer: PeerName;
  /** Of the positions. */
  readonly salt: number;
  /** With the weights of the versions held here, 0 for none. */
  readonly lacking: readonly WantedPosition[];
  readonly newerHere: readonly NewerHere[];
}

/** @noSelf */
export interface RepairDeps {
  readonly store: Pick<EntryStore, "get">;
  readonly history: Pick<History, "find">;
  readonly portraits: Pick<Portraits, "pointsOf">;
  readonly edits: Pick<LiveEdits, "note">;
  readonly scope: () => Scope | undefined;
  readonly serverTime: () => number;
  readonly after: (seconds: number, run: () => void) => void;
  readonly run: (job: () => void) => boolean;
  readonly breathe: Breathe;
  /** In [0, 1). */
  readonly random: () => number;
  /** Players who may have seen the same. */
  readonly users: () => number;
  readonly isQuiet: () => boolean;
  readonly canSpeakInGuild: () => boolean;
  /** Asks whether nobody has asked this of that peer lately; from then on somebody has. */
  readonly mayAsk: (peerHash: number, position: number) => boolean;
  readonly send: (destination: Destination, record: WireRecord) => void;
  /** Says my beacon. */
  readonly claim: () => void;
}

/** @noSelf */
export interface Repair {
  /** A beacon has shown a difference that is small enough to be named. */
  readonly onDifference: (difference: BeaconDifference) => void;
  /** Somebody who holds what I hold, and whose client acts by itself, has said a beacon: he takes care of what differs. */
  readonly onEqualBeacon: () => void;
  /** Somebody has said this version to the guild; nil for one that cannot be told from here. */
  readonly onHeard: (tableName: TableName, id: string, lastUpdated: number | undefined) => void;
}

/** Builds the repair. Called by: casts.createCasts. */
export function createRepair(deps: RepairDeps): Repair {
  /** Stamps of the versions that wait for their moment, by table and id. */
  let waitingByKey = new LuaMap<string, number>();
  let waiting = 0;

  /** The version is not for me to say any more. Called by: repair.onHeard, repair.say. */
  const forget = (key: string): void => {
    if (waitingByKey.delete(key)) waiting -= 1;
  };

  /**
   * What is to be said unless somebody else says it first; a version that waits already keeps its moment.
   * Called by: repair.onDifference.
   */
  const putOff = ({ tableName, id }: NewerHere): boolean => {
    const entry = deps.store.get(tableName, id);
    const key = keyOf(tableName, id);
    if (entry === undefined || waitingByKey.get(key) === entry.lastUpdated || waiting >= MAX_WAITING) return false;
    if (!waitingByKey.has(key)) waiting += 1;
    waitingByKey.set(key, entry.lastUpdated);
    return true;
  };

  /** Asks whether a version still is for me to say. Called by: repair.say. */
  const isMine = ({ tableName, id }: NewerHere): boolean => {
    const stamp = waitingByKey.get(keyOf(tableName, id));
    return stamp !== undefined && deps.store.get(tableName, id)?.lastUpdated === stamp;
  };

  /**
   * Casts what nobody else has said, as what differs from the version there where the history has it.
   * Called by: repair.onDifference.
   */
  const say = (newer: readonly NewerHere[]): void => {
    if (newer.filter((one) => isMine(one)).length > MAX_UNCLAIMED) deps.claim();
    for (const { tableName, id, remoteSeconds } of newer) {
      const entry = deps.store.get(tableName, id);
      if (entry !== undefined && isMine({ tableName, id })) {
        const base =
          remoteSeconds === undefined
            ? undefined
            : deps.history.find(tableName, id, (lastUpdated) => math.floor(lastUpdated) === remoteSeconds);
        deps.edits.note(tableName, entry, base);
      }
      forget(keyOf(tableName, id));
      deps.breathe();
    }
  };

  /** Asks the peer for what is still lacking and nobody else has asked him for. Called by: repair.onDifference. */
  const ask = ({ peer, salt, lacking }: BeaconDifference): void => {
    const scope = deps.scope();
    if (scope === undefined || deps.isQuiet()) return;
    const points = deps.portraits.pointsOf({ scope, cutOff: 0, requestTime: deps.serverTime() }, salt);
    const peerHash = hash32(peer);
    const residues: number[] = [];
    for (const { position, weight } of lacking) {
      const held = points.versionsAt(position);
      const isUnchanged = weight === 0 ? held.length === 0 : held.some(({ lastUpdated }) => secondsWeight(lastUpdated) === weight);
      if (residues.length >= 2 * MAX_WANTED || !isUnchanged || !deps.mayAsk(peerHash, position)) continue;
      residues.push(position, weight);
    }
    if (residues.length === 0) return;
    const wanted = { count: residues.length, text: packResidues(residues) };
    const destination: Destination = deps.canSpeakInGuild() ? { kind: "guild" } : { kind: "whisper", peer };
    deps.send(destination, { name: "wanted", body: { peerHash, salt, wanted } });
  };

  /**
   * Does it in a job when the player's own moment has come; no room for a job is as if it was lost.
   * Called by: repair.onDifference.
   */
  const later = (job: (this: void) => void): void => {
    deps.after(jitterSeconds(WINDOW_SECONDS, deps.users(), deps.random()), () => {
      deps.run(job);
    });
  };

  return {
    /** Each half waits for a moment of its own. Called by: beaconListener.read. */
    onDifference: (difference) => {
      const newer = difference.newerHere.filter((one) => putOff(one));
      if (newer.length > 0) {
        later(() => {
          say(newer);
        });
      }
      if (difference.lacking.length > 0) {
        later(() => {
          ask(difference);
        });
      }
    },
    /** What I have said already stays said. Called by: presenceEngine.createPresenceEngine. */
    onEqualBeacon: () => {
      waitingByKey = new LuaMap();
      waiting = 0;
    },
    /** An older version does not make mine known. Called by: casts.createCasts. */
    onHeard: (tableName, id, lastUpdated) => {
      const key = keyOf(tableName, id);
      const stamp = waitingByKey.get(key);
      if (stamp !== undefined && (lastUpdated ?? stamp) >= stamp) forget(key);
    },
  };
}
