import { createClock } from "../../src/game/clock";
import { createEvents } from "../../src/game/events";
import { createFrameLoop } from "../../src/game/frameLoop";
import type { LiveGuildRoster } from "../../src/game/guildRoster";
import { createGuildRoster } from "../../src/game/guildRoster";
import { createPlayer } from "../../src/game/player";
import type { SavedRanks } from "../../src/game/rankMemory";
import { createTimers } from "../../src/game/timers";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

const GUILD = "The Guild-Ragnaros";

interface Row {
  readonly name: unknown;
  readonly rank: number;
  readonly online: boolean;
}

let game: FakeGame;
let rows: Row[];
let total: number | undefined;
let requests: number;
let reads: number;
let guildName: string | undefined;
let showsOffline: boolean;
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
  rows = [row("Alice-Ragnaros", 1), row("Bob-Ragnaros", 3), row("Eve-Nemesis", 4, false)];
  total = undefined;
  requests = 0;
  reads = 0;
  guildName = "The Guild";
  showsOffline = true;
  game.define("IsInGuild", () => true);
  game.define("GetGuildInfo", () => $multi(guildName, "Officer", 1, undefined));
  game.define("GetNumGuildMembers", () => $multi(total ?? rows.length, 2));
  game.define("GetGuildRosterShowOffline", () => showsOffline);
  game.define("GetGuildRosterInfo", (index: number) => {
    reads += 1;
    const shown = rows[index - 1];
    return $multi(shown?.name, "Rank", shown?.rank, 80, "Mage", "Zone", "", "", shown?.online);
  });
  game.define("C_GuildInfo", {
    GuildRoster: () => {
      requests += 1;
    },
    MemberExistsByName: (name: string) => name === "Hidden",
  });
});
after_each(() => {
  game.end();
});

/** One member as the client lists him. Called by: specs. */
function row(name: unknown, rank: number, online = true): Row {
  return { name, rank, online };
}

/** A roster that has entered the world. Called by: specs. */
function aRoster(saved: SavedRanks = {}): LiveGuildRoster {
  const events = createEvents();
  const parts = { saved, clock: createClock(), timers: createTimers(), events, frameLoop: createFrameLoop(), player: createPlayer() };
  const roster = createGuildRoster(parts);
  game.fire("PLAYER_ENTERING_WORLD", true, false);
  return roster;
}

/** The client announces a change, and time passes until it is read. Called by: specs. */
function update(): void {
  game.fire("GUILD_ROSTER_UPDATE", false);
  game.draw(1.1);
  game.draw();
}

