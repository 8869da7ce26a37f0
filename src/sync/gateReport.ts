/**
 * What the receive gate has kept out since the login: counted by guard, and said in the log with its data. The guards stand in
 * this order, the cheapest first, so that a flood costs as little as it can.
 */
import type { Entry } from "../model/entry";
import type { Guard, GuardCount } from "../model/guard";
import { GUARDS } from "../model/guard";
import { COVERED } from "../model/outwardCopy";
import type { PeerName } from "../model/peerName";
import type { PlainTable } from "../model/plainValue";
import type { TableName } from "../model/tables";
import type { Log } from "./ports";
import { createRareAnswers } from "./rareAnswers";

/** The log speaks once in this time of messages that one guard drops of one sender: a flood must not drive out the rest. */
const DROP_LOG_SECONDS = 60;
/** Bytes of a dropped message that the log shows. */
const SHOWN_BYTES = 60;
/** As many hexadecimal digits in a row are no word; fewer of a key are no help in guessing it. */
const COVERED_DIGITS = 8;

/** @noSelf */
export interface GateReport {
  /** A message, or a part of one, changes nothing. */
  readonly dropMessage: (guard: Guard, sender: PeerName, reason: string, text: string) => void;
  /** A version does not become the one held. */
  readonly keepOut: (guard: Guard, sender: PeerName, tableName: TableName, entry: Entry, reason: string) => void;
  /** In the order of the guards, without those that had nothing to do. */
  readonly counts: () => readonly GuardCount[];
}

/** Builds a report of nothing. Called by: ground.createGround. */
export function createGateReport(log: Log, uptime: (this: void) => number): GateReport {
  const countByGuard = new LuaMap<Guard, number>();
  const mayLogDrop = createRareAnswers(DROP_LOG_SECONDS, uptime);

  /** Every refusal counts, whether it is logged or not. Called by: gateReport.dropMessage, gateReport.keepOut. */
  const count = (guard: Guard): void => {
    countByGuard.set(guard, (countByGuard.get(guard) ?? 0) + 1);
  };

  return {
    /**
     * Nobody else hears of it: who is not answered learns nothing.
     * Called by: admission.admit, admission.isSameLogin, admission.sayUnknown, castReceiver.onFrame,
     * castReceiver.refuse, damageReport.end, handshake.drop, messageGate.drop, outsiders.createOutsiders,
     * receiver.endDamaged, receiver.onControl, receiver.onFrame, receiver.onGuildRecord, receiver.onNumbered,
     * receiver.onSessionControl, recordHandlers.createRecordHandlers, repairAnswers.createRepairAnswers.
     */
    dropMessage: (guard, sender, reason, text) => {
      count(guard);
      if (mayLogDrop(`${sender} ${guard} ${kindOf(reason)}`)) {
        log.write("gate", `dropped a message of ${sender} (${guard}): ${reason}`, { bytes: text.length, text: printable(text) });
      }
    },
    /** The entry stands in the log whole, because it stands nowhere else. Called by: entryGate.admit. */
    keepOut: (guard, sender, tableName, entry, reason) => {
      count(guard);
      log.write("gate", `refused ${tableName} ${entry.id} from ${sender} (${guard}): ${reason}`, { entry: entry as unknown as PlainTable });
    },
    /** Since the login. Called by: statusText.statusLines, windowDoors.factsOf. */
    counts: () => {
      const counts: GuardCount[] = [];
      for (const guard of GUARDS) {
        const times = countByGuard.get(guard);
        if (times !== undefined) counts.push({ guard, count: times });
      }
      return counts;
    },
  };
}

/**
 * Reasons that differ in numbers only are one: else two hundred versions would fill the log.
 * Called by: gateReport.dropMessage.
 */
function kindOf(reason: string): string {
  const [kind] = string.gsub(reason, "%d+", "");
  return kind;
}

/**
 * The beginning of a text, with a dot for every byte that is no plain character. A short batch of `setup` is not deflated: what may be
 * the key in it, or a part of the key, is covered.
 * Called by: gateReport.dropMessage.
 */
function printable(text: string): string {
  const [shown] = string.gsub(string.sub(text, 1, SHOWN_BYTES), "[^ -~]", ".");
  const [covered] = string.gsub(shown, string.rep("%x", COVERED_DIGITS) + "+", COVERED);
  return covered;
}
