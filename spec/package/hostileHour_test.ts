/**
 * What can never get into the saved data, whoever tries: NaN would cost the player every variable of the file, and cycles, functions
 * and metatables do not come back. Each test goes through one kind of door of the built addon, then looks at all that will be saved.
 */
import * as luaunit from "luaunit";
import type { Client } from "../support/client";
import type { EntriesById } from "../support/entries";
import { anEntry, LIONS } from "../support/entries";
import { answersTo, aPair, ask, sync, tablesHeldBy } from "../support/rigs";
import { savableProblem } from "../support/savable";

const RAID = anEntry("raid");

/** Lua texts of values that no saved file can hold, by what they are. */
const HOSTILE_VALUES: Readonly<Record<string, string>> = {
  nan: "0/0",
  endless: "math.huge",
  endlessBelow: "-math.huge",
  aFunction: "print",
  aThread: "coroutine.create(print)",
  aFrame: 'CreateFrame("Frame")',
  aCycle: "(function() local circle = {} circle.inner = circle return circle end)()",
  aRing: "(function() local ring = {} ring[1] = { ring } return ring end)()",
  aMetatable: "setmetatable({}, { __index = print })",
  aNumberKey: "{ [math.huge] = 1 }",
  aBooleanKey: "{ [true] = 1 }",
  aTableKey: "{ [{}] = 1 }",
  tooDeep: "(function() local deep = {} for _ = 1, 300 do deep = { deep } end return deep end)()",
};

/** Nothing is written, and the reason is said. Called by: npm test. */
export function testNoPutEntryTakesWhatCannotBeSaved(): void {
  const pair = aPair({ aliceHolds: { news: [RAID] } });
  for (const [name, value] of pairs(HOSTILE_VALUES)) {
    for (const data of [value, `{ title = ${value} }`, `{ title = "x", list = { 1, { inner = ${value} } } }`]) {
      for (const id of ["nil", '"raid"', value]) {
        const [entry, reason] = ask(pair.alice, `return GuildHelper:PutEntry("news", ${id}, ${data})`);
        luaunit.assertNil(entry, `${name} as ${data}`);
        luaunit.assertEquals(type(reason), "string");
      }
    }
    luaunit.assertNil(ask(pair.alice, `return GuildHelper:DeleteEntry(${value}, ${value})`)[0]);
    luaunit.assertNil(ask(pair.alice, `return GuildHelper:GetEntry("news", ${value})`)[0]);
  }
  luaunit.assertEquals(tablesHeldBy(pair.alice).news, { raid: RAID });
  checkSaved(pair.alice);
}

/** Words that Lua would read as numbers, and texts with every byte. Called by: npm test. */
export function testNoCommandWritesWhatCannotBeSaved(): void {
  const { alice } = aPair({ aliceHolds: { news: [RAID] } });
  for (const word of ["nan", "-nan(ind)", "inf", "1e999", "-1e999", "0x1p9999", "1/0", string.rep("9", 400)]) {
    for (const line of [
      `me level=${word}`,
      `me itemLevel=${word}`,
      `set defaultDays ${word}`,
      `set writeRank ${word}`,
      `sync Bob ${word}`,
    ]) {
      answersTo(alice, `/gh ${line}`);
    }
    answersTo(alice, `/gh edit news raid title=${word}`);
    answersTo(alice, `/gh mute ${word}`);
    answersTo(alice, `/gh log ${word}`);
  }
  const bytes: string[] = [];
  for (const byte of $range(1, 255)) if (byte !== 10 && byte !== 13) bytes.push(string.char(byte === 34 || byte === 92 ? 39 : byte));
  answersTo(alice, `/gh add news title="${bytes.join("")}"`);
  answersTo(alice, `/gh list news ${bytes.join("")}`);
  checkSaved(alice);
}

/** A member's own copy may be ruined; what he gives of it is savable, or does not arrive. Called by: npm test. */
export function testNoReceivedEntryBringsWhatCannotBeSaved(): void {
  for (const name of ["nan", "endless", "endlessBelow", "aNumberKey", "tooDeep"]) {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [anEntry("poison"), anEntry("more")] } });
    pair.bob.run(`GuildHelperDB.tables.news.poison.data.value = ${HOSTILE_VALUES[name] ?? ""}`);
    sync(pair);
    luaunit.assertEquals(tablesHeldBy(pair.alice).news["raid"], RAID);
    checkSaved(pair.alice);
  }
}

/** What listeners and callers are handed is theirs: they may ruin it. Called by: npm test. */
export function testNoListenerOrCallerReachesTheSavedDataThroughWhatItIsHanded(): void {
  const bobHolds = { news: [anEntry("feast"), anEntry("gossip", { author: "Bob-Ragnaros" })], guildinfo: [anEntry("rules")] };
  const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds });
  pair.alice.run(RUINS);
  for (const event of ["SyncStarted", "SyncProgress", "SyncFinished", "EntryChanged"]) {
    pair.alice.run(`GuildHelper:RegisterCallback("${event}", Ruin)`);
  }
  sync(pair);
  pair.alice.run(`
    Ruin(GuildHelper:GetEntry("news", "raid"), GuildHelper:ListEntries("news"), GuildHelper:GetSyncStatus())
    local data = { title = "mine", list = { 1, 2 } }
    Ruin((GuildHelper:PutEntry("news", nil, data)))
    Ruin(data)
    Ruin((GuildHelper:DeleteEntry("news", "raid")))`);
  sync(pair);
  luaunit.assertEquals(tablesHeldBy(pair.alice), tablesHeldBy(pair.bob));
  luaunit.assertStrContains(answersTo(pair.alice, "/gh status").join(), "identical");
  checkSaved(pair.alice);
}

