/** Calendar events as rows, each with who comes: answers stand in the members' own roster entries, and meet here. */
import type { Entry } from "../model/entry";
import type { EventTime } from "../model/eventTime";
import { eventTimeOf } from "../model/eventTime";
import type { PeerName } from "../model/peerName";
import type { PlainTable } from "../model/plainValue";
import type { SignUpAnswer } from "../model/signUps";
import { isSignUpAnswer } from "../model/signUps";
import type { Column, Row } from "./listing";
import { numberRank } from "./listing";
import type { Reading } from "./visibleEntries";
import { eachVisible, shownField, shownName } from "./visibleEntries";

export interface Gathering extends Row {
  readonly entry: Entry;
  readonly title: string;
  readonly category: string;
  /** As it is written: "YYYY-MM-DD", or with a time. */
  readonly when: string;
  /** Nil where what is written is no time. */
  readonly time: EventTime | undefined;
  /** Names as they are shown, in order of the full names. */
  readonly namesByAnswer: Readonly<Record<SignUpAnswer, readonly string[]>>;
  readonly ownAnswer: SignUpAnswer | undefined;
}

export const GATHERING_COLUMNS: readonly Column<Gathering>[] = [
  { key: "when", title: "columnWhen", share: 4, text: (one) => one.when },
  { key: "title", title: "columnTitle", share: 5, text: (one) => one.title },
  { key: "category", title: "columnCategory", share: 2, text: (one) => one.category },
  {
    ...{ key: "coming", title: "columnComing", share: 1.8 },
    text: (one) => `${one.namesByAnswer.yes.length}`,
    rank: (one) => numberRank(one.namesByAnswer.yes.length),
  },
];
/** The latest first: what is to come stands before what is over. */
export const GATHERING_ORDER = { columnKey: "when", isDescending: true };

/** Who answers what to one event. */
type Names = Record<SignUpAnswer, string[]>;

/** The answers of all members, as one look through the roster finds them. @noSelf */
interface Answers {
  readonly namesTo: (eventId: string) => Names;
  readonly ownTo: (eventId: string) => SignUpAnswer | undefined;
}

/** Those that are not deleted, in order of id. Breathes. Called by: calendar.load. */
export function gatheringsIn(reading: Reading, ownName: PeerName | undefined): Gathering[] {
  const answers = answersIn(reading, ownName);
  const gatherings: Gathering[] = [];
  eachVisible(reading, "calendar", (entry) => {
    if (!entry.deleted) gatherings.push(answered(entry, answers));
  });
  return gatherings;
}

/** One event, as things are now. Called by: calendar.rowOf. */
export function gatheringOf(reading: Reading, ownName: PeerName | undefined, entry: Entry): Gathering {
  return answered(entry, answersIn(reading, ownName));
}

/** Looks through the roster once. Called by: gatherings.gatheringOf, gatherings.gatheringsIn. */
function answersIn(reading: Reading, ownName: PeerName | undefined): Answers {
  const namesByEvent = new LuaMap<string, Names>();
  const ownByEvent = new LuaMap<string, SignUpAnswer>();
  eachVisible(reading, "roster", (entry) => {
    if (entry.deleted) return;
    eachAnswer(entry, (eventId, answer) => {
      const names = namesByEvent.get(eventId) ?? noNames();
      namesByEvent.set(eventId, names);
      names[answer].push(shownName(entry.id, reading.ownRealm()));
      if (entry.id === ownName) ownByEvent.set(eventId, answer);
    });
  });
  return {
    /** Nobody for an event to which nobody has answered. Called by: gatherings.answered. */
    namesTo: (eventId) => namesByEvent.get(eventId) ?? noNames(),
    /** Nil while the player has not answered. Called by: gatherings.answered. */
    ownTo: (eventId) => ownByEvent.get(eventId),
  };
}

/** An event with its answers. Called by: gatherings.gatheringOf, gatherings.gatheringsIn. */
function answered(entry: Entry, { namesTo, ownTo }: Answers): Gathering {
  return { ...factsOf(entry), namesByAnswer: namesTo(entry.id), ownAnswer: ownTo(entry.id) };
}

/** What an event says of itself. Called by: gatherings.answered. */
function factsOf(entry: Entry): Omit<Gathering, "namesByAnswer" | "ownAnswer"> {
  return {
    id: entry.id,
    entry,
    title: shownField(entry, "title"),
    category: shownField(entry, "category"),
    when: shownField(entry, "eventDate"),
    time: eventTimeOf(entry.data.eventDate),
  };
}

/** Every sound answer of a member. Called by: gatherings.answersIn. */
function eachAnswer({ data }: Entry, take: (this: void, eventId: string, answer: SignUpAnswer) => void): void {
  if (type(data.signups) !== "table") return;
  for (const [eventId, answer] of pairs(data.signups as PlainTable)) {
    if (typeof eventId === "string" && isSignUpAnswer(answer)) take(eventId, answer);
  }
}

/** Nobody has said anything. Called by: gatherings.answersIn, gatherings.namesTo. */
function noNames(): Names {
  return { yes: [], maybe: [], no: [] };
}
