/**
 * The second half of a run: every fault ends, everybody is there with the same version, and a few syncs later all copies are
 * what the last writers made them.
 */
import type { SyncResult } from "../../src/model/result";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Tables } from "../support/entries";
import { isIdle, resultsIn } from "../support/rigs";
import type { Scene } from "./scene";
import { differences, lastWriterWins, sharedBy, weightOf, type Expected } from "./oracle";
import { allResults, copyOf, logIn, toldNow, type Player } from "./players";

/** Sessions of one pair until its copies are equal. */
const MOST_SESSIONS = 3;
/** What a login begins by itself has begun by then. */
const RESUMED_SECONDS = 20;
/** Every patience and every new beginning of a session, one after the other. */
const MOST_SECONDS = 1800;
const STOP_TALKING = "if ChatterTicker then ChatterTicker:Cancel() end";

/** One who asks and one who is asked. */
type Visit = readonly [visitor: Player, host: Player];

/**
 * Ends every fault; what players cannot help, like their rights and their clocks, stays.
 * Called by: evening.runEvening, run.runSeed.
 */
export function heal(scene: Scene): void {
  const { world, players, story } = scene;
  blameStrangeEnds(scene);
  story.tell("everything is well again");
  world.heal();
  for (const player of players) {
    const { client, version, holdings } = player;
    if (version.isOther() && client.isOnline()) {
      client.logout();
      holdings.onSaved();
    }
    version.setOther(false);
    logIn(player);
    client.endEncounter(0, 0);
    client.enterInstance("none");
    client.run(STOP_TALKING);
  }
}

/** Two versions that speak other protocols must not complete a session. Called by: healing.heal. */
function blameStrangeEnds({ players, story }: Scene): void {
  for (const player of players) {
    for (const { peer, ok } of allResults(player)) {
      const host = players.find(({ client }) => client.name === peer);
      if (ok && host?.version.isOther() !== player.version.isOther())
        story.blame(`${player.name} completed a sync with another version's ${peer}`);
    }
  }
}

/** Lets the players sync, and blames the addon for every copy that is not as it must be. Called by: run.runSeed. */
export function mend(scene: Scene): void {
  const { players, story, world } = scene;
  const expected = lastWriterWins(
    players.map((player) => copyOf(player)),
    0,
  );
  world.advance(RESUMED_SECONDS);
  if (!quiet(scene)) return;
  for (const round of $range(1, MOST_SESSIONS)) {
    const visits = visitsOf(scene, round);
    const results = visits.map((visit) => meet(scene, visit));
    const isDone = results.every((result) => result?.identical === true) && wrongCopies(players, expected) === 0;
    story.tell(`after round ${round}: ${wrongCopies(players, expected)} copies differ from what they must be`);
    if (isDone && round > 1) return;
    if (round === MOST_SESSIONS) blameAll(scene, expected, results);
  }
}

/**
 * Who visits whom: everybody the guild master, or, where all may change everything, each his neighbour and back.
 * Called by: healing.mend.
 */
function visitsOf({ players, officerCount, faults }: Scene, round: number): Visit[] {
  const [hub] = players;
  if (hub === undefined) return [];
  const isRing = officerCount === players.length && !faults.has("drop");
  if (!isRing) return players.slice(1).map((player) => [player, hub]);
  const chain = players.slice(1).map((player, place): Visit => [player, players[place] ?? hub]);
  return round % 2 === 1 ? chain : chain.reverse();
}

/** One sync of two, and what it says must be true. Called by: healing.mend. */
function meet(scene: Scene, [visitor, host]: Visit): SyncResult | undefined {
  const { story, world } = scene;
  const before = toldNow(visitor).length;
  visitor.client.type(`/gh sync ${host.name} all`);
  /** The end of this sync, whatever else the visitor was told of meanwhile. Called by: healing.meet. */
  const resultNow = (): SyncResult | undefined => resultsIn(toldNow(visitor).slice(before)).find(({ peer }) => peer === host.client.name);
  world.runUntil(() => resultNow() !== undefined && isIdle(visitor.client) && isIdle(host.client), MOST_SECONDS);
  const result = resultNow();
  if (result === undefined) {
    story.blame(`${visitor.name}'s sync with ${host.name} did not end`);
    return undefined;
  }
  const { ok, reason, identical, received, sent, rejected, held } = result;
  story.tell(
    `${visitor.name} with ${host.name}: ${ok ? "ok" : (reason ?? "?")}, identical ${tostring(identical)}, ` +
      string.format("received %d, sent %d, rejected %d, held %d", received, sent, rejected, held),
  );
  if (!ok) story.blame(`${visitor.name}'s sync with ${host.name} failed though nothing was wrong: ${reason ?? "?"}`);
  if (identical) for (const id of differentStamps(copyOf(visitor), copyOf(host))) story.blame(`said to be identical, and is not: ${id}`);
  return result;
}

/** Ids that two players share and hold with other stamps. Called by: healing.meet. */
function differentStamps(left: Tables, right: Tables): string[] {
  const isShared = sharedBy([left, right]);
  const found: string[] = [];
  for (const tableName of TABLE_NAMES) {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      for (const [id, entry] of pairs(one[tableName])) {
        if (!isShared[tableName](entry) || weightOf(entry) === 0) continue;
        if (other[tableName][id]?.lastUpdated !== entry.lastUpdated) found.push(`${tableName} ${id}`);
      }
    }
  }
  return found;
}

/** Lets everything that has begun come to an end; false, and a problem, when it does not. Called by: healing.mend. */
function quiet({ world, players, story }: Scene): boolean {
  const isQuiet = world.runUntil(() => players.every(({ client }) => isIdle(client)), MOST_SECONDS);
  for (const { client, name } of players) if (!isIdle(client)) story.blame(`${name} is still at it`);
  return isQuiet;
}

/** How many copies are not as they must be. Called by: healing.mend. */
function wrongCopies(players: readonly Player[], expected: readonly Expected[]): number {
  return players.filter((player, place) => differences(expected[place] as Expected, copyOf(player)).length > 0).length;
}

/** Tells every difference, and who says that his copy is not identical. Called by: healing.mend. */
function blameAll({ players, story }: Scene, expected: readonly Expected[], results: readonly (SyncResult | undefined)[]): void {
  players.forEach((player, place) => {
    for (const difference of differences(expected[place] as Expected, copyOf(player))) story.blame(`${player.name}: ${difference}`);
  });
  if (results.some((result) => result?.identical !== true)) story.blame("after the last round somebody's copy is not identical");
}
