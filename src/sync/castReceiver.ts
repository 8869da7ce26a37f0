/**
 * Casts of others: put together, read, and let through the same gate as a session's entries.
 *
 * 1. Nobody is answered: what does not fit is dropped, and what was missed is repaired later.
 * 2. A cast that came by whisper is from somebody who cannot reach my guild: what was taken of it is passed on.
 * 3. The version held already is no news and not worth a line in the log: casts are heard by everybody, and some of them twice.
 */
import type { Breathe } from "../model/breathe";
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { acrossGuilds } from "../model/scope";
import type { TableName } from "../model/tables";
import { saltOfDay } from "../reconcile/position";
import type { ArrivedBatch } from "../wire/batch";
import { decodeBatch } from "../wire/batch";
import { INFLATES_TOO_LONG } from "../wire/envelope";
import type { Frame } from "../wire/frame";
import type { RecordByName } from "../wire/protocol";
import { decodeRecords } from "../wire/recordCodec";
import { MAX_CAST_ENTRIES } from "./castPacking";
import { createCastStreams } from "./castStreams";
import type { EntryContext, EntryGate } from "./entryGate";
import type { GateReport } from "./gateReport";
import type { Mutes } from "./mutes";
import type { PointMap } from "./pointMap";
import type { Portraits } from "./portraits";
import type { Compressor, EntryStore, GuildRoster } from "./ports";

/** Whole casts that may wait to be read: more than a guild's forty edits of one second. */
const MAX_WAITING_CASTS = 60;

/** A version that a cast has brought. */
export interface CastEntry {
  readonly sender: PeerName;
  readonly tableName: TableName;
  readonly entry: Entry;
}

/** @noSelf */
export interface CastReceiverDeps {
  readonly store: Pick<EntryStore, "get">;
  readonly roster: Pick<GuildRoster, "isLoaded" | "isMember">;
  /** Asks whether somebody outside of my guild has proved that he belongs to its federation. */
  readonly isPartner: (sender: PeerName) => boolean;
  readonly gate: EntryGate;
  readonly gateReport: Pick<GateReport, "dropMessage">;
  readonly mutes: Pick<Mutes, "mute">;
  readonly portraits: Pick<Portraits, "pointsOf">;
  readonly compressor: Compressor;
  readonly scope: () => Scope | undefined;
  readonly run: (job: () => void) => boolean;
  readonly breathe: Breathe;
  readonly uptime: () => number;
  readonly serverTime: () => number;
  /** Somebody has said this version to the guild; nil for a change of something that is not held here. */
  readonly onHeard: (tableName: TableName, id: string, lastUpdated: number | undefined) => void;
  /** A version of a cast took the place of `before`. */
  readonly onApplied: (brought: CastEntry, before: Entry | undefined, wasWhispered: boolean) => void;
  /** A deletion waits for the player's word. */
  readonly onHeld: () => void;
}

/** @noSelf */
export interface CastReceiver {
  /** Takes a frame of a cast of somebody who may be talked to. */
  readonly onFrame: (frame: Frame, channel: string, sender: PeerName) => void;
}

