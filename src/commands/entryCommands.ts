/** Writing entries: `/gh add`, `/gh edit`, `/gh delete` and `/gh me`. */
import type { Outcome } from "../model/outcome";
import { success } from "../model/outcome";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { SCHEMA_BY_TABLE } from "../model/schema";
import { shownText } from "../model/shownText";
import type { TableName } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import { changedData, missingField, wordsToChanges } from "./changes";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { typedName } from "./playerName";
import { wordsToEntry, wordToTable } from "./tableWord";

const add: Command = {
  name: "add",
  usage: "<table> field=value ...",
  summary: "writes a new entry",
  run: (deps, words) => {
    const tableName = wordToTable(add, words[0], true);
    if (!tableName.ok) return [tableName.reason];
    const changes = wordsToChanges(tableName.value, words.slice(1));
    if (!changes.ok) return [changes.reason];
    const data = newData(deps, tableName.value, changes.value.values);
    if (!data.ok) return [data.reason];
    const missing = missingField(tableName.value, data.value);
    if (missing !== undefined) return [`A new entry in ${tableName.value} needs ${missing}="...".`];
    const listed = tableName.value === "roster" ? listedName(deps, data.value) : undefined;
    if (listed !== undefined) return [`${shownText(listed)} is in the roster already; use /gh edit roster.`];
    return put(deps, tableName.value, undefined, data.value, "Added");
  },
};

const edit: Command = {
  name: "edit",
  usage: "<table> <id> field=value ...",
  summary: "changes the named fields of an entry",
  run: (deps, words) => {
    const target = wordsToEntry(deps, edit, words, true);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (entry.deleted) return [`"${shownText(entry.id)}" is deleted; only live entries can be edited.`];
    const changes = wordsToChanges(tableName, words.slice(2));
    if (!changes.ok) return [changes.reason];
    const renaming = renamingRefusal(deps, tableName, entry.id, changes.value.values);
    return renaming === undefined ? put(deps, tableName, entry.id, changedData(entry.data, changes.value), "Changed") : [renaming];
  },
};

const remove: Command = {
  name: "delete",
  usage: "<table> <id>",
  summary: "marks an entry as deleted",
  run: (deps, words) => {
    if (words.length > 2) return [usageLine(remove)];
    const target = wordsToEntry(deps, remove, words, true);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (entry.deleted) return [`"${shownText(entry.id)}" is deleted already.`];
    const [deleted, reason] = deps.writer.deleteEntry(tableName, entry.id);
    return [deleted === undefined ? refusalLine(reason) : `Deleted "${shownText(entry.id)}" in ${tableName}.`];
  },
};

const me: Command = {
  name: "me",
  usage: "field=value ...",
  summary: "changes my character's roster entry",
  run: (deps, words) => {
    const ownName = deps.identity.ownName();
    if (ownName === undefined) return ["Your character's name is not known yet; try again in a moment."];
    const changes = wordsToChanges("roster", words);
    if (!changes.ok) return [changes.reason];
    const renaming = renamingRefusal(deps, "roster", ownName, changes.value.values);
    if (renaming !== undefined) return [renaming];
    const held = deps.entries.get("roster", ownName);
    return put(deps, "roster", ownName, changedData(held?.data ?? { name: ownName }, changes.value), "Changed");
  },
};

export const ENTRY_COMMANDS: readonly Command[] = [add, edit, remove, me];

/**
 * The data of a new entry: what was typed, with the date of now, and in the roster the character's full name.
 * Called by: entryCommands.run.
 */
function newData(deps: CommandDeps, tableName: TableName, values: Record<string, PlainValue>): Outcome<PlainTable> {
  const data: Record<string, PlainValue> = { ...values };
  const hasDate = SCHEMA_BY_TABLE[tableName].fields.some((field) => field.name === "date");
  if (hasDate && data.date === undefined) data.date = dateTimeText(deps.clock.serverTime());
  if (tableName !== "roster" || typeof data.name !== "string") return success(data);
  const name = typedName(data.name, deps.identity.ownRealm());
  if (!name.ok) return name;
  data.name = name.value;
  return success(data);
}

/**
 * The character's id if it has a live roster entry already, which a new one would overwrite.
 * Called by: entryCommands.run.
 */
function listedName(deps: CommandDeps, data: PlainTable): string | undefined {
  const held = typeof data.name === "string" ? deps.entries.get("roster", data.name) : undefined;
  return held !== undefined && !held.deleted ? held.id : undefined;
}

/**
 * Why a roster entry cannot get this name: it is its id. Writes the full name where it is the same character.
 * Called by: entryCommands.run.
 */
function renamingRefusal(deps: CommandDeps, tableName: TableName, id: string, values: Record<string, PlainValue>): string | undefined {
  if (tableName !== "roster" || typeof values.name !== "string") return undefined;
  const name = typedName(values.name, deps.identity.ownRealm());
  if (!name.ok || name.value !== id)
    return `A roster entry keeps the name ${shownText(id)}; for another character use /gh add roster name=...`;
  values.name = id;
  return undefined;
}

/** Writes and says so, or says why not. Called by: entryCommands.run. */
function put(deps: CommandDeps, tableName: TableName, id: string | undefined, data: PlainTable, verb: string): readonly string[] {
  const [entry, reason] = deps.writer.putEntry(tableName, id, data);
  return [entry === undefined ? refusalLine(reason) : `${verb} "${shownText(entry.id)}" in ${tableName}.`];
}

/** The writer's refusal as a line. Called by: entryCommands.put, entryCommands.run. */
function refusalLine(reason: string | undefined): string {
  return `Nothing was changed: ${reason ?? "the entry was refused"}.`;
}
