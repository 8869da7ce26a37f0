/**
 * A guild under attack: Alice, its master, and Bob, an officer, have the built addon; Mallory, a plain member, and Eve, of another guild,
 * have none and say what they like. Whatever they do, Alice and Bob must be able to become equal, and nothing else may have happened.
 */
import { equalPlain } from "../../src/model/plainValue";
import { CONTROL_PREFIX } from "../../src/wire/protocol";
import type { Client } from "../support/client";
import type { SomeEntries, Tables } from "../support/entries";
import { anEntry, tablesOf } from "../support/entries";
import { listener } from "../support/fixtures/listener";
import type { Pair, PairOptions } from "../support/rigs";
import { aPair, ask, sync, tablesHeldBy } from "../support/rigs";

/** From Mallory or Eve to Alice, and what her addon has to do then. */
const SETTLING_SECONDS = 5;
/** What was begun by an attacker is over by then, in silence. */
const QUIET_SECONDS = 60;

export const ALICE = "Alice-Ragnaros";
export const MALLORY = "Mallory-Ragnaros";
export const EVE = "Eve-Ragnaros";

export interface Battlefield extends Pair {
  readonly mallory: Client;
  readonly eve: Client;
}

/** Alice holds two news, Bob one of them and a third; Bob alone writes roster entries. */
const ALICE_HOLDS: SomeEntries = { news: [anEntry("raid"), anEntry("cake")], guildinfo: [anEntry("rules")] };
const BOB_HOLDS: SomeEntries = { news: [anEntry("raid"), anEntry("dance")] };

/** All four are online; a quarter of a second each way. Called by: specs. */
export function aBattlefield(options: PairOptions = {}): Battlefield {
  const latency = { latencyLowSeconds: 0.25, latencyHighSeconds: 0.25 };
  const pair = aPair({ aliceHolds: ALICE_HOLDS, bobHolds: BOB_HOLDS, ...latency, ...options });
  const mallory = pair.world.join(MALLORY, { guild: "Lions", rank: 4, addons: [listener] }).login();
  const eve = pair.world.join(EVE, { guild: "Tigers", rank: 0, addons: [listener] }).login();
  pair.world.advance(SETTLING_SECONDS);
  return { ...pair, mallory, eve };
}

/** Somebody without the addon sends Alice a text that her addon hears. Called by: liar.sayText. */
export function whisper({ world }: Battlefield, from: Client, text: string, prefix = CONTROL_PREFIX): void {
  world.network.whisper(from.station, { sender: from.name, prefix, text, chatType: "WHISPER", target: ALICE, logged: false });
}

/** Alice's client hears a message, whoever is named as its sender and whatever its text. Called by: specs. */
export function hear({ alice }: Battlefield, sender: string, text: string, chatType = "WHISPER", prefix = CONTROL_PREFIX): void {
  alice.fire("CHAT_MSG_ADDON", prefix, text, chatType, sender, ALICE, 0, 0, "", 0);
}

/** Messages that Alice has sent to somebody since the network's transcript began. Called by: battlefield.harmDone. */
export function saidTo({ world }: Battlefield, name: string): number {
  return world.messages().filter(({ from, to }) => from === ALICE && to === name).length;
}

/** Lines of Alice's log. Called by: specs. */
export function logLines({ alice }: Battlefield): number {
  return ask(alice, "return #GuildHelperDB.log")[0] as number;
}

/** Kilobytes in use by everything there is, after what was left over is gone. Called by: specs. */
export function kilobytes(): number {
  collectgarbage("collect");
  collectgarbage("collect");
  return collectgarbage("count");
}

/**
 * What the attack has done beyond what is allowed, in words; nothing when nobody raised an error, nothing was said to Eve, and Alice and
 * Bob become equal as if nobody had attacked.
 * Called by: specs.
 */
export function harmDone(field: Battlefield): string[] {
  const { world, alice, bob } = field;
  world.advance(QUIET_SECONDS);
  const [result] = sync(field, "/gh sync Bob all");
  const harm = [...alice.errors(), ...bob.errors()];
  if (result?.identical !== true) harm.push(`the sync with Bob ended as ${result?.reason ?? "not identical"}`);
  if (!equalPlain(tablesHeldBy(alice), tablesHeldBy(bob))) harm.push("the copies differ");
  if (saidTo(field, EVE) > 0) harm.push("Eve was answered");
  const state = tostring(ask(alice, "return GuildHelper:GetSyncStatus().state")[0]);
  if (state !== "idle") harm.push(`Alice is ${state}`);
  return harm;
}

/** What Alice and Bob hold when only they have spoken to each other. Called by: specs. */
export function mergedTables(): Tables {
  return tablesOf({ news: [anEntry("raid"), anEntry("cake"), anEntry("dance")], guildinfo: [anEntry("rules")] });
}
