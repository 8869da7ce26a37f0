/**
 * One seed's run: a guild of players with copies of their own lives through faults, then everything heals, and every copy must
 * become what the last writers made it.
 */
import { createDice, type Dice } from "../support/dice";
import { NOW } from "../support/entries";
import { aWorld } from "../support/world";
import { createAgenda } from "./agenda";
import { noNeeds, type Needs } from "./bounds";
import { randomDeed } from "./deeds";
import type { Scene } from "./scene";
import { chosenFaults, namesOf, networkOptions } from "./faults";
import { heal, mend } from "./healing";
import { look, report, usedKilobytes, type Report } from "./judging";
import { copyOf, guildmatesOf } from "./players";
import { createStory } from "./story";

/** Long frames and short ways: the order of events is what is tested, not how long they take. */
const QUICK = { frameSeconds: 0.25, latencyLowSeconds: 0.05, latencyHighSeconds: 0.3, jitterPercent: 50 };
/** Guilds of each size: so many of a hundred, and the most players. */
const SIZES = [
  { percent: 82, least: 2, most: 6 },
  { percent: 15, least: 7, most: 15 },
  { percent: 3, least: 16, most: 40 },
] as const;
/** In one world of so many everything goes by itself, too; in the others only what players ask for. */
const AUTOMATIC_EVERY = 4;
const [LEAST_PLAY_SECONDS, MOST_PLAY_SECONDS] = [20, 120];
/** Deeds come in bursts, so that they disturb each other. */
const [LEAST_BURSTS, MOST_BURSTS] = [2, 8];
const MOST_DEEDS_OF_A_BURST = 5;
const BURST_SECONDS = 5;

/** Runs a seed; the same seed gives the same report, but for the time it took. Called by: main. */
export function runSeed(seed: number): Report {
  const startedAt = os.clock();
  const kilobytesBefore = usedKilobytes();
  const dice = createDice(seed);
  const faults = chosenFaults(dice);
  const world = aWorld({ seed, serverTime: NOW, knowsLevel: false, ...QUICK, ...networkOptions(faults, dice) });
  const story = createStory(world.now);
  const mates = guildmatesOf(world, dice, guildSize(dice), faults, seed % AUTOMATIC_EVERY === 0);
  const scene: Scene = { ...mates, world, dice, faults, story, agenda: createAgenda(world), tally: { deletions: 0 } };
  const needs = noNeeds();
  introduce(scene);
  play(scene, needs);
  heal(scene);
  mend(scene);
  look(scene, needs);
  needs.memoryKilobytes = (usedKilobytes() - kilobytesBefore) / scene.players.length;
  return report(scene, seed, needs, startedAt);
}

/** How many players; mostly few. Called by: run.runSeed. */
function guildSize(dice: Dice): number {
  let left = dice.roll(100);
  for (const { percent, least, most } of SIZES) {
    if (left <= percent) return least - 1 + dice.roll(most - least + 1);
    left -= percent;
  }
  return 2;
}

/** The first lines of the story: who there is, and what may go wrong. Called by: run.runSeed. */
function introduce({ story, players, faults, world }: Scene): void {
  story.tell(`faults: ${namesOf(faults).join(", ")}`);
  const { lossPercent, repeatPercent, reorderPercent, cutPercent, delayPercent } = world.network.faults;
  const percents = [lossPercent, repeatPercent, reorderPercent, cutPercent, delayPercent] as const;
  story.tell(string.format("of 100 messages %.1f lost, %.1f repeated, %.1f overtaken, %.1f cut, %.1f late", ...percents));
  for (const player of players) {
    let entries = 0;
    for (const [, entriesById] of pairs(copyOf(player))) for (const [_id] of pairs(entriesById)) entries++;
    story.tell(`${player.name}: rank ${player.rank}, ${entries} entries${player.version.isOther() ? ", another version" : ""}`);
  }
}

/** The first half: deeds and faults in an order of chance. Called by: run.runSeed. */
function play(scene: Scene, needs: Needs): void {
  const { agenda, dice, players, story, world } = scene;
  const seconds = dice.between(LEAST_PLAY_SECONDS, MOST_PLAY_SECONDS);
  /** One deed of somebody who is there. Called by: run.play. */
  const act = (): void => {
    const present = players.filter(({ client }) => client.isOnline());
    const player = present[dice.roll(math.max(present.length, 1)) - 1];
    if (player === undefined) return;
    const done = randomDeed(scene)(scene, player);
    if (done !== undefined) story.tell(`${player.name} ${done}`);
  };
  for (const _burst of $range(1, LEAST_BURSTS + dice.roll(math.min(players.length, MOST_BURSTS)))) {
    const start = dice.between(0, seconds);
    for (const _deed of $range(1, dice.roll(MOST_DEEDS_OF_A_BURST))) agenda.after(start + dice.between(0, BURST_SECONDS), act);
  }
  agenda.passUntil(world.now() + seconds, () => look(scene, needs));
  look(scene, needs);
}
