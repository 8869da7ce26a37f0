/**
 * Sketches that were damaged or that lie. Each is read, planned by and carried out under the gate's rule, that only newer versions are
 * taken; then both sides are equal, or their digests differ.
 */
import type { Decoded } from "../../src/reconcile/decoder";
import { createDecoder } from "../../src/reconcile/decoder";
import { FIELD_PRIME } from "../../src/reconcile/field";
import type { HeldAt } from "../../src/reconcile/planBySketch";
import { planBySketch, weighingBySeconds } from "../../src/reconcile/planBySketch";
import { createIdHashes, createPositionOf, secondsWeight } from "../../src/reconcile/position";
import { syndromeOf } from "../../src/reconcile/sketch";
import { breathless } from "../reconcile/fieldRig";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import type { Target } from "./mutations";
import { MUTATIONS } from "./mutations";
import type { Look, Side, Version } from "./twoSides";
import { aSide, areEqual, carryOut, digestsAgree, lookUp, symbolsOf } from "./twoSides";

const NOW = 1700000000;
/** Enough for four differences; the sides differ in two, so a liar has room for two more. */
const SYMBOLS = 10;
const ENTRIES = 5;
const SEEDS_PER_SPEC = 1000;
const hashes = createIdHashes();
const weighing = weighingBySeconds(NOW);
const look: Look = { positionOf: createPositionOf(3, hashes), weighing, cutOff: 0 };
const otherLook: Look = { ...look, positionOf: createPositionOf(4, hashes) };

/**
 * Two sides that hold the same entries, the first one in another version and the second one on one side only.
 * Called by: mutation_spec.tallyOf.
 */
function twoSides(dice: Dice): [local: Side, remote: Side] {
  const [local, remote]: [Version[], Version[]] = [[], []];
  for (const index of $range(1, ENTRIES)) {
    const version: Version = { tableName: "news", id: `${index}`, lastUpdated: NOW - 1000 - dice.roll(1000000), deleted: false };
    if (index !== 2) remote.push(version);
    if (index === 1) local.push({ ...version, lastUpdated: NOW - dice.roll(1000000), deleted: true });
    if (index > 2) local.push(version);
    if (index === 2) (dice.chance(10) ? remote : local).push(version);
  }
  return [aSide(local), aSide(remote)];
}

/** What a liar has to work with. Called by: mutation_spec.tallyOf. */
function targetOf(local: Side, remote: Side): Target {
  const [mine, theirs] = [local["news/1"] as Version, remote["news/1"] as Version];
  const difference = (secondsWeight(theirs.lastUpdated) - secondsWeight(mine.lastUpdated)) % FIELD_PRIME;
  const [, positions] = lookUp(remote, look);
  table.sort(positions);
  return {
    symbols: symbolsOf(remote, look, SYMBOLS),
    otherSymbols: symbolsOf(remote, otherLook, SYMBOLS),
    positions,
    differing: { position: look.positionOf("news", "1"), difference },
  };
}

/** What became of mutated sketches. */
interface Tally {
  /** By what was read: "refused", or a kind of decoding. */
  readonly read: Record<Decoded["kind"] | "refused", number>;
  /** Plans after which the sides were not equal, and those of them that the digests showed. */
  wrong: number;
  caught: number;
}

/** Carries out on copies of both sides what a decoding says. Called by: mutation_spec.tallyOf. */
function follow(decoded: Decoded, local: Side, remote: Side, heldAt: HeldAt, tally: Tally): void {
  if (decoded.kind !== "differences") return;
  const [localEnd, remoteEnd] = [{ ...local }, { ...remote }];
  carryOut(planBySketch(decoded.differences, heldAt, weighing), localEnd, remoteEnd, look);
  if (areEqual(localEnd, remoteEnd)) return;
  tally.wrong += 1;
  if (!digestsAgree(localEnd, remoteEnd, 0)) tally.caught += 1;
}

/** What becomes of every mutation of the sides drawn from these seeds. Called by: specs. */
function tallyOf(firstSeed: number, lastSeed: number): Tally {
  const tally: Tally = { read: { refused: 0, moreSymbols: 0, inconsistent: 0, differences: 0 }, wrong: 0, caught: 0 };
  for (const seed of $range(firstSeed, lastSeed)) {
    const dice = createDice(seed);
    const [local, remote] = twoSides(dice);
    const target = targetOf(local, remote);
    const localSymbols = symbolsOf(local, look, SYMBOLS);
    const [heldAt, positions] = lookUp(local, look);
    for (const [, mutate] of MUTATIONS) {
      const arrived = mutate(target, dice);
      if (arrived === undefined) {
        tally.read.refused += 1;
      } else {
        const decoder = createDecoder(breathless);
        decoder.push(syndromeOf(arrived, localSymbols));
        const decoded = decoder.decode(positions);
        tally.read[decoded.kind] += 1;
        follow(decoded, local, remote, heldAt, tally);
      }
    }
  }
  return tally;
}

describe("Of 10,000 mutated sketches, ten of each pair of sides,", () => {
  for (const thousand of $range(0, 9)) {
    const [first, last] = [thousand * SEEDS_PER_SPEC + 1, (thousand + 1) * SEEDS_PER_SPEC];

    it(`each is refused or read, and the digests show every wrong plan (seeds ${first} to ${last})`, () => {
      const { read, wrong, caught } = tallyOf(first, last);
      assert.are.equal(SEEDS_PER_SPEC * MUTATIONS.length, read.refused + read.moreSymbols + read.inconsistent + read.differences);
      assert.is_true(read.refused > 20 && read.moreSymbols > 4000 && read.inconsistent > 1000 && read.differences > 3000);
      assert.is_true(wrong > 1000, `${wrong}`);
      assert.are.equal(wrong, caught);
    });
  }
});
