/** What players do while a session runs: ask each other at once, stop, reload, edit. */
import type { Entry } from "../../src/model/entry";
import type { Client } from "../support/client";
import type { Dice } from "../support/dice";
import type { EntriesById } from "../support/entries";
import { LIONS } from "../support/entries";
import type { Pair } from "../support/rigs";
import { ask, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";

export const DISTURBANCES = [
  "nothing else",
  "both asking at once",
  "a stop",
  "a reload",
  "a crash",
  "a loading screen",
  "an encounter",
  "an edit",
] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

/**
 * Does it, in a pair whose sync looks `days` back; an edit is entered into `bobNews`, the news that Bob must hold from then on.
 * Called by: specs.
 */
export function disturb(disturbance: Disturbance, { world, alice, bob }: Pair, dice: Dice, days: number, bobNews: EntriesById): void {
  if (disturbance === "both asking at once") bob.type(dice.chance(50) ? `/gh sync Alice ${days}` : "/gh sync Alice 1");
  else if (disturbance === "a stop") (dice.chance(50) ? alice : bob).type("/gh stop");
  else if (disturbance === "a reload") bob.reload(dice.between(0, 4));
  else if (disturbance === "a crash") comeBack(bob);
  else if (disturbance === "a loading screen") alice.loadingScreen(dice.between(0, 20));
  else if (disturbance === "an encounter") fight(bob, world, dice.between(0, 20));
  else if (disturbance === "an edit") edit(bob, bobNews);
}

/** Asks whether a player's callbacks end with it, because his Lua state does. Called by: specs. */
export function forgetsCallbacks(disturbance: Disturbance): boolean {
  return disturbance === "a reload" || disturbance === "a crash";
}

/** The player's game ends without a word or a saved file, and is started again. Called by: disturbances.disturb. */
function comeBack(player: Client): void {
  player.crash();
  player.login();
}

/** For so long the game allows the player no addon messages. Called by: disturbances.disturb. */
function fight(player: Client, world: World, seconds: number): void {
  player.startEncounter();
  world.advance(seconds);
  player.endEncounter();
}

/** Bob gives one of his guild's news another title, or writes the first. Called by: disturbances.disturb. */
function edit(bob: Client, bobNews: EntriesById): void {
  const { news } = tablesHeldBy(bob);
  const ids: string[] = [];
  for (const [id, { guildName }] of pairs(news)) if (guildName === LIONS) ids.push(id);
  table.sort(ids);
  const wanted = ids[0] === undefined ? "nil" : string.format("%q", ids[0]);
  const [entry] = ask(bob, `return GuildHelper:PutEntry("news", ${wanted}, { title = "Mended while a session ran" })`);
  const { id } = entry as Entry;
  bobNews[id] = tablesHeldBy(bob).news[id] as Entry;
}
