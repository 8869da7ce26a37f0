import { USER_COLUMNS, userRow } from "../../src/view/users";
import { NOW } from "../support/entries";

describe("A user's row", () => {
  const bob = { name: "Bob-Ragnaros", version: "1.0.0", seenAt: NOW, isOnline: true, isBusy: false };

  it("says who he is, whether he is there, and whether he holds the same", () => {
    const row = userRow({ ...bob, inSyncSince: NOW }, "Ragnaros");
    assert.are.same(
      ["Bob", "online", "in sync since 2026-11-22 18:30:00", "1.0.0"],
      USER_COLUMNS.map((column) => column.text(row)),
    );
  });

  it("stands before those who are not there", () => {
    const ranks = [true, false].map((isOnline) => USER_COLUMNS[1]?.rank?.(userRow({ ...bob, isOnline }, undefined)) ?? "");
    assert.is_true((ranks[0] ?? "") < (ranks[1] ?? ""));
  });
});
