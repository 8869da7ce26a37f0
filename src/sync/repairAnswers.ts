/**
 * Answers to those who miss something that I hold by my beacon: one cast that serves everybody.
 *
 * 1. Only the player named answers, and only about the day's positions: a question must not cost him a new computation.
 * 2. Nobody can make him say the same again and again, or speak without end.
 */
import type { Breathe } from "../model/breathe";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { saltOfDay, secondsWeight } from "../reconcile/position";
import type { RecordByName } from "../wire/protocol";
import { unpackResidues } from "../wire/residuePacking";
import { createTokenBucket } from "../wire/tokenBucket";
import { keyOf } from "./castPacking";
import type { GateReport } from "./gateReport";
import type { LiveEdits } from "./liveEdits";
import type { Portraits } from "./portraits";
import type { EntryStore, GuildRoster, History } from "./ports";
import { createRareAnswers } from "./rareAnswers";
import { MAX_WANTED } from "./repair";
import { hash32 } from "./scopeHashes";

/** One version is said once in this time, whoever asks. */
const ENTRY_SECONDS = 10;
/** A player's questions are heard once in this time: he asks once for each beacon. */
const QUESTION_SECONDS = 1;
/** Entries said at once, as many as a cast holds, and in the long run. */
const MAX_ANSWERS = 40;
const ANSWERS_PER_SECOND = 1;

/** @noSelf */
export interface RepairAnswersDeps {
  readonly store: Pick<EntryStore, "get">;
  readonly history: Pick<History, "find">;
  readonly portraits: Pick<Portraits, "pointsOf">;
  readonly edits: Pick<LiveEdits, "note">;
  readonly roster: Pick<GuildRoster, "ownName" | "isMember">;
  readonly gateReport: Pick<GateReport, "dropMessage">;
  readonly scope: () => Scope | undefined;
  readonly run: (job: () => void) => boolean;
  readonly breathe: Breathe;
  readonly uptime: () => number;
  readonly serverTime: () => number;
  /** Somebody has asked that peer for this position. */
  readonly onAsked: (peerHash: number, position: number) => void;
}

/** Takes a question that a player has put to me or to somebody else. */
export type OnWanted = (this: void, sender: PeerName, body: RecordByName["wanted"]) => void;

/** Builds the answering. Called by: casts.createCasts. */
export function createRepairAnswers(deps: RepairAnswersDeps): OnWanted {
  const mayHear = createRareAnswers(QUESTION_SECONDS, deps.uptime);
  const maySay = createRareAnswers(ENTRY_SECONDS, deps.uptime);
  const answers = createTokenBucket(MAX_ANSWERS, ANSWERS_PER_SECOND, deps.uptime);

  /**
   * Says what stands at the positions in another version than the one named, as what differs from that where the history has it.
   * Called by: repairAnswers.createRepairAnswers.
   */
  const answer = (residues: readonly number[], salt: number): void => {
    const scope = deps.scope();
    if (scope === undefined) return;
    const points = deps.portraits.pointsOf({ scope, cutOff: 0, requestTime: deps.serverTime() }, salt);
    for (const place of $range(0, residues.length - 1, 2)) {
      const weight = residues[place + 1] as number;
      for (const { tableName, id, lastUpdated } of points.versionsAt(residues[place] as number)) {
        const entry = deps.store.get(tableName, id);
        const isKnownThere = secondsWeight(lastUpdated) === weight;
        if (entry === undefined || isKnownThere || answers.level() < 1 || !maySay(keyOf(tableName, id))) continue;
        answers.take();
        const base = weight === 0 ? undefined : deps.history.find(tableName, id, (stamp) => secondsWeight(stamp) === weight);
        deps.edits.note(tableName, entry, base);
      }
      deps.breathe();
    }
  };

  return (sender, { peerHash, salt, wanted }) => {
    const residues = unpackResidues(wanted.text, wanted.count);
    if (residues === undefined || residues.length % 2 !== 0 || residues.length > 2 * MAX_WANTED) {
      deps.gateReport.dropMessage("shape", sender, "a question for entries that cannot be read", wanted.text);
      return;
    }
    if (!deps.roster.isMember(sender) || !mayHear(sender)) return;
    if (peerHash !== hash32(deps.roster.ownName() ?? "")) {
      for (const place of $range(0, residues.length - 1, 2)) deps.onAsked(peerHash, residues[place] as number);
    } else if (salt === saltOfDay(deps.serverTime())) {
      deps.run(() => {
        answer(residues, salt);
      });
    }
  };
}
