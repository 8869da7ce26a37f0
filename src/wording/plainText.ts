/** Stored values as text for people; secrets are covered, order is by bytes, markup has no effect. */
import { COVERED, SECRET_FIELD } from "../model/outwardCopy";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { neutralised } from "../model/shownText";

/** Names that fit one line. */
const NAMES_IN_LINE = 10;

/** One "field = value" per field, sorted. Called by: readCommands.entryLines. */
export function fieldLines(data: PlainTable): readonly string[] {
  return shownFields(data).map(([field, text]) => `${neutralised(field)} = ${text}`);
}

/** Every field with its value as a text, sorted. Called by: plainText.fieldLines, versions.shownVersions. */
export function shownFields(data: PlainTable): readonly (readonly [field: string, text: string])[] {
  return sortedFields(data).map(([field, value]) => [field, field === SECRET_FIELD ? COVERED : valueText(value)] as const);
}

/**
 * Names as lines, ten on each, however long the list is and whatever text stands for a name.
 * Called by: muteCommands.mutedLines, signUpLines.signUpLines.
 */
export function nameLines(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const first of $range(0, names.length - 1, NAMES_IN_LINE)) {
    const shown = names.slice(first, first + NAMES_IN_LINE).map((name) => neutralised(name));
    lines.push(shown.join(", "));
  }
  return lines;
}

/**
 * A value on one line: lists with commas, maps as field=value in braces.
 * Called by: logCommands.logText, plainText.shownFields, plainText.valueText.
 */
export function valueText(value: PlainValue): string {
  if (typeof value === "string") return neutralised(value);
  if (typeof value === "number") return string.format("%.14g", value);
  if (typeof value === "boolean") return value ? "true" : "false";
  const fields = sortedFields(value);
  if (isList(fields)) return fields.map(([, item]) => valueText(item)).join(", ");
  const texts = fields.map(([field, inner]) => `${neutralised(field)}=${field === SECRET_FIELD ? COVERED : valueText(inner)}`);
  return `{${texts.join(", ")}}`;
}

/**
 * The fields of a table: numbers first, in their order, then names by bytes.
 * Called by: plainText.shownFields, plainText.valueText.
 */
function sortedFields(data: PlainTable): readonly (readonly [field: string, value: PlainValue])[] {
  const numbers: number[] = [];
  const names: string[] = [];
  for (const [field] of pairs(data)) {
    if (typeof field === "number") numbers.push(field);
    else names.push(field);
  }
  table.sort(numbers);
  table.sort(names);
  const byNumber = data as unknown as LuaMap<number, PlainValue>;
  return [
    ...numbers.map((key) => [tostring(key), byNumber.get(key) as PlainValue] as const),
    ...names.map((name) => [name, data[name] as PlainValue] as const),
  ];
}

/** Asks whether sorted fields are 1, 2, 3 ... and nothing else. Called by: plainText.valueText. */
function isList(fields: readonly (readonly [field: string, value: PlainValue])[]): boolean {
  return fields.length > 0 && fields.every(([field], index) => field === tostring(index + 1));
}
