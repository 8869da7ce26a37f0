/**
 * The seed's functions under their exact names. They act on the session at work and say so when there is none,
 * or when it is the other side's turn to speak: no call from outside can bring a session out of step.
 */
import type { Metadata } from "../model/entry";
import { isStamp } from "../model/entry";
import { fullName, realmOf } from "../model/peerName";
import { isFinite } from "../model/plainValue";
import type { SyncMode } from "../model/syncMode";
import { ALL, daysMode, MAX_DAYS } from "../model/syncMode";
import { isTableName } from "../model/tables";
import { calculateDaysDifference, compareMetadata } from "../sync/DataSyncManager";
import type { Engine } from "../sync/engine";
import type { Role } from "../sync/session";
import type { SessionContext } from "../sync/sessionContext";
import type { Door, DoorWork } from "./door";
import { accepted, refused } from "./door";

/** @noSelf */
export interface SeedDoorsDeps {
  readonly engine: Engine;
  readonly ownName: () => string | undefined;
  readonly serverTime: () => number;
  readonly defaultDays: () => number;
  readonly door: (work: DoorWork) => Door;
}

export interface SeedDoors {
  readonly WorkflowManager: Readonly<Record<string, Door>>;
  readonly DataSyncHandler: Readonly<Record<string, Door>>;
  readonly DataSyncManager: Readonly<Record<string, Door>>;
}

type SessionWork = (this: void, session: SessionContext, ...values: readonly unknown[]) => LuaMultiReturn<unknown[]>;

/** Builds the seed's three modules. Called by: publicApi.createPublicApi. */
export function createSeedDoors(deps: SeedDoorsDeps): SeedDoors {
  const { engine, door } = deps;

  /**
   * A door that needs a running session, of this role if one is named, and the turn to speak.
   * Called by: seedDoors.createSeedDoors, seedDoors.dataDoor.
   */
  const speakingDoor = (role: Role | undefined, work: SessionWork): Door =>
    door((...values) => {
      const session = engine.book.current();
      if (session === undefined) return refused("no session is running");
      if (role !== undefined && session.role !== role) return refused(`this client is the ${session.role} of the running session`);
      if (!session.link.isMyTurn()) return refused(`it is the turn of ${session.peer}`);
      return work(session, ...values);
    });

  /** A door through which a frame of the running session comes in. Called by: seedDoors.createSeedDoors. */
  const frameDoor = (): Door =>
    door((message) => {
      const session = engine.book.current();
      if (session === undefined) return refused("no session is running");
      const isTaken = typeof message === "string" && engine.receiver.receive(message, "WHISPER", session.peer);
      return isTaken ? accepted() : refused("not a frame of the running session");
    });

  /** A door that sends entries by their ids, in this role. Called by: seedDoors.createSeedDoors. */
  const dataDoor = (role: Role): Door =>
    speakingDoor(role, (session, entries, callback) => {
      const ids = idList(entries);
      if (ids === undefined) return refused("entries must be a list of ids");
      if (session.table === undefined) return refused("no table is at work");
      engine.handler.sendData(session, ids, type(callback) === "function" ? (callback as () => void) : undefined);
      return accepted();
    });

  /** Words from outside are made a mode and a full name, or refused. Called by: seedDoors.createSeedDoors. */
  const startSync: DoorWork = (user, mode, days) => {
    const wanted = modeOf(mode, days, deps.defaultDays());
    if (wanted === undefined) return refused(`the mode is DAYS with 1 to ${MAX_DAYS} days, or ALL`);
    if (user !== undefined && (typeof user !== "string" || user === ""))
      return refused("the user is a player's name, or nil for everyone online");
    const ownRealm = realmOf(deps.ownName() ?? "");
    return engine.startSync(user === undefined ? undefined : fullName(user, ownRealm), wanted);
  };

  return {
    WorkflowManager: {
      StartSync: door(startSync),
      IsFederatedGuild: door(() => $multi(engine.currentScope()?.federation !== undefined)),
      SendSaveUser: speakingDoor("initiator", (session) => {
        engine.handler.sendOpening(session);
        return accepted();
      }),
      RequestRemoteMetadata: speakingDoor("initiator", (session) => {
        engine.handler.sendRequest(session, session.rung);
        return accepted();
      }),
      HandleLocalSyncCompletion: speakingDoor("initiator", (session) => completeTable(engine, session)),
      syncNextTable: speakingDoor("initiator", (session) => completeTable(engine, session)),
    },
    DataSyncHandler: {
      HandleMetadataRequest: speakingDoor("responder", (session, _user, _mode, _days, tableName) => {
        engine.handler.handleMetadataRequest(session, isTableName(tableName) ? tableName : undefined);
        return accepted();
      }),
      HandleMetadataChunk: frameDoor(),
      RequestEntriesFromRemote: speakingDoor("initiator", (session, entries) => {
        const ids = idList(entries);
        if (ids === undefined) return refused("entries must be a list of ids");
        engine.handler.requestEntriesFromRemote(session, ids, false);
        return accepted();
      }),
      SendDataRemote: dataDoor("initiator"),
      SendDataLocal: dataDoor("responder"),
      HandleDataChunkRemote: frameDoor(),
      HandleDataChunkLocal: frameDoor(),
    },
    DataSyncManager: {
      CompareMetadata: door((local, remote) => {
        if (type(local) !== "table" || type(remote) !== "table") return refused("metadata are maps of id to { id, lastUpdated }");
        return compareMetadata(soundMetadata(local), soundMetadata(remote));
      }),
      ProcessMetadataComparison: speakingDoor("initiator", (session) => {
        if (session.remoteMetadata === undefined) return refused(`no metadata of ${session.peer} wait to be compared`);
        engine.manager.processMetadataComparison(session);
        return accepted();
      }),
      HandleUpdatesNeeded: speakingDoor("initiator", (session, neededLocally, neededRemotely) => {
        const here = idList(neededLocally);
        const there = idList(neededRemotely);
        if (here === undefined || there === undefined) return refused("updates needed are lists of ids");
        engine.manager.handleUpdatesNeeded(session, here, there);
        return accepted();
      }),
      CalculateDaysDifference: door((lastUpdated, now) => {
        if (typeof lastUpdated !== "number" || !isFinite(lastUpdated)) return refused("lastUpdated is a time in seconds");
        return $multi(calculateDaysDifference(lastUpdated, typeof now === "number" && isFinite(now) ? now : deps.serverTime()));
      }),
    },
  };
}

