import type { WaitingDeletions } from "../../src/sync/ports";
import type { HoldDoors } from "../../src/sync/doors";
import { joinHolds } from "../../src/upkeep/joinedHolds";

/** A part in which these deletions wait. Called by: specs. */
function partWith(...waiting: readonly WaitingDeletions[]): HoldDoors {
  let count = 0;
  for (const one of waiting) count += one.count;
  return {
    /**
     * What waits.
     * Called by: holdCommands.run, joinedHolds.waiting, statusText.statusLines, sync.createButtons, sync.waitingLine,
     * syncLight.createSyncLight.
     */
    waiting: () => waiting,
    /** How many were taken. Called by: holdCommands.run, joinedHolds.confirm, sync.createButtons. */
    confirm: () => count,
    /** Told from those that were taken. Called by: holdCommands.run, joinedHolds.refuse, sync.createButtons. */
    refuse: () => -count,
  };
}

describe("deletions that wait in two parts", () => {
  it("are told as one list, each table once", () => {
    const hold = joinHolds(
      partWith({ tableName: "news", count: 12 }, { tableName: "roster", count: 3 }),
      partWith({ tableName: "roster", count: 25 }),
    );
    assert.are.same(
      [
        { tableName: "news", count: 12 },
        { tableName: "roster", count: 28 },
      ],
      hold.waiting(),
    );
  });

  it("are told where only one part has any", () => {
    const roster = partWith({ tableName: "roster", count: 25 });
    assert.are.same([{ tableName: "roster", count: 25 }], joinHolds(partWith(), roster).waiting());
    assert.are.same([{ tableName: "roster", count: 25 }], joinHolds(roster, partWith()).waiting());
    assert.are.same([], joinHolds(partWith(), partWith()).waiting());
  });

  it("are decided about at once", () => {
    const hold = joinHolds(partWith({ tableName: "news", count: 12 }), partWith({ tableName: "roster", count: 25 }));
    assert.are.same([37, -37], [hold.confirm(), hold.refuse()]);
  });
});
