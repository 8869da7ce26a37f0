/**
 * `GuildHelperDB`: its parts, and how a file of any age and state is opened. Invariants: the root table stays the
 * one the client read and will save; parts and settings this version does not know stay untouched; what cannot be
 * used moves to `damaged` whole; a file of a newer layout is not touched at all.
 */
import { phrase } from "../language/phrases";
import type { LogLine } from "../model/logLine";
import { isLogList } from "../model/logLine";
import { initialSettings, isSettingValue, SETTING_NAMES } from "../model/settings";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { DamageList } from "./damage";
import { createDamageList, damageReport } from "./damage";
import { removeEndlessNumbers } from "./endlessNumbers";
import type { EntriesById } from "./entryStore";
import type { Memories } from "./memories";
import { emptyMemories, openMemories } from "./memories";
import type { Migration, RawData } from "./migrations";
import { LAYOUT_VERSION, migrate, MIGRATIONS } from "./migrations";
import { openEntries, soundEntries } from "./savedEntries";
import { openList, textRefusal } from "./savedList";

export interface SavedData {
  readonly version: number;
  readonly settings: Record<string, unknown>;
  readonly tables: Record<TableName, EntriesById>;
  /** The newest lines of the player's log, oldest first. */
  readonly log: LogLine[];
  /** What is remembered of other players. */
  readonly peers: Memories;
  /** The texts of the archive, by growing number, oldest first. */
  readonly history: LuaMap<number, string>;
  /** Where the window stands, and what its lists show. */
  readonly window: Record<string, unknown>;
  /** What bytes that nobody can guess begin with at the next login. */
  readonly pool: Record<string, unknown>;
  /** What the old addon left that is no entry. */
  readonly imported: Record<string, unknown>;
  /** What could not be used, each with the reason (`Damage`). */
  readonly damaged: unknown[];
}

/** The parts that are tables, whatever they hold. */
const PART_NAMES = ["settings", "tables", "log", "peers", "history", "window", "pool", "imported"] as const;

export type OpenedData =
  | {
      readonly kind: "ready";
      readonly data: SavedData;
      /** Lines for the player; none when the file was sound. */
      readonly report: readonly string[];
    }
  | {
      readonly kind: "newer";
      readonly version: number;
      /** What this version understands of the file, detached from it: changes to it are never saved. */
      readonly data: SavedData;
      readonly report: readonly string[];
    };

/**
 * Opens what the client read as `GuildHelperDB` (nil at the first start) at server time `now`. When "ready", `data`
 * is to become `GuildHelperDB`; it is the table that was read wherever there was one. Never throws.
 * Called by: savedParts.openSavedParts.
 */
export function openSavedData(raw: unknown, now: number, migrations: readonly Migration[] = MIGRATIONS): OpenedData {
  const root: RawData = type(raw) === "table" ? (raw as RawData) : {};
  const version = root.version;
  if (typeof version === "number" && version > LAYOUT_VERSION) return openNewer(root, version);
  const damage = openDamageList(root, now);
  if (raw !== undefined && raw !== root) damage.keep("GuildHelperDB", undefined, "not a table", raw);
  migrate(root, openVersion(root, damage), migrations);
  root.version = LAYOUT_VERSION;
  removeEndlessNumbers(root, damage);
  for (const part of PART_NAMES) openTable(root, part, "GuildHelperDB", damage);
  openSettings(root.settings as Record<string, unknown>, damage);
  openTables(root.tables as Record<string, unknown>, damage);
  openLog(root, damage);
  openList(root.history as LuaTable<AnyNotNil, unknown>, "history", damage, textRefusal);
  openMemories(root.peers as Record<string, unknown>, damage);
  return { kind: "ready", data: root as unknown as SavedData, report: damageReport(damage) };
}

/**
 * A file this version is too old for: read as far as it is understood, never written.
 * Called by: layout.openSavedData.
 */
function openNewer(root: RawData, version: number): OpenedData {
  const data = emptyData();
  for (const tableName of TABLE_NAMES) {
    const entries = type(root.tables) === "table" ? (root.tables as Record<string, unknown>)[tableName] : undefined;
    if (type(entries) === "table") data.tables[tableName] = soundEntries(entries as Record<string, unknown>);
  }
  return { kind: "newer", version, data, report: [phrase("refusalNewerData", { version, known: LAYOUT_VERSION })] };
}

/** Saved data in which nothing has happened yet. Called by: layout.openNewer. */
export function emptyData(): SavedData {
  const tables = { setup: {}, news: {}, guildinfo: {}, calendar: {}, roster: {} };
  const peers = emptyMemories();
  const history = new LuaMap<number, string>();
  const settings = initialSettings();
  return { version: LAYOUT_VERSION, settings, tables, log: [], peers, history, window: {}, pool: {}, imported: {}, damaged: [] };
}

/** The damage list of the file, made where there is none. Called by: layout.openSavedData. */
function openDamageList(root: RawData, now: number): DamageList {
  const saved = root.damaged;
  const kept = type(saved) === "table" ? (saved as unknown[]) : [];
  const damage = createDamageList(kept, now);
  root.damaged = kept;
  if (saved !== undefined && saved !== kept) damage.keep("GuildHelperDB", "damaged", "not a table", saved);
  return damage;
}

/**
 * The layout version of the file; files from before versions were counted are version 0.
 * Called by: layout.openSavedData.
 */
function openVersion(root: RawData, damage: DamageList): number {
  const version = root.version;
  if (version === undefined) return 0;
  if (typeof version === "number" && version >= 0) return version;
  damage.keep("GuildHelperDB", "version", "not a version", version);
  return 0;
}

/** Makes sure that a table stands under a name. Called by: layout.openSavedData, layout.openTables. */
function openTable(parent: Record<string, unknown>, name: string, part: string, damage: DamageList): void {
  const value = parent[name];
  if (type(value) === "table") return;
  if (value !== undefined) damage.keep(part, name, "not a table", value);
  parent[name] = {};
}

/**
 * Sets aside values that known settings cannot have; the initial ones stand in their place, and where none stood.
 * Called by: layout.openSavedData.
 */
function openSettings(settings: Record<string, unknown>, damage: DamageList): void {
  const initial = initialSettings();
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (isSettingValue(name, value)) continue;
    if (value !== undefined) damage.keep("settings", name, "not a value of this setting", value);
    settings[name] = initial[name];
  }
}

/** Makes sure that every synced table is there and holds entries only. Called by: layout.openSavedData. */
function openTables(tables: Record<string, unknown>, damage: DamageList): void {
  for (const tableName of TABLE_NAMES) {
    openTable(tables, tableName, "tables", damage);
    openEntries(tables[tableName] as Record<string, unknown>, `tables.${tableName}`, damage);
  }
}

/** Begins a new log where the saved one is not a list of lines. Called by: layout.openSavedData. */
function openLog(root: RawData, damage: DamageList): void {
  if (isLogList(root.log)) return;
  damage.keep("GuildHelperDB", "log", "not a list of lines", root.log);
  root.log = [];
}
