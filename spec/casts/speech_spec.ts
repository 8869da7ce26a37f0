import { anEntry } from "../support/entries";
import { aGuild, edit, titles } from "./castRig";

const HOLDS = { news: [anEntry("raid")] };
const BULK = "GuildHelperB";

describe("a member who may not speak in guild chat", () => {
  it("whispers his cast to one user, who says it to the guild once", () => {
    const { world, players } = aGuild(5, HOLDS, {}, { Alice: { canSpeak: false } });
    const [alice] = players;
    if (alice === undefined) return;
    edit(alice, "raid", "Tonight");
    world.advance(5);
    assert.are.same(
      players.map(() => "Tonight"),
      titles(players, "raid"),
    );
    const sent = world.messages().filter(({ prefix }) => prefix === BULK);
    assert.are.same(["Alice-Ragnaros", "GUILD"], [sent[0]?.from, sent[1]?.to]);
    assert.are.equal(2, sent.length);
    assert.are.same(
      [],
      alice.chatLines().filter((line) => line.includes("No player")),
    );
  });

  it("tries the next where the first has gone", () => {
    for (const refusesOffline of [true, false]) {
      const { world, players } = aGuild(4, HOLDS, { refusesOffline }, { Alice: { canSpeak: false } });
      const [alice, ...others] = players;
      if (alice === undefined) return;
      edit(alice, "raid", "Tonight");
      world.advance(0.5);
      const first = others[0];
      for (const other of others) if (other !== others[2]) other.crash();
      world.advance(8);
      const left = others[2];
      if (first === undefined || left === undefined) return;
      assert.are.same(["Tonight"], titles([left], "raid"));
    }
  });

  it("says nothing where nobody is there", () => {
    const { world, players } = aGuild(1, HOLDS, {}, { Alice: { canSpeak: false } });
    const [alice] = players;
    if (alice === undefined) return;
    edit(alice, "raid", "Tonight");
    world.advance(10);
    assert.are.same(
      [],
      world.messages().filter(({ prefix }) => prefix === BULK),
    );
    assert.are.same([], alice.errors());
  });
});
