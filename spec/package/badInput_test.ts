/** What the built addon does with input that no one should give it: nothing is changed or lost, and one line or log entry says so. */
import * as luaunit from "luaunit";
import type { Client } from "../support/client";
import { anEntry, savedWith, tablesOf } from "../support/entries";
import type { Pair } from "../support/rigs";
import { answersTo, aPair, tablesHeldBy } from "../support/rigs";

const RAID = anEntry("raid");
const OTHERS_SECONDS = 20;
/** The log speaks once in a minute of what it drops of one sender for one reason. */
const LOG_SECONDS = 61;

/** Commands that are wrong, and a piece of the one line that says so. */
const WRONG_COMMANDS: readonly (readonly [line: string, says: string])[] = [
  ["/gh bogus", "/gh help"],
  ["/gh sync Bob days=7", "/gh sync [Name-Realm]"],
  ["/gh sync 3651", "3651"],
  ["/gh sync Stranger", "Stranger-Ragnaros is not in your guild"],
  ["/gh add", "/gh add"],
  ["/gh add nothing title=x", "news, guildinfo, calendar, roster"],
  ["/gh add setup name=x", "setup"],
  ["/gh add news title=", "title"],
  ["/gh add news content=x", "title"],
  ['/gh add news "title=x', "quote"],
  ["/gh add news title=x category=Gossip", "Gossip"],
  ["/gh add calendar title=x eventDate=2026-02-30", "2026-02-30"],
  ["/gh edit news raid", "Nothing to write"],
  ["/gh edit news nope title=x", "nope"],
  ["/gh delete news |cff00ff00nope", "||cff00ff00nope"],
  ["/gh show news", "/gh show"],
  ["/gh set defaultDays 0", "0"],
  ["/gh set writeRank 12", "12"],
  ["/gh me level=abc", "abc"],
  [`/gh ${string.rep("x", 200)}`, string.rep("x", 59)],
];

/** Nothing is written, and nothing is said to others. Called by: npm test. */
export function testAWrongCommandIsAnsweredInOneLineAndChangesNothing(): void {
  const pair = aPair({ aliceHolds: { news: [RAID] } });
  const before = pair.world.messages().length;
  for (const [line, says] of WRONG_COMMANDS) {
    const answers = answersTo(pair.alice, line);
    luaunit.assertEquals(answers.length, 1, line);
    luaunit.assertStrContains(answers[0] ?? "", says);
  }
  pair.world.advance(OTHERS_SECONDS);
  luaunit.assertEquals(tablesHeldBy(pair.alice), tablesOf({ news: [RAID] }));
  luaunit.assertEquals(pair.world.messages().length, before);
  luaunit.assertEquals(pair.alice.errors(), []);
}

/** An older addon must not lose what it does not know. Called by: npm test. */
export function testSavedDataOfANewerVersionStayUntouchedAndNothingIsSynced(): void {
  const newer = { GuildHelperDB: { version: 99, tables: { news: { raid: { shape: "unknown" } } }, marvels: [1, 2, 3] } };
  const pair = aPair({ aliceJoins: { saved: newer }, bobHolds: { news: [RAID] } });
  const { world, alice, bob } = pair;
  luaunit.assertEquals(reportsOf(alice).length, 1);
  luaunit.assertStrContains(reportsOf(alice)[0] ?? "", "newer");
  for (const line of ["/gh sync Bob", "/gh add news title=x", "/gh set autoSync off"]) {
    luaunit.assertEquals(answersTo(alice, line).length, 1, line);
  }
  luaunit.assertStrContains(
    answersTo(alice, "/gh set defaultDays 9").join(),
    "Nothing was changed: the saved data are of a newer GuildHelper",
  );
  luaunit.assertEquals(answersTo(alice, "/gh set defaultDays"), ["defaultDays is 7."]);
  bob.type("/gh sync Alice");
  world.advance(60);
  luaunit.assertEquals(messagesFrom(pair, alice), 0);
  alice.logout();
  luaunit.assertEquals(alice.savedVariables("GuildHelperDB"), newer.GuildHelperDB);
  luaunit.assertEquals(alice.errors(), []);
}

