/** Members of one guild whose copies keep themselves equal: the built addon, with `autoSync` on, on the false client's GUILD. */
import type { Client } from "../support/client";
import type { Entry } from "../../src/model/entry";
import type { SomeEntries } from "../support/entries";
import { NOW, tablesOf } from "../support/entries";
import type { JoinOptions, WorldOptions } from "../support/options";
import { ask, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";

/** Nobody speaks unasked sooner after his login; by then all have said that they are there. */
const SETTLED_SECONDS = 40;
/** An edit is gathered for a second, and is on its way for half a second. */
export const REACH_SECONDS = 2.2;

/** So many may write news; the others write their own characters. */
export const OFFICERS = 3;
const NAMES = ["Alice", "Bob", "Carol", "Dora", "Emil", "Finn", "Gwen", "Hugo"];

export interface CastGuild {
  readonly world: World;
  /** Alice, Bob, Carol and so on; the first three are officers. */
  readonly players: readonly Client[];
}

/**
 * So many members with these entries, logged in and settled. What is said from then on stands in the transcript.
 * Called by: specs.
 */
export function aGuild(
  count: number,
  holds: SomeEntries = {},
  options: WorldOptions = {},
  joins: Record<string, JoinOptions> = {},
): CastGuild {
  const world = aWorld({ serverTime: NOW, ...options });
  const players: Client[] = [];
  for (const place of $range(0, count - 1)) {
    const name = NAMES[place] ?? `Member${place}`;
    const saved = { GuildHelperDB: { version: 1, settings: { autoSync: true }, tables: tablesOf(holds) } };
    const rank = place < OFFICERS ? math.min(place, 1) : OFFICERS;
    players.push(world.join(`${name}-Ragnaros`, { guild: "Lions", rank, saved, ...joins[name] }).login());
  }
  world.advance(SETTLED_SECONDS);
  world.network.forget();
  return { world, players };
}

/** A player changes the title of news, or writes them; the addon's own doors do it. Called by: specs. */
export function edit(player: Client, id: string, title: string): void {
  const [, reason] = ask(
    player,
    `return GuildHelper:PutEntry("news", ${string.format("%q", id)}, { title = ${string.format("%q", title)}, category = "News" })`,
  );
  if (reason !== undefined) error(tostring(reason));
}

/** A player writes new news; returns their id. Called by: specs. */
export function write(player: Client, title: string): string {
  const [entry, reason] = ask(
    player,
    `return GuildHelper:PutEntry("news", nil, { title = ${string.format("%q", title)}, category = "News" })`,
  );
  return entry === undefined ? error(tostring(reason)) : (entry as Entry).id;
}

/** The title of news in every player's copy, in order; "" where there is none. Called by: specs. */
export function titles(players: readonly Client[], id: string): string[] {
  return players.map((player) => (tablesHeldBy(player).news[id]?.data.title as string | undefined) ?? "");
}
