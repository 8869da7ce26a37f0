/** A month of the calendar as a page of six weeks, so that every month has the same size on the screen. */
import type { BareKey } from "../language/phrases";
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
  /** 1 to 31. */
  readonly day: number;
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  /** In the order of their beginnings; those of the whole day first. */
  readonly gatherings: readonly Gathering[];
}

/** Events by the midnight of their day. */
export type GatheringsByDay = LuaMap<number, Gathering[]>;

export const DAYS_OF_WEEK = 7;
export const WEEKS_OF_PAGE = 6;
const MONTHS = 12;
const FIRST_YEAR = 1970;
/** A date has four digits for its year. */
const LAST_YEAR = 9999;
/** 1970-01-05 was the first Monday. */
const FIRST_MONDAY = 4;
const MONDAY = 0;
const SUNDAY = 6;
/** Languages of the client whose calendars begin with the Sunday; all others begin with the Monday. */
const SUNDAY_LOCALES = ["enUS", "esMX", "ptBR", "koKR", "zhTW"];

/** From January. */
export const MONTH_NAMES: readonly BareKey[] = [
  "monthJanuary",
  "monthFebruary",
  "monthMarch",
  "monthApril",
  "monthMay",
  "monthJune",
  "monthJuly",
  "monthAugust",
  "monthSeptember",
  "monthOctober",
  "monthNovember",
  "monthDecember",
];

const WEEKDAY_NAMES: readonly BareKey[] = [
  "weekdayMonday",
  "weekdayTuesday",
  "weekdayWednesday",
  "weekdayThursday",
  "weekdayFriday",
  "weekdaySaturday",
  "weekdaySunday",
];

/**
 * The day with which weeks begin for a language of the client: 0 = Monday, 6 = Sunday.
 * Called by: monthPage.createMonthPage.
 */
export function firstWeekdayOf(locale: string): number {
  return SUNDAY_LOCALES.includes(locale) ? SUNDAY : MONDAY;
}

/** The names over the columns of a page whose weeks begin with this day. Called by: monthGrid.createMonthGrid. */
export function weekdaysFrom(firstWeekday: number): BareKey[] {
  return [...WEEKDAY_NAMES.slice(firstWeekday), ...WEEKDAY_NAMES.slice(0, firstWeekday)];
}

/** The month in which a moment lies. Called by: monthPage.createMonthPage. */
export function monthOf(seconds: number): Month {
  const { year, month } = utcOfSeconds(seconds);
  return { year, month };
}

/** So many months later, or earlier; always one that a date can name. Called by: monthPage.createMonthPage. */
export function monthAfter({ year, month }: Month, months: number): Month {
  const count = year * MONTHS + month - 1 + months;
  const kept = math.min(math.max(FIRST_YEAR * MONTHS, count), LAST_YEAR * MONTHS + MONTHS - 1);
  return { year: math.floor(kept / MONTHS), month: (kept % MONTHS) + 1 };
}

/**
 * Puts events to their days; those without a readable date have none. Breathes.
 * Called by: monthPage.createMonthPage.
 */
export function gatheringsByDay(gatherings: readonly Gathering[], breathe: (this: void) => void): GatheringsByDay {
  const byDay: GatheringsByDay = new LuaMap();
  for (const gathering of gatherings) {
    if (gathering.time !== undefined) {
      const sameDay = byDay.get(gathering.time.day);
      if (sameDay === undefined) byDay.set(gathering.time.day, [gathering]);
      else sameDay.push(gathering);
    }
    breathe();
  }
  return byDay;
}

/** The days of the page, from the first weekday on or before the month's first day. Called by: monthPage.draw. */
export function pageOf(month: Month, byDay: GatheringsByDay, now: number, firstWeekday: number): Day[] {
  const first = math.floor((secondsOfUtc({ ...month, day: 1, hour: 0, minute: 0, second: 0 }) ?? 0) / SECONDS_PER_DAY);
  const begin = first - ((first - FIRST_MONDAY - firstWeekday) % DAYS_OF_WEEK);
  const today = math.floor(now / SECONDS_PER_DAY);
  const days: Day[] = [];
  for (const number of $range(begin, begin + WEEKS_OF_PAGE * DAYS_OF_WEEK - 1)) {
    const date = utcOfSeconds(number * SECONDS_PER_DAY);
    days.push({
      day: date.day,
      isInMonth: date.month === month.month,
      isToday: number === today,
      gatherings: inOrder(byDay.get(number * SECONDS_PER_DAY) ?? []),
    });
  }
  return days;
}

/**
 * The one that a click on a day leads to: its first, then one after the other, then the first again.
 * Called by: monthGrid.createMonthGrid.
 */
export function gatheringAfter(gatherings: readonly Gathering[], selectedId: string | undefined): Gathering | undefined {
  const place = gatherings.findIndex(({ id }) => id === selectedId);
  return gatherings[(place + 1) % math.max(1, gatherings.length)];
}

/** By beginning, then by id, so that nothing jumps. Called by: month.pageOf. */
function inOrder(gatherings: readonly Gathering[]): Gathering[] {
  return gatherings.slice().sort((left, right) => {
    if (left.when !== right.when) return left.when < right.when ? -1 : 1;
    return left.id < right.id ? -1 : 1;
  });
}
