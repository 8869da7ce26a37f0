/** Commands over hand-made tables: what is typed, what is printed, what is asked of the rest of the addon. */
import type { CommandDeps, LogLine, SettingValue } from "../../src/commands/commandDeps";
import { createCommands } from "../../src/commands/createCommands";
import type { Entry } from "../../src/model/entry";
import { failure, success } from "../../src/model/outcome";
import type { PlainTable } from "../../src/model/plainValue";
import type { SyncStatus } from "../../src/model/syncStatus";
import type { TableName } from "../../src/model/tables";

export const GUILD = "The Guild-Ragnaros";
/** 2026-11-22 18:30:00 UTC. */
export const NOW = 1795372200;

export const IDLE: SyncStatus = {
  state: "idle",
  sent: 0,
  received: 0,
  total: 0,
  queue: { messages: 0, bytes: 0, seconds: 0 },
  lastResults: [],
};

export interface RigOptions {
  readonly tables?: Partial<Record<TableName, readonly Entry[]>>;
  readonly status?: SyncStatus;
  readonly peers?: readonly string[];
  readonly log?: readonly LogLine[];
  /** The client knows neither name nor realm of the player yet. */
  readonly isEarly?: boolean;
  readonly ownRank?: number;
  /** The sentence with which sync, writer and guild settings refuse everything. */
  readonly refusal?: string;
  readonly isRunning?: boolean;
}

export interface Rig {
  /** Runs one line and returns what it printed. */
  readonly type: (this: void, line: string) => string[];
  /** What commands asked for, in order. */
  readonly asked: string[];
  readonly get: (this: void, tableName: TableName, id: string) => Entry | undefined;
}

/**
 * An entry of my guild, of which a spec says only what matters to it.
 */
export function anEntry(id: string, data: PlainTable, fields: Partial<Entry> = {}): Entry {
  return { id, guildName: GUILD, lastUpdated: NOW - 86400 + 0.5, deleted: false, author: "Alice-Ragnaros", data, ...fields };
}

/**
 * Builds commands for Alice of Ragnaros, over the tables given.
 */
export function aRig(options: RigOptions = {}): Rig {
  const printed: string[] = [];
  const asked: string[] = [];
  const tables: Record<string, Record<string, Entry>> = {};
  for (const [tableName, entries] of pairs(options.tables ?? {})) {
    tables[tableName] = {};
    for (const entry of entries) tables[tableName][entry.id] = entry;
  }
  const commands = createCommands(depsOf(options, tables, printed, asked));
  return {
    type: (line) => {
      printed.length = 0;
      commands(line);
      return [...printed];
    },
    asked,
    get: (tableName, id) => tables[tableName]?.[id],
  };
}

/** The rest of the addon, as far as commands see it. */
function depsOf(options: RigOptions, tables: Record<string, Record<string, Entry>>, printed: string[], asked: string[]): CommandDeps {
  const { refusal } = options;
  const settings: Record<string, SettingValue> = { autoSync: true, defaultDays: 7 };
  /** A table, made when it is first asked for. */
  const entriesOf = (tableName: TableName): Record<string, Entry> => (tables[tableName] ??= {});
  /** Writes, unless everything is refused. */
  const put = (tableName: TableName, entry: Entry): LuaMultiReturn<[Entry | undefined, string | undefined]> => {
    if (refusal !== undefined) return $multi(undefined, refusal);
    entriesOf(tableName)[entry.id] = entry;
    return $multi(entry, undefined);
  };
  return {
    sync: {
      startSync: (peer, mode) => {
        asked.push(`sync ${peer ?? "everyone"} ${mode.kind} ${mode.days}`);
        if (refusal !== undefined) return $multi(undefined, refusal);
        return $multi(true, undefined);
      },
      stop: () => {
        asked.push("stop");
        return options.isRunning === true;
      },
      getStatus: () => options.status ?? IDLE,
      knownPeers: () => options.peers ?? [],
    },
    entries: {
      get: (tableName, id) => entriesOf(tableName)[id],
      entriesOf,
      sortedIds: (tableName) => Object.keys(entriesOf(tableName)).sort((left, right) => (left < right ? -1 : 1)),
      put: () => undefined,
      revisionOf: () => 0,
    },
    writer: {
      putEntry: (tableName, id, data) => {
        const newId = id ?? (typeof data.name === "string" ? data.name : "20261122183000-4f2a");
        asked.push(`put ${tableName} ${id ?? "new"}`);
        return put(tableName, anEntry(newId, data, { lastUpdated: NOW + 0.5 }));
      },
      deleteEntry: (tableName, id) => {
        asked.push(`delete ${tableName} ${id}`);
        return put(tableName, { ...anEntry(id, {}), ...entriesOf(tableName)[id], deleted: true });
      },
    },
    log: {
      search: (words) => {
        asked.push(`log ${words.join(" ")}`);
        return options.log ?? [];
      },
    },
    settings: {
      names: ["autoSync", "defaultDays"],
      get: (name) => settings[name],
      set: (name, value) => {
        if (refusal !== undefined) return failure(refusal);
        asked.push(`set ${name} ${value}`);
        settings[name] = value;
        return success(value);
      },
    },
    identity: {
      ownName: () => (options.isEarly === true ? undefined : "Alice-Ragnaros"),
      ownRealm: () => (options.isEarly === true ? undefined : "Ragnaros"),
      ownGuild: () => GUILD,
      ownRank: () => options.ownRank ?? 5,
    },
    clock: { serverTime: () => NOW, uptime: () => 100, preciseMilliseconds: () => 0 },
    chat: { print: (line) => void printed.push(line) },
    setWriteRank: (rank) => {
      asked.push(`writeRank ${rank}`);
      if (refusal !== undefined) return $multi(undefined, refusal);
      return $multi(true, undefined);
    },
  };
}
