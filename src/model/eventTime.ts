/** When a calendar event is: a day, or a day and a time, by the realm's clock, which every player of the realm sees in his game. */
import { SECONDS_PER_DAY } from "./stamp";
import { secondsOfText } from "./utcTime";

export interface EventTime {
  /** Seconds since 1970 of the day's midnight by the realm's clock. */
  readonly day: number;
  /** Seconds since 1970 of the beginning by the realm's clock, nil for an event of the whole day. */
  readonly startsAt: number | undefined;
}

/**
 * The time that an `eventDate` says, nil when it is none: "YYYY-MM-DD", or with " HH:MM", or with seconds too, as the old addon wrote it.
 * Called by: eventTime.isEventDate, gatherings.factsOf, reminders.nearEventOf, signUps.isOver.
 */
export function eventTimeOf(eventDate: unknown): EventTime | undefined {
  if (typeof eventDate !== "string") return undefined;
  const day = secondsOfText(eventDate, "^(%d%d%d%d)%-(%d%d)%-(%d%d)$");
  if (day !== undefined) return { day, startsAt: undefined };
  const toTheMinute = secondsOfText(eventDate, "^(%d%d%d%d)%-(%d%d)%-(%d%d) (%d%d):(%d%d)$");
  const startsAt = toTheMinute ?? secondsOfText(eventDate, "^(%d%d%d%d)%-(%d%d)%-(%d%d) (%d%d):(%d%d):(%d%d)$");
  return startsAt === undefined ? undefined : { day: midnightOf(startsAt), startsAt };
}

/**
 * Asks whether a text may be written as an `eventDate`: seconds are read, but not written.
 * Called by: fieldValue.textToFieldValue.
 */
export function isEventDate(text: string): boolean {
  return text.length <= "YYYY-MM-DD HH:MM".length && eventTimeOf(text) !== undefined;
}

/** The beginning of the day in which a moment lies. Called by: eventTime.eventTimeOf, reminders.nearnessOf. */
export function midnightOf(seconds: number): number {
  return math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY;
}
