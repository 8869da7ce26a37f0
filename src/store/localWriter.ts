/**
 * What the local player writes. Invariants: nobody writes without his guild's permission or another guild's
 * entry; a version differs from the one it replaces; its stamp passes the one before; what other versions of
 * the addon put beside `data` stays. Whatever is refused changes nothing and is answered with one sentence.
 */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { copyEntry, entryRefusal, isEntryId, MAX_ID_BYTES } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { outwardCopy } from "../model/outwardCopy";
import { fullName, isFullName, realmOf } from "../model/peerName";
import type { PlainTable } from "../model/plainValue";
import { equalPlain, plainRefusal } from "../model/plainValue";
import { nextStamp } from "../model/stamp";
import type { TableName } from "../model/tables";
import { isTableName, TABLE_NAMES } from "../model/tables";
import type { Clock, EntryStore, LocalWriter } from "../sync/ports";
import type { Author, AuthorityDeps } from "./authority";
import { authorOf, ownerRefusal, permissionRefusal } from "./authority";
import { newId } from "./newId";

/** @noSelf */
export interface LocalWriterDeps extends AuthorityDeps {
  readonly store: Pick<EntryStore, "get" | "entriesOf" | "put">;
  readonly clock: Pick<Clock, "serverTime">;
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number;
  /** The sentence that refuses every write, while the saved data may not be changed. */
  readonly readOnlyReason?: string | undefined;
}

/** @noSelf */
export interface StoreWriter extends LocalWriter {
  /** Writes a setup entry under a known id; the officer's commands use it, `PutEntry` never does. */
  readonly putSetupEntry: (id: string, data: PlainTable) => LuaMultiReturn<[Entry | undefined, string | undefined]>;
  /** Makes a setup entry a tombstone, for the same commands. */
  readonly deleteSetupEntry: (id: string) => LuaMultiReturn<[Entry | undefined, string | undefined]>;
  /** Asks whether nothing stands against this player writing this entry, or a new one in this table. */
  readonly mayWrite: (tableName: TableName, id: string | undefined) => boolean;
  /** Writes what an entry was, data and deleted state, as a version of today; not in setup. */
  readonly setBack: (tableName: TableName, earlier: Entry) => Outcome<Entry>;
}

/** A table and id the player may write, and what is stored there. */
interface Target {
  readonly author: Author;
  readonly id: string;
  readonly previous: Entry | undefined;
}

/** Stands for whatever id a new entry will get: who may write is not a matter of it. */
const NEW_ID = "new";

/** The local player's writer over a store. Called by: main.load. */
export function createLocalWriter(deps: LocalWriterDeps): StoreWriter {
  /**
   * Writes `data` as the whole new data of an entry, or as a new one.
   * Called by: entryCommands.put, entryDoors.createEntryDoors, entryForm.restore, entryForm.save, historyCommands.run,
   * memberEntries.write, ownCharacter.write, signUp.answerEvent.
   */
  const putEntry: LocalWriter["putEntry"] = (tableName, id, data) => answer(tableName, putOpenTable(deps, tableName, id, data));

  /**
   * Makes an entry a tombstone and keeps its data.
   * Called by: entryCommands.run, entryDoors.createEntryDoors, entryForm.remove, leavers.bury.
   */
  const deleteEntry: LocalWriter["deleteEntry"] = (tableName, id) => {
    const refusal = tableRefusal(tableName);
    return answer(tableName, refusal === undefined ? bury(deps, tableName, id) : failure(refusal));
  };

  /**
   * Writes federation and permissions, for the officer's own commands.
   * Called by: federationOffice.put, writeRank.set.
   */
  const putSetupEntry: StoreWriter["putSetupEntry"] = (id, data) => answer("setup", write(deps, "setup", id, data));

  /** Lets a guild leave its federation. Called by: federationOffice.leave. */
  const deleteSetupEntry: StoreWriter["deleteSetupEntry"] = (id) => answer("setup", bury(deps, "setup", id));

  /** One version for both, so that nobody sees a tombstone come to life on the way. Called by: rollback.writeSome. */
  const setBack: StoreWriter["setBack"] = (tableName, { id, data, deleted }) => {
    const refusal = tableRefusal(tableName);
    return refusal === undefined ? write(deps, tableName, id, data, deleted) : failure(refusal);
  };

  /**
   * An id that nobody has stands for a new entry.
   * Called by: entrySide.createButtons, entrySide.mayChange, historySide.show.
   */
  const mayWrite: StoreWriter["mayWrite"] = (tableName, id) => targetOf(deps, tableName, id ?? NEW_ID).ok;

  return { putEntry, deleteEntry, putSetupEntry, deleteSetupEntry, setBack, mayWrite };
}

/**
 * An outcome in the form other addons are answered in: a copy, or nil and the reason.
 * Called by: localWriter.deleteEntry, localWriter.deleteSetupEntry, localWriter.putEntry, localWriter.putSetupEntry.
 */
function answer(tableName: TableName, outcome: Outcome<Entry>): LuaMultiReturn<[Entry | undefined, string | undefined]> {
  if (!outcome.ok) return $multi(undefined, outcome.reason);
  return $multi(outwardCopy(tableName, outcome.value), undefined);
}

/**
 * Puts into one of the tables that are open to everybody with permission: all but setup.
 * Called by: localWriter.putEntry.
 */
