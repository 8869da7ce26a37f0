/** The guild's own data in the built addon: the own roster entry, sign-ups, reminders and unread news, in all flavours. */
import * as luaunit from "luaunit";
import type { Entry } from "../../src/model/entry";
import type { Client } from "../support/client";
import { anEntry, NOW, tablesOf } from "../support/entries";
import type { Flavour } from "../support/flavours";
import { answersTo, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];
const ALICE = "Alice-Ragnaros";
/** The client is settled, and what is said and written after a login is done. */
const SETTLED_SECONDS = 20;
/** The first look at the list of members is over, and what it showed is written. */
const ROUND_SECONDS = 600;
/** The second look that believes in leavers is over. */
const LOOKS_SECONDS = 26000;
/** Longer than between two versions that a client writes by itself. */
const REST_SECONDS = 610;

/**
 * A world and Alice, an officer of the Lions who holds these entries, settled in it.
 * Called by: upkeep_test.testACharacterKeepsItsOwnRosterEntryTrueInEveryFlavour,
 * upkeep_test.testMembersSignUpForAnEventAndEverybodySeesWhoComes,
 * upkeep_test.testNewsAndNearEventsAreToldOnceAfterLogin,
 * upkeep_test.testNothingIsWrittenWhileTheClientDoesNotKnowTheCharacter.
 */
function withAlice(flavour: Flavour, holds: Parameters<typeof tablesOf>[0] = {}): { readonly world: World; readonly alice: Client } {
  const world = aWorld({ serverTime: NOW });
  const saved = savedFor(holds);
  const alice = world.join(ALICE, { guild: "Lions", rank: 1, class: "MAGE", level: 59, itemLevel: 61, saved, flavour }).login();
  world.advance(SETTLED_SECONDS);
  return { world, alice };
}

/**
 * An event of the Lions.
 * Called by: upkeep_test.testMembersSignUpForAnEventAndEverybodySeesWhoComes,
 * upkeep_test.testNewsAndNearEventsAreToldOnceAfterLogin.
 */
function anEvent(id: string, eventDate: string): Entry {
  return anEntry(id, { data: { title: `About ${id}`, eventDate } });
}

/**
 * Level and rank are the game's, the note is hers; a version a change, and never two in ten minutes.
 * Called by: npm test.
 */
export function testACharacterKeepsItsOwnRosterEntryTrueInEveryFlavour(): void {
  for (const flavour of FLAVOURS) {
    const { world, alice } = withAlice(flavour);
    const mine = { name: ALICE, class: "MAGE", level: 59, rank: "Officer", itemLevel: 61, faction: "Horde" };
    luaunit.assertEquals(tablesHeldBy(alice).roster[ALICE]?.data, mine);
    answersTo(alice, "/gh me note=Hello");
    alice.character.level = 60;
    world.advance(SETTLED_SECONDS);
    luaunit.assertEquals(tablesHeldBy(alice).roster[ALICE]?.data, { ...mine, note: "Hello" });
    alice.reload();
    world.advance(SETTLED_SECONDS);
    luaunit.assertEquals(tablesHeldBy(alice).roster[ALICE]?.data.level, 59);
    world.advance(REST_SECONDS);
    luaunit.assertEquals(tablesHeldBy(alice).roster[ALICE]?.data, { ...mine, note: "Hello", level: 60 });
    luaunit.assertEquals(alice.errors(), []);
  }
}

/** A level that the client does not know yet is no level 0. Called by: npm test. */
export function testNothingIsWrittenWhileTheClientDoesNotKnowTheCharacter(): void {
  const { world, alice } = withAlice("retail");
  const stranger = world.join("Dan-Ragnaros", { guild: "Lions", knowsLevel: false }).login();
  const homeless = world.join("Eve-Ragnaros", {}).login();
  world.advance(REST_SECONDS);
  luaunit.assertNil(tablesHeldBy(stranger).roster["Dan-Ragnaros"]);
  luaunit.assertNil(tablesHeldBy(homeless).roster["Eve-Ragnaros"]);
  luaunit.assertEquals([alice.errors(), stranger.errors(), homeless.errors()], [[], [], []]);
}

/** Each in the own entry only. Called by: npm test. */
export function testMembersSignUpForAnEventAndEverybodySeesWhoComes(): void {
  for (const flavour of FLAVOURS) {
    const { alice } = withAlice(flavour, { calendar: [anEvent("raid", "2026-12-24 20:00")] });
    luaunit.assertEquals(answersTo(alice, "/gh signup raid yes"), ['You answered "yes" to "About raid".']);
    const lines = answersTo(alice, "/gh show calendar raid");
    luaunit.assertEquals(lines[lines.length - 1], "yes (1): Alice-Ragnaros");
    luaunit.assertEquals(tablesHeldBy(alice).roster[ALICE]?.data.signups, { raid: "yes" });
    luaunit.assertEquals(alice.errors(), []);
  }
}

/** The realm's clock shows 18:30 on 2026-11-22 at first. Called by: npm test. */
export function testNewsAndNearEventsAreToldOnceAfterLogin(): void {
  for (const flavour of FLAVOURS) {
    const holds = { news: [anEntry("a"), anEntry("b")], calendar: [anEvent("raid", "2026-11-22 19:45"), anEvent("later", "2027-01-01")] };
    const { world, alice } = withAlice(flavour, holds);
    const news = "2 news entries are new to you; /gh list news shows them.";
    luaunit.assertEquals(linesOf(alice), [news, "Today at 19:45: About raid; /gh show calendar raid"]);
    alice.forgetChat();
    alice.reload();
    world.advance(SETTLED_SECONDS);
    luaunit.assertEquals(linesOf(alice), [news]);
    answersTo(alice, "/gh list news");
    alice.forgetChat();
    alice.reload();
    world.advance(1200);
    luaunit.assertEquals(linesOf(alice), ["Within the hour at 19:45: About raid; /gh show calendar raid"]);
    answersTo(alice, "/gh set reminders off");
    alice.forgetChat();
    alice.reload();
    world.advance(REST_SECONDS);
    luaunit.assertEquals([linesOf(alice), alice.errors()], [[], []]);
  }
}

