/** A month of the calendar as a page of six weeks, so that every month has the same size on the screen. */
import { SECONDS_PER_DAY } from "../model/stamp";
import { secondsOfUtc, utcOfSeconds } from "../model/utcTime";
import type { Gathering } from "./gatherings";

/** A month by the realm's clock. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

export interface Day {
  /** Seconds since 1970 of its midnight. */
  readonly at: number;
  /** 1 to 31. */
  readonly day: number;
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  /** In the order of their beginnings; those of the whole day first. */
  readonly gatherings: readonly Gathering[];
}

export const DAYS_OF_PAGE = 42;
const DAYS_OF_WEEK = 7;
const MONTHS = 12;
/** 1970-01-05 was the first Monday. */
const FIRST_MONDAY = 4;

/** The month in which a moment lies. Called by: specs. */
export function monthOf(seconds: number): Month {
  const { year, month } = utcOfSeconds(seconds);
  return { year, month };
}

/** So many months later, or earlier; never before 1970. Called by: specs. */
export function monthAfter({ year, month }: Month, months: number): Month {
  const count = math.max(1970 * MONTHS, year * MONTHS + month - 1 + months);
  return { year: math.floor(count / MONTHS), month: (count % MONTHS) + 1 };
}

/** The days of the page, from the Monday in the week of the month's first day. Called by: specs. */
export function pageOf(month: Month, gatherings: readonly Gathering[], now: number): Day[] {
  const first = secondsOfUtc({ ...month, day: 1, hour: 0, minute: 0, second: 0 }) ?? 0;
  const dayNumber = math.floor(first / SECONDS_PER_DAY);
  const monday = dayNumber - ((dayNumber - FIRST_MONDAY) % DAYS_OF_WEEK);
  const today = math.floor(now / SECONDS_PER_DAY);
  const gatheringsByDay = byDay(gatherings);
  const days: Day[] = [];
  for (const number of $range(monday, monday + DAYS_OF_PAGE - 1)) {
    const at = number * SECONDS_PER_DAY;
    const date = utcOfSeconds(at);
    const isInMonth = date.month === month.month;
    days.push({ at, day: date.day, isInMonth, isToday: number === today, gatherings: gatheringsByDay.get(at) ?? [] });
  }
  return days;
}

/** Events by the midnight of their day, each day's in order. Called by: month.pageOf. */
function byDay(gatherings: readonly Gathering[]): LuaMap<number, Gathering[]> {
  const inOrder = gatherings
    .slice()
    .sort((left, right) => (left.when === right.when ? order(left.id, right.id) : order(left.when, right.when)));
  const byMidnight = new LuaMap<number, Gathering[]>();
  for (const gathering of inOrder) {
    if (gathering.time === undefined) continue;
    const sameDay = byMidnight.get(gathering.time.day);
    if (sameDay === undefined) byMidnight.set(gathering.time.day, [gathering]);
    else sameDay.push(gathering);
  }
  return byMidnight;
}

/** Texts by their bytes, for sort. Called by: month.byDay. */
function order(left: string, right: string): number {
  return left < right ? -1 : 1;
}
