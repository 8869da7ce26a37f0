/** One entry beside the list: to read, and for those who may, to write, change or delete. */
import type { Texts } from "../../editing/entryForm";
import { phrase } from "../../language/phrases";
import { shownText } from "../../model/shownText";
import { labelOf } from "../../wording/entryLabel";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createButton, putInRow } from "../parts/button";
import { askFirst } from "../parts/confirm";
import type { Form } from "../parts/form";
import { createForm } from "../parts/form";
import { createLabel } from "../parts/label";
import type { Reader } from "../parts/reader";
import { createReader } from "../parts/reader";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import type { EntryKind, EntryRow } from "./entryKind";

const NOTHING_CHOSEN = "articleChoose";
/** Two rows of buttons stand under it. */
const REFUSAL_BOTTOM = 2 * BUTTON_HEIGHT + GAP;

/** @noSelf */
export interface EntrySide {
  readonly frame: Widget.Frame;
  /** Shows this entry from now on. */
  readonly select: (id: string) => void;
  /** Shows the entry as it is now; what is being written stays as it is. */
  readonly refresh: () => void;
}

/** A button and the entries under which it stands. @noSelf */
interface OfferedButton<Item> {
  readonly button: Widget.Button;
  readonly isOffered: (item: Item | undefined) => boolean;
}

/** Builds the side with nothing to read in it. Called by: entryPane.createEntryPane. */
export function createEntrySide<Item extends EntryRow>(parent: Widget.Frame, doors: UiDoors, kind: EntryKind<Item>): EntrySide {
  const frame = createWidget("Frame", undefined, parent);
  const { reader, refusal } = createPage(frame);
  let selectedId: string | undefined;
  let editedId: string | undefined;

  /**
   * The entry that is read, as it is now; nil when there is none, or none any more.
   * Called by: entrySide.createEntrySide, entrySide.showReader.
   */
  const selected = (): Item | undefined => {
    const entry = selectedId === undefined ? undefined : doors.reading.entries.get(kind.tableName, selectedId);
    return entry === undefined || entry.deleted ? undefined : kind.rowOf(entry);
  };
  let form: Form | undefined;
  /** Most players never write. Called by: entrySide.showForm. */
  const makeForm = (): Form => {
    const made = createForm(frame, {
      fields: kind.fields,
      save: (texts) => doors.editing.save(kind.tableName, editedId, texts),
      onClose: () => {
        showReader();
      },
    });
    made.frame.SetAllPoints();
    return made;
  };
  const bar = createWidget("Frame", undefined, frame);
  bar.SetAllPoints();
  const buttons = createButtons(bar, doors, kind, selected, {
    write: (id, texts) => {
      editedId = id;
      showForm(texts);
    },
    say: (sentence) => {
      refusal.SetText(sentence ?? "");
      showReader();
    },
  });

  /**
   * What is selected, or a word of how to go on.
   * Called by: entrySide.createEntrySide, entrySide.makeForm, entrySide.refresh, entrySide.select.
   */
  const showReader = (): void => {
    form?.frame.Hide();
    reader.frame.Show();
    bar.Show();
    const item = selected();
    for (const { button, isOffered } of buttons) button.SetShown(isOffered(item));
    putInRow(
      bar,
      buttons.map(({ button }) => button),
      GAP,
    );
    if (item !== undefined) kind.onRead?.(item);
    reader.show(item === undefined ? { heading: "", facts: "", text: phrase(NOTHING_CHOSEN) } : kind.readingOf(item));
  };

  /** In place of the reader. Called by: entrySide.createEntrySide. */
  const showForm = (texts: Texts): void => {
    reader.frame.Hide();
    bar.Hide();
    form ??= makeForm();
    form.frame.Show();
    form.open(texts);
    refusal.SetText("");
  };
  showReader();
  return {
    frame,
    /** What was wrong with another entry is forgotten. Called by: entryPane.createEntryPane. */
    select: (id) => {
      selectedId = id;
      refusal.SetText("");
      showReader();
    },
    /**
     * A form that is open stays open.
     * Called by: calendarViews.createCalendarViews, calendarViews.refresh, twoParts.refresh.
     */
    refresh: () => {
      if (form?.frame.IsShown() !== true) showReader();
    },
  };
}

/** What the buttons lead to. @noSelf */
interface Ways {
  /** Opens the form over an entry, or over a new one. */
  readonly write: (id: string | undefined, texts: Texts) => void;
  /** Shows what came of it, nil where it went well. */
  readonly say: (sentence: string | undefined) => void;
}

/** Those that every pane has, then the kind's own. Called by: entrySide.createEntrySide. */
function createButtons<Item extends EntryRow>(
  bar: Widget.Frame,
  { editing }: UiDoors,
  { tableName, isGrowing, deeds }: EntryKind<Item>,
  selected: (this: void) => Item | undefined,
  { write, say }: Ways,
): OfferedButton<Item>[] {
  /** Does something with the entry that is read, if there is one. Called by: entrySide.createButtons. */
  const withSelected = (use: (this: void, item: Item) => void) => (): void => {
    const item = selected();
    if (item !== undefined) use(item);
  };
  /** Asks what the gate asks. Called by: entrySide.showReader. */
  const mayChange = (item: Item | undefined): boolean => item !== undefined && editing.mayWrite(tableName, item.id);
  const add = createButton(bar, "articleNew", () => {
    write(undefined, {});
  });
  const edit = createButton(
    bar,
    "articleEdit",
    withSelected((item) => {
      write(item.id, editing.textsOf(tableName, item.entry));
    }),
  );
  const remove = createButton(
    bar,
    "articleDelete",
    withSelected((item) => {
      askFirst(phrase("articleDeleteAsk", { title: shownText(labelOf(item.entry)) }), () => {
        say(editing.remove(tableName, item.id));
      });
    }),
  );
  const own = deeds.map(({ label, isOffered, run }) => ({
    button: createButton(
      bar,
      label,
      withSelected((item) => {
        say(run(item));
      }),
    ),
    /** Under nothing there is nothing to do. Called by: entrySide.showReader. */
    isOffered: (item: Item | undefined) => item !== undefined && isOffered(item),
  }));
  return [
    { button: add, isOffered: () => isGrowing && editing.mayWrite(tableName, undefined) },
    { button: edit, isOffered: mayChange },
    { button: remove, isOffered: mayChange },
    ...own,
  ];
}

/** The reader over the buttons, and a line between them for what went wrong. Called by: entrySide.createEntrySide. */
function createPage(frame: Widget.Frame): { readonly reader: Reader; readonly refusal: Widget.FontString } {
  const reader = createReader(frame);
  reader.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  reader.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, REFUSAL_BOTTOM + BUTTON_HEIGHT);
  const refusal = createLabel(frame, "GameFontNormal");
  refusal.SetTextColor(1, 0.3, 0.2);
  refusal.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, REFUSAL_BOTTOM);
  refusal.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, REFUSAL_BOTTOM);
  return { reader, refusal };
}
