/** Writing entries: `/gh add`, `/gh edit`, `/gh delete` and `/gh me`. */
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import { success } from "../model/outcome";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { shownText } from "../model/shownText";
import type { TableName } from "../model/tables";
import { changedData, dated, missingField, typedChanges } from "../editing/changes";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { typedName } from "./playerName";
import { refusalLine } from "../wording/refusalLine";
import { wordsToEntry, wordToTable } from "./tableWord";

const add: Command = {
  name: "add",
  usage: "<table> field=value ...",
  summary: () => phrase("helpAdd"),
  run: (deps, words) => {
    const tableName = wordToTable(add, words[0], true);
    if (!tableName.ok) return [tableName.reason];
    const changes = typedChanges(tableName.value, words.slice(1));
    if (!changes.ok) return [changes.reason];
    const data = newData(deps, tableName.value, changes.value.values);
    if (!data.ok) return [data.reason];
    const missing = missingField(tableName.value, data.value);
    if (missing !== undefined) return [phrase("entryFieldMissing", { table: tableName.value, field: missing })];
    const listed = tableName.value === "roster" ? listedName(deps, data.value) : undefined;
    if (listed !== undefined) return [phrase("entryInRoster", { name: shownText(listed) })];
    return put(deps, tableName.value, undefined, data.value, "entryAdded");
  },
};

const edit: Command = {
  name: "edit",
  usage: "<table> <id> field=value ...",
  summary: () => phrase("helpEdit"),
  run: (deps, words) => {
    const target = wordsToEntry(deps, edit, words, true);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (entry.deleted) return [phrase("entryEditingDeleted", { id: shownText(entry.id) })];
    const changes = typedChanges(tableName, words.slice(2));
    if (!changes.ok) return [changes.reason];
    const renaming = renamingRefusal(deps, tableName, entry.id, changes.value.values);
    return renaming === undefined ? put(deps, tableName, entry.id, changedData(entry.data, changes.value), "entryChanged") : [renaming];
  },
};

const remove: Command = {
  name: "delete",
  usage: "<table> <id>",
  summary: () => phrase("helpDelete"),
  run: (deps, words) => {
    if (words.length > 2) return [usageLine(remove)];
    const target = wordsToEntry(deps, remove, words, true);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (entry.deleted) return [phrase("entryAlreadyDeleted", { id: shownText(entry.id) })];
    const [deleted, reason] = deps.writer.deleteEntry(tableName, entry.id);
    if (deleted === undefined) return [refusalLine(reason)];
    return [phrase("entryDeleted", { id: shownText(entry.id), table: tableName })];
  },
};

const me: Command = {
  name: "me",
  usage: "field=value ...",
  summary: () => phrase("helpMe"),
  run: (deps, words) => {
    const ownName = deps.identity.ownName();
    if (ownName === undefined) return [phrase("nameOwnUnknown")];
    const changes = typedChanges("roster", words);
    if (!changes.ok) return [changes.reason];
    const renaming = renamingRefusal(deps, "roster", ownName, changes.value.values);
    if (renaming !== undefined) return [renaming];
    const held = deps.entries.get("roster", ownName);
    return put(deps, "roster", ownName, changedData(held?.data ?? { name: ownName }, changes.value), "entryChanged");
  },
};

export const ENTRY_COMMANDS: readonly Command[] = [add, edit, remove, me];

/**
 * The data of a new entry: what was typed, with the date of now, and in the roster the character's full name.
 * Called by: entryCommands.run.
 */
function newData(deps: CommandDeps, tableName: TableName, values: Record<string, PlainValue>): Outcome<PlainTable> {
  if (tableName !== "roster" || typeof values.name !== "string") return success(dated(tableName, values, deps.clock.serverTime()));
  const name = typedName(values.name, deps.identity.ownRealm());
  return name.ok ? success({ ...values, name: name.value }) : name;
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
  if (!name.ok || name.value !== id) return phrase("entryOtherName", { name: shownText(id) });
  values.name = id;
  return undefined;
}

/** Writes and says so, or says why not. Called by: entryCommands.run. */
function put(
  deps: CommandDeps,
  tableName: TableName,
  id: string | undefined,
  data: PlainTable,
  done: "entryAdded" | "entryChanged",
): readonly string[] {
  const [entry, reason] = deps.writer.putEntry(tableName, id, data);
  return [entry === undefined ? refusalLine(reason) : phrase(done, { id: shownText(entry.id), table: tableName })];
}
