/** Plain values as one line of text, equal at every client whatever the order its tables happen to have. */
import type { PlainValue } from "./plainValue";

/**
 * A value in short form: fields as `name=value` by the bytes of their names, tables in braces. For people and for
 * searching, not for reading back.
 */
export function plainText(value: PlainValue): string {
  return type(value) === "table" ? `{${fieldsText(value as Record<string, PlainValue>)}}` : tostring(value);
}

/**
 * The fields of a table, separated by blanks.
 */
function fieldsText(fields: Record<string, PlainValue>): string {
  const texts: string[] = [];
  for (const [key, inner] of pairs(fields)) texts.push(`${tostring(key)}=${plainText(inner)}`);
  table.sort(texts);
  return table.concat(texts, " ");
}
