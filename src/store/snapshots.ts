/**
 * The snapshots in the archive: all tables as they were on each of the last days. At most so many, and at most half of the archive in
 * bytes; the oldest make room. The newest stays, whatever floods the archive: it is the way back. Damaged ones, and those of another
 * form, are passed over.
 */
import type { Breathe } from "../model/breathe";
import type { SnapshotHeading } from "../model/snapshot";
import type { Archive } from "./archive";
import { MAX_ARCHIVE_BYTES } from "./archive";
import type { SnapshotBatch } from "./snapshotText";
import { batchesOf, headingOf, SNAPSHOT_KIND, toSnapshotText } from "./snapshotText";

/** A week, if the addon is there every day. */
export const MAX_SNAPSHOTS = 7;
/** Bytes of all of them: the other half is left to single versions and the log. */
export const MAX_SNAPSHOT_BYTES = MAX_ARCHIVE_BYTES / 2;

/** @noSelf */
export interface KeptSnapshot extends SnapshotHeading {
  /** What it holds, nil where it is damaged. */
  readonly batches: (breathe: Breathe) => SnapshotBatch[] | undefined;
}

/** @noSelf */
export interface Snapshots {
  /** Those that this version of the addon can read, the newest first. */
  readonly newestFirst: () => readonly KeptSnapshot[];
  /** Keeps a snapshot made of these pieces; false when it is too large. */
  readonly add: (heading: SnapshotHeading, pieces: readonly string[]) => boolean;
}

/** The snapshots of an archive; batches have the form with this version. Called by: savedParts.openSavedParts. */
export function createSnapshots(archive: Archive, formVersion: number): Snapshots {
  /**
   * Looks through the archive: it is asked for at a login and by commands.
   * Called by: rollback.createRollback, rollbackCommands.run, snapshotMaker.isDue.
   */
  const newestFirst = (): readonly KeptSnapshot[] => {
    const kept: KeptSnapshot[] = [];
    for (const number of archive.numbersOf(SNAPSHOT_KIND).reverse()) {
      const text = archive.get(number) ?? "";
      const heading = headingOf(text, formVersion);
      if (heading !== undefined) kept.push({ ...heading, batches: (breathe) => batchesOf(text, breathe) });
    }
    return kept;
  };

  /** Those that cannot be read count, too: they take room until they leave. Called by: snapshotMaker.finish. */
  const add: Snapshots["add"] = (heading, pieces) => {
    const text = toSnapshotText(formVersion, heading, pieces);
    if (text.length > MAX_SNAPSHOT_BYTES) return false;
    let bytes = text.length;
    let count = 1;
    for (const number of archive.numbersOf(SNAPSHOT_KIND).reverse()) {
      bytes += (archive.get(number) ?? "").length;
      count += 1;
      if (count > MAX_SNAPSHOTS || bytes > MAX_SNAPSHOT_BYTES) archive.drop(number);
    }
    archive.guard(archive.add(text));
    return true;
  };

  const newest = archive
    .numbersOf(SNAPSHOT_KIND)
    .reverse()
    .find((number) => headingOf(archive.get(number) ?? "", formVersion) !== undefined);
  if (newest !== undefined) archive.guard(newest);

  return { newestFirst, add };
}
