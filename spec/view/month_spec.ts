import { gatheringsIn } from "../../src/view/gatherings";
import {
  DAYS_OF_WEEK,
  firstWeekdayOf,
  gatheringAfter,
  gatheringsByDay,
  monthAfter,
  monthOf,
  pageOf,
  WEEKS_OF_PAGE,
  weekdaysFrom,
} from "../../src/view/month";
import { anEntry, NOW, type SomeEntries } from "../support/entries";
import { aReading } from "./viewRig";

const MONDAY = 0;
const SUNDAY = 6;
const NOVEMBER = { year: 2026, month: 11 };
const NOTHING = gatheringsByDay([], () => undefined);

/** The events of a calendar by their days. Called by: specs. */
function onTheirDays(calendar: SomeEntries["calendar"] & {}) {
  const reading = aReading({ calendar });
  return gatheringsByDay(gatheringsIn(reading, undefined), reading.breathe);
}

describe("A month", () => {
  it("is that of a moment", () => {
    assert.are.same(NOVEMBER, monthOf(NOW));
  });

  it("is followed by the next one, over the end of a year too", () => {
    assert.are.same({ year: 2027, month: 1 }, monthAfter({ year: 2026, month: 12 }, 1));
    assert.are.same({ year: 2025, month: 12 }, monthAfter({ year: 2026, month: 1 }, -1));
    assert.are.same({ year: 2024, month: 11 }, monthAfter(NOVEMBER, -24));
  });

  it("is never before 1970, and never in a year of five digits", () => {
    assert.are.same({ year: 1970, month: 1 }, monthAfter({ year: 1970, month: 1 }, -1));
    assert.are.same({ year: 9999, month: 12 }, monthAfter({ year: 9999, month: 12 }, 1));
  });
});

describe("A week", () => {
  it("begins as the calendars of the client's language do", () => {
    for (const locale of ["enUS", "esMX", "ptBR", "koKR", "zhTW"]) assert.are.same([locale, SUNDAY], [locale, firstWeekdayOf(locale)]);
    for (const locale of ["enGB", "deDE", "frFR", "esES", "itIT", "ruRU", "zhCN", ""]) {
      assert.are.same([locale, MONDAY], [locale, firstWeekdayOf(locale)]);
    }
  });

  it("names its days from the first", () => {
    const fromMonday = weekdaysFrom(MONDAY);
    assert.are.same([DAYS_OF_WEEK, "weekdayMonday", "weekdaySunday"], [fromMonday.length, fromMonday[0], fromMonday[6]]);
    const fromSunday = weekdaysFrom(SUNDAY);
    assert.are.same([DAYS_OF_WEEK, "weekdaySunday", "weekdaySaturday"], [fromSunday.length, fromSunday[0], fromSunday[6]]);
  });
});

describe("The page of a month", () => {
  for (const [year, month, monday, sunday] of [
    [2026, 11, 26, 1],
    [2026, 6, 1, 31],
    [2027, 2, 1, 31],
    [2024, 2, 29, 28],
    [1970, 1, 29, 28],
  ] as const) {
    it(`begins with the week of the first: ${year}-${month}`, () => {
      const [byMonday] = pageOf({ year, month }, NOTHING, NOW, MONDAY);
      const [bySunday] = pageOf({ year, month }, NOTHING, NOW, SUNDAY);
      assert.are.same([monday, sunday], [byMonday?.day, bySunday?.day]);
    });
  }

  it("has six weeks, and says which days are of the month and which is today", () => {
    const days = pageOf(NOVEMBER, NOTHING, NOW, MONDAY);
    assert.are.equal(WEEKS_OF_PAGE * DAYS_OF_WEEK, days.length);
    assert.are.equal(30, days.filter((day) => day.isInMonth).length);
    assert.are.same(
      [22],
      days.filter((day) => day.isToday).map((day) => day.day),
    );
  });

  it("has every gathering on its day, in the order of beginnings and then of ids, and none without a date", () => {
    const byDay = onTheirDays([
      anEntry("b", { data: { title: "Late", eventDate: "2026-11-28 21:00" } }),
      anEntry("e", { data: { title: "Late too", eventDate: "2026-11-28 21:00" } }),
      anEntry("c", { data: { title: "Early", eventDate: "2026-11-28 19:00" } }),
      anEntry("a", { data: { title: "All day", eventDate: "2026-11-28" } }),
      anEntry("d", { data: { title: "Never", eventDate: "never" } }),
    ]);
    const days = pageOf(NOVEMBER, byDay, NOW, MONDAY).filter((day) => day.gatherings.length > 0);
    assert.are.same(
      [[28, ["All day", "Early", "Late", "Late too"]]],
      days.map((day) => [day.day, day.gatherings.map((one) => one.title)]),
    );
  });

  it("breathes for every event that is put to its day", () => {
    let breaths = 0;
    const gatherings = gatheringsIn(aReading({ calendar: [anEntry("a"), anEntry("b")] }), undefined);
    gatheringsByDay(gatherings, () => {
      breaths += 1;
    });
    assert.are.equal(2, breaths);
  });
});

describe("A click on a day", () => {
  const [first, second] = gatheringsIn(aReading({ calendar: [anEntry("a"), anEntry("b")] }), undefined);
  const both = [first, second].filter((one) => one !== undefined);

  it("leads to the first, then to the next, then to the first again", () => {
    const ids: string[] = [];
    for (const _ of $range(1, 3)) ids.push(gatheringAfter(both, ids[ids.length - 1])?.id ?? "none");
    assert.are.same(["a", "b", "a"], ids);
  });

  it("leads to the first where an event of another day is selected, and nowhere where there is none", () => {
    assert.are.equal("a", gatheringAfter(both, "other")?.id);
    assert.is_nil(gatheringAfter([], "a"));
  });
});
