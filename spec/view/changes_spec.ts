import { CHANGE_COLUMNS, changesIn } from "../../src/view/changes";
import { anEntry, aTombstone, NOW } from "../support/entries";
import { aReading } from "./viewRig";

describe("The changes", () => {
  const changes = changesIn(
    aReading({
      setup: [anEntry("permissions:Lions-Ragnaros", { data: { writeRank: 3 } })],
      news: [anEntry("a", { lastUpdated: NOW, data: { title: "Raid" } })],
      roster: [aTombstone("Bob-Ragnaros", { author: "", data: { name: "Bob-Ragnaros" } })],
    }),
  );

  it("are every version held, tombstones too, without setup", () => {
    assert.are.same(
      ["news a", "roster Bob-Ragnaros"],
      changes.map((change) => change.id),
    );
  });

  it("say when, by whom, where and what", () => {
    assert.are.same(
      [
        ["2026-11-22 18:30:00", "Carol", "News", "Raid"],
        ["2026-11-22 17:30:00", "", "Roster", "Bob"],
      ],
      changes.map((change) => CHANGE_COLUMNS.map((column) => column.text(change))),
    );
  });
});
