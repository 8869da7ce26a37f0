import { listenTo, sync, tablesHeldBy } from "../support/rigs";
import { anEntry, aTombstone } from "../support/entries";
import { aGuild, edit, OFFICERS, REACH_SECONDS, titles, write } from "./castRig";

const HOLDS = { news: [anEntry("raid"), anEntry("cake")] };

describe("a live edit", () => {
  for (const guildEcho of [true, false]) {
    it(`reaches every member within about two seconds, in one message${guildEcho ? ", echo or not" : " without an echo"}`, () => {
      const { world, players } = aGuild(8, HOLDS, { guildEcho });
      const [alice, bob] = players;
      if (alice === undefined || bob === undefined) return;
      const told = listenTo(bob, "EntryChanged");
      const own = listenTo(alice, "EntryChanged");
      edit(alice, "raid", "Tonight");
      world.advance(REACH_SECONDS);
      assert.are.same(
        players.map(() => "Tonight"),
        titles(players, "raid"),
      );
      assert.are.same([["EntryChanged", "news", "raid", "Alice-Ragnaros"]], told);
      assert.are.same([["EntryChanged", "news", "raid", "local"]], own);
      const sent = world.messages().filter(({ prefix }) => prefix === "GuildHelperB");
      assert.are.same(
        [["Alice-Ragnaros", "GUILD"]],
        sent.map(({ from, to }) => [from, to]),
      );
      for (const player of players) assert.are.same([], player.errors());
    });
  }

  it("brings what is new, what is deleted, and what was written in one go in one cast", () => {
    const { world, players } = aGuild(3, HOLDS);
    const [alice, bob, carol] = players;
    if (alice === undefined || bob === undefined || carol === undefined) return;
    const id = write(alice, "New");
    edit(alice, id, "Newer");
    edit(alice, "cake", "Eaten");
    edit(alice, "cake", "All eaten");
    alice.run(`GuildHelper:DeleteEntry("news", "raid")`);
    world.advance(REACH_SECONDS);
    assert.are.same(tablesHeldBy(alice), tablesHeldBy(bob));
    assert.are.same(tablesHeldBy(alice), tablesHeldBy(carol));
    assert.are.same(["All eaten", true], [titles([bob], "cake")[0], tablesHeldBy(bob).news["raid"]?.deleted]);
    const sent = world.messages().filter(({ prefix }) => prefix === "GuildHelperB");
    assert.is_true(sent.length <= 2);
  });

  it("of a long text takes the messages of what changed", () => {
    const content = string.rep("The quick brown fox jumps over the lazy dog. 0123456789 ", 140);
    const { world, players } = aGuild(2, { news: [anEntry("long", { data: { title: "Long", content } })] });
    const [alice, bob] = players;
    if (alice === undefined || bob === undefined) return;
    alice.run(`local entry = GuildHelper:GetEntry("news", "long")
      entry.data.content = "Now " .. entry.data.content
      GuildHelper:PutEntry("news", "long", entry.data)`);
    world.advance(REACH_SECONDS);
    assert.are.equal(`Now ${content}`, tablesHeldBy(bob).news["long"]?.data.content);
    assert.are.equal(1, world.messages().filter(({ prefix }) => prefix === "GuildHelperB").length);
  });

  it("of forty at once is cast, and of forty-one is left to a session", () => {
    for (const [count, arrived] of [
      [40, true],
      [41, false],
    ] as const) {
      const { world, players } = aGuild(2, HOLDS);
      const [alice, bob] = players;
      if (alice === undefined || bob === undefined) return;
      const event = `{ title = "Event " .. number, category = "Raid", eventDate = "2026-12-01" }`;
      alice.run(`for number = 1, ${count} do GuildHelper:PutEntry("calendar", nil, ${event}) end`);
      world.advance(3);
      const casts = world.messages().filter(({ prefix }) => prefix === "GuildHelperB").length;
      assert.are.equal(arrived, casts > 0);
      world.advance(30);
      if (arrived) assert.are.same(tablesHeldBy(alice), tablesHeldBy(bob));
    }
  });

  it("is not said with autoSync off, and neither is a tombstone of before", () => {
    const saved = { GuildHelperDB: { version: 1, settings: { autoSync: false }, tables: { news: { raid: aTombstone("raid") } } } };
    const { world, players } = aGuild(2, HOLDS, {}, { Alice: { saved } });
    const [alice, bob] = players;
    if (alice === undefined || bob === undefined) return;
    edit(alice, "raid", "Back");
    world.advance(10);
    assert.are.same(
      [],
      world.messages().filter(({ from, prefix }) => from === "Alice-Ragnaros" && prefix === "GuildHelperB"),
    );
    assert.are.same(["Back", "About raid"], titles([alice, bob], "raid"));
  });

  it("while a session runs is left out of its proof, at both and at others", () => {
    const { world, players } = aGuild(3, HOLDS);
    const [alice, bob, carol] = players;
    if (alice === undefined || bob === undefined || carol === undefined) return;
    for (const [who, id] of [
      [alice, "raid"],
      [bob, "cake"],
      [carol, "raid"],
    ] as const) {
      bob.run(`GuildHelperDB.settings.autoSync = false`);
      for (const number of $range(1, 20)) write(bob, `Number ${number}`);
      const told = listenTo(alice, "SyncFinished");
      alice.type("/gh sync Bob all");
      bob.run(`GuildHelperDB.settings.autoSync = true`);
      world.advance(0.3);
      edit(who, id, `By ${who.name}`);
      world.runUntil(() => told.length > 0, 60);
      world.advance(5);
      const result = told[0]?.[1] as { ok: boolean; identical: boolean };
      assert.are.same([true, true], [result.ok, result.identical]);
      assert.are.same(tablesHeldBy(alice), tablesHeldBy(bob));
    }
    assert.are.same([], [...alice.errors(), ...bob.errors(), ...carol.errors()]);
    assert.is_true(sync({ world, alice, bob })[0]?.identical === true);
  });
});

describe("forty members with one edit each", () => {
  it("cost less than a hundred messages, and all are equal", () => {
    const { world, players } = aGuild(40, HOLDS);
    players.forEach((player, place) => {
      if (place >= OFFICERS)
        player.run(`GuildHelper:PutEntry("roster", "${player.name}", { name = "${player.name}", note = "Number ${place}" })`);
      else write(player, `Number ${place}`);
    });
    world.advance(30);
    const [first] = players;
    if (first === undefined) return;
    for (const player of players) assert.are.same(tablesHeldBy(first), tablesHeldBy(player));
    assert.is_true(world.messages().length < 100);
  });
});
