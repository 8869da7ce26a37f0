/**
 * What it costs that a whole guild stays equal: a crowd at rest, something that happens in it, and all that is said until everybody
 * who is there holds the same again. Either everything goes by itself, or every member in turn asks everyone online.
 */
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { TABLE_NAMES } from "../../src/model/tables";
import { areEqual, createCrowd, logInAll, rest, type Crowd, type CrowdMember } from "../crowd/crowd";
import { changeBy } from "../crowd/crowdEdits";
import { crowdTraffic, type CrowdTraffic } from "../crowd/crowdTraffic";
import { crowdSeats, crowdTables, type Seat } from "../crowd/seats";
import { createStrangerWatch } from "../crowd/strangerWatch";
import { createDice, type Dice } from "../support/dice";
import { NOW } from "../support/entries";
import type { GuildTables } from "../support/guildData";
import { editCopy } from "../support/guildDataCopies";
import { createWords, type Words } from "../support/guildDataWords";
import type { World } from "../support/world";
import { happen, type CrowdScene } from "./crowdEvents";
import type { CrowdWay, CrowdWorkload } from "./crowdWorkloads";
import { SEED } from "./scene";
import { FEDERATION_KEY } from "../simulation/randomEntries";

export interface CrowdCost extends CrowdTraffic {
  /** From the last event until all who are online hold the same; nil when that did not come. */
  readonly secondsUntilEqual?: number;
  /** Messages to players of other guilds who had not proved themselves. */
  readonly toStrangers: number;
}

/** Long enough for whatever comes around by itself after so many logins. */
const MOST_REST_SECONDS = 3600;
/** What is said so long after all are equal belongs to the event. */
const AFTER_SECONDS = 120;
const MOST_SECONDS = 1800;
const MOST_LOOP_SECONDS = 7200;
/** Between two looks at all copies. */
const LOOK_SECONDS = 0.5;
const WEEK_DAYS = 7;
const FRAME_SECONDS = 0.25;

/** Runs a workload in one way; the same seed gives the same cost. Called by: main.measureCrowd. */
export function crowdCost(workload: CrowdWorkload, way: CrowdWay): CrowdCost {
  const dice = createDice(SEED);
  const words = createWords(createDice(SEED + 1));
  const { crowd, absent } = crowdAtRest(workload, way, dice, words);
  const { world, members } = crowd;
  const watch = createStrangerWatch((name) => members.find((member) => member.name === name)?.guild, FEDERATION_KEY);
  const strangersBefore = watch.look(world.messages()).length;
  world.network.forget();
  happen({ crowd, dice, words, absent, onLogin: way === "loops" ? askEverybody : () => undefined }, workload);
  const lastEventAt = world.now();
  const equality = createEqualityWatch(crowd);
  if (way === "loops") for (const member of members) runLoop(world, member, equality.look);
  else world.runUntil(equality.look, MOST_SECONDS);
  world.advance(AFTER_SECONDS);
  for (const { client, name } of members) for (const problem of client.errors()) error(`${name}: ${problem}`);
  const equalAt = equality.equalAt();
  return {
    ...crowdTraffic(world.messages()),
    toStrangers: strangersBefore + watch.look(world.messages()).length,
    ...(equalAt === undefined ? {} : { secondsUntilEqual: equalAt - lastEventAt }),
  };
}

/** Everybody is there but who comes back later, and nothing is left to do. Called by: crowdRuns.crowdCost. */
function crowdAtRest(workload: CrowdWorkload, way: CrowdWay, dice: Dice, words: Words): Pick<CrowdScene, "crowd" | "absent"> {
  const seats = crowdSeats(workload.sizes);
  const before = crowdTables(SEED, seats);
  const [absentSeat] = workload.missed > 0 ? seats.slice(-1) : [];
  const others = absentSeat === undefined ? {} : { [absentSeat.name]: before };
  const tables = changedTables(before, seats, workload.missed, dice, words);
  const crowd = createCrowd({ seed: SEED, seats, autoSync: true, tables, others, world: { frameSeconds: FRAME_SECONDS } });
  const absent = crowd.members.find(({ name }) => name === absentSeat?.name);
  const present = crowd.members.filter((member) => member !== absent);
  logInAll(crowd.world, present);
  if (!rest(crowd, MOST_REST_SECONDS)) error(`the crowd of ${workload.name} finds no rest`);
  if (way === "loops") for (const { client } of present) client.type("/gh set autoSync off");
  return { crowd, absent };
}

/** The tables after so many changes of the past week, made by their members. Called by: crowdRuns.crowdAtRest. */
function changedTables(before: GuildTables, seats: readonly Seat[], count: number, dice: Dice, words: Words): GuildTables {
  const tables: Partial<GuildTables> = {};
  for (const tableName of TABLE_NAMES) tables[tableName] = { ...before[tableName] };
  for (const place of $range(1, count)) {
    const seat = seats[place % seats.length] as Seat;
    const change = changeBy(seat, tables as GuildTables, dice, words);
    editCopy(tables as GuildTables, { ...change, author: seat.name, at: NOW - dice.roll(WEEK_DAYS * SECONDS_PER_DAY) });
  }
  return tables as GuildTables;
}

/** @noSelf */
interface EqualityWatch {
  /** True once everybody who is online holds the same; looks now and then. */
  readonly look: () => boolean;
  readonly equalAt: () => number | undefined;
}

/** Builds the watch over a crowd's copies. Called by: crowdRuns.crowdCost. */
function createEqualityWatch({ world, members }: Crowd): EqualityWatch {
  let equalAt: number | undefined;
  let nextLookAt = world.now();
  return {
    /** Notes when all came to be equal. Called by: crowdRuns.crowdCost. */
    look: () => {
      if (equalAt === undefined && world.now() >= nextLookAt) {
        nextLookAt = world.now() + LOOK_SECONDS;
        if (areEqual(members)) equalAt = world.now();
      }
      return equalAt !== undefined;
    },
    /** Nil until they were. Called by: crowdRuns.crowdCost. */
    equalAt: () => equalAt,
  };
}

/** The member asks everyone online. Called by: crowdRuns.crowdCost, crowdRuns.runLoop. */
function askEverybody({ client }: CrowdMember): void {
  client.forgetChat();
  client.type("/gh sync all");
}

/** One member's round, to its last line. Called by: crowdRuns.crowdCost. */
function runLoop(world: World, member: CrowdMember, betweenFrames: () => void): void {
  if (!member.client.isOnline()) return;
  askEverybody(member);
  /** The line that ends a round. Called by: crowdRuns.runLoop. */
  const hasEnded = (line: string): boolean =>
    string.find(line, "%d users?: ")[0] !== undefined || string.find(line, "Nobody")[0] !== undefined;
  world.runUntil(() => {
    betweenFrames();
    return member.client.chatLines().some((line) => hasEnded(line));
  }, MOST_LOOP_SECONDS);
}
