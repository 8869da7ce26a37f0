/**
 * An evening of two guilds in one federation, whose members type no command that syncs: they come and go, write and delete, and live
 * through faults. Then everything heals, and soon all of them hold what the last writers made, by themselves.
 */
import type { Entry } from "../../src/model/entry";
import { equalPlain } from "../../src/model/plainValue";
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { TABLE_NAMES } from "../../src/model/tables";
import { crowdSeats, crowdTables, type Seat } from "../crowd/seats";
import { createDice, type Dice } from "../support/dice";
import { NOW, savedWith, type Tables } from "../support/entries";
import { staleCopy } from "../support/guildDataCopies";
import type { GuildTables } from "../support/guildData";
import { isIdle } from "../support/rigs";
import { aWorld, type World } from "../support/world";
import { createAgenda } from "./agenda";
import { noNeeds, type Needs } from "./bounds";
import { randomDeed, remove, write } from "./deeds";
import { chosenFaults, clientOptions, namesOf, networkOptions, type Faults } from "./faults";
import { heal } from "./healing";
import { createHoldings } from "./holdings";
import { look, report, usedKilobytes, type Report } from "./judging";
import { relog } from "./mishaps";
import { weightOf } from "./oracle";
import { talkingAddon, versionedAddon } from "./otherAddons";
import { copyOf, logIn, type Player } from "./players";
import type { Deed, Scene } from "./scene";
import { createStory } from "./story";

/** How large an evening is. */
export interface EveningSize {
  /** Two guilds are in one federation. */
  readonly guilds: 1 | 2;
  /** Members of a guild. */
  readonly least: number;
  readonly most: number;
  readonly seconds: number;
  /** Of a guild beside its roster; so many a table. */
  readonly entries: number;
}

/** As many as are online in a guild that is well. */
export const WHOLE_EVENING: EveningSize = { guilds: 2, least: 15, most: 20, seconds: 7200, entries: 20 };
export const SHORT_EVENING: EveningSize = { guilds: 2, least: 3, most: 6, seconds: 1200, entries: 8 };

const QUICK = { frameSeconds: 0.25, latencyLowSeconds: 0.05, latencyHighSeconds: 0.3, jitterPercent: 50 };
/** Members who were away for some days before the evening. */
const STALE_PERCENT = 40;
const MOST_STALE_DAYS = 30;
/** Everybody comes within the first minutes. */
const LOGIN_SECONDS = 120;
/** One deed of somebody, on average. */
const SECONDS_BETWEEN_DEEDS = 20;
/** Once all is well: beacons come around every 10 to 15 minutes, and a lost one is made good by the next. */
const MOST_HEALING_SECONDS = 3600;
const SECONDS_BETWEEN_LOOKS = 5;
const USUAL_DEEDS: readonly Deed[] = [write, write, write, write, write, write, relog, relog, remove];

/** Runs the evening of a seed; the same seed gives the same report, but for the time it took. Called by: main. */
export function runEvening(seed: number, size: EveningSize): Report {
  const startedAt = os.clock();
  const kilobytesBefore = usedKilobytes();
  const dice = createDice(seed);
  const faults = chosenFaults(dice);
  const world = aWorld({ seed, serverTime: NOW, ...QUICK, ...networkOptions(faults, dice) });
  const story = createStory(world.now);
  const players = playersOf(world, dice, size, faults);
  const agenda = createAgenda(world);
  const scene: Scene = { players, officerCount: 0, writeRank: 1, world, dice, faults, story, agenda, tally: { deletions: 0 } };
  const needs = noNeeds();
  story.tell(`${players.length} players; faults: ${namesOf(faults).join(", ")}`);
  play(scene, size, needs);
  heal(scene);
  becomeEqual(scene);
  look(scene, needs);
  needs.memoryKilobytes = (usedKilobytes() - kilobytesBefore) / players.length;
  return report(scene, seed, needs, startedAt);
}

/** The members of both guilds; some have missed the past days. Called by: evening.runEvening. */
function playersOf(world: World, dice: Dice, { guilds, least, most, entries }: EveningSize, faults: Faults): Player[] {
  /** A size by chance. Called by: evening.playersOf. */
  const size = (): number => least - 1 + dice.roll(most - least + 1);
  const seats = crowdSeats(guilds === 1 ? [size()] : [size(), size()]);
  const tables = crowdTables(dice.roll(1000), seats, { news: entries, guildinfo: entries, calendar: entries });
  return seats.map((seat) => {
    const isStale = dice.chance(STALE_PERCENT);
    const held = isStale ? staleCopy(tables, NOW - dice.roll(MOST_STALE_DAYS) * SECONDS_PER_DAY, dice) : tables;
    return playerAt(world, seat, { ...held, setup: tables.setup }, clientOptions(faults, dice));
  });
}

