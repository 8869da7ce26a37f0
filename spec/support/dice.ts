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
 * Called by: crowdRuns.crowdCost, dice.fork, evening.runEvening, fuzzer.attempt, fuzzer.createFuzzer,
 * guildData.guildTables, players.staleTables, run.runSeed, scene.sceneOf, world.aWorld.
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
   * Called by: archives.attempt, batches.createDeltaTarget, batches.wholeBatches, commands.someWords,
   * crowdEdits.changeBy, crowdEvents.shuffled, crowdRuns.changedTables, deeds.askAndWrite, deeds.askForSync,
   * deeds.idToEdit, deeds.randomDeed, deeds.write, dice.fork, edits.edited, edits.editedValue, edits.rosterEdit,
   * evening.act, evening.playersOf, evening.size, faults.chosenFaults, faults.clientOptions, faults.wrongBy,
   * fieldRig.residue, frames.someFrames, guildCopies.addFederation, guildCopies.addPermissions,
   * guildCopies.guildCopies, guildCopies.longText, guildCopies.scatter, guildCopies.versionsOf, guildData.articles,
   * guildData.calendar, guildData.newIds, guildDataMember.memberData, guildDataMember.signups, guildDataMember.some,
   * guildDataWords.pick, guildDataWords.text, guildDataWords.vocabularyOf, guildView.arrange, links.conversation,
   * links.disturbed, links.withField, luaLibrary.randomNumber, mutations, mutations.anyInput, mutations.anyOf,
   * mutations.medley, mutations.mutated, mutations.noise, mutations.oneOf, mutations.pieceOf, mutations.placeIn,
   * mutations.withByte, network.deliver, pairsOrder.bookWalk, pairsOrder.pairsInOwnOrder, players.editTime,
   * players.guildmatesOf, players.takeOne, randomCopies.addFederation, randomCopies.addPermissions,
   * randomCopies.randomCopies, randomCopies.twoVersions, randomEntries.guildOf, randomEntries.randomData,
   * randomEntries.randomId, randomEntries.randomStamp, randomEntries.randomValue, randomEntries.randomVersion,
   * randomEntries.randomWord, recordSamples.aBeacon, recordSamples.residues, recordSamples.someRecords,
   * recordSamples.someSummaries, records.transferOf, run.act, run.guildSize, run.play, samples.anEntry,
   * samples.anyText, samples.anyValue, samples.someEntries, savedFiles.attempt, savedFiles.keyIn, savedFiles.spoil,
   * scene.editsBy, scene.otherThan, scene.shuffled, sessions.disturbed, sessions.recorded, values.attempt,
   * values.createListingTarget, values.createOutlineTarget, values.createResidueTarget.
   */
  const roll = (sides: number): number => math.floor(fraction() * sides) + 1;
  return {
    fraction,
    roll,
    /**
     * Even over the range.
     * Called by: crowdEvents.planComings, crowdEvents.planEdits, deeds.askAndWrite, edits.rosterEdit, evening.play,
     * faults.clientOptions, faults.networkOptions, guildData.articles, guildData.calendar, guildDataMember.memberData,
     * mishaps.comesBack, mishaps.fight, mishaps.reload, mishaps.travel, network.delayOn, network.deliver,
     * randomEntries.randomValue, run.play, samples.anyValue, scene.sceneOf.
     */
    between: (low, high) => low + fraction() * (high - low),
    /**
     * Throws only where there is a chance at all.
     * Called by: archives.attempt, batches.attempt, batches.sealed, commands.attempt, crowdEdits.changeBy,
     * crowdEvents.planComings, deeds.askForSync, deeds.idToEdit, deeds.randomDeed, deeds.write, edits.edited,
     * evening.playersOf, faults.chosenFaults, faults.clientOptions, faults.wrongBy, frames.someFrames,
     * guildCopies.addFederation, guildCopies.addPermissions, guildCopies.guildCopies, guildCopies.longText,
     * guildCopies.versionsOf, guildData.articles, guildData.calendar, guildData.roster, guildDataCopies.staleCopy,
     * guildDataMember.memberData, guildDataWords.name, links.attempt, links.conversation, links.withField,
     * mishaps.fight, mishaps.reload, mutations.medley, mutations.mutated, mutations.pieceOf, network.deliver,
     * players.guildmatesOf, randomCopies.addFederation, randomCopies.addPermissions, randomEntries.randomStamp,
     * randomEntries.randomValue, randomEntries.randomVersion, recordSamples.aBeacon, recordSamples.someRecords,
     * records.attempt, records.transferOf, samples.anEntry, samples.anyValue, samples.strangeEntry, savedFiles.attempt,
     * savedFiles.spoil, society.createMessages, values.attempt.
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
