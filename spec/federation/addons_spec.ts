import type { Client } from "../support/client";
import { NOW, savedWith, tablesOf } from "../support/entries";
import { answersTo, ask, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";

/** Long enough for bridges to be found, and for sessions after them. */
const SETTLING_SECONDS = 200;
const CODE_PATTERN = "^%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-.$";

/** Lua that listens to all that an addon may hear, and keeps it. */
const LISTEN = `
  Heard = {}
  for _, name in ipairs({ "SyncStarted", "SyncFinished", "SyncProgress", "EntryChanged" }) do
    GuildHelper:RegisterCallback(name, function(...) Heard[#Heard + 1] = { name, ... } end)
  end
  return true`;

/** Lua that says all an addon can learn of the setup table and of syncs, and the log, as one text. */
const EVERYTHING_TOLD = `
  local told = {}
  local function tell(value)
    if type(value) ~= "table" then told[#told + 1] = tostring(value) return end
    for key, field in pairs(value) do tell(key) tell(field) end
  end
  for _, entry in ipairs(GuildHelper:ListEntries("setup")) do tell(entry) tell(GuildHelper:GetEntry("setup", entry.id)) end
  tell(GuildHelper:GetSyncStatus())
  assert(#Heard > 0)
  tell(Heard)
  tell(GuildHelperDB.log)
  return table.concat(told, " ")`;

/** Two guilds of two; the guild masters are friends. */
interface Guilds {
  readonly world: World;
  readonly alice: Client;
  readonly adam: Client;
  readonly tom: Client;
  readonly tia: Client;
}

/** A member of a guild whose copies keep themselves equal. Called by: addons_spec.twoGuilds. */
function aMember(world: World, name: string, guild: string, rank: number, friends: readonly string[] = []): Client {
  return world.join(name, { guild, rank, friends, saved: savedWith(tablesOf({}), true) }).login();
}

/** The Lions and the Tigers, who are in no federation yet. Called by: addons_spec.federatedGuilds. */
function twoGuilds(): Guilds {
  const world = aWorld({ serverTime: NOW, seed: 3, knowsLevel: false });
  const guilds = {
    world,
    alice: aMember(world, "Alice-Ragnaros", "Lions", 0, ["Tom-Ragnaros"]),
    adam: aMember(world, "Adam-Ragnaros", "Lions", 5, ["Tom-Ragnaros"]),
    tom: aMember(world, "Tom-Ragnaros", "Tigers", 0),
    tia: aMember(world, "Tia-Ragnaros", "Tigers", 5),
  };
  world.advance(30);
  return guilds;
}

/** The one line that a command answers. Called by: addons_spec.federatedGuilds. */
function answerTo(player: Client, line: string): string {
  const lines = answersTo(player, line);
  assert.are.equal(1, lines.length);
  return lines[0] ?? "";
}

/** The same, federated by what the officers type. Called by: specs. */
function federatedGuilds(): Guilds {
  const guilds = twoGuilds();
  answerTo(guilds.alice, "/gh federation create Cats");
  answerTo(guilds.tom, `/gh federation join ${answerTo(guilds.alice, "/gh federation code")}`);
  guilds.world.advance(SETTLING_SECONDS);
  return guilds;
}

/** Who of some players holds a living article with this title. Called by: specs. */
function readers({ alice, adam, tom, tia }: Guilds, title: string): string[] {
  return [alice, adam, tom, tia]
    .filter((player) => answersTo(player, "/gh list news").some((line) => line.endsWith(`: ${title}`)))
    .map(({ name }) => name);
}

const LIONS_NAMES = ["Alice-Ragnaros", "Adam-Ragnaros"];
const TIGERS_NAMES = ["Tom-Ragnaros", "Tia-Ragnaros"];

describe("two guilds with the built addon", () => {
  it("federate by one code, find each other, and read an edit of either a few seconds later", () => {
    const guilds = federatedGuilds();
    for (const player of [guilds.alice, guilds.adam, guilds.tom, guilds.tia]) player.forgetChat();
    answerTo(guilds.alice, '/gh add news title="Roar"');
    answerTo(guilds.tom, '/gh add news title="Purr"');
    guilds.world.advance(8);
    assert.are.same([...LIONS_NAMES, ...TIGERS_NAMES], readers(guilds, "Roar"));
    assert.are.same([...LIONS_NAMES, ...TIGERS_NAMES], readers(guilds, "Purr"));
  });

  it("find each other by a community to which a user of each belongs", () => {
    const world = aWorld({ serverTime: NOW, seed: 4, knowsLevel: false });
    const saved = savedWith(tablesOf({}), true);
    const common = { rank: 0, communities: ["Raid"] };
    const alice = world.join("Alice-Ragnaros", { ...common, guild: "Lions", saved }).login();
    const tom = world.join("Tom-Ragnaros", { ...common, guild: "Tigers", saved }).login();
    world.advance(30);
    answerTo(alice, "/gh federation create Cats");
    answerTo(tom, `/gh federation join ${answerTo(alice, "/gh federation code")}`);
    answerTo(alice, '/gh add news title="Roar"');
    world.advance(SETTLING_SECONDS);
    assert.is_true(answersTo(tom, "/gh list news").some((line) => line.endsWith(": Roar")));
  });

  it("never see a line about a player who is not there", () => {
    const guilds = federatedGuilds();
    guilds.tom.logout();
    guilds.tia.logout();
    guilds.world.advance(1500);
    for (const player of [guilds.alice, guilds.adam]) {
      assert.are.same(
        [],
        player.chatLines().filter((line) => line.includes("No player named")),
      );
    }
  });

  it("hide what the others wrote once one has left, and tell each other nothing any more", () => {
    const guilds = federatedGuilds();
    answerTo(guilds.alice, '/gh add news title="Roar"');
    guilds.world.advance(8);
    answerTo(guilds.tom, "/gh federation leave");
    assert.are.same(
      LIONS_NAMES,
      readers(guilds, "Roar").filter((name) => name !== "Tia-Ragnaros"),
    );
    guilds.world.advance(8);
    assert.are.same(LIONS_NAMES, readers(guilds, "Roar"));
    answerTo(guilds.alice, '/gh add news title="Hiss"');
    guilds.world.advance(SETTLING_SECONDS);
    assert.are.same(LIONS_NAMES, readers(guilds, "Hiss"));
    let held = 0;
    for (const [_, entry] of pairs(tablesHeldBy(guilds.tom).news)) if (entry.data.title === "Roar") held += 1;
    assert.are.equal(1, held);
  });

  it("show the key nowhere but in the code, and that to officers only", () => {
    const guilds = federatedGuilds();
    const code = answerTo(guilds.alice, "/gh federation code");
    assert.is_not_nil(string.match(code, CODE_PATTERN)[0]);
    assert.are.equal(
      "Nothing was changed: only officers may do that: the guild master and the rank below.",
      answerTo(guilds.adam, "/gh federation code"),
    );
    for (const player of [guilds.alice, guilds.adam, guilds.tom]) assert.are.same([true], ask(player, LISTEN));
    answerTo(guilds.tom, "/gh sync Alice-Ragnaros all");
    guilds.world.advance(SETTLING_SECONDS);
    answerTo(guilds.alice, "/gh federation rekey");
    guilds.world.advance(SETTLING_SECONDS);
    const keys: string[] = [];
    const ids: string[] = [];
    for (const [id, entry] of pairs(tablesHeldBy(guilds.adam).setup)) {
      ids.push(id);
      if (typeof entry.data.key === "string") keys.push(entry.data.key);
    }
    assert.are.equal(2, keys.length);
    for (const player of [guilds.alice, guilds.adam, guilds.tom]) {
      player.forgetChat();
      for (const id of ids) for (const word of ["show", "history"]) player.type(`/gh ${word} setup ${id}`);
      for (const id of ids) player.type(`/gh restore setup ${id} 1`);
      for (const line of ["list setup", "status", "log", "log gate", "log cast", "rollback", "help"]) player.type(`/gh ${line}`);
      const told = ask(player, EVERYTHING_TOLD);
      const everything = `${player.chatLines().join("\n")} ${tostring(told[0])}`;
      assert.is_true(everything.includes("***"));
      for (const key of keys) assert.is_false(everything.includes(key));
    }
  });
});
