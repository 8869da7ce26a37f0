/** Articles: news and guild information, which have a title, a category and a text. */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import { SCHEMA_BY_TABLE } from "../../model/schema";
import { neutralisedLines } from "../../model/shownText";
import type { Article } from "../../view/articles";
import { ARTICLE_COLUMNS, ARTICLE_ORDER, articleOf, articlesIn } from "../../view/articles";
import type { UiDoors } from "../uiDoors";
import type { EntryKind } from "./entryKind";

/** Articles of a table. Called by: guildInfo.create, news.create. */
export function articleKind({ reading }: UiDoors, tableName: "news" | "guildinfo", emptyText: BareKey): EntryKind<Article> {
  return {
    tableName,
    /** All of the table that may be read. Called by: calendarViews.createMonth, list.createList. */
    load: () => articlesIn(reading, tableName),
    /** As it is now. Called by: entrySide.selected. */
    rowOf: (entry) => articleOf(entry, reading.ownRealm()),
    columns: ARTICLE_COLUMNS,
    order: ARTICLE_ORDER,
    emptyText,
    // Everything but the date, which is written by itself.
    fields: [
      { name: "title", label: "columnTitle", kind: "line", isRequired: true },
      { name: "category", label: "columnCategory", kind: "choice", choices: SCHEMA_BY_TABLE[tableName].categories },
      { name: "content", label: "fieldContent", kind: "text" },
    ],
    isGrowing: true,
    /** Title, facts, text. Called by: entrySide.showReader. */
    readingOf: ({ entry, title, category, date, author }) => ({
      heading: title,
      facts: phrase("articleFacts", { category, date, author }),
      text: neutralisedLines(typeof entry.data.content === "string" ? entry.data.content : ""),
    }),
    deeds: [],
  };
}
