import { shownVersions } from "../../src/view/versions";
import { anEntry, aTombstone, NOW } from "../support/entries";

const FIRST = anEntry("a", { lastUpdated: NOW - 7200, data: { title: "Raid", content: "Old\ntext", odd: "1|2" }, author: "" });
const SECOND = anEntry("a", { lastUpdated: NOW - 3600, data: { title: "Raid", content: "New text" }, author: "Dan-Blackmoore" });
const THIRD = aTombstone("a", { lastUpdated: NOW, data: { title: "Raid", content: "New text" } });

describe("The versions of an entry", () => {
  const versions = shownVersions(
    THIRD,
    [
      { entry: SECOND, replacedAt: NOW, source: "local" },
      { entry: FIRST, replacedAt: NOW - 3600, source: "Dan-Blackmoore" },
    ],
    "Ragnaros",
  );

  it("begin with the present one, and say which they are, when and by whom they were written", () => {
    assert.are.same(
      [
        "Version 1 of 3 - 2026-11-22 18:30:00 - Carol",
        "Version 2 of 3 - 2026-11-22 17:30:00 - Dan-Blackmoore",
        "Version 3 of 3 - 2026-11-22 16:30:00 - unknown",
      ],
      versions.map(({ facts }) => facts),
    );
    assert.are.same(
      [THIRD, SECOND, FIRST],
      versions.map(({ entry }) => entry),
    );
  });

  it("tell what they changed, who replaced them, and what stands in them, without power over the screen", () => {
    assert.are.same(
      [
        "Deleted in this version.\n\nText: New text\nTitle: Raid",
        "Replaced 2026-11-22 18:30:00 here\nChanged: Text, odd\n\nText: New text\nTitle: Raid",
        "Replaced 2026-11-22 17:30:00 by Dan-Blackmoore\n\nText: Old text\nodd: 1||2\nTitle: Raid",
      ],
      versions.map(({ text }) => text),
    );
  });

  it("are one where nothing was replaced", () => {
    assert.are.same(
      ["Version 1 of 1 - 2026-11-22 16:30:00 - unknown"],
      shownVersions(FIRST, [], undefined).map(({ facts }) => facts),
    );
  });
});
