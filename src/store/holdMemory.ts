/**
 * What the saved data remember of deletions from outside, in `peers.holds`: versions that wait for the player's word, those he has
 * refused, and when deletions were taken. Bounded in every part; a damaged part begins anew.
 */
import type { Entry } from "../model/entry";
import { entryRefusal } from "../model/entry";
import { isFinite } from "../model/plainValue";
import type { TableName } from "../model/tables";
import { isTableName } from "../model/tables";
import type { HeldVersion, HoldMemory } from "../sync/ports";
import { fromSavableText, toSavableText } from "./savableText";

/** Versions that wait, and the bytes of their texts: more come again with the next synchronization. */
export const MAX_WAITING_VERSIONS = 2000;
export const MAX_WAITING_BYTES = 524288;
/** Versions the player has refused; the oldest is forgotten first, and asked about anew. */
export const MAX_REFUSED_VERSIONS = 2000;
/** So many of the oldest leave at once: a list is not moved up for each. */
const FORGOTTEN_AT_ONCE = 200;
/** Times remembered of one table: a fifth of more entries than any guild has. */
export const MAX_TIMES = 5000;

/** @noSelf */
export interface HoldMemoryDeps {
  /** `GuildHelperDB.peers.holds`: a table, judged here. */
  readonly saved: Record<string, unknown>;
  /** An entry as a text of any bytes, and the value in such a text. */
  readonly pack: (entry: Entry) => string;
  readonly unpack: (packed: string) => unknown;
  /** Lets the game's frame go on where the work is done in slices. */
  readonly breathe: () => void;
}

/** The memory over a saved table. Called by: savedParts.openSavedParts. */
export function createHoldMemory({ saved, pack, unpack, breathe }: HoldMemoryDeps): HoldMemory {
  const texts = soundList(saved, "waiting", (item) => typeof item === "string") as string[];
  const refused = soundList(saved, "refused", (item) => typeof item === "string") as string[];
  const savedTimes = soundTable(saved, "taken");
  const timesByTable = new LuaMap<TableName, number[]>();
  const refusedKeys = new LuaSet<string>();
  for (const key of refused) refusedKeys.add(key);
  const keptKeys = new LuaSet<string>();
  let versions: HeldVersion[] | undefined;
  let bytes = 0;

  /**
   * Read when somebody asks first: there is hardly ever anything.
   * Called by: hold.keep, hold.pending, holdMemory.forget, holdMemory.keep.
   */
  const opened = (): HeldVersion[] => versions ?? read();

  /**
   * Thousands take a while: who asks meanwhile reads them himself, and what he has made of them stands.
   * Called by: holdMemory.opened.
   */
  const read = (): HeldVersion[] => {
    const found: { readonly version: HeldVersion; readonly text: string }[] = [];
    for (const text of texts.slice()) {
      const version = versionIn(text, unpack);
      if (version !== undefined) found.push({ version, text });
      breathe();
    }
    return versions ?? admitAll(found);
  };

  /** The first list of this login. Called by: holdMemory.read. */
  const admitAll = (found: readonly { readonly version: HeldVersion; readonly text: string }[]): HeldVersion[] => {
    const list: HeldVersion[] = [];
    texts.splice(0);
    for (const { version, text } of found) admit(list, version, text);
    versions = list;
    return list;
  };

  /** Each version waits once. Called by: holdMemory.admitAll, holdMemory.keep. */
  const admit = (list: HeldVersion[], version: HeldVersion, text: string): void => {
    const key = keyOf(version.tableName, version.entry);
    if (keptKeys.has(key) || list.length >= MAX_WAITING_VERSIONS || bytes + text.length > MAX_WAITING_BYTES) return;
    keptKeys.add(key);
    bytes += text.length;
    texts.push(text);
    list.push(version);
  };

  return {
    waiting: opened,
    /** Its place in the list is its age. Called by: hold.keep. */
    keep: (version) => {
      const { tableName, source, entry } = version;
      admit(opened(), version, `${tableName}\t${source}\t${toSavableText(pack(entry))}`);
    },
    /** The saved list stays the same table. Called by: hold.forget, hold.keep. */
    forget: (isOver) => {
      const before = opened();
      const kept: HeldVersion[] = [];
      let place = 0;
      for (const text of texts.splice(0)) {
        const version = before[place] as HeldVersion;
        place += 1;
        if (isOver(version)) {
          keptKeys.delete(keyOf(version.tableName, version.entry));
          bytes -= text.length;
        } else {
          texts.push(text);
          kept.push(version);
        }
      }
      versions = kept;
    },
    /** Judged when it is asked for first. Called by: hold.confirm, hold.takenLately. */
    takenAt: (tableName) => {
      const known = timesByTable.get(tableName);
      if (known !== undefined) return known;
      const times = soundList(savedTimes, tableName, (item) => typeof item === "number" && isFinite(item)) as number[];
      while (times.length > MAX_TIMES) table.remove(times, 1);
      timesByTable.set(tableName, times);
      return times;
    },
    /** The oldest make room. Called by: hold.refuse. */
    refuse: (tableName, entry) => {
      const key = keyOf(tableName, entry);
      if (refusedKeys.has(key)) return;
      refusedKeys.add(key);
      refused.push(key);
      if (refused.length > MAX_REFUSED_VERSIONS) for (const gone of refused.splice(0, FORGOTTEN_AT_ONCE)) refusedKeys.delete(gone);
    },
    /** Another version of the entry is asked about anew. Called by: entryGate.factsOf. */
    isRefused: (tableName, entry) => refusedKeys.has(keyOf(tableName, entry)),
  };
}

/**
 * One text for one version; the stamp in full, because its fraction tells authors apart.
 * Called by: holdMemory.admit, holdMemory.forget, holdMemory.isRefused, holdMemory.refuse.
 */
function keyOf(tableName: TableName, { id, lastUpdated }: Entry): string {
  return string.format("%s %.17g %s", tableName, lastUpdated, id);
}

/** The version in a saved text, nil in a damaged one. Called by: holdMemory.read. */
function versionIn(text: string, unpack: (this: void, packed: string) => unknown): HeldVersion | undefined {
  const [tableName, source, packed] = string.match(text, "^([^\t]*)\t([^\t]*)\t(.*)$");
  if (!isTableName(tableName)) return undefined;
  const entry = unpack(fromSavableText(packed as string));
  return entryRefusal(entry) === undefined ? { tableName, source: source as string, entry: entry as Entry } : undefined;
}

/** The table under a name, made where there is none. Called by: holdMemory.createHoldMemory, holdMemory.soundList. */
function soundTable(parent: Record<string, unknown>, name: string): Record<string, unknown> {
  if (type(parent[name]) !== "table") parent[name] = {};
  return parent[name] as Record<string, unknown>;
}

/**
 * The list under a name; one that holds anything else, or has a hole, begins anew.
 * Called by: holdMemory.createHoldMemory, holdMemory.takenAt.
 */
function soundList(parent: Record<string, unknown>, name: string, isSound: (this: void, item: unknown) => boolean): unknown[] {
  const list = soundTable(parent, name);
  let fields = 0;
  for (const [_] of pairs(list)) fields += 1;
  let sound = 0;
  for (const item of list as unknown as unknown[]) if (isSound(item)) sound += 1;
  if (sound !== fields) parent[name] = {};
  return parent[name] as unknown[];
}
