/** What the bench measures: how much two members hold, and what differs between them. */
import { grouped } from "../demo/columns";
import type { GuildDataOptions } from "../support/guildData";

/** How many entries each side has changed since both held the same. */
export interface EditCounts {
  readonly initiator: number;
  readonly responder: number;
}

export interface Workload {
  readonly name: string;
  /** In a table's cell. */
  readonly title: string;
  readonly counts: GuildDataOptions["counts"];
  readonly edits: EditCounts;
  /** The initiator holds nothing at all. */
  readonly startsEmpty: boolean;
  /** The sync looks back so many days, in which the two have so many entries alike; everything else is older. */
  readonly window?: { readonly days: number; readonly alike: number };
  /** Measured a second time with the replaced versions in the histories of those who wrote the newer ones. */
  readonly withHistory: boolean;
}

const NO_EDITS = { initiator: 0, responder: 0 };
const EQUAL = { startsEmpty: false, withHistory: false };

/** Two copies of so many roster entries of which ten differ: what does size cost? Called by: workloads. */
function grown(entries: number): Workload {
  const edits = { initiator: 5, responder: 5 };
  return { ...EQUAL, name: `G${entries}`, title: `${grouped(entries)} entries, 10 differ`, counts: { roster: entries }, edits };
}

export const WORKLOADS: readonly Workload[] = [
  { ...EQUAL, name: "W1", title: "1,000 entries, equal", counts: { roster: 1000 }, edits: NO_EDITS },
  {
    name: "W2",
    title: "1,000, 10 newer on each side",
    counts: { roster: 1000 },
    edits: { initiator: 10, responder: 10 },
    startsEmpty: false,
    withHistory: true,
  },
  {
    name: "W3",
    title: "empty side, 1,250 there",
    counts: { roster: 1000, calendar: 200, news: 50 },
    edits: NO_EDITS,
    startsEmpty: true,
    withHistory: false,
  },
  { ...EQUAL, name: "W4", title: "10,000, 20 differ", counts: { roster: 10000 }, edits: { initiator: 10, responder: 10 } },
  {
    name: "W5",
    title: "1,000, half differ",
    counts: { roster: 1000 },
    edits: { initiator: 250, responder: 250 },
    startsEmpty: false,
    withHistory: true,
  },
  {
    ...EQUAL,
    name: "W6",
    title: "7 days: 40 of 1,000, 10 differ",
    counts: { roster: 1000 },
    edits: { initiator: 5, responder: 5 },
    window: { days: 7, alike: 35 },
  },
  {
    name: "W7",
    title: "an article of 8 KB, one word",
    counts: { news: 1 },
    edits: { initiator: 0, responder: 1 },
    startsEmpty: false,
    withHistory: true,
  },
  grown(100),
  grown(1000),
  grown(10000),
];