/** Alice's name is lower than Bob's; Carol has the addon, but is no officer. Called by: npm test. */
export function testOneOfficersClientWritesForMembersWithoutTheAddon(): void {
  for (const flavour of FLAVOURS) {
    const world = aWorld({ serverTime: NOW, frameSeconds: 0.5 });
    const guild = world.guild("Lions", "Ragnaros");
    for (const number of $range(1, 30)) guild.put(string.format("M%02d-Ragnaros", number), { rank: 3, level: 40, classToken: "ROGUE" });
    const players = ["Alice", "Bob", "Carol"].map((name, place) =>
      world.join(`${name}-Ragnaros`, { guild: "Lions", rank: place < 2 ? 1 : 3, showOffline: true, flavour }).login(),
    );
    world.advance(ROUND_SECONDS);
    const counts = players.map((player) => entriesBy(player, player.name).length);
    luaunit.assertEquals(counts, [31, 1, 1]);
    const [alice] = players as [Client];
    const written = tablesHeldBy(alice).roster["M01-Ragnaros"]?.data;
    luaunit.assertEquals(written, { name: "M01-Ragnaros", class: "ROGUE", level: 40, rank: "Member" });
    for (const player of players) luaunit.assertEquals(player.errors(), []);
  }
}

/** A list that hides offline members says nothing of them. Called by: npm test. */
export function testNobodyIsWrittenForWhileTheListHidesMembers(): void {
  const world = aWorld({ serverTime: NOW, frameSeconds: 0.5 });
  world.guild("Lions", "Ragnaros").put("Dan-Ragnaros", { rank: 3 });
  const alice = world.join(ALICE, { guild: "Lions", rank: 0, saved: savedFor({ roster: [anEntry("Gone-Ragnaros")] }) }).login();
  world.advance(LOOKS_SECONDS);
  luaunit.assertEquals(
    entriesBy(alice, ALICE).map(({ id }) => id),
    [ALICE],
  );
  luaunit.assertEquals(alice.errors(), []);
}

/** Twenty go without a word; one more has to be asked about. Called by: npm test. */
export function testEntriesOfLeaversAreDeletedAfterTwoLooksAndManyOnlyAtThePlayersWord(): void {
  for (const [count, buried] of [
    [20, 20],
    [21, 0],
  ] as const) {
    const world = aWorld({ serverTime: NOW, frameSeconds: 1 });
    const roster: Entry[] = [];
    for (const number of $range(1, count)) roster.push(anEntry(string.format("Gone%02d-Ragnaros", number)));
    const alice = world.join(ALICE, { guild: "Lions", rank: 0, showOffline: true, saved: savedFor({ roster }) }).login();
    world.advance(ROUND_SECONDS);
    luaunit.assertEquals(entriesBy(alice, ALICE).length, 1);
    world.advance(LOOKS_SECONDS);
    luaunit.assertEquals(entriesBy(alice, ALICE).length, 1 + buried);
    if (buried === 0) {
      luaunit.assertEquals(linesOf(alice), [
        "21 characters in the roster seem to have left the guild. /gh confirm deletes their entries, /gh refuse keeps them.",
      ]);
      luaunit.assertEquals(answersTo(alice, "/gh confirm"), [
        "Taken: 21 deletions of roster. What was there stays in the history: /gh restore, /gh rollback.",
      ]);
      world.advance(SETTLED_SECONDS);
      luaunit.assertEquals(entriesBy(alice, ALICE).length, 22);
    }
    luaunit.assertEquals(alice.errors(), []);
  }
}

/**
 * A saved file with these entries, as the addon leaves it.
 * Called by: upkeep_test.testEntriesOfLeaversAreDeletedAfterTwoLooksAndManyOnlyAtThePlayersWord,
 * upkeep_test.testNobodyIsWrittenForWhileTheListHidesMembers, upkeep_test.withAlice.
 */
function savedFor(holds: Parameters<typeof tablesOf>[0]): Record<string, unknown> {
  return { GuildHelperDB: { version: 1, tables: tablesOf(holds) } };
}

/**
 * The roster entries that a player holds of an author, in order of id.
 * Called by: upkeep_test.testEntriesOfLeaversAreDeletedAfterTwoLooksAndManyOnlyAtThePlayersWord,
 * upkeep_test.testNobodyIsWrittenForWhileTheListHidesMembers,
 * upkeep_test.testOneOfficersClientWritesForMembersWithoutTheAddon.
 */
function entriesBy(player: Client, author: string): readonly Entry[] {
  const { roster } = tablesHeldBy(player);
  const ids = Object.keys(roster).filter((id) => roster[id]?.author === author);
  table.sort(ids);
  return ids.map((id) => roster[id] as Entry);
}

/**
 * What the addon has said, without its prefix.
 * Called by: upkeep_test.testEntriesOfLeaversAreDeletedAfterTwoLooksAndManyOnlyAtThePlayersWord,
 * upkeep_test.testNewsAndNearEventsAreToldOnceAfterLogin.
 */
function linesOf(player: Client): string[] {
  return player.chatLines().map((line) => line.replace("|cff33ff99GuildHelper|r: ", ""));
}
