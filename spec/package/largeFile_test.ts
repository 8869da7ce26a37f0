/**
 * A saved file with more literals than Lua takes in one chunk: the client cannot read it, and everything in it is lost. So the addon
 * warns long before.
 */
import * as lu from "luaunit";
import { addonOfTexts } from "../support/addonFiles";
import type { Client } from "../support/client";
import { anEntry } from "../support/entries";
import { answersTo, aPair, sync, tablesHeldBy } from "../support/rigs";
import { aWorld } from "../support/world";

/** Constants that one chunk may hold. */
const LITERALS_MAX = 262143;
/** More than the addon finds safe. */
const MANY_LITERALS = 150001;
/** The first look is a minute after the login, and takes its time. */
const LOOK_SECONDS = 90;

/** A false client loses such a file as the true one does, and reads one just below. Called by: npm test. */
export function testAFileWithTooManyLiteralsIsLost(): void {
  lu.assertEquals(firstOf(LITERALS_MAX - 100), "1");
  lu.assertNil(firstOf(LITERALS_MAX + 100));
}

/** Once a login, however often entries change; the log has it too. Called by: npm test. */
export function testAFileThatGrowsTooLargeIsWarnedOfOnceALogin(): void {
  const numbers: number[] = [];
  for (const number of $range(1, MANY_LITERALS)) numbers.push(number);
  const saved = { GuildHelperDB: { version: 1, imported: { numbers } } };
  const { world, alice, bob } = aPair({ aliceJoins: { saved } });
  world.advance(LOOK_SECONDS);
  lu.assertEquals([warningsTo(alice), warningsTo(bob)], [1, 0]);
  lu.assertEquals(answersTo(alice, "/gh log grow too large").length, 1);
  alice.forgetChat();
  alice.reload();
  world.advance(LOOK_SECONDS);
  lu.assertEquals(warningsTo(alice), 1);
  lu.assertEquals(alice.errors(), []);
}

/**
 * The client reads nothing of it and writes nothing over it; the addon says so, and goes on without it.
 * Called by: npm test.
 */
export function testAFileThatTheClientFindsTooLargeIsLeftAsItIs(): void {
  const pair = aPair({
    aliceHolds: { news: [anEntry("raid")] },
    bobHolds: { news: [anEntry("feast")] },
    aliceJoins: { savedBytesMax: 100 },
  });
  const { alice } = pair;
  const before = alice.savedText();
  lu.assertEquals(alice.chatLines().filter((line) => string.find(line, "file is too large", 1, true)[0] !== undefined).length, 1);
  lu.assertEquals(sync(pair)[0]?.identical, true);
  lu.assertEquals(tablesHeldBy(alice).news, { feast: anEntry("feast") });
  alice.logout();
  lu.assertEquals(alice.savedText(), before);
  lu.assertEquals(alice.errors(), []);
}

/** Lines that warned a player. Called by: largeFile_test.testAFileThatGrowsTooLargeIsWarnedOfOnceALogin. */
function warningsTo(player: Client): number {
  return player.chatLines().filter((line) => string.find(line, "grow too large for the game", 1, true)[0] !== undefined).length;
}

/**
 * What a player finds first in a saved list of so many different texts.
 * Called by: largeFile_test.testAFileWithTooManyLiteralsIsLost.
 */
function firstOf(count: number): unknown {
  const pieces: string[] = [];
  for (const index of $range(1, count)) pieces.push(`"${index}"`);
  const files = { "Test.toc": "## Interface: 120100\n## SavedVariables: TestDB\nempty.lua\n", "empty.lua": "" };
  const world = aWorld({ addons: [addonOfTexts("Test", files)] });
  const player = world.join("Alice-Ragnaros", { saved: `TestDB = {${table.concat(pieces, ",")}}` }).login();
  return (player.global("TestDB") as readonly unknown[] | undefined)?.[0];
}
