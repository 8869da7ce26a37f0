/**
 * Texts that are numbers in disguise: dates, times and ids. A text has a number only if that number gives the same text again, byte for
 * byte; so "2026-02-30" has none.
 */
import { dateTimeText, fourteenDigits, secondsOfText } from "../model/utcTime";
import { WHOLES_LIMIT } from "./columnTags";

/** One way of writing numbers. @noSelf */
export interface TextForm {
  readonly toNumber: (text: string) => number | undefined;
  /** Total: whatever the number, some text. */
  readonly toText: (number: number) => string;
}

const DAY_SECONDS = 86400;
const MINUTE_SECONDS = 60;
/** Values of the four digits at the end of an id. */
const ID_STEPS = 65536;
const DAYS_OF_MONTH = 32;
/** 9999-12-31 23:59:59: a year has four digits. */
const LAST_SECOND = 253402300799;

/**
 * The beginnings of "YYYY-MM-DD HH:MM:SS" by their length: a text of that length, its pattern, and the seconds of one step.
 * Called by: textForms.
 */
function dateForm(length: number, step: number): TextForm {
  const missing = string.sub("0000-00-00 00:00:00", length + 1);
  return {
    /** Nil for a text that would not come back exactly. Called by: textColumnWriter.numbersOf. */
    toNumber: (text) => {
      if (text.length !== length) return undefined;
      const seconds = secondsOfText(`${text}${missing}`, "^(%d%d%d%d)-(%d%d)-(%d%d) (%d%d):(%d%d):(%d%d)$");
      return seconds === undefined ? undefined : math.floor(seconds / step);
    },
    /**
     * The inverse, for every number that `toNumber` can give.
     * Called by: textColumnReader.readNumbers, textColumnReader.readSinceStamps, textForms.toNumber.
     */
    toText: (number) => string.sub(dateTimeText(boundedSeconds(number * step)), 1, length),
  };
}

/** A time that has a text of the usual length, whatever a peer sent. Called by: textForms.toText. */
function boundedSeconds(seconds: number): number {
  return math.max(0, math.min(LAST_SECOND, seconds));
}

/** "YYYY-MM-DD HH:MM:SS": seconds since 1970. */
export const SECOND_FORM = dateForm(19, 1);

/** "YYYYMMDDHHMMSS-hhhh": ids of new entries. */
const ID_FORM: TextForm = {
  toNumber: (text) => {
    if (text.length !== 19) return undefined;
    const seconds = secondsOfText(text, "^(%d%d%d%d)(%d%d)(%d%d)(%d%d)(%d%d)(%d%d)%-[0-9a-f][0-9a-f][0-9a-f][0-9a-f]$");
    const number = (seconds ?? WHOLES_LIMIT) * ID_STEPS + (tonumber(string.sub(text, 16), 16) ?? 0);
    return number < WHOLES_LIMIT ? number : undefined;
  },
  toText: (number) => `${fourteenDigits(boundedSeconds(math.floor(number / ID_STEPS)))}-${string.format("%04x", number % ID_STEPS)}`,
};

/** "MM-DD", as birthdays are. */
const MONTH_DAY_FORM: TextForm = {
  toNumber: (text) => {
    const [month, day] = string.match(text, "^([01]%d)-([0-3]%d)$");
    const number = month === undefined || day === undefined ? undefined : (tonumber(month) ?? 0) * DAYS_OF_MONTH + (tonumber(day) ?? 0);
    return number !== undefined && MONTH_DAY_FORM.toText(number) === text ? number : undefined;
  },
  toText: (number) => string.format("%02d-%02d", math.floor(number / DAYS_OF_MONTH) % 100, number % DAYS_OF_MONTH),
};

/** All forms but that of digits; their places are part of the wire's version. */
export const TEXT_FORMS: readonly TextForm[] = [
  SECOND_FORM,
  dateForm(16, MINUTE_SECONDS),
  dateForm(10, DAY_SECONDS),
  ID_FORM,
  MONTH_DAY_FORM,
];

/** Digits of one width with zeros in front. Called by: textColumnReader.readDigits, textColumnWriter.writeAsNumbers. */
export function digitsForm(width: number): TextForm {
  return {
    /** Nil for a text that would not come back exactly. Called by: textColumnWriter.numbersOf. */
    toNumber: (text) => (text.length === width && string.match(text, "^%d+$")[0] !== undefined ? tonumber(text) : undefined),
    /**
     * The inverse, for every number that `toNumber` can give.
     * Called by: textColumnReader.readNumbers, textColumnReader.readSinceStamps, textForms.toNumber.
     */
    toText: (number) => string.format(`%0${width}.0f`, number),
  };
}
/** Digits that a number holds exactly. */
export const MAX_DIGITS = 15;
