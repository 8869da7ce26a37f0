/** Two players with the built addon who know its slash commands and nothing else, in each of the four clients. */
import * as luaunit from "luaunit";
import type { Client } from "../support/client";
import type { Flavour } from "../support/flavours";
import type { Pair } from "../support/rigs";
import { answersTo, aPair } from "../support/rigs";

const TABLES = ["setup", "news", "guildinfo", "calendar", "roster"];
/** More than a session of a few entries takes, with the question to the guild before it. */
const SYNC_SECONDS = 30;

/** Members carry their realm in every name. Called by: npm test. */
export function testTwoPlayersSyncInRetail(): void {
  syncByCommands("retail");
}

/** Members of the own realm come without it. Called by: npm test. */
export function testTwoPlayersSyncInMists(): void {
  syncByCommands("mists");
}

/** As in Mists, by another client's surface. Called by: npm test. */
export function testTwoPlayersSyncInAnniversary(): void {
  syncByCommands("anniversary");
}

/** As in Mists, by the smallest surface. Called by: npm test. */
export function testTwoPlayersSyncInEra(): void {
  syncByCommands("era");
}

/**
 * Both write, change and delete, sync by name, reload, and find that everything is still equal.
 * Called by: syncing_test.testTwoPlayersSyncInAnniversary, syncing_test.testTwoPlayersSyncInEra,
 * syncing_test.testTwoPlayersSyncInMists, syncing_test.testTwoPlayersSyncInRetail.
 */
function syncByCommands(flavour: Flavour): void {
  const pair = aPair({ aliceJoins: { flavour }, bobJoins: { flavour } });
  const { world, alice, bob } = pair;
  writeSome(pair);
  luaunit.assertEquals(linesAfterSync(pair, "/gh sync Bob all"), ["Bob-Ragnaros: identical. Received 2, sent 4 in SECONDS s."]);
  checkEqual(alice, bob);

  const [raid] = idsOf(bob, "Raid night");
  answersTo(bob, `/gh edit news ${raid} title="Raid at nine"`);
  answersTo(bob, `/gh delete guildinfo ${idsOf(bob, "Our rules", "guildinfo")[0]}`);
  linesAfterSync(pair, "/gh sync Bob");
  checkEqual(alice, bob);
  luaunit.assertEquals(answersTo(alice, "/gh list news nine"), [`${raid}: Raid at nine`]);

  const before = TABLES.map((tableName) => textsOf(alice, tableName));
  for (const player of [alice, bob]) player.reload();
  world.advance(10);
  luaunit.assertEquals(
    TABLES.map((tableName) => textsOf(alice, tableName)),
    before,
  );
  checkEqual(alice, bob);
  luaunit.assertEquals(linesAfterSync(pair, "/gh sync"), [
    "Bob-Ragnaros: identical. Received 0, sent 0 in SECONDS s.",
    "1 user: 1 in sync; received 0, sent 0.",
  ]);
  luaunit.assertEquals([...alice.errors(), ...bob.errors()], []);
}

/** Alice writes four entries and Bob two. Called by: syncing_test.syncByCommands. */
function writeSome({ alice, bob }: Pair): void {
  answersTo(alice, '/gh add news title="Raid night" category=News content="Bring | flasks"');
  answersTo(alice, '/gh add guildinfo title="Our rules" category=Rules content="Be kind, be on time"');
  answersTo(alice, '/gh add calendar title=Onyxia eventDate="2026-12-01 20:30" category=Raid');
  answersTo(alice, '/gh me note="here since \'04" level=60 roles=tank,healer');
  answersTo(bob, '/gh add news title="Победа!" category=General');
  answersTo(bob, "/gh me note=hello itemLevel=70.5");
}

/**
 * What Alice reads after a command that syncs, without what it takes in time.
 * Called by: syncing_test.syncByCommands.
 */
function linesAfterSync({ world, alice }: Pair, line: string): string[] {
  alice.type(line);
  alice.forgetChat();
  world.advance(SYNC_SECONDS);
  return alice.chatLines().map((said) => string.gsub(string.gsub(said, "^.-|r: ", "")[0], " in %d+ s", " in SECONDS s")[0]);
}

/** Both read the same of every table. Called by: syncing_test.syncByCommands. */
function checkEqual(alice: Client, bob: Client): void {
  for (const tableName of TABLES) luaunit.assertEquals(textsOf(bob, tableName), textsOf(alice, tableName), tableName);
}

/**
 * All that a player can read of a table: its list, and every entry shown.
 * Called by: syncing_test.checkEqual, syncing_test.syncByCommands.
 */
function textsOf(player: Client, tableName: string): string[] {
  const list = answersTo(player, `/gh list ${tableName}`);
  const shown = list.flatMap((line) => {
    const [id] = string.match(line, "^(%S+)");
    return answersTo(player, `/gh show ${tableName} ${string.gsub(id ?? "", ":$", "")[0]}`);
  });
  return [...list, ...shown];
}

/** Ids that a player's list shows for some words. Called by: syncing_test.syncByCommands. */
function idsOf(player: Client, words: string, tableName = "news"): (string | undefined)[] {
  return answersTo(player, `/gh list ${tableName} ${words}`).map((line) => string.match(line, "^([^:]+):")[0]);
}
