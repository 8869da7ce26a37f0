import { createRosterScan, ROWS_PER_FRAME } from "../../src/game/rosterScan";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
let members: number;
before_each(() => {
  game = aFakeGame();
  members = 0;
  game.define("GetNumGuildMembers", () => members);
  game.define("GetGuildRosterShowOffline", () => true);
  game.define("GetGuildRosterInfo", (index: number) => $multi(`M${index}`, "Rank", 5, 80, "Mage", "", "", "", index % 2 === 0));
});
after_each(() => {
  game.end();
});

describe("a scan of the roster", () => {
  for (const [rows, steps] of [
    [0, 1],
    [1, 1],
    [ROWS_PER_FRAME, 1],
    [ROWS_PER_FRAME + 1, 2],
    [1000, 5],
  ] as const) {
    it(`reads ${rows} members in ${steps} frames`, () => {
      members = rows;
      const scan = createRosterScan("Ragnaros");
      for (const _ of $range(2, steps)) assert.is_nil(scan.step());
      assert.are.equal(rows, scan.step()?.members);
    });
  }

  it("tells ranks and who is online under full names", () => {
    members = 2;
    const snapshot = createRosterScan("Ragnaros").step();
    assert.are.same([5, 5], [snapshot?.rankByName.get("M1-Ragnaros"), snapshot?.rankByName.get("M2-Ragnaros")]);
    assert.are.same([false, true], [snapshot?.online.has("M1-Ragnaros"), snapshot?.online.has("M2-Ragnaros")]);
    assert.is_true(snapshot?.isComplete);
  });

  it("has not seen everybody when offline members are hidden or the number changed meanwhile", () => {
    members = 2;
    game.define("GetGuildRosterShowOffline", () => false);
    assert.is_false(createRosterScan("Ragnaros").step()?.isComplete);
    game.define("GetGuildRosterShowOffline", () => true);
    const scan = createRosterScan("Ragnaros");
    members = 3;
    assert.is_false(scan.step()?.isComplete);
  });

  it("reads 2,000 rows at most, whatever the client claims", () => {
    members = 1e9;
    const scan = createRosterScan("Ragnaros");
    for (const _ of $range(1, 9)) assert.is_nil(scan.step());
    assert.are.equal(2000, scan.step()?.members);
  });
});
