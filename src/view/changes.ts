/** Who changed what: every entry of the scope in its present version, the newest first, tombstones too. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import type { Column, Row } from "./listing";
import { numberRank } from "./listing";
import { TITLE_BY_TABLE } from "./tableTitles";
import type { Reading } from "./visibleEntries";
import { eachVisible, shownField, shownName } from "./visibleEntries";

/** Whose changes are shown; setup is the federation's own matter. */
type ShownTable = Exclude<TableName, "setup">;

export interface Change extends Row {
  readonly tableName: ShownTable;
  readonly entry: Entry;
  /** "YYYY-MM-DD HH:MM:SS". */
  readonly at: string;
  readonly author: string;
  readonly label: string;
}

export const CHANGE_COLUMNS: readonly Column<Change>[] = [
  { key: "at", title: "columnWhen", share: 5, text: (change) => change.at, rank: (change) => numberRank(change.entry.lastUpdated) },
  { key: "author", title: "columnAuthor", share: 2.2, text: (change) => change.author },
  { key: "table", title: "columnTable", share: 2.4, text: (change) => phrase(TITLE_BY_TABLE[change.tableName]) },
  { key: "label", title: "columnTitle", share: 5, text: (change) => change.label },
];
export const CHANGE_ORDER = { columnKey: "at", isDescending: true };

/** All of them, in the tables' order and then of ids. Breathes. Called by: history.create. */
export function changesIn(reading: Reading): Change[] {
  const changes: Change[] = [];
  for (const tableName of TABLE_NAMES) {
    if (tableName !== "setup") {
      eachVisible(reading, tableName, (entry) => {
        changes.push(changeOf(tableName, entry, reading.ownRealm()));
      });
    }
  }
  return changes;
}

/** One entry as a row. Called by: changes.changesIn. */
function changeOf(tableName: ShownTable, entry: Entry, ownRealm: string | undefined): Change {
  const title = shownField(entry, "title");
  return {
    id: `${tableName} ${entry.id}`,
    tableName,
    entry,
    at: dateTimeText(entry.lastUpdated),
    author: shownName(entry.author, ownRealm),
    label: title === "" ? shownName(entry.id, ownRealm) : title,
  };
}