/** What cannot be used is kept for those who can mend it. Called by: npm test. */
export function testDamagedSavedDataAreSetAsideAndTheRestIsKept(): void {
  const news = { raid: RAID, wrongKey: anEntry("another"), text: "no entry", noTime: { ...RAID, id: "noTime", lastUpdated: "now" } };
  const saved = savedWith({ ...tablesOf({}), news: news as never, roster: 7 as never });
  const { alice } = aPair({ aliceJoins: { saved } });
  luaunit.assertEquals(tablesHeldBy(alice).news, { raid: RAID });
  luaunit.assertEquals(reportsOf(alice).length > 0, true);
  const { damaged } = alice.global("GuildHelperDB") as { readonly damaged: readonly unknown[] };
  luaunit.assertEquals(damaged.length, 4);
  luaunit.assertEquals(alice.errors(), []);
}

/** What is remembered of others is shown, so it must be what it seems. Called by: npm test. */
export function testDamagedMemoriesAreSetAsideAndTheStatusIsShown(): void {
  const peers = { results: [{}, { peer: 5, at: "now" }, "x"], refusals: [{}, "kept"], ranks: 7 };
  const { alice } = aPair({ aliceJoins: { saved: { GuildHelperDB: { version: 1, peers } } } });
  luaunit.assertStrContains(reportsOf(alice).join(), "5 damaged parts");
  luaunit.assertStrContains(answersTo(alice, "/gh status").join(), "No synchronization yet.");
  const { damaged } = alice.global("GuildHelperDB") as { readonly damaged: readonly unknown[] };
  luaunit.assertEquals(damaged.length, 5);
  luaunit.assertEquals(alice.errors(), []);
}

/** The whole file may be something else. Called by: npm test. */
export function testSavedDataThatAreNoTableAreSetAside(): void {
  const { alice } = aPair({ aliceJoins: { saved: { GuildHelperDB: "a text" } } });
  luaunit.assertEquals(reportsOf(alice).length, 1);
  luaunit.assertEquals(tablesHeldBy(alice), tablesOf({}));
  luaunit.assertEquals(alice.errors(), []);
}

/** The client gives nothing of such a file. Called by: npm test. */
export function testAFileTheClientCannotReadBeginsEmpty(): void {
  const { alice } = aPair({ aliceJoins: { saved: "GuildHelperDB = { [" } });
  luaunit.assertEquals(tablesHeldBy(alice), tablesOf({}));
  luaunit.assertEquals(alice.errors(), []);
}

/** Each of them is one line in the log. Called by: npm test. */
export function testMessagesOfAMemberThatNobodyUnderstandsAreLoggedAndChangeNothing(): void {
  const pair = aPair({ aliceHolds: { news: [RAID] } });
  const texts = ["x", string.rep("\x01", 255), "\x02\x01\x03\x03\x03\x03", string.rep("~", 11), "META_SYNC:1:2:{}"];
  for (const text of texts) {
    const before = droppedBy(pair.alice, pair.bob);
    send(pair.bob, "Alice-Ragnaros", text);
    pair.world.advance(LOG_SECONDS);
    luaunit.assertEquals(droppedBy(pair.alice, pair.bob), before + 1, text);
  }
  luaunit.assertEquals(tablesHeldBy(pair.alice), tablesOf({ news: [RAID] }));
  luaunit.assertEquals(pair.alice.errors(), []);
}

/** Two versions that answered each other always would never end. Called by: npm test. */
export function testAnotherProtocolVersionIsAnsweredOnceAMinuteAndEndsASession(): void {
  const pair = aPair({ aliceHolds: { news: [RAID] } });
  const before = messagesFrom(pair, pair.alice);
  for (const _ of $range(1, 5)) {
    send(pair.bob, "Alice-Ragnaros", OTHER_VERSION);
    pair.world.advance(2);
  }
  luaunit.assertEquals(messagesFrom(pair, pair.alice) - before, 1);
  pair.alice.type("/gh sync Bob");
  send(pair.bob, "Alice-Ragnaros", OTHER_VERSION);
  pair.world.runUntil(() => pair.alice.chatLines().some((line) => string.match(line, "version")[0] !== undefined), OTHERS_SECONDS);
  luaunit.assertStrContains(pair.alice.chatLines().join("\n"), "not finished (version)");
  luaunit.assertEquals(tablesHeldBy(pair.alice), tablesOf({ news: [RAID] }));
  luaunit.assertEquals(pair.alice.errors(), []);
}

