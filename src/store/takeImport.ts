/** Puts what was read from the old addon's saved data where it belongs: entries by the store's own way, the rest aside. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { PlainTable } from "../model/plainValue";
import { equalPlain } from "../model/plainValue";
import { isFromFuture, isNewer } from "../model/stamp";
import { TABLE_NAMES } from "../model/tables";
import type { EntryStore, Log } from "../sync/ports";
import type { ImportedEntry } from "./oldAddonImport";
import { importOldAddon } from "./oldAddonImport";
import { savableCopy } from "./savableCopy";

/** @noSelf */
export interface TakeImportDeps {
  readonly store: Pick<EntryStore, "get" | "put">;
  /** `GuildHelperDB.imported`. */
  readonly imported: Record<string, unknown>;
  readonly log: Log;
}

/**
 * Imports the old addon's saved data at server time `now` and returns lines for the player. Afterwards nothing of
 * `old` is needed any more. An entry held here stays when it is as new, or another guild's; the old one is then
 * kept with the rest.
 * Called by: loginTasks.createLoginTasks.
 */
export function takeOldAddon(deps: TakeImportDeps, old: unknown, ownGuild: string | undefined, now: number): string[] {
  const sorted = importOldAddon(old, ownGuild);
  const takenByTable = new LuaMap<string, number>();
  let aside = sorted.refused.length;
  for (const row of sorted.entries) {
    const held = deps.store.get(row.tableName, row.entry.id);
    if (replaces(row.entry, held, now)) {
      deps.store.put(row.tableName, row.entry, "local");
      takenByTable.set(row.tableName, (takenByTable.get(row.tableName) ?? 0) + 1);
    } else if (held === undefined || !isSameVersion(row.entry, held)) {
      keepRow(sorted.kept, row);
      aside += 1;
    }
  }
  keepWhole(deps.imported, sorted.kept);
  if (sorted.refused.length > 0) {
    deps.log.write("import", `${sorted.refused.length} old entries do not fit and are kept aside`, sorted.refused as unknown as PlainTable);
  }
  return [reportLine(takenByTable, aside)];
}

/**
 * Asks whether an imported version takes the place of the one held. Old stamps of local clocks may lie hours
 * ahead: that keeps no entry out where there is none.
 * Called by: takeImport.takeOldAddon.
 */
function replaces(entry: Entry, held: Entry | undefined, now: number): boolean {
  if (held === undefined) return true;
  if (held.guildName !== entry.guildName || isFromFuture(entry.lastUpdated, now)) return false;
  return isNewer(entry.lastUpdated, held.lastUpdated, now);
}

/**
 * Asks whether an imported version says what the one held says, so that nothing is lost without it.
 * Called by: takeImport.takeOldAddon.
 */
function isSameVersion(entry: Entry, held: Entry): boolean {
  return held.guildName === entry.guildName && held.deleted === entry.deleted && equalPlain(held.data, entry.data);
}

/** Puts an old row back to where it stood, among what is kept. Called by: takeImport.takeOldAddon. */
function keepRow(kept: Record<string, unknown>, row: ImportedEntry): void {
  const sharedData = kept.sharedData as Record<string, Record<string, unknown> | undefined>;
  const rows = sharedData[row.oldTable] ?? {};
  rows[row.entry.id] = row.old;
  sharedData[row.oldTable] = rows;
}

/**
 * Adds what is kept, in a form the client can save, to what an earlier import kept; what differs under one name stands
 * beside it as "name 2".
 * Called by: takeImport.takeOldAddon.
 */
function keepWhole(imported: Record<string, unknown>, kept: Record<string, unknown>): void {
  for (const [name, value] of pairs(kept)) {
    let place = name;
    let count = 1;
    while (imported[place] !== undefined && !equalPlain(imported[place], value)) {
      count += 1;
      place = `${tostring(name)} ${count}`;
    }
    imported[place] = savableCopy(value);
  }
}

/** What was taken and what was not, in one line. Called by: takeImport.takeOldAddon. */
function reportLine(takenByTable: LuaMap<string, number>, aside: number): string {
  const parts: string[] = [];
  for (const tableName of TABLE_NAMES) {
    const count = takenByTable.get(tableName);
    if (count !== undefined) parts.push(phrase("importCount", { count, table: tableName }));
  }
  const taken = parts.length === 0 ? phrase("importNothing") : parts.join(", ");
  return aside === 0 ? phrase("importTaken", { taken }) : phrase("importTakenAside", { taken, count: aside });
}
