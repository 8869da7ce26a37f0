/**
 * Saved files that are not what the addon wrote: what the client still gives is kept aside, what it does not give comes back from
 * others.
 */
import * as luaunit from "luaunit";
import { anEntry } from "../support/entries";
import { aPair, sync, tablesHeldBy } from "../support/rigs";

const RAID = anEntry("raid");

/** Whatever stands in the place of all data is saved beside the new ones. Called by: npm test. */
export function testARootThatIsNoTableIsStillInTheFileAfterTheNextLogout(): void {
  for (const root of ["a text", 7, true]) {
    const pair = aPair({ aliceJoins: { saved: { GuildHelperDB: root } }, bobHolds: { news: [RAID] } });
    const { alice } = pair;
    luaunit.assertEquals(sync(pair)[0]?.identical, true);
    alice.logout();
    const saved = alice.savedVariables("GuildHelperDB") as { damaged: readonly { value: unknown }[]; tables: { news: unknown } };
    luaunit.assertEquals(
      saved.damaged.map(({ value }) => value),
      [root],
    );
    luaunit.assertEquals(saved.tables.news, { raid: RAID });
    luaunit.assertEquals(alice.errors(), []);
  }
}

/** What was set aside once is neither lost nor set aside again by later logins. Called by: npm test. */
export function testWhatWasSetAsideStaysThroughLaterLogins(): void {
  const saved = { GuildHelperDB: { version: 1, tables: { news: { raid: RAID, broken: { id: "broken" } } }, log: "ruined" } };
  const { world, alice } = aPair({ aliceJoins: { saved } });
  for (const _ of $range(1, 3)) {
    alice.reload();
    world.advance(8);
  }
  const { damaged } = alice.global("GuildHelperDB") as { readonly damaged: readonly { part: string; value: unknown }[] };
  luaunit.assertEquals(
    damaged.map(({ part, value }) => [part, value]),
    [
      ["GuildHelperDB", "ruined"],
      ["tables.news", { id: "broken" }],
    ],
  );
  luaunit.assertEquals(tablesHeldBy(alice).news, { raid: RAID });
}

/** The client gives nothing of it and keeps it as .bak; one sync brings back what others hold. Called by: npm test. */
export function testHalfAFileBeginsEmptyAndIsFilledByTheNextSync(): void {
  const half = 'GuildHelperDB = {\n["version"] = 1,\n["tables"] = {\n["news"] = {';
  const pair = aPair({ aliceJoins: { saved: half }, bobHolds: { news: [RAID] } });
  const { world, alice, bob } = pair;
  luaunit.assertEquals(sync(pair)[0]?.identical, true);
  luaunit.assertEquals(tablesHeldBy(alice), tablesHeldBy(bob));
  alice.logout();
  const kept: unknown[] = [];
  for (const [path, text] of pairs(world.files)) if (path.endsWith(".bak") && path.includes("ALICE")) kept.push(text);
  luaunit.assertEquals(kept, [half]);
  luaunit.assertEquals(alice.errors(), []);
}
