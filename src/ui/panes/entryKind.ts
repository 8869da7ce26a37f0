/** What tells one pane of entries from another: everything else is the same for all of them. */
import type { BareKey } from "../../language/phrases";
import type { Entry } from "../../model/entry";
import type { TableName } from "../../model/tables";
import type { Column, Order, Row } from "../../view/listing";
import type { ListChoice } from "../parts/listChoice";
import type { FormField } from "../parts/form";
import type { Reading } from "../parts/reader";

/** A row that stands for an entry. */
export interface EntryRow extends Row {
  readonly entry: Entry;
}

/** A button under an entry, beside those that all panes have. @noSelf */
export interface EntryDeed<Item extends EntryRow> {
  readonly label: BareKey;
  readonly isOffered: (item: Item) => boolean;
  /** Does it; a sentence that says why not, or nil. */
  readonly run: (item: Item) => string | undefined;
}

/** @noSelf */
export interface EntryKind<Item extends EntryRow> {
  readonly tableName: TableName;
  /** All that there is to show; called in a job, breathes. */
  readonly load: () => readonly Item[];
  /** The row of one entry, as it is now. */
  readonly rowOf: (entry: Entry) => Item;
  readonly columns: readonly Column<Item>[];
  readonly order: Order;
  readonly emptyText: BareKey;
  readonly fields: readonly FormField[];
  /** New ones are written here. */
  readonly isGrowing: boolean;
  readonly readingOf: (item: Item) => Reading;
  readonly deeds: readonly EntryDeed<Item>[];
  /** The player reads it. */
  readonly onRead?: (item: Item) => void;
  readonly colourOf?: (item: Item) => Widget.ClassColour | undefined;
  readonly choice?: ListChoice<Item>;
  readonly group?: (items: readonly Item[]) => readonly (readonly [item: Item, indent: number])[];
}
