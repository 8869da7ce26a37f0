/** News and guild information as rows. */
import type { Entry } from "../model/entry";
import type { Column, Row } from "./listing";
import type { Reading } from "./visibleEntries";
import { eachVisible, shownField, shownName } from "./visibleEntries";

export interface Article extends Row {
  readonly entry: Entry;
  readonly title: string;
  readonly category: string;
  /** "YYYY-MM-DD HH:MM:SS". */
  readonly date: string;
  readonly author: string;
}

export const ARTICLE_COLUMNS: readonly Column<Article>[] = [
  { key: "title", title: "columnTitle", share: 5, text: (article) => article.title },
  { key: "category", title: "columnCategory", share: 2, text: (article) => article.category },
  {
    key: "date",
    title: "columnDate",
    share: 2.6,
    text: (article) => string.sub(article.date, 1, "YYYY-MM-DD".length),
    rank: (article) => article.date,
  },
  { key: "author", title: "columnAuthor", share: 2, text: (article) => article.author },
];
/** The newest first. */
export const ARTICLE_ORDER = { columnKey: "date", isDescending: true };

/** Those that are not deleted, in order of id. Breathes. Called by: articleKind.load. */
export function articlesIn(reading: Reading, tableName: "news" | "guildinfo"): Article[] {
  const articles: Article[] = [];
  eachVisible(reading, tableName, (entry) => {
    if (!entry.deleted) articles.push(articleOf(entry, reading.ownRealm()));
  });
  return articles;
}

/** One entry as a row. Called by: articleKind.rowOf, articles.articlesIn. */
export function articleOf(entry: Entry, ownRealm: string | undefined): Article {
  return {
    id: entry.id,
    entry,
    title: shownField(entry, "title"),
    category: shownField(entry, "category"),
    date: shownField(entry, "date"),
    author: shownName(entry.author, ownRealm),
  };
}