function putOpenTable(deps: LocalWriterDeps, tableName: TableName, id: unknown, data: PlainTable): Outcome<Entry> {
  const refusal = tableRefusal(tableName);
  if (refusal !== undefined) return failure(refusal);
  const fault = type(data) === "table" ? plainRefusal(data, phrase) : phrase("faultNoTable");
  if (fault !== undefined) return failure(phrase("refusalData", { fault }));
  if (id !== undefined) return write(deps, tableName, id, data);
  const made = tableName === "roster" ? rosterId(deps, data) : freshId(deps, tableName);
  return made.ok ? write(deps, tableName, made.value, data) : made;
}

/**
 * Says why a table is not for everybody to write, or nil.
 * Called by: localWriter.deleteEntry, localWriter.putOpenTable, localWriter.setBack.
 */
function tableRefusal(tableName: unknown): string | undefined {
  if (!isTableName(tableName)) return phrase("refusalNoTable", { tables: TABLE_NAMES.join(", ") });
  return tableName === "setup" ? phrase("refusalFederationOnly") : undefined;
}

/** The id of a roster entry: the full name of its character. Called by: localWriter.putOpenTable. */
function rosterId(deps: LocalWriterDeps, data: PlainTable): Outcome<string> {
  const ownName = deps.roster.ownName();
  if (ownName === undefined) return failure(phrase("refusalCharacterUnknown"));
  if (typeof data.name !== "string" || data.name === "") return failure(phrase("refusalRosterName"));
  return success(fullName(data.name, realmOf(ownName)));
}

/** An id that no entry of the table has, made of the server's time. Called by: localWriter.putOpenTable. */
function freshId(deps: LocalWriterDeps, tableName: TableName): Outcome<string> {
  /** Tombstones count: an id is never given to another entry. Called by: localWriter.freshId. */
  const isTaken = (id: string): boolean => deps.store.get(tableName, id) !== undefined;
  const id = newId(deps.clock.serverTime(), () => deps.random(), isTaken);
  return id === undefined ? failure(phrase("refusalTooFast")) : success(id);
}

/**
 * Makes `data` the whole data of an entry, which is live then unless it is to be deleted; what says nothing new writes nothing.
 * Called by: localWriter.putOpenTable, localWriter.putSetupEntry, localWriter.setBack.
 */
function write(deps: LocalWriterDeps, tableName: TableName, id: unknown, data: PlainTable, deleted = false): Outcome<Entry> {
  const target = targetOf(deps, tableName, id);
  if (!target.ok) return target;
  const previous = target.value.previous;
  const refusal = tableName === "roster" ? characterRefusal(target.value, data) : undefined;
  if (refusal !== undefined) return failure(refusal);
  const isThere = previous?.deleted === deleted && previous.guildName === target.value.author.guild;
  if (isThere && equalPlain(previous.data, data)) return success(previous);
  return store(deps, tableName, target.value, deleted, data);
}

/**
 * Says why a roster entry would not be its character's, or nil. A name that stays as it is stored is never the reason:
 * older entries name players of other realms without them.
 * Called by: localWriter.write.
 */
function characterRefusal({ author, id, previous }: Target, { name }: PlainTable): string | undefined {
  if (!isFullName(id)) return phrase("refusalRosterId");
  if (name === undefined || (previous !== undefined && name === previous.data.name)) return undefined;
  const isSame = typeof name === "string" && fullName(name, realmOf(author.name)) === id;
  return isSame ? undefined : phrase("refusalRosterOtherName");
}

/**
 * Makes an entry a tombstone; one that is a tombstone already stays as it is.
 * Called by: localWriter.deleteEntry, localWriter.deleteSetupEntry.
 */
function bury(deps: LocalWriterDeps, tableName: TableName, id: unknown): Outcome<Entry> {
  const target = targetOf(deps, tableName, id);
  if (!target.ok) return target;
  const previous = target.value.previous;
  if (previous === undefined) return failure(phrase("refusalNoEntry", { table: tableName }));
  return previous.deleted ? success(previous) : store(deps, tableName, target.value, true, previous.data);
}

/**
 * What is about to be written, once nothing stands against this player writing it.
 * Called by: localWriter.bury, localWriter.mayWrite, localWriter.write.
 */
function targetOf(deps: LocalWriterDeps, tableName: TableName, id: unknown): Outcome<Target> {
  if (deps.readOnlyReason !== undefined) return failure(deps.readOnlyReason);
  if (!isEntryId(id)) return failure(phrase("refusalId", { bytes: MAX_ID_BYTES }));
  const author = authorOf(deps);
  if (!author.ok) return author;
  const previous = deps.store.get(tableName, id);
  const refusal = ownerRefusal(deps, tableName, previous, author.value) ?? permissionRefusal(deps, tableName, id, author.value);
  return refusal === undefined ? success({ author: author.value, id, previous }) : failure(refusal);
}

/**
 * Stamps a version and makes it the one held, unless it passes the limits or a clock has run ahead.
 * Called by: localWriter.bury, localWriter.write.
 */
function store(deps: LocalWriterDeps, tableName: TableName, target: Target, deleted: boolean, data: PlainTable): Outcome<Entry> {
  const { author, id, previous } = target;
  const lastUpdated = nextStamp(previous?.lastUpdated, author.name, deps.clock.serverTime());
  if (lastUpdated === undefined) return failure(phrase("refusalAheadOfTime"));
  const fields = { id, guildName: author.guild, lastUpdated, deleted, author: author.name, data };
  const version: Entry = previous === undefined ? fields : { ...previous, ...fields };
  const fault = entryRefusal(version, phrase);
  if (fault !== undefined) return failure(phrase("refusalEntry", { fault }));
  const kept = copyEntry(version);
  deps.store.put(tableName, kept, "local");
  return success(kept);
}
