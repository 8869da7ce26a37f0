/** Calendar dates in UTC from seconds and back, without the host's clock or time zone, equal on every machine. */
import { SECONDS_PER_DAY } from "./stamp";

export interface UtcTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;
/** The Gregorian calendar repeats after 400 years of this many days. */
const ERA_YEARS = 400;
const ERA_DAYS = 146097;
/** Days from 0000-03-01, where a count by years that begin in March starts, to 1970-01-01. */
const MARCH_EPOCH_DAYS = 719468;

/**
 * Seconds since 1970 of a moment, or nil when there is no such date or time of day.
 * Called by: month.pageOf, utcTime.secondsOfText.
 */
export function secondsOfUtc(time: UtcTime): number | undefined {
  if (time.year < 1970 || time.month < 1 || time.month > 12 || time.day < 1 || time.day > 31) return undefined;
  if (time.hour < 0 || time.hour > 23 || time.minute < 0 || time.minute > 59 || time.second < 0 || time.second > 59) return undefined;
  const seconds =
    daysOfDate(time.year, time.month, time.day) * SECONDS_PER_DAY + time.hour * HOUR_SECONDS + time.minute * MINUTE_SECONDS + time.second;
  const isDayOfMonth = utcOfSeconds(seconds).month === time.month;
  return isDayOfMonth ? seconds : undefined;
}

/**
 * Seconds since 1970 of a text by a pattern whose captures are year to second; missing ones are midnight. Nil if there is no such time.
 * Called by: eventTime.eventTimeOf, fieldValue.textToFieldValue, oldStamp.secondsOfOldStamp, textForms.toNumber.
 */
export function secondsOfText(text: string, pattern: string): number | undefined {
  const [year, month, day, hour, minute, second] = string.match(text, pattern);
  if (year === undefined) return undefined;
  return secondsOfUtc({
    year: numberOf(year),
    month: numberOf(month),
    day: numberOf(day),
    hour: numberOf(hour),
    minute: numberOf(minute),
    second: numberOf(second),
  });
}

/** What a capture says, 0 for none. Called by: utcTime.secondsOfText. */
function numberOf(digits: string | undefined): number {
  return tonumber(digits ?? "0") ?? 0;
}

/**
 * The moment a number of seconds since 1970 stands for; fractions are dropped.
 * Called by: month.monthOf, month.pageOf, utcTime.dateTimeText, utcTime.secondsOfUtc.
 */
export function utcOfSeconds(seconds: number): UtcTime {
  const days = math.floor(seconds / SECONDS_PER_DAY);
  const rest = math.floor(seconds) - days * SECONDS_PER_DAY;
  const marchDays = days + MARCH_EPOCH_DAYS;
  const era = math.floor(marchDays / ERA_DAYS);
  const eraDay = marchDays - era * ERA_DAYS;
  const eraYear = math.floor((eraDay - math.floor(eraDay / 1460) + math.floor(eraDay / 36524) - math.floor(eraDay / 146096)) / 365);
  const yearDay = eraDay - (365 * eraYear + math.floor(eraYear / 4) - math.floor(eraYear / 100));
  const marchMonth = math.floor((5 * yearDay + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * ERA_YEARS + eraYear + (month <= 2 ? 1 : 0),
    month,
    day: yearDay - math.floor((153 * marchMonth + 2) / 5) + 1,
    hour: math.floor(rest / HOUR_SECONDS),
    minute: math.floor((rest % HOUR_SECONDS) / MINUTE_SECONDS),
    second: rest % MINUTE_SECONDS,
  };
}

/** Days from 1970-01-01 to a date. Called by: utcTime.secondsOfUtc. */
function daysOfDate(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = math.floor(marchYear / ERA_YEARS);
  const eraYear = marchYear - era * ERA_YEARS;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const yearDay = math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const eraDay = eraYear * 365 + math.floor(eraYear / 4) - math.floor(eraYear / 100) + yearDay;
  return era * ERA_DAYS + eraDay - MARCH_EPOCH_DAYS;
}

/**
 * "YYYY-MM-DD HH:MM:SS", the form of an entry's `date`.
 * Called by: bugReport.bugReport, changes.changeOf, changes.dated, federation.memberGuilds, historyCommands.madeText,
 * historyCommands.versionText, logCommands.logText, logRows.logRows, position.saltOfDay, readCommands.entryLines,
 * rollbackCommands.run, rollbackCommands.snapshotText, statusText.statusLines, statusText.syncedText, sync.resultLines,
 * textForms.toText, utcTime.fourteenDigits, versions.remarks, versions.shownVersions.
 */
export function dateTimeText(seconds: number): string {
  const time = utcOfSeconds(seconds);
  return string.format("%04d-%02d-%02d %02d:%02d:%02d", time.year, time.month, time.day, time.hour, time.minute, time.second);
}

/** "YYYYMMDDHHMMSS", the beginning of a new entry's id. Called by: newId.newId, textForms.toText. */
export function fourteenDigits(seconds: number): string {
  const [digits] = string.gsub(dateTimeText(seconds), "%D", "");
  return digits;
}
