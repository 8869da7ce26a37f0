import { FEDERATION } from "../simulation/randomEntries";
import { crowdSeats, crowdTables } from "./seats";

describe("a crowd", () => {
  it("of one guild has a leader, an officer among every five, and no federation", () => {
    const seats = crowdSeats([7]);
    assert.are.same(
      [0, 3, 3, 3, 3, 1, 3],
      seats.map(({ rank }) => rank),
    );
    assert.are.same({}, crowdTables(1, seats).setup);
  });

  it("of two guilds has names that take turns, and a federation that both know", () => {
    const seats = crowdSeats([2, 3]);
    assert.are.same(
      ["Alice-Ragnaros Lions", "Bob-Ragnaros Tigers", "Cid-Ragnaros Lions", "Dee-Ragnaros Tigers", "Eve-Ragnaros Tigers"],
      seats.map(({ name, guild }) => `${name} ${guild}`),
    );
    const ids = Object.keys(crowdTables(1, seats).setup).sort((left, right) => (left < right ? -1 : 1));
    assert.are.same([`federation:${FEDERATION}:Lions-Ragnaros`, `federation:${FEDERATION}:Tigers-Ragnaros`], ids);
  });

  it("of two hundred has no name twice, and each has an entry in the roster", () => {
    const seats = crowdSeats([200]);
    const { roster } = crowdTables(1, seats);
    const names = new LuaSet<string>();
    for (const { name } of seats) names.add(name);
    assert.are.equal(200, Object.keys(roster).length);
    for (const [id] of pairs(roster)) assert.is_true(names.has(id));
  });
});
