/** Two members of one guild with the built addon, and what a spec asks them to do and tells of them. */
import type { Entry } from "../../src/model/entry";
import type { SyncResult } from "../../src/model/result";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Client } from "./client";
import type { SomeEntries, Tables } from "./entries";
import { NOW, savedWith, tablesOf } from "./entries";
import type { JoinOptions, WorldOptions } from "./options";
import type { World } from "./world";
import { aWorld } from "./world";

/** Longer than any session may take, and than every patience in it. */
const SESSION_SECONDS = 600;
/** The guild's roster is known, and the lines at login are said. */
export const LOGIN_SECONDS = 22;
/** What the addon writes before each of its lines. */
const LINE_PREFIX = "|cff33ff99GuildHelper|r: ";

export interface PairOptions extends WorldOptions {
  /** Both say beacons and sync by themselves; usually they do what they are asked. */
  readonly autoSync?: boolean;
  readonly aliceHolds?: SomeEntries;
  readonly bobHolds?: SomeEntries;
  readonly aliceJoins?: JoinOptions;
  readonly bobJoins?: JoinOptions;
}

export interface Pair {
  readonly world: World;
  readonly alice: Client;
  readonly bob: Client;
}

/**
 * Alice, the guild master of the Lions, and Bob, an officer, logged in with these copies; half a second each way. Nothing is written
 * but what a spec writes.
 * Called by: battlefield.aBattlefield, windowRig.aReader.
 */
export function aPair(options: PairOptions = {}): Pair {
  const latency = { latencyLowSeconds: 0.5, latencyHighSeconds: 0.5, jitterPercent: 0 };
  const world = aWorld({ serverTime: NOW, knowsLevel: false, ...latency, ...options });
  const alice = world.join("Alice-Ragnaros", joinOptions(0, options.aliceHolds, options.aliceJoins, options.autoSync));
  const bob = world.join("Bob-Ragnaros", joinOptions(1, options.bobHolds, options.bobJoins, options.autoSync));
  alice.login();
  bob.login();
  world.advance(LOGIN_SECONDS);
  return { world, alice, bob };
}

/** How a member joins whose saved file holds these entries. Called by: rigs.aPair, rigs.joinLions. */
function joinOptions(rank: number, holds: SomeEntries = {}, join: JoinOptions = {}, autoSync = false): JoinOptions {
  return { guild: "Lions", rank, saved: savedWith(tablesOf(holds), autoSync), ...join };
}

/** One more officer of the Lions, who holds these news, comes online. Called by: specs. */
export function joinLions(world: World, name: string, news: readonly Entry[], autoSync = false): Client {
  return world.join(name, joinOptions(1, { news }, {}, autoSync)).login();
}

/**
 * A player's tables as they stand in his game now.
 * Called by: battlefield.harmDone, castRig.titles, crowdEdits.makeChange, recoveryRig.countOfNews, rigs.copyOfTables,
 * session.checkEqual.
 */
export function tablesHeldBy(player: Client): Tables {
  return (player.global("GuildHelperDB") as { readonly tables: Tables }).tables;
}

/** The same, each with its own map: what is put in later does not show. Called by: crowd.areEqual, players.copyOf. */
export function copyOfTables(player: Client): Tables {
  const held = tablesHeldBy(player);
  const copy: Record<string, unknown> = {};
  for (const tableName of TABLE_NAMES) copy[tableName] = { ...held[tableName] };
  return copy as Tables;
}

/** A callback as it came: the event, then what it told. */
export type Told = readonly [event: string, ...values: unknown[]];

/**
 * Listens to a player's events from now on; the list grows as they come.
 * Called by: players.listen, rigs.sync, session.runSession.
 */
export function listenTo(player: Client, ...events: readonly string[]): readonly Told[] {
  const told: Told[] = [];
  const api = player.global("GuildHelper") as { RegisterCallback(this: unknown, event: string, listener: unknown): void };
  for (const event of events) {
    api.RegisterCallback(event, (...values: unknown[]) => {
      told.push([event, ...values]);
    });
  }
  return told;
}

/** The results among what was told. Called by: healing.resultNow, players.allResults, rigs.sync, session.checkEqual. */
export function resultsIn(told: readonly Told[]): SyncResult[] {
  return told.filter(([event]) => event === "SyncFinished").map(([, result]) => result as SyncResult);
}

/**
 * Alice types a command that begins a sync; returns her results once nobody is at it any more.
 * Called by: battlefield.harmDone.
 */
export function sync({ world, alice, bob }: Pair, line = "/gh sync Bob all"): SyncResult[] {
  const told = listenTo(alice, "SyncFinished");
  alice.type(line);
  world.runUntil(() => told.length > 0 && isIdle(alice) && isIdle(bob), SESSION_SECONDS);
  return resultsIn(told);
}

/**
 * Asks whether a player's client has no session and looks for none.
 * Called by: evening.becomeEqual, healing.meet, healing.quiet, recoveryRig.settle, rigs.sync, session.runSession.
 */
export function isIdle(player: Client): boolean {
  return ask(player, "return GuildHelper:GetSyncStatus().state")[0] === "idle";
}

/**
 * What a Lua text returns when the player runs it, as a list.
 * Called by: battlefield.harmDone, battlefield.logLines, castRig.edit, castRig.write, rigs.isIdle.
 */
export function ask(player: Client, text: string): unknown[] {
  return [...player.run(text)];
}

/** The lines the addon says to a command, without their prefix. Called by: specs. */
export function answersTo(player: Client, line: string): string[] {
  player.forgetChat();
  player.type(line);
  return player.chatLines().map((answer) => (answer.startsWith(LINE_PREFIX) ? answer.slice(LINE_PREFIX.length) : answer));
}
