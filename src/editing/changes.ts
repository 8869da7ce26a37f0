/** What fields that were typed change in an entry's data. */
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { copyPlain } from "../model/plainValue";
import type { Field, TableSchema } from "../model/schema";
import { SCHEMA_BY_TABLE } from "../model/schema";
import { shownText } from "../model/shownText";
import type { TableName } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import { textToFieldValue } from "./fieldValue";

/** New values by field, and the fields that were emptied. */
export interface Changes {
  readonly values: Record<string, PlainValue>;
  readonly removed: readonly string[];
}

/** A field and what was typed for it. */
export interface TypedField {
  readonly field?: string;
  readonly text: string;
}

/**
 * Reads what was typed as changes to an entry of the table. Nothing is taken unless everything is right: known fields, each once, valid
 * values, and no required field emptied.
 * Called by: entryCommands.run, entryForm.save.
 */
export function typedChanges(tableName: TableName, typed: readonly TypedField[]): Outcome<Changes> {
  const schema = SCHEMA_BY_TABLE[tableName];
  const values: Record<string, PlainValue> = {};
  const removed: string[] = [];
  if (typed.length === 0) return failure(phrase("entryNothingToWrite", { table: tableName, fields: fieldNames(schema) }));
  for (const { field: name, text } of typed) {
    const field = schema.fields.find((candidate) => candidate.name === name);
    if (field === undefined) {
      return failure(phrase("entryFieldUnknown", { word: shownText(name ?? text), table: tableName, fields: fieldNames(schema) }));
    }
    const isRepeated = values[field.name] !== undefined || removed.includes(field.name);
    if (isRepeated) return failure(phrase("entryFieldTwice", { field: field.name }));
    const refusal = takeChange(schema, field, text, values, removed);
    if (refusal !== undefined) return failure(refusal);
  }
  return success({ values, removed });
}

/** Adds one field's change, or says what is wrong with it. Called by: changes.typedChanges. */
function takeChange(
  schema: TableSchema,
  field: Field,
  text: string,
  values: Record<string, PlainValue>,
  removed: string[],
): string | undefined {
  if (text.trim() === "") {
    if (schema.required.includes(field.name)) return phrase("entryFieldEmpty", { field: field.name });
    removed.push(field.name);
    return undefined;
  }
  const value = textToFieldValue(schema, field, text);
  if (!value.ok) return value.reason;
  values[field.name] = value.value;
  return undefined;
}

/**
 * The data with the changes made: named fields only, everything else as it was.
 * Called by: entryCommands.run, entryForm.save.
 */
export function changedData(data: PlainTable, changes: Changes): PlainTable {
  const changed = copyPlain(data) as Record<string, PlainValue | undefined>;
  for (const [name, value] of pairs(changes.values)) changed[name] = value;
  for (const name of changes.removed) changed[name] = undefined;
  return changed;
}

/**
 * Data of a table that has a date, written at a server time, gets it unless it says another.
 * Called by: entryCommands.newData, entryForm.save.
 */
export function dated(tableName: TableName, data: PlainTable, serverTime: number): PlainTable {
  const hasDate = SCHEMA_BY_TABLE[tableName].fields.some((field) => field.name === "date");
  return hasDate && data.date === undefined ? { ...data, date: dateTimeText(serverTime) } : data;
}

/**
 * The first required field that the data lacks, nil when all are there.
 * Called by: entryCommands.run, entryForm.save.
 */
export function missingField(tableName: TableName, data: PlainTable): string | undefined {
  return SCHEMA_BY_TABLE[tableName].required.find((name) => data[name] === undefined);
}

/** The table's fields as a list for people. Called by: changes.typedChanges. */
function fieldNames(schema: TableSchema): string {
  return schema.fields.map((field) => field.name).join(", ");
}
