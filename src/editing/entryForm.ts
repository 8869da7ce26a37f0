/** Writing entries from forms: every field as it was typed, in and out, by the rules that the commands follow. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { SCHEMA_BY_TABLE } from "../model/schema";
import type { TableName } from "../model/tables";
import type { EntryStore, LocalWriter } from "../sync/ports";
import { refusalLine } from "../wording/refusalLine";
import { changedData, dated, missingField, typedChanges } from "./changes";

/** What stands in the fields of a form, by field. */
export type Texts = Readonly<Record<string, string>>;

/** @noSelf */
export interface EntryForm {
  /** Asks what the gate asks: whether the player may write this entry, or a new one in this table. */
  readonly mayWrite: (tableName: TableName, id: string | undefined) => boolean;
  /** Writes the fields named, and no others; a sentence that says what is wrong, nil when it was written. */
  readonly save: (tableName: TableName, id: string | undefined, texts: Texts) => string | undefined;
  /** Makes an entry a tombstone; a sentence that says why not, or nil. */
  readonly remove: (tableName: TableName, id: string) => string | undefined;
  /** Gives an entry the data of an earlier version; a sentence that says why not, or nil. */
  readonly restore: (tableName: TableName, id: string, data: PlainTable) => string | undefined;
  /** An entry's fields as a form shows them. */
  readonly textsOf: (tableName: TableName, entry: Entry) => Texts;
}

/** @noSelf */
export interface EntryFormDeps {
  readonly entries: Pick<EntryStore, "get">;
  readonly writer: LocalWriter & { readonly mayWrite: EntryForm["mayWrite"] };
  readonly serverTime: () => number;
}

/** Builds the forms' way to the store. Called by: windowDoors.createWindowDoors. */
export function createEntryForm({ entries, writer, serverTime }: EntryFormDeps): EntryForm {
  return {
    mayWrite: writer.mayWrite,
    /** Nothing is written while anything is wrong. Called by: entrySide.makeForm. */
    save: (tableName, id, texts) => {
      const changes = typedChanges(tableName, typedFields(tableName, texts));
      if (!changes.ok) return changes.reason;
      const held = id === undefined ? undefined : entries.get(tableName, id);
      const data = dated(tableName, changedData(held?.data ?? {}, changes.value), serverTime());
      const missing = missingField(tableName, data);
      if (missing !== undefined) return phrase("entryFieldEmpty", { field: missing });
      const [written, reason] = writer.putEntry(tableName, id, data);
      return written === undefined ? refusalLine(reason) : undefined;
    },
    /** Its data stays in it. Called by: entrySide.createButtons. */
    remove: (tableName, id) => {
      const [buried, reason] = writer.deleteEntry(tableName, id);
      return buried === undefined ? refusalLine(reason) : undefined;
    },
    /** As a new version, by the player. Called by: historySide.createHistorySide. */
    restore: (tableName, id, data) => {
      const [restored, reason] = writer.putEntry(tableName, id, data);
      return restored === undefined ? refusalLine(reason) : undefined;
    },
    /** Fields that hold nothing are empty texts. Called by: entrySide.createButtons. */
    textsOf: (tableName, { data }) => {
      const texts: Record<string, string> = {};
      for (const { name } of SCHEMA_BY_TABLE[tableName].fields) texts[name] = typedText(data[name]);
      return texts;
    },
  };
}

/**
 * What was typed, in the schema's order, so that of several faults always the same one is told.
 * Called by: entryForm.save.
 */
function typedFields(tableName: TableName, texts: Texts): { field: string; text: string }[] {
  const fields: { field: string; text: string }[] = [];
  for (const { name } of SCHEMA_BY_TABLE[tableName].fields) {
    const text = texts[name];
    if (text !== undefined) fields.push({ field: name, text });
  }
  return fields;
}

/** A value as a person would type it: lists with commas. Called by: entryForm.textsOf. */
function typedText(value: PlainValue | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return string.format("%.14g", value);
  if (type(value) !== "table") return "";
  const items: string[] = [];
  for (const [place, item] of ipairs(value as unknown as PlainTable[string][])) if (typeof item === "string") items[place - 1] = item;
  return items.join(", ");
}