/** Builds the entrance for casts. Called by: casts.createCasts. */
export function createCastReceiver(deps: CastReceiverDeps): CastReceiver {
  const { gateReport, store } = deps;
  const streams = createCastStreams(deps.uptime);
  let waiting = 0;

  /**
   * Until the roster is there nobody's rank is known, and his casts are left to the next beacon.
   * Called by: casts.createCasts, receiver.onFrame.
   */
  const onFrame = (frame: Frame, channel: string, sender: PeerName): void => {
    const isWhispered = channel !== "GUILD";
    if (!deps.roster.isLoaded()) return;
    if (isWhispered && !deps.roster.isMember(sender) && !deps.isPartner(sender)) {
      gateReport.dropMessage("sender", sender, "a cast of a stranger", frame.body);
      return;
    }
    const text = streams.accept(sender, frame);
    if (text === undefined) return;
    const isTaken =
      waiting < MAX_WAITING_CASTS &&
      deps.run(() => {
        waiting -= 1;
        read(text, sender, isWhispered);
      });
    if (isTaken) waiting += 1;
    else gateReport.dropMessage("session", sender, "too many casts at once", text);
  };

  /**
   * What may be spoken of with who casts: less across guilds, and nothing with who is no partner any more.
   * Called by: castReceiver.read.
   */
  const scopeWith = (sender: PeerName, isWhispered: boolean): Scope | undefined => {
    const scope = deps.scope();
    if (!isWhispered || deps.roster.isMember(sender)) return scope;
    return scope !== undefined && deps.isPartner(sender) ? acrossGuilds(scope) : undefined;
  };

  /**
   * Record by record, each with the scope of its moment, because `setup` may have changed it.
   * Called by: castReceiver.onFrame.
   */
  const read = (text: string, sender: PeerName, isWhispered: boolean): void => {
    const records = decodeRecords(text);
    if (!records.ok) refuse(sender, records.reason, text);
    let room = MAX_CAST_ENTRIES;
    for (const record of records.ok ? records.value : []) {
      const scope = scopeWith(sender, isWhispered);
      if (scope === undefined) return;
      const context = { peer: sender, scope, requestTime: deps.serverTime() };
      const batch = record.name === "entries" ? open(context, record.body, room) : failure(`it says ${record.name}`);
      if (!batch.ok || record.name !== "entries") {
        refuse(sender, batch.ok ? "" : batch.reason, text);
        return;
      }
      room -= batch.value.entries.length + batch.value.unresolved.length;
      const { tableName } = record.body;
      if (!isWhispered) noteHeard(context, tableName, batch.value);
      for (const entry of batch.value.entries) take(context, tableName, entry, isWhispered);
    }
  };

  /**
   * Its sender is not one of ours, or it was damaged; what was made to stop the game silences him.
   * Called by: castReceiver.read.
   */
  const refuse = (sender: PeerName, reason: string, text: string): void => {
    gateReport.dropMessage("shape", sender, `a cast that cannot be read: ${reason}`, text);
    if (reason === INFLATES_TOO_LONG) deps.mutes.mute(sender);
  };

  /**
   * The points of everything under the salt of the day, by which casts name what they change.
   * Called by: castReceiver.heldAt, castReceiver.noteHeard.
   */
  const pointsFor = (context: EntryContext): PointMap => deps.portraits.pointsOf({ ...context, cutOff: 0 }, saltOfDay(context.requestTime));

  /** The entries of one record, of which there may be so many. Called by: castReceiver.read. */
  const open = (context: EntryContext, { tableName, batch }: RecordByName["entries"], room: number): Outcome<ArrivedBatch> => {
    /** The one version that a delta may build on. Called by: castReceiver.open. */
    const heldAt = (position: number): Entry | undefined => {
      const [id, other] = pointsFor(context).idsAt(tableName, position);
      return id === undefined || other !== undefined ? undefined : store.get(tableName, id);
    };
    const arrived = decodeBatch(batch, deps.compressor, heldAt, deps.breathe);
    if (!arrived.ok) return arrived;
    const count = arrived.value.entries.length + arrived.value.unresolved.length;
    return count > room ? failure(`more than ${MAX_CAST_ENTRIES} entries`) : arrived;
  };

  /**
   * Also what could not be told from here: somebody has said it, and those who hold the version before know it now.
   * Called by: castReceiver.read.
   */
  const noteHeard = (context: EntryContext, tableName: TableName, { entries, unresolved }: ArrivedBatch): void => {
    for (const { id, lastUpdated } of entries) deps.onHeard(tableName, id, lastUpdated);
    for (const position of unresolved) {
      for (const id of pointsFor(context).idsAt(tableName, position)) deps.onHeard(tableName, id, undefined);
    }
  };

  /** Each entry alone: one that is refused holds up no other. Called by: castReceiver.read. */
  const take = (context: EntryContext, tableName: TableName, entry: Entry, isWhispered: boolean): void => {
    const before = store.get(tableName, entry.id);
    if (before?.lastUpdated === entry.lastUpdated) return;
    const verdict = deps.gate.admit(context, tableName, entry);
    if (verdict === "apply") deps.onApplied({ sender: context.peer, tableName, entry }, before, isWhispered);
    if (verdict === "wait") deps.onHeld();
    deps.breathe();
  };

  return { onFrame };
}