/** While a session runs and while none does, with everything in every place. Called by: npm test. */
export function testNoDoorOfTheSeedLeadsToTheSavedData(): void {
  const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [anEntry("feast")] } });
  const values: string[] = ['"news"', '{ "raid", 0/0 }', '{ raid = { id = "raid", lastUpdated = 0/0 } }'];
  for (const [, value] of pairs(HOSTILE_VALUES)) values.push(value);
  for (const isRunning of [false, true]) {
    if (isRunning) pair.alice.type("/gh sync Bob all");
    for (const value of values) {
      ask(pair.alice, `${CALL_EVERY_DOOR} CallEveryDoor(${value})`);
      pair.world.advance(0.5);
    }
    pair.world.advance(60);
    for (const player of [pair.alice, pair.bob]) checkSaved(player);
  }
  luaunit.assertEquals(tablesHeldBy(pair.alice).news["raid"], RAID);
}

/**
 * Hands and tools edit files: what they left where the addon keeps things as they are must not cost the file.
 * Called by: npm test.
 */
export function testNoSavedFileBringsBackWhatCannotBeSaved(): void {
  const poison = "{ number = 0/0, endless = { 1e999, [1e999] = 2, -1e999 }, text = 'kept' }";
  const entry = `{ id = "bad", guildName = "${LIONS}", lastUpdated = 0/0, deleted = false, author = "", data = ${poison} }`;
  const line = `{ at = 0/0, topic = "sync", text = "x", data = ${poison} }`;
  const parts = [
    "version = 1",
    `settings = { defaultDays = 0/0, later = ${poison} }`,
    `tables = { news = { bad = ${entry}, [1e999] = ${poison} }, laterTable = ${poison} }`,
    `log = { ${line} }`,
    `peers = { results = { ${poison} }, ranks = { G = ${poison} }, unfinished = ${poison}, muted = { 0/0 }, later = 0/0 }`,
    `history = { 0/0, ${poison} }`,
    `imported = ${poison}`,
    `damaged = { ${poison} }`,
    `later = ${poison}`,
    "evenLater = 1e999",
  ];
  const old = `GuildHelper_SavedVariables = { globalInfo = ${poison}, news = { x = { id = "x", data = ${poison} } } }`;
  const { world, alice } = aPair({ aliceJoins: { saved: `GuildHelperDB = { ${parts.join(", ")} }\n${old}\n` } });
  world.advance(20);
  const saved = alice.global("GuildHelperDB") as { later: { text: string }; imported: { text: string } };
  luaunit.assertEquals([saved.later.text, saved.imported.text], ["kept", "kept"]);
  checkSaved(alice);
}

/** Lua text: makes of every table it is handed what no file can hold. */
const RUINS = `function Ruin(...)
  for _, value in ipairs({ ... }) do
    if type(value) == "table" then
      for key, inner in pairs(value) do
        if type(inner) == "table" and inner ~= value then Ruin(inner) end
        if type(inner) == "number" then value[key] = 0/0 end
        if type(inner) == "string" then value[key] = print end
      end
      value.self, value.huge = value, math.huge
      setmetatable(value, { __index = print })
    end
  end
end `;

/** Lua text: calls everything in the global but what changes the copies as it should. */
const CALL_EVERY_DOOR = `function CallEveryDoor(value)
  local function call(doors)
    for name, door in pairs(doors) do
      if type(door) == "table" then call(door)
      elseif name ~= "RegisterCallback" then
        door(doors, value, value, value, value)
        door(doors, "Bob", "DAYS", value, value)
        door(doors, { "raid", "feast" }, value)
        door(doors, "GuildHelperC", value, "WHISPER", "Bob-Ragnaros")
      end
    end
  end
  call(GuildHelper)
end `;

/**
 * All that a player's client will save can be saved, and comes back the same.
 * Called by: hostileHour_test.testNoCommandWritesWhatCannotBeSaved,
 * hostileHour_test.testNoDoorOfTheSeedLeadsToTheSavedData,
 * hostileHour_test.testNoListenerOrCallerReachesTheSavedDataThroughWhatItIsHanded,
 * hostileHour_test.testNoPutEntryTakesWhatCannotBeSaved, hostileHour_test.testNoReceivedEntryBringsWhatCannotBeSaved,
 * hostileHour_test.testNoSavedFileBringsBackWhatCannotBeSaved.
 */
function checkSaved(player: Client): void {
  const held = player.global("GuildHelperDB") as { readonly tables: Record<string, EntriesById> };
  luaunit.assertNil(savableProblem(held));
  luaunit.assertEquals(player.errors(), []);
  player.logout();
  luaunit.assertEquals(player.savedVariables("GuildHelperDB"), held);
  player.login();
}
