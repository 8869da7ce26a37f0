/** Everything that can go wrong in a simulated guild, each under a name of its own. */
import type { Dice } from "../support/dice";
import type { Flavour } from "../support/flavours";
import type { JoinOptions, WorldOptions } from "../support/options";

export const FAULTS = [
  "drop",
  "repeat",
  "reorder",
  "delay",
  "cut",
  "loadingBuffers",
  "loadingDrops",
  "deafness",
  "deafToWhispers",
  "lateThrottled",
  "lockdown",
  "instances",
  "otherAddon",
  "heavyAddon",
  "reload",
  "crash",
  "relog",
  "wrongClocks",
  "otherVersion",
  "noSpeech",
  "noEcho",
  "mixedSenders",
  "lateIdentity",
  "rosterStorms",
  "firstSeconds",
] as const;
export type Fault = (typeof FAULTS)[number];
export type Faults = LuaSet<Fault>;

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];
const CHOSEN_PERCENT = 25;
/** Now and then nothing goes wrong, or everything does. */
const [NONE_PERCENT, ALL_PERCENT] = [4, 4];
const MOST_LATE_SECONDS = 10;
const [HOUR, WRONG_DAYS] = [3600, 30];

/** The faults of one run. Called by: evening.runEvening, run.runSeed. */
export function chosenFaults(dice: Dice): Faults {
  const faults = new LuaSet<Fault>();
  const kind = dice.roll(100);
  for (const fault of FAULTS) {
    const isChosen = dice.chance(CHOSEN_PERCENT);
    if (kind > NONE_PERCENT && (isChosen || kind <= NONE_PERCENT + ALL_PERCENT)) faults.add(fault);
  }
  return faults;
}

/**
 * The faults of a run in the order of the list, for those who read.
 * Called by: evening.runEvening, judging.report, run.introduce.
 */
export function namesOf(faults: Faults): Fault[] {
  return FAULTS.filter((fault) => faults.has(fault));
}

/** What the network does. Called by: evening.runEvening, run.runSeed. */
export function networkOptions(faults: Faults, dice: Dice): WorldOptions {
  return {
    lossPercent: faults.has("drop") ? dice.between(1, 50) : 0,
    repeatPercent: faults.has("repeat") ? dice.between(1, 15) : 0,
    reorderPercent: faults.has("reorder") ? dice.between(1, 15) : 0,
    delayPercent: faults.has("delay") ? dice.between(1, 10) : 0,
    cutPercent: faults.has("cut") ? dice.between(1, 20) : 0,
    guildEcho: !faults.has("noEcho"),
  };
}

/** What one client does where the game leaves it open. Called by: evening.playersOf, players.guildmatesOf. */
export function clientOptions(faults: Faults, dice: Dice): JoinOptions {
  const buffers = faults.has("loadingDrops") ? faults.has("loadingBuffers") && dice.chance(50) : true;
  return {
    loadingBuffers: buffers,
    throttleQueues: faults.has("lateThrottled") && dice.chance(70),
    lockdownDropsIncoming: dice.chance(50),
    refusesOffline: dice.chance(30),
    showOffline: dice.chance(30),
    canSpeak: !(faults.has("noSpeech") && dice.chance(40)),
    clockSkewSeconds: faults.has("wrongClocks") ? wrongBy(dice) : 0,
    lateRealmSeconds: faults.has("lateIdentity") ? dice.between(0, MOST_LATE_SECONDS) : 0,
    lateGuildSeconds: faults.has("lateIdentity") ? dice.between(0, MOST_LATE_SECONDS) : 0.5,
    refusedAfterEntryPercent: faults.has("firstSeconds") ? 50 : 0,
    flavour: faults.has("mixedSenders") ? (FLAVOURS[dice.roll(FLAVOURS.length) - 1] ?? "retail") : "retail",
  };
}

/** Hours or days, ahead or behind. Called by: faults.clientOptions. */
function wrongBy(dice: Dice): number {
  return (dice.chance(50) ? 1 : -1) * (dice.chance(50) ? dice.roll(23) * HOUR : dice.roll(WRONG_DAYS) * 24 * HOUR);
}
