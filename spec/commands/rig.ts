/** Commands over hand-made tables: what is typed, what is printed, what is asked of the rest of the addon. */
import type { CommandDeps } from "../../src/commands/commandDeps";
import { createCommands } from "../../src/commands/createCommands";
import { createWriteRank } from "../../src/editing/writeRank";
import type { Entry } from "../../src/model/entry";
import type { GuardCount } from "../../src/model/guard";
import type { LogLine } from "../../src/model/logLine";
import type { Outcome } from "../../src/model/outcome";
import { failure, success } from "../../src/model/outcome";
import type { PlainTable } from "../../src/model/plainValue";
import { initialSettings, SETTING_NAMES } from "../../src/model/settings";
import { scopeOf } from "../../src/model/scope";
import type { RollbackReport, SnapshotHeading } from "../../src/model/snapshot";
import type { SyncStatus } from "../../src/model/syncStatus";
import type { UserStatus } from "../../src/model/user";
import type { TableName } from "../../src/model/tables";
import type { SettingValue } from "../../src/sync/doors";
import { createMutedAuthors } from "../../src/store/mutedAuthors";
import type { EarlierVersion, WaitingDeletions } from "../../src/sync/ports";

export const GUILD = "The Guild-Ragnaros";
/** 2026-11-22 18:30:00 UTC. */
export const NOW = 1795372200;

export const IDLE: SyncStatus = {
  state: "idle",
  sent: 0,
  received: 0,
  total: 0,
  queue: { messages: 0, bytes: 0, seconds: 0 },
  lastResults: [],
};

export interface RigOptions {
  readonly tables?: Partial<Record<TableName, readonly Entry[]>>;
  readonly status?: SyncStatus;
  readonly users?: readonly UserStatus[];
  readonly log?: readonly LogLine[];
  /** Of whatever entry. */
  readonly versions?: readonly EarlierVersion[];
  readonly snapshots?: readonly SnapshotHeading[];
  /** How every rollback ends. */
  readonly rolledBack?: Outcome<RollbackReport>;
  readonly waiting?: readonly WaitingDeletions[];
  readonly keptOut?: readonly GuardCount[];
  /** The client knows neither name nor realm of the player yet. */
  readonly isEarly?: boolean;
  readonly ownRank?: number;
  /** The sentence with which sync, writer and guild settings refuse everything. */
  readonly refusal?: string;
  readonly isRunning?: boolean;
  /** Authors muted when the commands begin. */
  readonly muted?: readonly string[];
}

export interface Rig {
  /** Runs one line and returns what it printed. */
  readonly type: (this: void, line: string) => string[];
  /** What commands asked for, in order. */
  readonly asked: string[];
  readonly get: (this: void, tableName: TableName, id: string) => Entry | undefined;
}

/**
 * An entry of my guild, of which a spec says only what matters to it.
 * Called by: commands.judge, rig.deleteEntry, rig.depsOf, rig.put, rig.putEntry, rig.remove.
 */
export function anEntry(id: string, data: PlainTable, fields: Partial<Entry> = {}): Entry {
  return { id, guildName: GUILD, lastUpdated: NOW - 86400 + 0.5, deleted: false, author: "Alice-Ragnaros", data, ...fields };
}

/** Builds commands for Alice of Ragnaros, over the tables given. Called by: commands.judge. */
export function aRig(options: RigOptions = {}): Rig {
  const printed: string[] = [];
  const asked: string[] = [];
  const tables: Record<string, Record<string, Entry>> = {};
  for (const [tableName, entries] of pairs(options.tables ?? {})) {
    tables[tableName] = {};
    for (const entry of entries) tables[tableName][entry.id] = entry;
  }
  const commands = createCommands(depsOf(options, tables, printed, asked));
  return {
    /** Types a line into the chat and reads the answer off it. Called by: commands.judge. */
    type: (line) => {
      printed.length = 0;
      commands(line);
      return [...printed];
    },
    asked,
    /** What a table holds after the commands. Called by: commands.writtenProblem. */
    get: (tableName, id) => tables[tableName]?.[id],
  };
}

