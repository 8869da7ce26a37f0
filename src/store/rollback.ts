/**
 * Sets entries back to what they were in a snapshot.
 *
 * 1. Every change is a new version by the local player: the rules of who may write hold, and it reaches the others. Nothing is removed.
 * 2. The snapshot is read to its end before anything is written: one that is damaged changes nothing.
 * 3. Entries made since, other guilds' and setup stay as they are.
 */
import { phrase } from "../language/phrases";
import type { Breathe, InTurns } from "../model/breathe";
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { equalPlain } from "../model/plainValue";
import type { RollbackReport, SnapshotHeading } from "../model/snapshot";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { EntryStore } from "../sync/ports";
import type { StoreWriter } from "./localWriter";
import type { Snapshots } from "./snapshots";
import type { SnapshotBatch } from "./snapshotText";

/** Versions written in one turn: what others wait for comes soon. */
const WRITES_PER_TURN = 10;

/** @noSelf */
export interface RollbackDeps {
  readonly store: Pick<EntryStore, "get" | "ids">;
  readonly snapshots: Pick<Snapshots, "newestFirst">;
  /** The entries of a batch, nil where it is damaged; breathes. */
  readonly unpack: (packed: string) => readonly Entry[] | undefined;
  readonly writer: Pick<StoreWriter, "setBack">;
  readonly ownGuild: () => string | undefined;
  readonly inTurns: InTurns;
  readonly breathe: Breathe;
  /** The sentence that refuses every write, while the saved data may not be changed. */
  readonly readOnlyReason: string | undefined;
}

/**
 * Begins to set back to a snapshot, 1 = the newest; says which one that is, or why it does not. `onDone` hears how it went.
 * @noSelf
 */
export type StartRollback = (
  this: void,
  place: number,
  onDone: (this: void, outcome: Outcome<RollbackReport>) => void,
) => Outcome<SnapshotHeading>;

/** A rollback at work. */
interface Work {
  readonly guild: string;
  readonly batches: readonly SnapshotBatch[];
  nextBatch: number;
  /** Entries that are not as they were, with what they were. */
  readonly differing: { readonly tableName: TableName; readonly earlier: Entry }[];
  nextWrite: number;
  /** Entries of the snapshot that are held here. */
  held: number;
  alreadySo: number;
  refused: number;
  newer: number;
}

/** Builds the rollback; one at a time. Called by: snapshotParts.createSnapshotParts. */
export function createRollback(deps: RollbackDeps): StartRollback {
  let isRunning = false;

  return (place, onDone) => {
    const snapshot = deps.snapshots.newestFirst()[place - 1];
    const guild = deps.ownGuild();
    if (deps.readOnlyReason !== undefined) return failure(deps.readOnlyReason);
    if (isRunning) return failure(phrase("rollbackRunning"));
    if (snapshot === undefined) return failure(phrase("rollbackNoSuch"));
    if (guild === undefined) return failure(phrase("refusalGuildUnknown"));
    isRunning = true;
    let work: Work | undefined;
    /** The next rollback may begin. Called by: rollback.createRollback. */
    const finish = (outcome: Outcome<RollbackReport>): false => {
      isRunning = false;
      onDone(outcome);
      return false;
    };
    deps.inTurns(() => {
      work ??= begin(guild, snapshot.batches(deps.breathe));
      if (work === undefined || !readNext(deps, work)) return finish(failure(phrase("rollbackDamaged")));
      if (work.nextBatch < work.batches.length || writeSome(deps, work)) return true;
      const { alreadySo, refused, newer } = work;
      return finish(success({ setBack: work.differing.length - refused, alreadySo, refused, newer }));
    });
    return success({ takenAt: snapshot.takenAt, entries: snapshot.entries });
  };
}

/**
 * A rollback of which nothing is done yet, nil without anything that can be read.
 * Called by: rollback.createRollback.
 */
function begin(guild: string, batches: SnapshotBatch[] | undefined): Work | undefined {
  if (batches === undefined) return undefined;
  return { guild, batches, nextBatch: 0, differing: [], nextWrite: 0, held: 0, alreadySo: 0, refused: 0, newer: 0 };
}

/** Compares one batch with what is held; false when it is damaged. Called by: rollback.createRollback. */
function readNext(deps: RollbackDeps, work: Work): boolean {
  const batch = work.batches[work.nextBatch];
  if (batch === undefined) return true;
  work.nextBatch += 1;
  const entries = deps.unpack(batch.packed);
  if (entries === undefined) return false;
  for (const earlier of batch.tableName === "setup" ? [] : entries) {
    compare(work, batch.tableName, earlier, deps.store.get(batch.tableName, earlier.id));
    deps.breathe();
  }
  if (work.nextBatch === work.batches.length) work.newer = ownEntries(deps, work.guild) - work.held;
  return true;
}

/** Notes what is to be done about an entry; another guild's is none of ours. Called by: rollback.readNext. */
function compare(work: Work, tableName: TableName, earlier: Entry, held: Entry | undefined): void {
  if ((held ?? earlier).guildName !== work.guild) return;
  if (held !== undefined) work.held += 1;
  if (held !== undefined && held.deleted === earlier.deleted && equalPlain(held.data, earlier.data)) work.alreadySo += 1;
  else work.differing.push({ tableName, earlier });
}

/** How many entries of a guild are held, but for its setup. Called by: rollback.readNext. */
function ownEntries({ store, breathe }: RollbackDeps, guild: string): number {
  let count = 0;
  for (const tableName of TABLE_NAMES) {
    if (tableName === "setup") continue;
    for (const id of store.ids(tableName)) {
      if (store.get(tableName, id)?.guildName === guild) count += 1;
      breathe();
    }
  }
  return count;
}

/** Writes a few versions; false when none is left. Called by: rollback.createRollback. */
function writeSome(deps: RollbackDeps, work: Work): boolean {
  for (const _ of $range(1, WRITES_PER_TURN)) {
    const next = work.differing[work.nextWrite];
    if (next === undefined) return false;
    work.nextWrite += 1;
    if (!deps.writer.setBack(next.tableName, next.earlier).ok) work.refused += 1;
    deps.breathe();
  }
  return true;
}
