/**
 * All that is said to everybody at once, outside of sessions: what changes here goes out in casts, what others cast comes in, and what
 * was missed is repaired.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import { createTokenBucket } from "../wire/tokenBucket";
import { createCastPacking } from "./castPacking";
import type { CastEntry, CastReceiver } from "./castReceiver";
import { createCastReceiver } from "./castReceiver";
import type { CastSender } from "./castSender";
import { createCastSender } from "./castSender";
import type { Bridge } from "./crossing";
import { createCrossing } from "./crossing";
import type { EnginePorts } from "./enginePorts";
import type { EntryGate } from "./entryGate";
import type { GateReport } from "./gateReport";
import { createHeldNotice } from "./heldNotice";
import type { Hold } from "./hold";
import type { LiveEdits } from "./liveEdits";
import { createLiveEdits } from "./liveEdits";
import type { Mutes } from "./mutes";
import type { Outbox } from "./outbox";
import type { Portraits } from "./portraits";
import { createRareAnswers } from "./rareAnswers";
import type { Repair } from "./repair";
import { createRepair } from "./repair";
import type { OnWanted } from "./repairAnswers";
import { createRepairAnswers } from "./repairAnswers";

/** Entries of others that I say to my guild for them: as many as a cast at once, and in the long run one a second. */
const MAX_PASSED_ON = 40;
const PASSED_ON_PER_SECOND = 1;
/** A question that somebody else has put to a peer is not put again for so long. */
const ASKED_SECONDS = 10;

/** What casts need beside the ports. @noSelf */
export interface CastParts {
  readonly ownNonce: number;
  readonly gate: EntryGate;
  readonly hold: Pick<Hold, "waiting">;
  readonly gateReport: GateReport;
  readonly mutes: Mutes;
  readonly portraits: Portraits;
  readonly outbox: Pick<Outbox, "sendRecord">;
  readonly scope: () => Scope | undefined;
  /** Members who are online and whose clients act by themselves, the one heard last first. */
  readonly onlineUsers: () => readonly PeerName[];
  /** Asks whether somebody outside of my guild has proved that he belongs to its federation. */
  readonly isPartner: (sender: PeerName) => boolean;
  /** Says my beacon. */
  readonly claim: () => void;
  /** What is carried to other guilds, and to whom. */
  readonly bridge: Bridge;
  /** A cast has changed an entry, which a session at work has to leave out of its proof. */
  readonly onApplied: (tableName: TableName, entry: Entry) => void;
}

/** @noSelf */
export interface Casts
  extends CastReceiver, Pick<Repair, "onDifference" | "onEqualBeacon">, Pick<CastSender, "onUndeliverable">, Pick<LiveEdits, "tick"> {
  readonly onWanted: OnWanted;
  /** The player himself has written a version, over `before`. */
  readonly onLocalEdit: (tableName: TableName, entry: Entry, before: Entry | undefined) => void;
  /** A peer's session has brought a version. */
  readonly onBrought: (peer: PeerName, tableName: TableName, entry: Entry, before: Entry | undefined) => void;
}

/** Joins the parts of casts. Called by: engine.createCastParts. */
export function createCasts(ports: EnginePorts, parts: CastParts): Casts {
  const { store, history, roster, log, compressor, queue, slicer, random, canSpeakInGuild, autoSync, isQuiet } = ports;
  const { uptime, serverTime } = ports.clock;
  const { run, breathe } = slicer;
  const { scope, onlineUsers, portraits, gateReport } = parts;
  const common = { store, history, portraits, roster, gateReport, scope, run, breathe, uptime, serverTime };
  const passingOn = createTokenBucket(MAX_PASSED_ON, PASSED_ON_PER_SECOND, uptime);
  const mayAsk = createRareAnswers(ASKED_SECONDS, uptime);
  const sender = createCastSender({ queue, ownNonce: parts.ownNonce, canSpeakInGuild, onlineUsers, uptime });
  const pack = createCastPacking({ compressor, serverTime, breathe });
  const edits = createLiveEdits({ ...common, log, sender, pack, isQuiet, audience: "the guild" });
  const crossing = createCrossing({ ...common, log, sender, pack, isQuiet, ...parts.bridge });
  /** From now on somebody has asked the peer for this position. Called by: casts.createCasts, repair.ask. */
  const noteAsked = (peerHash: number, position: number): boolean => mayAsk(`${peerHash} ${position}`);
  const repair = createRepair({
    ...common,
    edits,
    random,
    canSpeakInGuild,
    isQuiet,
    after: ports.timers.after,
    users: () => onlineUsers().length + 1,
    mayAsk: noteAsked,
    send: parts.outbox.sendRecord,
    claim: parts.claim,
  });

  /**
   * What more comes at once than a cast holds is left to the guild's beacons.
   * Called by: casts.createCasts, casts.onBrought.
   */
  const passOn = (tableName: TableName, entry: Entry, before: Entry | undefined): void => {
    if (passingOn.take()) edits.note(tableName, entry, before);
  };

  const { onFrame } = createCastReceiver({
    ...common,
    ...{ gate: parts.gate, mutes: parts.mutes, isPartner: parts.isPartner, compressor },
    onHeld: createHeldNotice({ waiting: parts.hold.waiting, tell: ports.onHeld, after: ports.timers.after, uptime }),
    onHeard: (tableName, id, lastUpdated) => {
      repair.onHeard(tableName, id, lastUpdated);
      edits.onHeard(tableName, id, lastUpdated);
    },
    onApplied: ({ tableName, entry }: CastEntry, before, wasWhispered) => {
      parts.onApplied(tableName, entry);
      if (!autoSync()) return;
      if (wasWhispered) passOn(tableName, entry, before);
      crossing.note(tableName, entry);
    },
  });

  return {
    onFrame,
    onWanted: createRepairAnswers({ ...common, edits, onAsked: (peerHash, position) => void noteAsked(peerHash, position) }),
    onDifference: repair.onDifference,
    onEqualBeacon: repair.onEqualBeacon,
    onUndeliverable: sender.onUndeliverable,
    /** At home first. Called by: casts.tick, engine.tick. */
    tick: () => {
      edits.tick();
      crossing.tick();
    },
    /** With the setting off the others hear of it by sessions. Called by: engine.onEntryChanged. */
    onLocalEdit: (tableName, entry, before) => {
      if (!autoSync()) return;
      edits.note(tableName, entry, before);
      crossing.note(tableName, entry);
    },
    /**
     * What a member has brought the guild's beacons tell of; an outsider is heard by nobody else.
     * Called by: engine.createEngine.
     */
    onBrought: (peer, tableName, entry, before) => {
      if (!autoSync()) return;
      if (roster.isMember(peer)) crossing.note(tableName, entry);
      else passOn(tableName, entry, before);
    },
  };
}
