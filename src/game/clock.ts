/** The client's three clocks. */
import type { Clock } from "../sync/ports";

/** Builds the clock of this client. Called by: client.createClient. */
export function createClock(): Clock {
  return {
    /**
     * The one clock all players share, in whole seconds: stamps are made of it.
     * Called by: DataSyncHandler.sendRequest, beacon.brief, beacon.createBeaconMaker, beacon.full,
     * beaconReading.isOfToday, beaconReading.meaning, beaconReading.pointsUnder, doors.openDoors,
     * entryCommands.newData, guildRoster.keep, history.keep, hold.take, hold.takenLately, hold.wouldChange,
     * localWriter.freshId, localWriter.store, loginTasks.createLoginTasks, ownCharacter.createOwnCharacter,
     * playerLog.write, presenceEngine.createPresenceEngine, presenceEngine.knownSummaries, recordHandlers.onRequest,
     * savedParts.openSavedParts, seedDoors.createSeedDoors, sessionEngine.createWorkflow, sessionOpener.open,
     * snapshotMaker.createSnapshotMaker, snapshotMaker.isDue, snapshotParts.createSnapshotParts,
     * statusReport.keepResult, unreadNews.isNews, unreadNews.noteSeen, upkeepParts.createUpkeepParts.
     */
    serverTime: () => GetServerTime(),
    /**
     * For waits and patience; stands still within a frame and never jumps.
     * Called by: WorkflowManager.report, admission.createAdmission, attempts.judge, autoSync.createAutoSync,
     * autoSync.noteFailure, autoSync.plan, autoSync.tick, autoSync.want, beaconClock.begin,
     * beaconClock.createBeaconClock, beaconClock.isDue, beaconClock.noteBeacon, beaconClock.noteChange,
     * beaconClock.postpone, beaconSpeaker.say, byteBudget.createByteBudget, byteBudget.refill, engine.createEngine,
     * guildRoster.refresh, link.accept, link.acceptStatus, link.ask, link.createLink, link.forgiveSilence,
     * link.sayControl, link.tick, loginTasks.createLoginTasks, main.load, messageGate.createMessageGate,
     * presence.candidatesSince, presence.discover, presence.onHere, presenceEngine.createPresenceEngine,
     * presenceEngine.isWorthwhile, receiver.createReceiver, sendQueue.backlog, sendQueue.createSendQueue,
     * sendQueue.sendNext, sendQueue.settle, sessionEngine.createSessionEngine, sessionEngine.createWorkflow,
     * sessionOpener.open, sessionWatch.createSessionWatch, snapshotParts.createSnapshotParts, snapshotParts.tick,
     * statusReport.etaOf, statusReport.note, systemLines.noteWhisper, systemLines.peerOfOurs.
     */
    uptime: () => GetTime(),
    /** For slices of work: the only clock that advances within a frame. Called by: slicer.breathe, slicer.pump. */
    preciseMilliseconds: () => debugprofilestop(),
  };
}
