import { eventTimeOf, isEventDate, midnightOf } from "../../src/model/eventTime";

/** 2026-11-22 00:00:00. */
const DAY = 1795305600;

describe("the time of an event", () => {
  const cases: readonly (readonly [unknown, object | undefined])[] = [
    ["2026-11-22", { day: DAY }],
    ["2026-11-22 00:00", { day: DAY, startsAt: DAY }],
    ["2026-11-22 23:59", { day: DAY, startsAt: DAY + 86340 }],
    ["2026-11-22 24:00", undefined],
    ["2026-11-31", undefined],
    ["2026-11-22 20:00:30", { day: DAY, startsAt: DAY + 72030 }],
    ["2026-11-22 20:00:60", undefined],
    ["2026-11-22 20:00:00 ", undefined],
    ["2026-11-22 ", undefined],
    ["", undefined],
    [20261122, undefined],
    [undefined, undefined],
  ];
  for (const [eventDate, expected] of cases) {
    it(`of "${tostring(eventDate)}" is ${expected === undefined ? "none" : "known"}`, () => {
      assert.are.same(expected, eventTimeOf(eventDate));
    });
  }

  it("is written without seconds", () => {
    const texts = ["2026-11-22", "2026-11-22 20:00", "2026-11-22 20:00:00", "2026-11-32"];
    assert.are.same(
      [true, true, false, false],
      texts.map((text) => isEventDate(text)),
    );
  });

  it("belongs to the day that began last", () => {
    assert.are.same([DAY, DAY, DAY + 86400], [midnightOf(DAY), midnightOf(DAY + 86399), midnightOf(DAY + 86400)]);
  });
});
