import { gatheringsIn } from "../../src/view/gatherings";
import { DAYS_OF_PAGE, monthAfter, monthOf, pageOf } from "../../src/view/month";
import { anEntry, NOW } from "../support/entries";
import { aReading } from "./viewRig";

describe("A month", () => {
  it("is that of a moment", () => {
    assert.are.same({ year: 2026, month: 11 }, monthOf(NOW));
  });

  it("is followed by the next one, over the end of a year too", () => {
    assert.are.same({ year: 2027, month: 1 }, monthAfter({ year: 2026, month: 12 }, 1));
    assert.are.same({ year: 2025, month: 12 }, monthAfter({ year: 2026, month: 1 }, -1));
    assert.are.same({ year: 2024, month: 11 }, monthAfter({ year: 2026, month: 11 }, -24));
  });

  it("is never before 1970", () => {
    assert.are.same({ year: 1970, month: 1 }, monthAfter({ year: 1970, month: 1 }, -1));
  });
});

describe("The page of a month", () => {
  it("begins with the Monday in the week of the first", () => {
    for (const [year, month, first] of [
      [2026, 11, 26],
      [2026, 6, 1],
      [2027, 2, 1],
      [2024, 2, 29],
    ] as const) {
      const [day] = pageOf({ year, month }, [], NOW);
      assert.are.same([year, month, first], [year, month, day?.day]);
    }
  });

  it("has six weeks, and says which days are of the month and which is today", () => {
    const days = pageOf({ year: 2026, month: 11 }, [], NOW);
    assert.are.equal(DAYS_OF_PAGE, days.length);
    assert.are.equal(30, days.filter((day) => day.isInMonth).length);
    assert.are.same(
      [22],
      days.filter((day) => day.isToday).map((day) => day.day),
    );
  });

  it("has every gathering on its day, in the order of beginnings", () => {
    const calendar = [
      anEntry("b", { data: { title: "Late", eventDate: "2026-11-28 21:00" } }),
      anEntry("c", { data: { title: "Early", eventDate: "2026-11-28 19:00" } }),
      anEntry("a", { data: { title: "All day", eventDate: "2026-11-28" } }),
      anEntry("d", { data: { title: "Never", eventDate: "never" } }),
    ];
    const days = pageOf({ year: 2026, month: 11 }, gatheringsIn(aReading({ calendar }), undefined), NOW);
    assert.are.same(
      [[28, ["All day", "Early", "Late"]]],
      days.filter((day) => day.gatherings.length > 0).map((day) => [day.day, day.gatherings.map((one) => one.title)]),
    );
  });
});
