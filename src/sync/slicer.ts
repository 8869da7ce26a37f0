/**
 * Long work cut into slices, so that the game never stutters: a job runs as a coroutine and is set aside when
 * its share of the frame is used up.
 *
 * 1. Jobs of one owner run in the order in which they came.
 * 2. An error in a job ends that job alone and is reported.
 */

/** Milliseconds of one frame that all jobs together may take. */
export const SLICE_MILLISECONDS = 2;
/** Jobs that may wait; more means that somebody floods us. */
export const MAX_JOBS = 200;

/** @noSelf */
export interface SlicerDeps {
  readonly preciseMilliseconds: () => number;
  readonly onError: (message: string) => void;
}

/** @noSelf */
export interface Slicer {
  /** Runs a job from the next frame on; false when too many wait. */
  readonly run: (job: () => void) => boolean;
  /** Called inside a job, as often as it likes: lets the frame go on when the slice is used up. Outside of jobs it does nothing. */
  readonly breathe: () => void;
  /** Runs what must not be set aside, such as a call that the game or another addon waits for; `run` must not raise an error. */
  readonly still: (run: () => void) => void;
  /** Works for one slice; called once a frame. */
  readonly pump: () => void;
  readonly isIdle: () => boolean;
}

/**
 * Builds a slicer; `preciseMilliseconds` must advance within a frame, `onError` receives what a job raised.
 * Called by: main.load, sizeWatching.createSizeWatching.
 */
export function createSlicer(deps: SlicerDeps): Slicer {
  const jobs: LuaThread[] = [];
  let sliceEnd = 0;
  let working = false;
  let stillness = 0;

  /**
   * Kept in order.
   * Called by: WorkflowManager.dispatch, beaconListener.hear, beaconListener.tick, beaconSpeaker.say,
   * castReceiver.onFrame, casts.createCasts, communities.onlineMembers, handshake.onHello, hold.confirm,
   * list.createList, liveEdits.tick, memberRounds.tick, monthPage.createMonthPage, pacedWrites.tick,
   * presence.withHoldings, presenceEngine.createPresenceEngine, receiver.acceptFrame, receiver.onNumbered,
   * repair.later, repairAnswers.createRepairAnswers, sizeWatch.tick, turns.inTurns, upkeepParts.tick.
   */
  const run = (job: () => void): boolean => {
    if (jobs.length >= MAX_JOBS) return false;
    jobs.push(coroutine.create(job));
    return true;
  };

  /**
   * Sets the job at work aside when its slice is used up.
   * Called by: DataSyncHandler.createDataSyncHandler, DataSyncHandler.requestEntriesFromRemote,
   * DataSyncManager.applyEntries, DataSyncManager.filtered, DataSyncManager.metadataOfTable,
   * DataSyncManager.processMetadataComparison, beaconReading.differences, beaconReading.meaning,
   * castPacking.createCastPacking, castReceiver.open, castReceiver.take, casts.createCasts, communities.read,
   * entryBatches.createEntryBatches, entryRecords.onEntries, entryRecords.onTableDone, farewell.createFarewell,
   * hold.takeAll, leavers.missingBeside, list.createList, list.rowsOf, listingPages.createListingPages, main.load,
   * memberRounds.updateMembers, monthPage.createMonthPage, offers.offerToEmptySide, offers.offersFor,
   * offers.offersOfPlan, pacedWrites.writeSome, portraits.createPortraits, portraits.make, portraits.pointsOf,
   * portraits.windowIds, recordHandlers.onMetadata, reminders.nearEvents, repair.say, repairAnswers.answer,
   * rollback.createRollback, rollback.ownEntries, rollback.readNext, rollback.writeSome, sessionEngine.createDataParts,
   * sizeWatching.createSizeWatching, sketchReader.createSketchReader, sketchReader.decoderFor,
   * snapshotMaker.gatheredFrom, snapshotParts.createSnapshotParts, unreadNews.tell, upkeepParts.createUpkeepParts,
   * visibleEntries.eachVisible.
   */
  const breathe = (): void => {
    if (working && stillness === 0 && deps.preciseMilliseconds() >= sliceEnd) coroutine.yield();
  };

  /** Lua cannot set aside what a protected call runs. Called by: main.load. */
  const still: Slicer["still"] = (work) => {
    stillness += 1;
    work();
    stillness -= 1;
  };

  /** At least one step is made each frame, however long the last one took. Called by: main.load. */
  const pump = (): void => {
    if (working) return;
    sliceEnd = deps.preciseMilliseconds() + SLICE_MILLISECONDS;
    working = true;
    let job = jobs[0];
    while (job !== undefined) {
      const [ok, problem] = coroutine.resume(job);
      if (!ok) deps.onError(tostring(problem));
      if (coroutine.status(job) !== "dead") break;
      table.remove(jobs, 1);
      if (deps.preciseMilliseconds() >= sliceEnd) break;
      job = jobs[0];
    }
    working = false;
  };

  /** True when no job waits or is set aside. Called by: main.load. */
  const isIdle = (): boolean => jobs.length === 0;

  return { run, breathe, still, pump, isIdle };
}