/** A player with his copy, not logged in. Called by: evening.playersOf. */
function playerAt(
  world: World,
  { name, guild, guildName, rank }: Seat,
  tables: GuildTables,
  options: ReturnType<typeof clientOptions>,
): Player {
  const version = versionedAddon();
  const client = world.join(name, {
    guild,
    rank,
    saved: savedWith(tables, true),
    addons: [version.files, talkingAddon],
    ...options,
  });
  const [shortName] = string.match(name, "^[^-]+");
  return { client, name: shortName ?? name, rank, guildName, version, holdings: createHoldings(tables), toldByState: [] };
}

/** Logins, then deeds and faults in an order of chance. Called by: evening.runEvening. */
function play(scene: Scene, { seconds }: EveningSize, needs: Needs): void {
  const { agenda, dice, players, story, world } = scene;
  for (const player of players) {
    agenda.after(dice.between(0, LOGIN_SECONDS), () => {
      logIn(player);
    });
  }
  /** One deed of somebody who is there. Called by: evening.play. */
  const act = (): void => {
    const present = players.filter(({ client }) => client.isOnline());
    const player = present[dice.roll(math.max(present.length, 1)) - 1];
    const done = player === undefined ? undefined : randomDeed(scene, USUAL_DEEDS)(scene, player);
    if (done !== undefined) story.tell(`${player?.name ?? ""} ${done}`);
  };
  for (const _ of $range(1, math.floor(seconds / SECONDS_BETWEEN_DEEDS))) agenda.after(dice.between(LOGIN_SECONDS / 2, seconds), act);
  agenda.passUntil(world.now() + seconds, () => {
    look(scene, needs);
  });
}

/** Waits, and blames the addon for every copy that does not become what it must be. Called by: evening.runEvening. */
function becomeEqual({ world, players, story }: Scene): void {
  const wanted = lastVersions(players.map((player) => copyOf(player)));
  let nextLookAt = world.now();
  const startedAt = world.now();
  const isDone = world.runUntil(() => {
    if (world.now() < nextLookAt) return false;
    nextLookAt = world.now() + SECONDS_BETWEEN_LOOKS;
    return players.every(({ client }) => isIdle(client)) && wrongCopies(players, wanted).length === 0;
  }, MOST_HEALING_SECONDS);
  if (isDone) story.tell(string.format("all copies are equal after %d s", world.now() - startedAt));
  else for (const problem of wrongCopies(players, wanted)) story.blame(problem);
}

type Wanted = Readonly<Record<string, Entry>>;

/**
 * Of every entry the version with the last stamp, under its table and id.
 * Called by: evening.becomeEqual, evening.wrongCopies.
 */
function lastVersions(copies: readonly Tables[]): Wanted {
  const wanted: Record<string, Entry> = {};
  for (const copy of copies) {
    for (const tableName of TABLE_NAMES) {
      for (const [id, entry] of pairs(copy[tableName])) {
        const key = `${tableName} ${id}`;
        const best = wanted[key];
        if (best === undefined || weightOf(entry) > weightOf(best)) wanted[key] = entry;
      }
    }
  }
  return wanted;
}

/**
 * What is wrong with the copies: older than wanted, or not as the first player's; clients write by themselves meanwhile.
 * Called by: evening.becomeEqual.
 */
function wrongCopies(players: readonly Player[], wanted: Wanted): string[] {
  const found: string[] = [];
  const newest = lastVersions(players.map((player) => copyOf(player)));
  for (const [key, entry] of pairs(wanted)) if (weightOf(newest[key] ?? entry) < weightOf(entry)) found.push(`${key}: lost by all`);
  for (const player of players) {
    const held = lastVersions([copyOf(player)]);
    for (const [key, entry] of pairs(newest)) {
      const own = held[key];
      if (!equalPlain(own, entry)) found.push(`${player.name} has ${own === undefined ? "no" : "another"} ${key}`);
    }
  }
  table.sort(found);
  return found;
}
