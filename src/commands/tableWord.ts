/** Table and id as people type them. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { isInScope } from "../model/scope";
import { shownText } from "../model/shownText";
import type { TableName } from "../model/tables";
import { isTableName, TABLE_NAMES } from "../model/tables";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { typedName } from "./playerName";
import type { Word } from "./words";

/** Tables that people write by hand; `setup` has commands of its own. */
const WRITABLE_TABLES: readonly TableName[] = TABLE_NAMES.filter((tableName) => tableName !== "setup");

export interface TypedEntry {
  readonly tableName: TableName;
  readonly entry: Entry;
}

/**
 * The table a word names, in any case; for writing not `setup`.
 * Called by: entryCommands.run, readCommands.run, tableWord.wordsToEntry.
 */
export function wordToTable(command: Command, word: Word | undefined, isForWriting: boolean): Outcome<TableName> {
  if (word === undefined) return failure(usageLine(command));
  const name = string.lower(word.text);
  const choices = isForWriting ? WRITABLE_TABLES : TABLE_NAMES;
  if (word.field === undefined && isTableName(name) && choices.includes(name)) return success(name);
  const values = { word: shownText(word.field ?? word.text), command: command.name, tables: choices.join(", ") };
  return failure(phrase("readNoTable", values));
}

/**
 * The stored entry that the first two words name; in the roster a character's name will do. What other guilds own, because another
 * character of the account is there or because a federation has left it here, is kept, but not read.
 * Called by: entryCommands.run, historyCommands.run, readCommands.run.
 */
export function wordsToEntry(deps: CommandDeps, command: Command, words: readonly Word[], isForWriting: boolean): Outcome<TypedEntry> {
  const tableName = wordToTable(command, words[0], isForWriting);
  if (!tableName.ok) return tableName;
  const idWord = words[1];
  if (idWord === undefined || idWord.field !== undefined) return failure(usageLine(command));
  const scope = deps.scope();
  if (scope === undefined && !isForWriting) return failure(phrase("readNoGuild"));
  const entry = deps.entries.get(tableName.value, idWord.text) ?? rosterEntry(deps, tableName.value, idWord.text);
  const isReadable = entry !== undefined && (isForWriting || (scope !== undefined && isInScope(scope, tableName.value, entry)));
  if (isReadable) return success({ tableName: tableName.value, entry });
  return failure(phrase("readNoEntry", { id: shownText(idWord.text), table: tableName.value }));
}

/**
 * The roster entry of a character named as people do: without realm, or in small letters.
 * Called by: tableWord.wordsToEntry.
 */
function rosterEntry(deps: CommandDeps, tableName: TableName, text: string): Entry | undefined {
  if (tableName !== "roster") return undefined;
  const name = typedName(text, deps.identity.ownRealm());
  return name.ok ? deps.entries.get(tableName, name.value) : undefined;
}
