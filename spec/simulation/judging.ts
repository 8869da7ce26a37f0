/** What is looked at in every run, whatever happens in it, and what is reported of it. */
import { createStrangerWatch } from "../crowd/strangerWatch";
import { excessOf, noteQueue, noteSaved, type Needs } from "./bounds";
import { namesOf, type Fault } from "./faults";
import { allResults, copyOf, toldNow, unpairedEvents, type Player } from "./players";
import type { Scene } from "./scene";
import { FEDERATION_KEY } from "./randomEntries";

export interface Report {
  readonly seed: number;
  readonly clients: number;
  readonly faults: readonly Fault[];
  readonly problems: readonly string[];
  readonly story: readonly string[];
  /** How sessions ended, as told at either side: "complete", or why not. */
  readonly ends: Record<string, number>;
  readonly simulatedSeconds: number;
  readonly computedSeconds: number;
  readonly needs: Needs;
}

/**
 * The end of a run: everybody leaves, and what was said and needed is judged.
 * Called by: evening.runEvening, run.runSeed.
 */
export function report(scene: Scene, seed: number, needs: Needs, startedAt: number): Report {
  const { world, players, faults, story } = scene;
  for (const problem of saidToStrangers(scene)) story.blame(problem);
  for (const player of players) takeLeave(scene, player, needs);
  for (const excess of excessOf(needs)) story.blame(excess);
  return {
    seed,
    clients: players.length,
    faults: namesOf(faults),
    problems: story.problems(),
    story: story.lines(),
    ends: endsOf(players),
    simulatedSeconds: world.now(),
    computedSeconds: os.clock() - startedAt,
    needs,
  };
}

/** Messages to players of other guilds who had not proved themselves: there must be none. Called by: judging.report. */
function saidToStrangers({ world, players }: Scene): string[] {
  return createStrangerWatch((name) => players.find(({ client }) => client.name === name)?.guildName, FEDERATION_KEY).look(
    world.messages(),
  );
}

/**
 * Nothing that a player had may be gone, and no queue may grow too long.
 * Called by: evening.play, evening.runEvening, run.play, run.runSeed.
 */
export function look({ players, story }: Scene, needs: Needs): void {
  for (const player of players) {
    if (!player.client.isOnline()) continue;
    for (const missing of player.holdings.look(copyOf(player))) story.blame(`${player.name} had ${missing}`);
    noteQueue(needs, player);
  }
}

/** The player logs out; what his clients told and did on the way must be in order. Called by: judging.report. */
function takeLeave({ story }: Scene, player: Player, needs: Needs): void {
  for (const problem of unpairedEvents(toldNow(player))) story.blame(`${player.name} was told ${problem}`);
  player.client.logout();
  noteSaved(needs, player);
  for (const message of player.client.errors()) story.blame(`Lua error at ${player.name}: ${message}`);
}

/** Counts the ends of all sessions by their reasons. Called by: judging.report. */
function endsOf(players: readonly Player[]): Record<string, number> {
  const ends: Record<string, number> = {};
  for (const player of players) {
    for (const { ok, reason } of allResults(player)) {
      const name = ok ? "complete" : (reason ?? "without a reason");
      ends[name] = (ends[name] ?? 0) + 1;
    }
  }
  return ends;
}

/** Memory in use once everything that nobody needs is gone. Called by: evening.runEvening, run.runSeed. */
export function usedKilobytes(): number {
  collectgarbage("collect");
  return collectgarbage("count");
}