/** The rest of the addon, as far as commands see it. Called by: rig.aRig. */
function depsOf(options: RigOptions, tables: Record<string, Record<string, Entry>>, printed: string[], asked: string[]): CommandDeps {
  const { refusal } = options;
  const settings: Record<string, SettingValue> = initialSettings() as Record<string, SettingValue>;
  /**
   * A table, made when it is first asked for.
   * Called by: rig.deleteEntry, rig.entries, rig.get, rig.put, rig.remove, rig.scope, rig.sortedIds.
   */
  const entriesOf = (tableName: TableName): Record<string, Entry> => (tables[tableName] ??= {});
  /** Writes, unless everything is refused. Called by: rig.deleteEntry, rig.put, rig.putEntry, rig.remove. */
  const put = (tableName: TableName, entry: Entry): LuaMultiReturn<[Entry | undefined, string | undefined]> => {
    if (refusal !== undefined) return $multi(undefined, refusal);
    entriesOf(tableName)[entry.id] = entry;
    return $multi(entry, undefined);
  };
  /**
   * An ordinary member's, unless the spec says otherwise.
   * Called by: federationOffice.actInOffice, writeRank.maySet.
   */
  const ownRank = (): number => options.ownRank ?? 5;
  return {
    sync: {
      /** Notes who is asked and how far back. Called by: sync.start, syncCommands.run. */
      startSync: (peer, mode) => {
        asked.push(`sync ${peer ?? "everyone"} ${mode.kind} ${mode.days}`);
        if (refusal !== undefined) return $multi(undefined, refusal);
        return $multi(true, undefined);
      },
      /** Notes the wish; whether anything ran is the spec's choice. Called by: sync.createButtons, syncCommands.run. */
      stop: () => {
        asked.push("stop");
        return options.isRunning === true;
      },
      /** Nothing runs. Called by: sync.refresh. */
      progress: () => [],
      /**
       * The state the spec arranged.
       * Called by: statusText.statusLines, sync.createButtons, sync.failedPeer, sync.refresh, sync.resultLines,
       * sync.userRows.
       */
      getStatus: () => options.status ?? IDLE,
      /** The users the spec arranged. Called by: statusText.statusLines, sync.userRows. */
      users: () => options.users ?? [],
      /** What the spec arranged. Called by: statusText.statusLines. */
      gateCounts: () => options.keptOut ?? [],
    },
    hold: {
      /**
       * What the spec arranged.
       * Called by: holdCommands.run, joinedHolds.waiting, statusText.statusLines, sync.createButtons, sync.waitingLine,
       * syncLight.createSyncLight.
       */
      waiting: () => options.waiting ?? [],
      /**
       * Notes the word; as many are taken as wait, unless everything is refused.
       * Called by: holdCommands.run, joinedHolds.confirm, sync.createButtons.
       */
      confirm: () => {
        asked.push("confirm");
        return refusal === undefined ? 1 : 0;
      },
      /** Notes the word. Called by: holdCommands.run, joinedHolds.refuse, sync.createButtons. */
      refuse: () => {
        asked.push("refuse");
        return 1;
      },
    },
    entries: {
      /**
       * The stored entry itself, as the real store gives it.
       * Called by: DataSyncHandler.exchangeTable, DataSyncHandler.requestEntriesFromRemote, DataSyncManager.applyEntry,
       * DataSyncManager.metadataOfTable, castReceiver.heldAt, castReceiver.take, engine.onEntryChanged,
       * entryBatches.outgoing, entryCommands.listedName, entryCommands.run, entryDoors.createEntryDoors,
       * entryDoors.listOf, entryForm.save, entryGate.factsOf, entrySide.selected, federated.holdings, historySide.load,
       * hold.take, hold.wouldChange, ladderRig.problemsOf, leavers.entryOfAway, liveEdits.takeAll, localWriter.isTaken,
       * localWriter.targetOf, memberEntries.isOurs, memberEntries.write, offers.isOfferable,
       * ownCharacter.createOwnCharacter, portrait.advanceTo, portraits.make, readCommands.matchingEntries,
       * reminders.nearEvents, repair.isMine, repair.putOff, repair.say, repairAnswers.answer, returners.openGoneList,
       * rollback.ownEntries, rollback.readNext, sessionEngine.createSessionEngine, sessions.judge, signUp.answerEvent,
       * signUpCommands.wordsToWish, signUpLines.signUpLines, snapshotMaker.gatheredFrom, standing.isStruckOff,
       * sync.userRows, tableWord.rosterEntry, tableWord.wordsToEntry, takeImport.takeOldAddon, unreadNews.tell,
       * visibleEntries.eachVisible.
       */
      get: (tableName, id) => entriesOf(tableName)[id],
      /**
       * Ids by bytes, as the real store sorts them.
       * Called by: entryDoors.createEntryDoors, entryDoors.listOf, federated.holdings, readCommands.matchingEntries,
       * readCommands.run, sessions.judge, signUpLines.signUpLines, visibleEntries.eachVisible, windowDoors.factsOf.
       */
      sortedIds: (tableName) => Object.keys(entriesOf(tableName)).sort((left, right) => (left < right ? -1 : 1)),
    },
    setup: {
      /**
       * The stored entries themselves.
       * Called by: federationOffice.actInOffice, federationOffice.join, federationOffice.leave,
       * federationOffice.nameOf, readCommands.asShown, windowDoors.guilds, windowDoors.ownName, writeRank.get.
       */
      entries: () => entriesOf("setup"),
      /**
       * Writes without asking for the rank: the commands' own checks are under test.
       * Called by: federationOffice.put, writeRank.set.
       */
      put: (id, data) => put("setup", anEntry(id, data, { lastUpdated: NOW + 0.5 })),
      /** Leaves a tombstone. Called by: federationOffice.leave. */
      remove: (id) => put("setup", { ...anEntry(id, {}), ...entriesOf("setup")[id], deleted: true }),
      /** 0xab, as many as asked for. Called by: federationOffice.freshHex. */
      randomBytes: (count) => string.rep(string.char(0xab), count),
    },
    writer: {
      /**
       * Notes the write and makes it, with an id and a stamp known beforehand.
       * Called by: entryCommands.put, entryDoors.createEntryDoors, entryForm.restore, entryForm.save,
       * historyCommands.run, memberEntries.write, ownCharacter.write, signUp.answerEvent.
       */
      putEntry: (tableName, id, data) => {
        const newId = id ?? (typeof data.name === "string" ? data.name : "20261122183000-4f2a");
        asked.push(`put ${tableName} ${id ?? "new"}`);
        return put(tableName, anEntry(newId, data, { lastUpdated: NOW + 0.5 }));
      },
      /**
       * Notes the wish and leaves a tombstone.
       * Called by: entryCommands.run, entryDoors.createEntryDoors, entryForm.remove, leavers.bury.
       */
      deleteEntry: (tableName, id) => {
        asked.push(`delete ${tableName} ${id}`);
        return put(tableName, { ...anEntry(id, {}), ...entriesOf(tableName)[id], deleted: true });
      },
    },
    history: {
      /** The versions the spec arranged. Called by: historyCommands.run, historyDoors.versionsOf, historySide.load. */
      versionsOf: () => options.versions ?? [],
    },
    snapshots: {
      /** The snapshots the spec arranged. Called by: rollbackCommands.run. */
      newestFirst: () => options.snapshots ?? [],
      /** Ends at once, as the spec has it. Called by: rollbackCommands.run. */
      rollback: (place, onDone) => {
        asked.push(`rollback ${place}`);
        if (refusal !== undefined) return failure(refusal);
        onDone(options.rolledBack ?? success({ setBack: 1, alreadySo: 2, refused: 3, newer: 4 }));
        return success((options.snapshots ?? [])[place - 1] as SnapshotHeading);
      },
    },
    log: {
      /** Notes the words; which lines have them is the log's own matter. Called by: logCommands.run. */
      search: (words) => {
        asked.push(`log ${words.join(" ")}`);
        return options.log ?? [];
      },
    },
    settings: {
      names: SETTING_NAMES,
      /**
       * The value last set.
       * Called by: optionRows.get, settingCommands.run, settingCommands.setSetting, syncCommands.usualDays.
       */
      get: (name) => settings[name],
      /**
       * Takes every value: the commands' own checks are under test.
       * Called by: optionRows.set, settingCommands.setSetting.
       */
      set: (name, value) => {
        if (refusal !== undefined) return failure(refusal);
        asked.push(`set ${name} ${value}`);
        settings[name] = value;
        return success(value);
      },
    },
    unread: {
      /** Notes what was seen. Called by: readCommands.run. */
      noteSeen: (entries) => void asked.push(`seen ${entries.map(({ id }) => id).join(" ")}`),
    },
    /**
     * My guild alone, once the client tells.
     * Called by: federationOffice.actInOffice, readCommands.run, signUpCommands.wordsToWish, signUpLines.signUpLines,
     * tableWord.wordsToEntry.
     */
    scope: () => (options.isEarly === true ? undefined : scopeOf(GUILD, entriesOf("setup"))),
    /** The realm's clock shows UTC. Called by: signUp.answerEvent. */
    realmTime: () => NOW,
    muted: createMutedAuthors([...(options.muted ?? [])], refusal),
    identity: {
      /** Alice, once the client tells. Called by: entryCommands.run, signUp.answerEvent. */
      ownName: () => (options.isEarly === true ? undefined : "Alice-Ragnaros"),
      /**
       * Her realm, known as soon as her name is.
       * Called by: entryCommands.newData, entryCommands.renamingRefusal, muteCommands.run, syncCommands.wordsToWish,
       * tableWord.rosterEntry.
       */
      ownRealm: () => (options.isEarly === true ? undefined : "Ragnaros"),
      ownRank,
    },
    clock: {
      /**
       * The moment at which everything is typed.
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
      serverTime: () => NOW,
      /**
       * Stands still: no command waits.
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
      uptime: () => 100,
      /** Stands still: no command measures. Called by: slicer.breathe, slicer.pump. */
      preciseMilliseconds: () => 0,
    },
    chat: {
      /**
       * Keeps the line for the spec to read.
       * Called by: createCommands.createCommands, leavers.look, loginTasks.createLoginTasks, main, optionsPanel.change,
       * optionsPanel.open, pauseLines.createPauseLines, reminders.createReminders, rollbackCommands.run,
       * savedParts.openSavedParts, sizeWatching.createSizeWatching, sync.start, syncLines.onHeld, syncLines.onNobody,
       * syncLines.onResult, syncLines.onRoundEnd, unreadNews.tell.
       */
      print: (line) => void printed.push(line),
    },
    /** Notes the wish. Called by: createCommands.answersTo. */
    toggleWindow: () => {
      asked.push("window");
    },
    writeRank: createWriteRank({
      identity: { ownRank, ownGuild: () => GUILD },
      setup: {
        /** The guild has set none. Called by: writeRank.get. */
        entries: () => ({}),
        /** Notes the rank; the guild's entry itself is not part of the rig. Called by: writeRank.set. */
        put: (id, data) => {
          asked.push(`writeRank ${tostring(data.writeRank)}`);
          return $multi(refusal === undefined ? anEntry(id, data) : undefined, refusal);
        },
      },
    }),
  };
}
