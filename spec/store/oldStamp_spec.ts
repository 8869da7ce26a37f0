import { OLDEST_STAMP, secondsOfOldStamp } from "../../src/store/oldStamp";

describe("A stamp of the old addon", () => {
  for (const [stamp, seconds] of [
    ["20250114203015", 1736886615],
    ["19990101000000", 915148800],
    ["20240229235959", 1709251199],
    ["21060207062815", 4294967295],
    [20250114203015, 1736886615],
  ] as [unknown, number][]) {
    it(`${tostring(stamp)} is read as UTC`, () => {
      assert.are.equal(seconds, secondsOfOldStamp(stamp));
    });
  }

  const unreadable: [title: string, stamp: unknown][] = [
    ["an empty text", ""],
    ["NA", "NA"],
    ["13 digits", "2025011420301"],
    ["15 digits", "202501142030150"],
    ["18 digits", "199901010000001234"],
    ["a blank before", " 20250114203015"],
    ["month 13", "20251314203015"],
    ["30 February", "20250230000000"],
    ["hour 24", "20250114240000"],
    ["a year before 1970", "19691231235959"],
    ["a time past 32 bits", "21060207062816"],
    ["seconds since 1970", 1736886615],
    ["no number", 0 / 0],
    ["infinity", math.huge],
    ["a boolean", true],
    ["a table", {}],
  ];
  for (const [title, stamp] of unreadable) {
    it(`of ${title} is older than any change`, () => {
      assert.are.equal(OLDEST_STAMP, secondsOfOldStamp(stamp));
    });
  }

  it("that is not there is older than any change", () => {
    assert.are.equal(915148800, secondsOfOldStamp(undefined));
  });
});
