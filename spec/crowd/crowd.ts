/**
 * Whole guilds with the built addon: one guild, or two that share their tables. Usually all begin with the same copies, so that
 * what they say afterwards is about what changes.
 */
import { TABLE_NAMES } from "../../src/model/tables";
import type { Client } from "../support/client";
import { NOW, savedWith } from "../support/entries";
import type { GuildTables } from "../support/guildData";
import type { JoinOptions, WorldOptions } from "../support/options";
import { copyOfTables } from "../support/rigs";
import { savedTextOf } from "../support/savedVariables";
import { aWorld, type World } from "../support/world";
import type { Seat } from "./seats";

/** Logins of an evening do not all come in one second. */
const LOGINS_A_SECOND = 4;
/** Nobody has said anything for so long, and everybody holds the same: then a crowd is at rest. */
const REST_SECONDS = 60;

export interface CrowdOptions {
  readonly seed: number;
  readonly seats: readonly Seat[];
  readonly autoSync: boolean;
  readonly tables: GuildTables;
  /** What somebody holds who does not hold what all hold. */
  readonly others?: Readonly<Record<string, GuildTables>>;
  readonly world?: WorldOptions;
  readonly joins?: (seat: Seat) => JoinOptions;
}

export interface CrowdMember extends Seat {
  readonly client: Client;
}

export interface Crowd {
  readonly world: World;
  readonly members: readonly CrowdMember[];
}

/** Builds the world and its players; nobody is logged in yet. Called by: crowdRuns.crowdAtRest. */
export function createCrowd({ seed, seats, autoSync, tables, others = {}, world: options, joins }: CrowdOptions): Crowd {
  const world = aWorld({ seed, serverTime: NOW, ...options });
  const usualText = fileWith(tables, autoSync);
  const members = seats.map((seat) => {
    const client = world.join(seat.name, { guild: seat.guild, rank: seat.rank, ...joins?.(seat) });
    const own = others[seat.name];
    client.writeSavedText(own === undefined ? usualText : fileWith(own, autoSync));
    return { ...seat, client };
  });
  return { world, members };
}

/** The text of a saved file with these tables. Called by: crowd.createCrowd. */
function fileWith(tables: GuildTables, autoSync: boolean): string {
  return savedTextOf(savedWith(tables, autoSync));
}

/** Everybody of these logs in, a few a second. Called by: crowdRuns.crowdAtRest. */
export function logInAll(world: World, members: readonly CrowdMember[]): void {
  for (const { client } of members) {
    client.login();
    world.advance(1 / LOGINS_A_SECOND);
  }
}

/**
 * Waits until everybody who is online holds the same and nobody says anything any more; false when that does not come.
 * Called by: crowdRuns.crowdAtRest.
 */
export function rest({ world, members }: Crowd, mostSeconds: number): boolean {
  let quietSince = world.now();
  let count = world.messages().length;
  return world.runUntil(() => {
    if (world.messages().length !== count) quietSince = world.now();
    count = world.messages().length;
    return world.now() - quietSince >= REST_SECONDS && areEqual(members);
  }, mostSeconds);
}

/** Asks whether all of these who are online hold the same versions. Called by: crowd.rest, crowdRuns.look. */
export function areEqual(members: readonly CrowdMember[]): boolean {
  const online = members.filter(({ client }) => client.isOnline());
  const [first, ...rest] = online.map(({ client }) => copyOfTables(client) as GuildTables);
  return first === undefined || rest.every((tables) => holdSame(first, tables));
}

/** The same ids in the same versions. Called by: crowd.areEqual. */
function holdSame(left: GuildTables, right: GuildTables): boolean {
  for (const tableName of TABLE_NAMES) {
    let count = 0;
    for (const [id, { lastUpdated }] of pairs(left[tableName])) {
      if (right[tableName][id]?.lastUpdated !== lastUpdated) return false;
      count += 1;
    }
    for (const [_] of pairs(right[tableName])) count -= 1;
    if (count !== 0) return false;
  }
  return true;
}
