/** Short cuts for the specs of the false client itself: two guild mates with the listening addon, and what they heard. */
import type { Client } from "./client";
import { listener } from "./fixtures/listener";
import type { JoinOptions, WorldOptions } from "./options";
import { aWorld, type World } from "./world";

export interface Pair {
  readonly world: World;
  readonly alice: Client;
  readonly bob: Client;
}

/** Alice and Bob of the guild Lions, online, with fixed delays unless the options say otherwise. Called by: specs. */
export function guildMates(options: WorldOptions = {}, join: JoinOptions = {}): Pair {
  const world = aWorld({ addons: [listener], latencyLowSeconds: 0.1, latencyHighSeconds: 0.1, jitterPercent: 0, ...options });
  const alice = world.join("Alice-Ragnaros", { guild: "Lions", rank: 0, ...join }).login();
  const bob = world.join("Bob-Ragnaros", { guild: "Lions", ...join }).login();
  return { world, alice, bob };
}

/** The player sends an addon message; the result is the client's. Called by: specs. */
export function send(player: Client, text: string, chatType?: string, target?: string, prefix?: string): unknown {
  return (player.global("Send") as (this: void, ...args: unknown[]) => unknown)(text, chatType, target, prefix);
}

/** What the listening addon heard of one event: for each time the event's arguments. Called by: gameRig.textsHeard. */
export function heard(player: Client, event: string): unknown[][] {
  const lines = (player.global("HeardOf") as (this: void, name: string) => unknown[][])(event);
  return lines.map((line) => line.slice(1));
}

/** Texts of the addon messages heard. Called by: specs. */
export function textsHeard(player: Client): unknown[] {
  return heard(player, "CHAT_MSG_ADDON").map((line) => line[1]);
}

/** The results of a Lua text run by the player, as a list. Called by: specs. */
export function resultsOf(player: Client, code: string): unknown[] {
  return [...player.run(code)];
}
