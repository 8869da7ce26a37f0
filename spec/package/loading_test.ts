/** The built addon as the client finds it: its folder, its table of contents, and what it leaves in the globals. */
import * as luaunit from "luaunit";
import { addonInFolder } from "../support/addonFiles";
import type { Client } from "../support/client";
import { flavourFacts, type Flavour } from "../support/flavours";
import { aPair } from "../support/rigs";
import { readToc, type Toc } from "../support/toc";

const ADDON = addonInFolder("dist/GuildHelper");

/** The globals that may be written, besides frames named GuildHelper... and slash commands, whose names count up. */
const ALLOWED_GLOBALS = new LuaSet<string>();
for (const name of ["GuildHelper", "GuildHelperDB", "GuildHelper_SavedVariables", "BINDING_HEADER_GUILDHELPER"]) ALLOWED_GLOBALS.add(name);
const ALLOWED_PATTERNS = ["^SLASH_GUILDHELPER%d+$", "^BINDING_NAME_GUILDHELPER_", "^GuildHelper"];

/** The newest client, with the strictest rules. Called by: npm test. */
export function testRetailLoadsItThroughItsTableOfContents(): void {
  loads("retail");
}

/** Names of the own realm come without the realm from here on. Called by: npm test. */
export function testMistsLoadsItThroughItsTableOfContents(): void {
  loads("mists");
}

/** A client with fewer functions. Called by: npm test. */
export function testAnniversaryLoadsItThroughItsTableOfContents(): void {
  loads("anniversary");
}

/** The client with the fewest functions. Called by: npm test. */
export function testEraLoadsItThroughItsTableOfContents(): void {
  loads("era");
}

/** One build serves all four clients. Called by: npm test. */
export function testTheTableOfContentsNamesTheFourInterfaces(): void {
  const { tags } = tableOfContents();
  const numbers = tags.Interface?.split(", ") ?? [];
  const wanted = ["retail", "mists", "anniversary", "era"].map((flavour) => tostring(flavourFacts[flavour as Flavour].interfaceNumber));
  luaunit.assertEquals(numbers, wanted);
}

/** What the client's addon list shows, and which files it saves. Called by: npm test. */
export function testTheTableOfContentsSaysWhatItIs(): void {
  const { tags } = tableOfContents();
  const [version] = string.match(addonInFolder(".").read("package.json") ?? "", '"version": "([^"]+)"');
  luaunit.assertEquals(tags.Version, version);
  luaunit.assertEquals(tags.Title, "GuildHelper");
  luaunit.assertEquals(tags.SavedVariables, "GuildHelperDB, GuildHelper_SavedVariables");
  luaunit.assertEquals(tags.AddonCompartmentFunc, "GuildHelper_OnAddonCompartmentClick");
  luaunit.assertEquals(tags.AddonCompartmentFuncOnEnter, "GuildHelper_OnAddonCompartmentEnter");
  luaunit.assertEquals(tags.AddonCompartmentFuncOnLeave, "GuildHelper_OnAddonCompartmentLeave");
  for (const name of ["Notes", "Author", "IconTexture", "Category", "X-License"]) luaunit.assertNotNil(tags[name], name);
}

/** A file that is listed and missing would be an error at every login. Called by: npm test. */
export function testEveryFileItListsIsThere(): void {
  const { files } = tableOfContents();
  luaunit.assertEquals(files, ["GuildHelper.lua"]);
  for (const file of files) luaunit.assertNotNil(ADDON.read(file), file);
}

/** The key binding and the compartment's button reach the addon by these names. Called by: npm test. */
export function testTheBindingsCallAGlobalThatIsThere(): void {
  const { alice } = aPair();
  const [called] = string.match(ADDON.read("Bindings.xml") ?? "", "(%w+_%w+)%(%)");
  for (const name of [called ?? "", tableOfContents().tags.AddonCompartmentFunc ?? ""]) {
    luaunit.assertEquals(type(alice.global(name)), "function", name);
    alice.run(`${name}()`);
  }
  luaunit.assertEquals(alice.errors(), []);
}

/** The game has none of them, so the double must not have them either. Called by: npm test. */
export function testItNeedsNothingOfAHost(): void {
  for (const name of ["require", "io", "os", "debug", "package"]) luaunit.assertNil(aPair().alice.global(name), name);
}

/**
 * Two players of a flavour log in, reload and log out without an error and without a global that is not theirs.
 * Called by: loading_test.testAnniversaryLoadsItThroughItsTableOfContents,
 * loading_test.testEraLoadsItThroughItsTableOfContents, loading_test.testMistsLoadsItThroughItsTableOfContents,
 * loading_test.testRetailLoadsItThroughItsTableOfContents.
 */
function loads(flavour: Flavour): void {
  const { world, alice, bob } = aPair({ aliceJoins: { flavour }, bobJoins: { flavour } });
  alice.type("/gh");
  alice.type("/guildhelper status");
  alice.type("/gh sync Bob");
  world.advance(10);
  for (const player of [alice, bob]) {
    luaunit.assertEquals(foreignGlobals(player), []);
    luaunit.assertEquals(type(player.global("SLASH_GUILDHELPER1")), "string");
    player.reload();
    world.advance(10);
    luaunit.assertEquals(foreignGlobals(player), []);
    player.logout();
    luaunit.assertEquals(player.errors(), []);
  }
}

/** Globals that the addon wrote and may not write. Called by: loading_test.loads. */
function foreignGlobals(player: Client): string[] {
  /** By name or by the shape of the name. Called by: loading_test.foreignGlobals. */
  const isAllowed = (name: string): boolean =>
    ALLOWED_GLOBALS.has(name) || ALLOWED_PATTERNS.some((pattern) => string.match(name, pattern)[0] !== undefined);
  return player.writtenGlobals().filter((name) => !isAllowed(name));
}

/**
 * The built table of contents as retail reads it.
 * Called by: loading_test.testEveryFileItListsIsThere, loading_test.testTheBindingsCallAGlobalThatIsThere,
 * loading_test.testTheTableOfContentsNamesTheFourInterfaces, loading_test.testTheTableOfContentsSaysWhatItIs.
 */
function tableOfContents(): Toc {
  return readToc(ADDON.read("GuildHelper.toc") ?? "", { gameTypes: ["standard", "mainline"], locale: "enUS" });
}
