import { crowdSeats, crowdTables } from "./seats";
import { areEqual, createCrowd, logInAll, rest } from "./crowd";

describe("a crowd's copies", () => {
  it("are equal from the beginning, and the crowd comes to rest", () => {
    const seats = crowdSeats([3]);
    const crowd = createCrowd({
      seed: 1,
      seats,
      autoSync: false,
      tables: crowdTables(1, seats),
      world: { frameSeconds: 0.25, knowsLevel: false },
    });
    logInAll(crowd.world, crowd.members);
    assert.is_true(rest(crowd, 300));
    assert.is_true(areEqual(crowd.members));
  });

  it("differ where somebody holds more, less or another version, but only while he is there", () => {
    const seats = crowdSeats([2]);
    const tables = crowdTables(1, seats);
    const [first, second] = seats;
    for (const others of [
      { ...tables, news: {} },
      { ...tables, setup: { a: { ...tables.roster[first?.name ?? ""], id: "a" } as never } },
    ]) {
      const crowd = createCrowd({
        seed: 1,
        seats,
        autoSync: false,
        tables,
        others: { [second?.name ?? ""]: others },
        world: { knowsLevel: false },
      });
      logInAll(crowd.world, crowd.members);
      assert.is_false(areEqual(crowd.members));
      assert.is_false(rest(crowd, 70));
      crowd.members[1]?.client.logout();
      assert.is_true(areEqual(crowd.members));
    }
  });
});