/**
 * The table at work is complete when both sides have said so; then the next one follows by itself.
 * Called by: seedDoors.createSeedDoors.
 */
function completeTable(engine: Engine, session: SessionContext): LuaMultiReturn<unknown[]> {
  if (session.state.at !== "Exchanging") return refused("no table is being exchanged");
  engine.workflow.dispatch(session, { type: "TableExchanged", tableName: session.state.tableName, scopeChanged: false, needsMore: false });
  return accepted();
}

/**
 * The mode that words from outside mean, nil when they mean none: "DAYS" or "ALL" in any case, nil = DAYS.
 * Called by: seedDoors.startSync.
 */
function modeOf(mode: unknown, days: unknown, defaultDays: number): SyncMode | undefined {
  if (mode !== undefined && typeof mode !== "string") return undefined;
  const word = string.upper(mode ?? "DAYS");
  if (word === "ALL") return ALL;
  if (word !== "DAYS") return undefined;
  if (days === undefined) return daysMode(defaultDays);
  if (typeof days !== "number" || days < 0 || days > MAX_DAYS || math.floor(days) !== days) return undefined;
  return daysMode(days);
}

/** A list of texts, nil for anything else. Called by: seedDoors.createSeedDoors, seedDoors.dataDoor. */
function idList(value: unknown): string[] | undefined {
  if (type(value) !== "table") return undefined;
  const ids: string[] = [];
  for (const [, id] of ipairs(value as unknown[])) {
    if (typeof id !== "string") return undefined;
    ids.push(id);
  }
  return ids;
}

/**
 * The metadata of a map that have an id and a stamp; what has none cannot be compared.
 * Called by: seedDoors.createSeedDoors.
 */
function soundMetadata(value: unknown): Record<string, Metadata> {
  const sound: Record<string, Metadata> = {};
  for (const [id, metadata] of pairs(value as Record<string, { lastUpdated?: unknown }>)) {
    if (type(metadata) !== "table" || typeof id !== "string") continue;
    const { lastUpdated } = metadata;
    if (isStamp(lastUpdated)) sound[id] = { id, lastUpdated };
  }
  return sound;
}