/** Not even a member's true opening, repeated by him, is answered. Called by: npm test. */
export function testAStrangerGetsNoAnswerAndChangesNothing(): void {
  const pair = aPair({ aliceHolds: { news: [RAID] } });
  const { world, alice } = pair;
  const eve = world.join("Eve-Ragnaros", { guild: "Snakes", rank: 0, saved: savedWith(tablesOf({ news: [anEntry("venom")] })) }).login();
  world.advance(10);
  const opening = openingOf(pair);
  const before = messagesFrom(pair, alice);
  alice.forgetChat();
  for (const text of [opening, "x", OTHER_VERSION, ""]) send(eve, "Alice-Ragnaros", text);
  world.advance(OTHERS_SECONDS);
  luaunit.assertEquals(messagesFrom(pair, alice), before);
  luaunit.assertEquals(alice.chatLines(), []);
  luaunit.assertEquals(tablesHeldBy(alice), tablesOf({ news: [RAID] }));
  luaunit.assertEquals(droppedBy(alice, eve), 2, "as a stranger, and as one of another version");
  luaunit.assertEquals(alice.errors(), []);
}

/** The beginning of a frame of protocol version 9: a stand-in for NUL, then the version. */
const OTHER_VERSION = `\x01\x09${string.rep("\x02", 20)}`;

/** Bob's opening of a session, as he sent it. Called by: badInput_test.testAStrangerGetsNoAnswerAndChangesNothing. */
function openingOf(pair: Pair): string {
  const { world, bob } = pair;
  const count = world.messages().length;
  bob.type("/gh sync Alice all");
  world.advance(OTHERS_SECONDS);
  return world.messages()[count]?.text ?? "";
}

/**
 * A player whispers an addon message without the addon's help.
 * Called by: badInput_test.testAStrangerGetsNoAnswerAndChangesNothing,
 * badInput_test.testAnotherProtocolVersionIsAnsweredOnceAMinuteAndEndsASession,
 * badInput_test.testMessagesOfAMemberThatNobodyUnderstandsAreLoggedAndChangeNothing.
 */
function send(player: Client, target: string, text: string): void {
  const bytes: string[] = [];
  for (const place of $range(1, text.length)) bytes.push(`\\${string.byte(text, place)}`);
  player.run(`C_ChatInfo.SendAddonMessage("GuildHelperC", "${bytes.join("")}", "WHISPER", "${target}")`);
}

/**
 * How many addon messages a player has sent.
 * Called by: badInput_test.testAStrangerGetsNoAnswerAndChangesNothing,
 * badInput_test.testAnotherProtocolVersionIsAnsweredOnceAMinuteAndEndsASession,
 * badInput_test.testSavedDataOfANewerVersionStayUntouchedAndNothingIsSynced.
 */
function messagesFrom({ world }: Pair, player: Client): number {
  return world.messages().filter(({ from }) => from === player.name).length;
}

/**
 * How many dropped messages of a sender a player's log speaks of.
 * Called by: badInput_test.testAStrangerGetsNoAnswerAndChangesNothing,
 * badInput_test.testMessagesOfAMemberThatNobodyUnderstandsAreLoggedAndChangeNothing.
 */
function droppedBy(player: Client, sender: Client): number {
  return answersTo(player, `/gh log dropped ${sender.name}`).filter(
    (line) => string.find(line, "dropped a message", 1, true)[0] !== undefined,
  ).length;
}

/**
 * The lines the addon has said since the player joined.
 * Called by: badInput_test.testDamagedMemoriesAreSetAsideAndTheStatusIsShown,
 * badInput_test.testDamagedSavedDataAreSetAsideAndTheRestIsKept,
 * badInput_test.testSavedDataOfANewerVersionStayUntouchedAndNothingIsSynced,
 * badInput_test.testSavedDataThatAreNoTableAreSetAside.
 */
function reportsOf(player: Client): readonly string[] {
  return player.chatLines().filter((line) => string.find(line, "GuildHelper", 1, true)[0] !== undefined);
}
