/**
 * The players of a simulated guild: each with the built addon, a copy of his own, and a note of what he must still hold. What a
 * Lua state tells its listeners is kept for as long as the state lives, and for the last word on it afterwards.
 */
import type { SyncResult } from "../../src/model/result";
import type { Client } from "../support/client";
import type { Dice } from "../support/dice";
import type { Tables } from "../support/entries";
import { LIONS, savedWith, tablesOf } from "../support/entries";
import { copyOfTables, listenTo, resultsIn, type Told } from "../support/rigs";
import type { World } from "../support/world";
import { clientOptions, type Faults } from "./faults";
import { guildCopies } from "./guildCopies";
import { createHoldings, type Holdings } from "./holdings";
import { talkingAddon, versionedAddon, type VersionedAddon } from "./otherAddons";

const LISTENED = ["SyncStarted", "SyncFinished"] as const;
const REALM = "Ragnaros";
const FIRST_NAMES = ["Alice", "Bob", "Cid", "Dee", "Eve", "Fay", "Gil", "Hal", "Ida", "Jan", "Kim", "Leo", "Mia", "Ned", "Ola", "Pia"];
const LOWEST_RANK = 4;
/** Alice leads the guild and Bob is an officer, of others every third. */
const SURE_OFFICERS = 2;
const OTHER_VERSION_PERCENT = 40;

export interface Player {
  readonly client: Client;
  /** Without the realm. */
  readonly name: string;
  readonly rank: number;
  /** As entries name it. */
  readonly guildName: string;
  readonly version: VersionedAddon;
  readonly holdings: Holdings;
  /** What each of his Lua states told, the running one last. */
  readonly toldByState: (readonly Told[])[];
}

export interface Guildmates {
  readonly players: readonly Player[];
  readonly officerCount: number;
  readonly writeRank: number;
}

/** Lets so many players of one guild log in, officers first. Called by: run.runSeed. */
export function guildmatesOf(world: World, dice: Dice, count: number, faults: Faults, autoSync: boolean): Guildmates {
  const officerCount = math.min(count, SURE_OFFICERS + math.floor((count - SURE_OFFICERS) / 3));
  const { copies, writeRank } = guildCopies(dice, count, officerCount);
  const players = copies.map((copy, place) => {
    const name = nameOf(place);
    const rank = place === 0 ? 0 : place < officerCount ? 1 : 1 + dice.roll(LOWEST_RANK - 1);
    const version = versionedAddon();
    version.setOther(faults.has("otherVersion") && place > 0 && dice.chance(OTHER_VERSION_PERCENT));
    const tables = tablesOf(copy);
    const client = world.join(`${name}-${REALM}`, {
      guild: "Lions",
      rank,
      saved: savedWith(tables, autoSync),
      addons: [version.files, talkingAddon],
      ...clientOptions(faults, dice),
    });
    return { client, name, rank, guildName: LIONS, version, holdings: createHoldings(tables), toldByState: [] };
  });
  for (const player of players) logIn(player);
  return { players, officerCount, writeRank };
}

/**
 * Starts the player's game and listens to it; nothing happens to who is online already.
 * Called by: evening.play, healing.heal, mishaps.comesBack, players.guildmatesOf.
 */
export function logIn(player: Player): void {
  if (player.client.isOnline()) return;
  player.client.login();
  listen(player);
}

/** Listens to the Lua state that has just begun. Called by: mishaps.reload, players.logIn. */
export function listen({ client, toldByState }: Player): void {
  toldByState.push(listenTo(client, ...LISTENED));
}

/**
 * His tables as they stand now, each with its own map: what is put in later does not show.
 * Called by: deeds.idToEdit, evening.becomeEqual, evening.wrongCopies, healing.blameAll, healing.meet, healing.mend,
 * healing.wrongCopies, judging.look, run.introduce.
 */
export function copyOf({ client }: Player): Tables {
  return copyOfTables(client);
}

/** What the running Lua state has told. Called by: healing.meet, healing.resultNow, judging.takeLeave. */
export function toldNow({ toldByState }: Player): readonly Told[] {
  return toldByState[toldByState.length - 1] ?? [];
}

/** The results among what all of a player's states told. Called by: healing.blameStrangeEnds, judging.endsOf. */
export function allResults({ toldByState }: Player): SyncResult[] {
  return toldByState.flatMap((told) => resultsIn(told));
}

/**
 * Beginnings without an end, and ends without a beginning; sessions with two peers may lie across each other, while one is busy.
 * Called by: judging.takeLeave.
 */
export function unpairedEvents(told: readonly Told[]): string[] {
  const isRunning = new LuaSet<string>();
  const problems: string[] = [];
  for (const [event, subject] of told) {
    const peer = event === "SyncStarted" ? (subject as string) : (subject as SyncResult).peer;
    if (isRunning.has(peer) === (event === "SyncStarted")) problems.push(`${event} of ${peer} out of turn`);
    if (event === "SyncStarted") isRunning.add(peer);
    else isRunning.delete(peer);
  }
  for (const peer of isRunning) problems.push(`of no end of the session with ${peer}`);
  table.sort(problems);
  return problems;
}

/** A name that sorts by place; more players than names get a second letter. Called by: players.guildmatesOf. */
function nameOf(place: number): string {
  const name = FIRST_NAMES[place % FIRST_NAMES.length] ?? "Zoe";
  return place < FIRST_NAMES.length ? name : name + string.char(96 + math.floor(place / FIRST_NAMES.length));
}
