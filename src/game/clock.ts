/** The client's three clocks. */
import type { Clock } from "../sync/ports";

/** Builds the clock of this client. Called by: client.createClient. */
export function createClock(): Clock {
  return {
    /**
     * The one clock all players share, in whole seconds: stamps are made of it.
     * Called by: DataSyncHandler.sendRequest, beacon.brief, beacon.createBeaconMaker, beacon.symbolsOf,
     * beaconReading.isOfToday, beaconReading.meaning, beaconReading.pointsUnder, bridgeEngine.createBridgeEngine,
     * castPacking.createCastPacking, castReceiver.read, casts.createCasts, doors.openDoors, entryCommands.newData,
     * entryForm.save, ground.createGround, guildRoster.keep, handshake.greet, helloJudge.createHelloJudge,
     * history.keep, hold.take, hold.takenLately, hold.wouldChange, knownUsers.note, leavers.bury, leavers.look,
     * leavers.missingBeside, leavers.refuse, liveEdits.judgeOfNow, localWriter.freshId, localWriter.store,
     * loginTasks.createLoginTasks, memberRounds.updateMembers, ownCharacter.createOwnCharacter, partners.noteProved,
     * playerLog.write, presenceEngine.createPresenceEngine, presenceEngine.knownSummaries, presenceEngine.summaries,
     * recordHandlers.onRequest, repair.ask, repairAnswers.answer, repairAnswers.createRepairAnswers,
     * savedParts.openSavedParts, seedDoors.createSeedDoors, sessionEngine.createWorkflow, sessionOpener.open,
     * snapshotMaker.createSnapshotMaker, snapshotMaker.isDue, snapshotParts.createSnapshotParts, standing.farewells,
     * statusReport.keepResult, trust.createTrust, unreadNews.isNews, unreadNews.noteSeen,
     * upkeepParts.createUpkeepParts, windowDoors.factsOf.
     */
    serverTime: () => GetServerTime(),
    /**
     * For waits and patience; stands still within a frame and never jumps.
     * Called by: WorkflowManager.report, admission.createAdmission, attempts.judge, autoSync.createAutoSync,
     * autoSync.noteFailure, autoSync.plan, autoSync.tick, autoSync.want, beaconClock.begin,
     * beaconClock.createBeaconClock, beaconClock.isDue, beaconClock.nextRoundAt, beaconClock.noteChange,
     * beaconClock.postpone, beaconListener.compare, beaconListener.tick, beaconSpeaker.say,
     * bridgeEngine.createBridgeEngine, bridges.createBridges, bridges.isAway, bridges.isMyTurn, bridges.keepDates,
     * bridges.noteCarried, bridges.onResult, bridges.probeNext, bridges.syncWith, bridges.tellOthers, bridges.tick,
     * byteBudget.createByteBudget, byteBudget.refill, castReceiver.createCastReceiver, castSender.onUndeliverable,
     * castSender.whisper, casts.createCasts, communities.onlineMembers, greeter.begin, greeter.forgiveSilence,
     * greeter.sayHello, greeter.watch, ground.createGround, guildRoster.refresh, handshake.answer,
     * handshake.createHandshake, handshake.greet, heldNotice.createHeldNotice, helloJudge.createHelloJudge,
     * link.accept, link.acceptStatus, link.ask, link.createLink, link.forgiveSilence, link.sayControl, link.tick,
     * liveEdits.note, liveEdits.tick, loginTasks.createLoginTasks, main.runFrames, messageGate.createMessageGate,
     * pacedWrites.tick, partners.isFree, partners.noteTried, partners.rosterNames, presence.candidatesSince,
     * presence.discover, presence.onHere, presenceEngine.createPresenceEngine, presenceEngine.isBusy,
     * presenceEngine.isWorthwhile, presenceEngine.saysBridge, receiver.createReceiver,
     * repairAnswers.createRepairAnswers, sendQueue.backlog, sendQueue.createSendQueue, sendQueue.sendNext,
     * sendQueue.settle, sessionEngine.createSessionEngine, sessionEngine.createWorkflow, sessionOpener.open,
     * sessionWatch.createSessionWatch, snapshotParts.createSnapshotParts, snapshotParts.tick, statusReport.etaOf,
     * statusReport.note, systemLines.noteWhisper, systemLines.peerOfOurs, trust.createTrust.
     */
    uptime: () => GetTime(),
    /** For slices of work: the only clock that advances within a frame. Called by: slicer.breathe, slicer.pump. */
    preciseMilliseconds: () => debugprofilestop(),
  };
}
