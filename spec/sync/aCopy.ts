/** One player's saved tables with the portraits that follow them, for specs of what looks at them. */
import type { TableName } from "../../src/model/tables";
import type { EntriesById } from "../../src/store/entryStore";
import { createEntryStore } from "../../src/store/entryStore";
import type { EntryStore } from "../../src/sync/ports";
import type { Portraits } from "../../src/sync/portraits";
import { createPortraits } from "../../src/sync/portraits";
import { tablesWith } from "../store/samples";
import { NOW } from "./rig";

/** @noSelf */
export interface Copy {
  readonly store: EntryStore;
  readonly portraits: Portraits;
  readonly logLines: string[];
  /** Server time. */
  now: number;
  /** What else goes on while work breathes. */
  breathe: (this: void) => void;
}

/** A copy that holds these entries. Called by: aReader.aReader, aReader.otherSummaries, aReader.ownSummaries. */
export function aCopy(given: Partial<Record<TableName, EntriesById>> = {}): Copy {
  const logLines: string[] = [];
  const store = createEntryStore({
    tables: tablesWith(given),
    onPut: (tableName, _previous, entry) => {
      copy.portraits.onPut(tableName, entry);
    },
  });
  const portraits = createPortraits({
    store,
    log: { write: (topic, text) => void logLines.push(`${topic}: ${text}`) },
    breathe: () => {
      copy.breathe();
    },
  });
  const copy: Copy = { store, portraits, logLines, now: NOW, breathe: () => undefined };
  return copy;
}
