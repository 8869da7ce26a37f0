/** A pane of articles: the list beside the one that is read or written. News and guild information are such. */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import { SCHEMA_BY_TABLE } from "../../model/schema";
import { neutralisedLines, shownText } from "../../model/shownText";
import type { Article } from "../../view/articles";
import { ARTICLE_COLUMNS, ARTICLE_ORDER, articleOf, articlesIn } from "../../view/articles";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import type { Pane } from "../pane";
import { createButton, putInRow } from "../parts/button";
import { askFirst } from "../parts/confirm";
import type { FormField } from "../parts/form";
import { createForm } from "../parts/form";
import { createList } from "../parts/list";
import { createReader } from "../parts/reader";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";

const LIST_SHARE = 0.48;

/** What tells one pane of articles from another. */
export interface ArticlePaneKind {
  readonly tableName: "news" | "guildinfo";
  readonly emptyText: BareKey;
}

/** Builds a pane of articles. Called by: guildInfo.create, news.create. */
export function createArticlePane(parent: Widget.Frame, doors: UiDoors, { tableName, emptyText }: ArticlePaneKind): Pane {
  const frame = createWidget("Frame", undefined, parent);
  const side = createWidget("Frame", undefined, frame);
  let selectedId: string | undefined;
  let editedId: string | undefined;

  /**
   * The article that is read, as it is now; nil when there is none, or none any more.
   * Called by: articlePane.createArticlePane, articlePane.showReader.
   */
  const selected = (): Article | undefined => {
    const entry = selectedId === undefined ? undefined : doors.reading.entries.get(tableName, selectedId);
    return entry === undefined || entry.deleted ? undefined : articleOf(entry, doors.reading.ownRealm());
  };

  const list = createList<Article>(frame, {
    load: () => articlesIn(doors.reading, tableName),
    columns: ARTICLE_COLUMNS,
    order: ARTICLE_ORDER,
    emptyText,
    onSelect: ({ id }) => {
      selectedId = id;
      showReader();
    },
    run: doors.run,
    breathe: doors.reading.breathe,
  });
  list.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  list.frame.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, 0);
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    list.frame.SetWidth(math.floor(width * LIST_SHARE));
  });
  side.SetPoint("TOPLEFT", list.frame, "TOPRIGHT", GAP, 0);
  side.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);

  const reader = createReader(side);
  reader.frame.SetPoint("TOPLEFT", side, "TOPLEFT", 0, 0);
  reader.frame.SetPoint("BOTTOMRIGHT", side, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP);
  const form = createForm(side, {
    fields: fieldsOf(tableName),
    save: (texts) => doors.editing.save(tableName, editedId, texts),
    onClose: () => {
      showReader();
    },
  });
  form.frame.SetAllPoints();
  form.frame.Hide();
  const buttons = createWidget("Frame", undefined, side);
  buttons.SetAllPoints();
  const add = createButton(buttons, "articleNew", () => {
    editedId = undefined;
    showForm({});
  });
  const edit = createButton(buttons, "articleEdit", () => {
    const article = selected();
    if (article === undefined) return;
    editedId = article.id;
    showForm(doors.editing.textsOf(tableName, article.entry));
  });
  const remove = createButton(buttons, "articleDelete", () => {
    const article = selected();
    if (article === undefined) return;
    askFirst(phrase("articleDeleteAsk", { title: shownText(article.title) }), () => doors.editing.remove(tableName, article.id));
  });

  /** What is selected, or a word of how to go on. Called by: articlePane.createArticlePane, articlePane.refresh. */
  const showReader = (): void => {
    form.frame.Hide();
    reader.frame.Show();
    buttons.Show();
    const article = selected();
    const mayEdit = article !== undefined && doors.editing.mayWrite(tableName, article.id);
    add.SetShown(doors.editing.mayWrite(tableName, undefined));
    edit.SetShown(mayEdit);
    remove.SetShown(mayEdit);
    putInRow(buttons, [add, edit, remove], GAP);
    if (article === undefined) {
      reader.show({ heading: "", facts: "", text: phrase("articleChoose") });
      return;
    }
    const { entry, title, category, date, author } = article;
    if (tableName === "news") doors.noteSeen([entry]);
    const content = typeof entry.data.content === "string" ? entry.data.content : "";
    reader.show({ heading: title, facts: phrase("articleFacts", { category, date, author }), text: neutralisedLines(content) });
  };

  /** In place of the reader. Called by: articlePane.createArticlePane. */
  const showForm = (texts: Readonly<Record<string, string>>): void => {
    reader.frame.Hide();
    buttons.Hide();
    form.frame.Show();
    form.open(texts);
  };

  return {
    frame,
    /** What is being written stays as it is. Called by: window.show. */
    refresh: () => {
      list.refresh();
      if (!form.frame.IsShown()) showReader();
    },
  };
}

/** Everything but the date, which is written by itself. Called by: articlePane.createArticlePane. */
function fieldsOf(tableName: "news" | "guildinfo"): FormField[] {
  return [
    { name: "title", label: "columnTitle", kind: "line", isRequired: true },
    { name: "category", label: "columnCategory", kind: "choice", choices: SCHEMA_BY_TABLE[tableName].categories },
    { name: "content", label: "fieldContent", kind: "text" },
  ];
}
