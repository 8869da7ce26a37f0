import { listenTo, resultsIn, type Told } from "../support/rigs";
import type { Crowd } from "./crowd";
import { areEqual, createCrowd, logInAll, rest } from "./crowd";
import { crowdSeats, crowdTables } from "./seats";

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

/** Lets everybody log in; what each one's client tells him of an event from then on. Called by: specs. */
function logInWatched({ world, members }: Crowd, event: string): (readonly Told[])[] {
  logInAll(world, members);
  return members.map(({ client }) => listenTo(client, event));
}

describe("a crowd whose clients write their own entries", () => {
  const seats = crowdSeats([12]);

  it("has each written once when all log in within a minute, says it without a storm, and ends equal", () => {
    const crowd = createCrowd({ seed: 1, seats, autoSync: true, tables: crowdTables(1, seats), world: { frameSeconds: 0.25 } });
    const told = logInWatched(crowd, "EntryChanged");
    assert.is_true(rest(crowd, 1200));
    const written = told.map((changes) => changes.filter(([, , , source]) => source === "local"));
    assert.are.same(
      seats.map(({ name }) => [["EntryChanged", "roster", name, "local"]]),
      written,
    );
    const count = crowd.world.messages().length;
    assert.is_true(count <= 4 * seats.length, `${count} messages`);
  });
});

describe("an officer who is back after a week", () => {
  const seats = crowdSeats([8]);
  /** What a member may not write would be taken from nobody. */
  const officer = seats[5];
  const whole = crowdTables(1, seats, { news: 30, guildinfo: 10, calendar: 30 });
  const less = { ...whole, news: {}, calendar: {} };

  for (const [title, tables, own, most] of [
    ["has missed sixty entries needs few sessions", whole, less, 3],
    ["brings sixty entries needs two sessions a member at most, all in all", less, whole, 2 * seats.length],
  ] as const) {
    it(`and ${title}`, () => {
      const others = { [officer?.name ?? ""]: own };
      const world = { frameSeconds: 0.25, knowsLevel: false };
      const crowd = createCrowd({ seed: 1, seats, autoSync: true, tables, others, world });
      const told = logInWatched(crowd, "SyncFinished");
      assert.is_true(rest(crowd, 1800));
      let completed = 0;
      for (const events of told) completed += resultsIn(events).filter(({ ok }) => ok).length / 2;
      assert.is_true(completed >= 1 && completed <= most, `${completed} sessions`);
    });
  }
});
