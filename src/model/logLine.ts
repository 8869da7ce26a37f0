/** One line of the player's log, with the data it speaks of. */
import type { PlainTable } from "./plainValue";

export interface LogLine {
  /** Server time. */
  readonly at: number;
  /** One word: "sync", "gate", "store" ... */
  readonly topic: string;
  readonly text: string;
  readonly data?: PlainTable;
}
