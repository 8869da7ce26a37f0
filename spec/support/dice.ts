/** Chance that a seed repeats: Park and Miller's generator, exact in doubles on every machine. */

const MULTIPLIER = 16807;
const MODULUS = 2147483647;

/** @noSelf */
export interface Dice {
  /** A number of 0 or more and below 1. */
  readonly fraction: () => number;
  /** A whole number from 1 to `sides`. */
  readonly roll: (sides: number) => number;
  /** A number from `low` to below `high`. */
  readonly between: (low: number, high: number) => number;
  /** True in `percent` of 100 throws; 0 never is and does not throw. */
  readonly chance: (percent: number) => boolean;
  /** Dice of their own, so that one part's throws do not shift another's. */
  readonly fork: () => Dice;
}

/**
 * Builds dice from any whole seed; the same seed gives the same throws.
 * Called by: dice.fork, fuzzer.attempt, fuzzer.createFuzzer, guildData.guildTables, players.staleTables, scene.sceneOf,
 * world.aWorld.
 */
export function createDice(seed: number): Dice {
  let state = ((seed * 7919 + 104729) % (MODULUS - 1)) + 1;
  /**
   * One step of the generator, brought to 0..1.
   * Called by: dice.between, dice.chance, dice.roll, fuzzer.chosen, guildData.pastTime, guildDataCopies.olderVersion,
   * guildDataMember.some, guildDataWords.text, links.attempt, luaLibrary.randomNumber, timers.add.
   */
  const fraction = (): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
  /**
   * A side of the dice.
   * Called by: archives.attempt, batches.createDeltaTarget, batches.wholeBatches, commands.someWords, dice.fork,
   * edits.edited, edits.editedValue, edits.rosterEdit, fieldRig.residue, frames.someFrames, guildData.articles,
   * guildData.calendar, guildData.newIds, guildDataMember.memberData, guildDataMember.signups, guildDataMember.some,
   * guildDataWords.pick, guildDataWords.text, guildDataWords.vocabularyOf, guildView.arrange, links.conversation,
   * links.disturbed, links.withField, luaLibrary.randomNumber, mutations, mutations.anyInput, mutations.anyOf,
   * mutations.medley, mutations.mutated, mutations.noise, mutations.oneOf, mutations.pieceOf, mutations.placeIn,
   * mutations.withByte, network.deliver, pairsOrder.bookWalk, pairsOrder.pairsInOwnOrder, players.editTime,
   * players.takeOne, randomCopies.addFederation, randomCopies.addPermissions, randomCopies.guildOf,
   * randomCopies.randomCopies, randomCopies.randomData, randomCopies.randomStamp, randomCopies.randomValue,
   * randomCopies.randomVersion, randomCopies.randomWord, randomCopies.twoVersions, recordSamples.residues,
   * recordSamples.someRecords, recordSamples.someSummaries, records.transferOf, samples.anEntry, samples.anyText,
   * samples.anyValue, samples.someEntries, savedFiles.attempt, savedFiles.keyIn, savedFiles.spoil, scene.editsBy,
   * scene.shuffled, sessions.disturbed, sessions.recorded, values.attempt, values.createListingTarget,
   * values.createOutlineTarget, values.createResidueTarget.
   */
  const roll = (sides: number): number => math.floor(fraction() * sides) + 1;
  return {
    fraction,
    roll,
    /**
     * Even over the range.
     * Called by: disturbances.disturb, edits.rosterEdit, guildData.articles, guildData.calendar,
     * guildDataMember.memberData, network.delayOn, network.deliver, randomCopies.randomValue, samples.anyValue,
     * scene.sceneOf.
     */
    between: (low, high) => low + fraction() * (high - low),
    /**
     * Throws only where there is a chance at all.
     * Called by: archives.attempt, batches.attempt, batches.sealed, commands.attempt, disturbances.disturb,
     * edits.edited, frames.someFrames, guildData.articles, guildData.calendar, guildData.roster,
     * guildDataCopies.staleCopy, guildDataMember.memberData, guildDataWords.name, links.attempt, links.conversation,
     * links.withField, mutations.medley, mutations.mutated, mutations.pieceOf, network.deliver,
     * randomCopies.addFederation, randomCopies.addPermissions, randomCopies.randomStamp, randomCopies.randomValue,
     * randomCopies.randomVersion, recordSamples.someRecords, records.attempt, records.transferOf, samples.anEntry,
     * samples.anyValue, samples.strangeEntry, savedFiles.attempt, savedFiles.spoil, values.attempt.
     */
    chance: (percent) => percent > 0 && fraction() * 100 < percent,
    /**
     * Seeds the new dice with a throw of these.
     * Called by: fuzzer.createFuzzer, guildData.articles, guildData.guildTables, guildDataWords.createWords,
     * luaLibrary.createLuaLibrary, luaState.createParts, society.createSociety, world.aWorld, world.join.
     */
    fork: () => createDice(roll(MODULUS - 2)),
  };
}
