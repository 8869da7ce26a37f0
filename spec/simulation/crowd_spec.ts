import type { Client } from "../support/client";
import { anEntry, savedWith, tablesOf } from "../support/entries";
import type { Told } from "../support/rigs";
import { listenTo, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";

const NAMES = ["Ada", "Ben", "Cid", "Dee", "Eve", "Fay", "Gil", "Hal"];
/** The guild's roster is known, and the lines at login are said. */
const LOGIN_SECONDS = 10;
/** Long enough for every wait for a busy peer, one after the other. */
const MOST_SECONDS = 600;

interface Crowd {
  readonly world: World;
  readonly players: readonly Client[];
  readonly told: readonly (readonly Told[])[];
}

describe("a crowd that asks all at once", () => {
  it("in a circle of three ends without anybody left busy", () => {
    const crowd = aCrowd(3);
    crowd.players.forEach((player, place) => {
      player.type(`/gh sync ${NAMES[(place + 1) % 3] ?? ""} all`);
    });
    settle(crowd, 1);
    assert.are.same(["complete", "complete", "complete"], resultsOf(crowd).slice(0, 3));
  });

  it("of eight, each for everyone, ends equal", () => {
    const crowd = aCrowd(8);
    for (const player of crowd.players) player.type("/gh sync all");
    settle(crowd, 7);
    for (const player of crowd.players) assert.are.same(tablesHeldBy(crowd.players[0] as Client), tablesHeldBy(player));
  });
});

/** So many officers of one guild, each with a piece of news of his own. Called by: specs. */
function aCrowd(count: number): Crowd {
  const world = aWorld({ frameSeconds: 0.1, seed: count, knowsLevel: false });
  const players = NAMES.slice(0, count).map((name) => {
    const saved = savedWith(tablesOf({ news: [anEntry(`from-${name}`)] }));
    return world.join(`${name}-Ragnaros`, { guild: "Lions", rank: 1, saved }).login();
  });
  world.advance(LOGIN_SECONDS);
  return { world, players, told: players.map((player) => listenTo(player, "SyncStarted", "SyncFinished")) };
}

/** Runs until each has been told of at least so many ends, and nothing that began is without one. Called by: specs. */
function settle({ world, players, told }: Crowd, ends: number): void {
  /** Everybody has been told of enough ends. Called by: crowd_spec.settle. */
  const isOver = (): boolean => told.every((events) => countOf(events, "SyncFinished") >= ends && isBalanced(events));
  assert.is_true(world.runUntil(isOver, MOST_SECONDS));
  for (const player of players) assert.are.same([], player.errors());
}

/** As many ends as beginnings. Called by: crowd_spec.isOver. */
function isBalanced(events: readonly Told[]): boolean {
  return countOf(events, "SyncStarted") === countOf(events, "SyncFinished");
}

/** How often an event was told. Called by: crowd_spec.isBalanced, crowd_spec.isOver. */
function countOf(events: readonly Told[], name: string): number {
  return events.filter(([event]) => event === name).length;
}

/** How every session ended, those that failed last. Called by: specs. */
function resultsOf({ told }: Crowd): string[] {
  const words: string[] = [];
  for (const events of told) {
    for (const [event, result] of events) {
      if (event === "SyncFinished") words.push((result as { readonly reason?: string }).reason ?? "complete");
    }
  }
  table.sort(words, (left, right) => left === "complete" && right !== "complete");
  return words;
}
