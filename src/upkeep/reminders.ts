/**
 * Events that are near: a line the day before, on the day, and an hour before; each once for the account.
 *
 * 1. Of several lines that are due for an event, only the nearest is said.
 * 2. An event that is moved is a new one.
 * 3. What is remembered ends with the event.
 */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { eventTimeOf, midnightOf } from "../model/eventTime";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { cutText, neutralised } from "../model/shownText";
import { SECONDS_PER_DAY } from "../model/stamp";
import type { EntryStore } from "../sync/ports";
import type { GuildNotebook } from "./guildNotes";

const HOUR_SECONDS = 3600;
/** Lines of one look: more would push the player's chat away. */
export const MAX_LINES = 8;
/** Bytes of a title in a line. */
const MAX_TITLE_BYTES = 100;

/** How near an event is. */
type Nearness = "tomorrow" | "today" | "hour";

/** The line about an event that begins at a time, and about one of the whole day, which is never within the hour. */
const TIMED = { tomorrow: "reminderTomorrowAt", today: "reminderTodayAt", hour: "reminderHour" } as const;
const WHOLE_DAY = { tomorrow: "reminderTomorrow", today: "reminderToday", hour: "reminderToday" } as const;

/** An event to speak of. */
interface NearEvent {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  /** What it is remembered by once it was said. */
  readonly note: string;
  readonly nearness: Nearness;
}

/** @noSelf */
export interface RemindersDeps {
  readonly store: Pick<EntryStore, "get" | "ids">;
  /** Nil while the guild is unknown. */
  readonly scope: () => Scope | undefined;
  readonly isMuted: (author: PeerName) => boolean;
  readonly notebook: GuildNotebook;
  /** Seconds since 1970 by the realm's clock. */
  readonly realmTime: () => number;
  readonly print: (line: string) => void;
  /** Called between two entries. */
  readonly breathe: () => void;
}

/**
 * Builds the reminders; what is returned looks at the calendar and says what is due.
 * Called by: upkeepParts.createUpkeepParts.
 */
export function createReminders(deps: RemindersDeps): (this: void) => void {
  /** Events in scope that are near, soonest first. Called by: reminders.createReminders. */
  const nearEvents = (scope: Scope): NearEvent[] => {
    const now = deps.realmTime();
    const found: NearEvent[] = [];
    for (const id of deps.store.ids("calendar")) {
      const entry = deps.store.get("calendar", id);
      const isShown = entry !== undefined && !entry.deleted && isInScope(scope, "calendar", entry) && !deps.isMuted(entry.author);
      const near = isShown ? nearEventOf(entry, now) : undefined;
      if (near !== undefined) found.push(near);
      deps.breathe();
    }
    table.sort(found, (left, right) => left.when < right.when || (left.when === right.when && left.id < right.id));
    return found;
  };

  return () => {
    const scope = deps.scope();
    if (scope === undefined) return;
    const { reminded } = deps.notebook.of(scope.ownGuild);
    const near = nearEvents(scope);
    const due = near.filter(({ id, note }) => reminded[id] !== note);
    for (const [id] of pairs(reminded)) reminded[id] = undefined as unknown as string;
    for (const { id, note } of near) reminded[id] = note;
    for (const event of due.slice(0, MAX_LINES)) deps.print(lineOf(event));
    if (due.length > MAX_LINES) deps.print(phrase("reminderMore", { count: due.length - MAX_LINES }));
  };
}

/**
 * An event in words, when it is near and not over; one that has begun is only today's while its beginning is to come.
 * Called by: reminders.nearEvents.
 */
function nearEventOf({ id, data }: Entry, now: number): NearEvent | undefined {
  const time = eventTimeOf(data.eventDate);
  const nearness = time === undefined ? undefined : nearnessOf(time.day, time.startsAt, now);
  if (nearness === undefined) return undefined;
  const when = data.eventDate as string;
  const title = typeof data.title === "string" ? data.title : id;
  return { id, title, when, nearness, note: `${when} ${nearness}` };
}

/** How near a time is, nil when it is past or far. Called by: reminders.nearEventOf. */
function nearnessOf(day: number, startsAt: number | undefined, now: number): Nearness | undefined {
  const today = midnightOf(now);
  if (startsAt !== undefined && startsAt >= now && startsAt - now <= HOUR_SECONDS) return "hour";
  if (day === today) return startsAt === undefined || startsAt >= now ? "today" : undefined;
  return day === today + SECONDS_PER_DAY ? "tomorrow" : undefined;
}

/** The line for the player, in which foreign text has no power. Called by: reminders.createReminders. */
function lineOf({ id, title, when, nearness }: NearEvent): string {
  const time = string.sub(when, 12, 16);
  const event = { id, title: cutText(title, MAX_TITLE_BYTES) };
  return neutralised(time === "" ? phrase(WHOLE_DAY[nearness], event) : phrase(TIMED[nearness], { ...event, time }));
}
