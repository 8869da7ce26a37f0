/** Plain values as text to search in, equal at every client whatever the order its tables happen to have. */
import type { PlainValue } from "../model/plainValue";

/**
 * A value as one text: fields as `name=value` by bytes, tables in braces. It is looked through, never shown or read back.
 * Called by: playerLog.lineText, searchText.fieldsText.
 */
export function searchText(value: PlainValue): string {
  return type(value) === "table" ? `{${fieldsText(value as Record<string, PlainValue>)}}` : tostring(value);
}

/** The fields of a table, separated by blanks. Called by: searchText.searchText. */
function fieldsText(fields: Record<string, PlainValue>): string {
  const texts: string[] = [];
  for (const [key, inner] of pairs(fields)) texts.push(`${tostring(key)}=${searchText(inner)}`);
  table.sort(texts);
  return table.concat(texts, " ");
}
