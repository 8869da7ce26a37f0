import { partnerStatus, USER_COLUMNS, userRow } from "../../src/view/users";
import { NOW } from "../support/entries";

describe("A user's row", () => {
  const bob = { name: "Bob-Ragnaros", version: "1.0.0", seenAt: NOW, isOnline: true, isBusy: false };

  it("says who he is, whether he is there, and whether he holds the same", () => {
    const row = userRow({ ...bob, inSyncSince: NOW }, "Lions-Ragnaros", "Ragnaros");
    assert.are.same(
      ["Bob", "Lions", "online", "in sync since 2026-11-22 18:30:00", "1.0.0"],
      USER_COLUMNS.map((column) => column.text(row)),
    );
  });

  it("tells of a partner what the last sync with him tells", () => {
    const counts = { received: 0, sent: 0, rejected: 0, held: 0, seconds: 1, olderDiffer: false };
    const results = [
      { at: NOW, peer: "Ann-Blackmoore", ok: true, identical: true, ...counts },
      { at: NOW - 60, peer: "Ann-Blackmoore", ok: false, identical: false, ...counts },
    ];
    const ann = partnerStatus("Ann-Blackmoore", results);
    assert.are.same({ at: NOW, reason: undefined, identical: true }, ann.lastResult);
    assert.are.equal(undefined, partnerStatus("Bob-Blackmoore", results).lastResult);
    const row = userRow(ann, undefined, "Ragnaros");
    assert.are.same(["Ann-Blackmoore", "", ""], [row.name, row.guild, row.version]);
  });

  it("stands before those who are not there", () => {
    const ranks = [true, false].map((isOnline) => USER_COLUMNS[2]?.rank?.(userRow({ ...bob, isOnline }, undefined, undefined)) ?? "");
    assert.is_true((ranks[0] ?? "") < (ranks[1] ?? ""));
  });
});
