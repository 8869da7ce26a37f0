/** A saved file with more literals than Lua takes in one chunk: the client cannot read it, and everything in it is lost. */
import * as lu from "luaunit";
import { addonOfTexts } from "../support/addonFiles";
import { aWorld } from "../support/world";

/** Constants that one chunk may hold. */
const LITERALS_MAX = 262143;

/** A false client loses such a file as the true one does, and reads one just below. Called by: npm test. */
export function testAFileWithTooManyLiteralsIsLost(): void {
  lu.assertEquals(firstOf(LITERALS_MAX - 100), "1");
  lu.assertNil(firstOf(LITERALS_MAX + 100));
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
