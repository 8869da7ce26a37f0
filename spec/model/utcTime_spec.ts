import { dateTimeText, fourteenDigits, secondsOfText, secondsOfUtc, utcOfSeconds } from "../../src/model/utcTime";

describe("Dates in UTC", () => {
  const known: [seconds: number, text: string][] = [
    [0, "1970-01-01 00:00:00"],
    [915148800, "1999-01-01 00:00:00"],
    [951782400, "2000-02-29 00:00:00"],
    [951868799, "2000-02-29 23:59:59"],
    [1709251199, "2024-02-29 23:59:59"],
    [1709251200, "2024-03-01 00:00:00"],
    [1795372200, "2026-11-22 18:30:00"],
    [4107542400, "2100-03-01 00:00:00"],
    [4294967295, "2106-02-07 06:28:15"],
  ];
  for (const [seconds, text] of known) {
    it(`${text} is ${string.format("%.0f", seconds)} seconds after 1970`, () => {
      assert.are.equal(text, dateTimeText(seconds));
      assert.are.equal(seconds, secondsOfUtc(utcOfSeconds(seconds)));
    });
  }

  it("drop the fraction of a second", () => {
    assert.are.equal("20261122183000", fourteenDigits(1795372200.75));
  });

  it("come back from every day of 140 years", () => {
    for (const day of $range(0, 51000)) {
      const seconds = day * 86400 + (day % 86400);
      if (secondsOfUtc(utcOfSeconds(seconds)) !== seconds) error(`day ${day}`);
    }
  });

  const sound = { year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 59 };
  const wrong: [title: string, change: Partial<typeof sound>][] = [
    ["before 1970", { year: 1969 }],
    ["with month 0", { month: 0 }],
    ["with month 13", { month: 13 }],
    ["with day 0", { day: 0 }],
    ["with day 32", { month: 1, day: 32 }],
    ["with day 397, a year and a month on", { month: 1, day: 397 }],
    ["with 30 February", { day: 30 }],
    ["with 29 February of a common year", { year: 2023 }],
    ["with hour 24", { hour: 24 }],
    ["with minute 60", { minute: 60 }],
    ["with second 60", { second: 60 }],
    ["with a negative hour", { hour: -1 }],
  ];
  for (const [title, change] of wrong) {
    it(`are none ${title}`, () => {
      assert.is_nil(secondsOfUtc({ ...sound, ...change }));
      assert.are.equal(1709251199, secondsOfUtc(sound));
    });
  }
});

describe("the seconds of a text", () => {
  it("are those of the captures, and midnight where a pattern has none of the time of day", () => {
    assert.are.equal(1709251199, secondsOfText("2024-02-29 23:59:59", "^(%d+)-(%d+)-(%d+) (%d+):(%d+):(%d+)$"));
    assert.are.equal(1709164800, secondsOfText("2024-02-29", "^(%d+)-(%d+)-(%d+)$"));
  });

  it("are none where the text has another form or names no real time", () => {
    assert.is_nil(secondsOfText("tomorrow", "^(%d+)-(%d+)-(%d+)$"));
    assert.is_nil(secondsOfText("2023-02-29", "^(%d+)-(%d+)-(%d+)$"));
  });
});
