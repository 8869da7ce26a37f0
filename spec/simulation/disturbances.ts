/** What players do while a session runs: ask each other at once, stop, reload, edit. */
import type { Entry } from "../../src/model/entry";
import type { Client } from "../support/client";
import type { Dice } from "../support/dice";
import type { EntriesById } from "../support/entries";
import { LIONS } from "../support/entries";
import type { Pair } from "../support/rigs";
import { ask, tablesHeldBy } from "../support/rigs";

export const DISTURBANCES = ["nothing else", "both asking at once", "a stop", "a reload", "an edit"] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

/**
 * Does it, in a pair whose sync looks `days` back; an edit is entered into `bobNews`, the news that Bob must hold from then on.
 */
export function disturb(disturbance: Disturbance, { alice, bob }: Pair, dice: Dice, days: number, bobNews: EntriesById): void {
  if (disturbance === "both asking at once") bob.type(dice.chance(50) ? `/gh sync Alice ${days}` : "/gh sync Alice 1");
  else if (disturbance === "a stop") (dice.chance(50) ? alice : bob).type("/gh stop");
  else if (disturbance === "a reload") bob.reload(dice.between(0, 4));
  else if (disturbance === "an edit") edit(bob, bobNews);
}

/**
 * Bob gives one of his guild's news another title, or writes the first.
 */
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