describe("the guild roster", () => {
  it("knows who plays, in which guild and with which rank", () => {
    const roster = aRoster();
    assert.are.equal("Alice-Ragnaros", roster.ownName());
    assert.are.equal(GUILD, roster.ownGuild());
    assert.are.equal(1, roster.ownRank());
  });

  it("writes the guild's own realm where it is another", () => {
    game.define("GetGuildInfo", () => $multi("The Guild", "Officer", 1, "Burning Blade"));
    assert.are.equal("The Guild-BurningBlade", aRoster().ownGuild());
  });

  it("knows nobody before the client delivers", () => {
    const roster = aRoster({ [GUILD]: { at: 1, ranks: { "Bob-Ragnaros": 3 } } });
    assert.is_false(roster.isLoaded());
    assert.is_false(roster.isMember("Bob-Ragnaros"));
    assert.is_false(roster.isOnline("Bob-Ragnaros"));
    assert.are.equal(3, roster.rankOf("Bob-Ragnaros"));
  });

  it("reads members, ranks and who is online, and saves the ranks with their time", () => {
    const saved: SavedRanks = {};
    const roster = aRoster(saved);
    update();
    assert.is_true(roster.isLoaded());
    assert.is_true(roster.isMember("Eve-Nemesis"));
    assert.is_false(roster.isMember("Zoe-Ragnaros"));
    assert.are.equal(4, roster.rankOf("Eve-Nemesis"));
    assert.is_true(roster.isOnline("Bob-Ragnaros"));
    assert.is_false(roster.isOnline("Eve-Nemesis"));
    assert.are.same({ [GUILD]: { at: 1795372200, ranks: { "Alice-Ragnaros": 1, "Bob-Ragnaros": 3, "Eve-Nemesis": 4 } } }, saved);
  });

  it("completes names that a flavour gives without realm", () => {
    rows = [row("Bob", 3)];
    const roster = aRoster();
    update();
    assert.is_true(roster.isMember("Bob-Ragnaros"));
  });

  it("keeps the ranks of members the player hides, and believes the client that they are members", () => {
    showsOffline = false;
    total = 3;
    rows = [row("Alice-Ragnaros", 1)];
    const roster = aRoster({ [GUILD]: { at: 1, ranks: { "Hidden-Ragnaros": 2 } } });
    update();
    assert.are.equal(2, roster.rankOf("Hidden-Ragnaros"));
    assert.is_true(roster.isMember("Hidden-Ragnaros"));
    assert.is_false(roster.isMember("Hidden-Nemesis"));
  });

  it("forgets those who left once it saw everybody", () => {
    const roster = aRoster({ [GUILD]: { at: 1, ranks: { "Zoe-Ragnaros": 2 } } });
    update();
    assert.is_nil(roster.rankOf("Zoe-Ragnaros"));
    rows = [row("Alice-Ragnaros", 1)];
    update();
    assert.is_false(roster.isMember("Bob-Ragnaros"));
  });

  it("is empty again in another guild", () => {
    const roster = aRoster();
    update();
    guildName = "Other";
    assert.is_false(roster.isLoaded());
    assert.is_false(roster.isMember("Bob-Ragnaros"));
    assert.is_nil(roster.rankOf("Bob-Ragnaros"));
  });

  it("is nobody's without a guild", () => {
    const roster = aRoster();
    update();
    game.define("IsInGuild", () => false);
    assert.is_nil(roster.ownGuild());
    assert.is_nil(roster.ownRank());
    assert.is_false(roster.isMember("Bob-Ragnaros"));
    assert.is_nil(roster.rankOf("Bob-Ragnaros"));
  });

  it("reads 1000 members in slices of 200 a frame", () => {
    rows = [];
    for (const index of $range(1, 1000)) rows.push(row(`M${index}-Ragnaros`, 5));
    const roster = aRoster();
    game.fire("GUILD_ROSTER_UPDATE", false);
    for (const frame of $range(1, 5)) {
      assert.is_false(roster.isLoaded());
      game.draw();
      assert.are.equal(frame * 200, reads);
    }
    assert.is_true(roster.isLoaded());
  });

  it("reads once for a storm of announcements, and tells once", () => {
    const roster = aRoster();
    let told = 0;
    roster.onChange(() => {
      told += 1;
    });
    update();
    reads = 0;
    for (const _ of $range(1, 45)) {
      game.fire("GUILD_ROSTER_UPDATE", true);
      game.draw(0.02);
    }
    assert.are.equal(0, reads);
    game.draw(0.2);
    game.draw(2);
    assert.are.equal(3, reads);
    assert.are.equal(2, told);
  });

  it("asks at login, again every 11 seconds until something comes, and not sooner for anybody", () => {
    const roster = aRoster();
    assert.are.equal(1, requests);
    roster.refresh();
    game.fire("PLAYER_GUILD_UPDATE", "player");
    game.fire("PLAYER_ENTERING_WORLD", false, false);
    assert.are.equal(1, requests);
    rows = [];
    game.draw(11.1);
    game.draw(11.1);
    assert.are.equal(3, requests);
    rows = [row("Alice-Ragnaros", 1)];
    update();
    game.draw(11.1);
    game.draw(11.1);
    assert.are.equal(3, requests);
    roster.refresh();
    assert.are.equal(4, requests);
  });

  it("passes over rows and guilds it may not look at", () => {
    defineSecrets(game);
    rows = [row(SECRET, 1), row("Bob-Ragnaros", SECRET as unknown as number), row("Eve-Nemesis", 4)];
    const roster = aRoster();
    update();
    assert.is_true(roster.isMember("Eve-Nemesis"));
    assert.is_false(roster.isMember("Bob-Ragnaros"));
    game.define("GetGuildInfo", () => $multi(SECRET, SECRET, SECRET, SECRET));
    assert.is_nil(roster.ownGuild());
    assert.is_nil(roster.ownRank());
  });

  it("ignores what a damaged file says of ranks, and remembers ten guilds", () => {
    const saved: SavedRanks = { [GUILD]: { at: 1, ranks: { "Bob-Ragnaros": "high", "Eve-Nemesis": 12 } }, Broken: "x" };
    for (const index of $range(1, 9)) saved[`Guild ${index}-R`] = { at: 10 + index, ranks: {} };
    const roster = aRoster(saved);
    assert.is_nil(roster.rankOf("Bob-Ragnaros"));
    assert.is_nil(roster.rankOf("Eve-Nemesis"));
    update();
    assert.is_nil(saved.Broken);
    assert.is_not_nil(saved["Guild 1-R"]);
  });

  it("works in a client that has none of this", () => {
    for (const name of [
      "IsInGuild",
      "GetGuildInfo",
      "GetNumGuildMembers",
      "GetGuildRosterInfo",
      "GetGuildRosterShowOffline",
      "C_GuildInfo",
    ]) {
      game.define(name, undefined);
    }
    const roster = aRoster();
    update();
    assert.is_nil(roster.ownGuild());
    assert.is_false(roster.isLoaded());
    assert.are.same([], game.errors);
  });
});
