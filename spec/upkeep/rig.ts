/** A guild's own data as upkeep sees it: real tables and writer, a clock that a spec sets, and what was printed and logged. */
import type { Entry } from "../../src/model/entry";
import type { Scope } from "../../src/model/scope";
import { scopeOf } from "../../src/model/scope";
import type { TableName } from "../../src/model/tables";
import type { EntriesById } from "../../src/store/entryStore";
import { createEntryStore } from "../../src/store/entryStore";
import type { StoreWriter } from "../../src/store/localWriter";
import { createLocalWriter } from "../../src/store/localWriter";
import type { CharacterFacts, EntryStore, GuildRoster } from "../../src/sync/ports";
import type { GuildNotebook, SavedNotes } from "../../src/upkeep/guildNotes";
import { createGuildNotebook } from "../../src/upkeep/guildNotes";

export const GUILD = "The Guild-Ragnaros";
export const ALICE = "Alice-Ragnaros";
/** 2026-11-22 18:30:00 UTC, and by the realm's clock. */
export const NOW = 1795372200;
export const MAGE: CharacterFacts = { class: "MAGE", level: 70, rank: "Officer", itemLevel: 610, faction: "Horde" };

export interface UpkeepRig {
  readonly store: EntryStore;
  readonly writer: StoreWriter;
  readonly roster: GuildRoster;
  readonly notebook: GuildNotebook;
  readonly saved: SavedNotes;
  readonly printed: string[];
  readonly logged: string[];
  readonly scope: (this: void) => Scope | undefined;
  readonly serverTime: (this: void) => number;
  readonly print: (this: void, line: string) => void;
  readonly isMuted: (this: void, author: string) => boolean;
  readonly breathe: (this: void) => void;
  readonly log: { readonly write: (this: void, topic: string, text: string) => void };
  /** What a spec may change on the way. */
  now: number;
  guild: string | undefined;
  /** Alice's rank, and that of everybody named; others have none. */
  rank: number;
  readonly ranks: Record<string, number>;
  /** Members by the client's own answer, beside those in the list. */
  readonly members: Record<string, boolean>;
  isLoaded: boolean;
  /** Entries that were stored, in order: "roster Alice-Ragnaros". */
  readonly stored: string[];
}

/** An entry of my guild, of which a spec says only what matters to it. Called by: specs. */
export function anEntry(id: string, fields: Partial<Entry> = {}): Entry {
  return { id, guildName: GUILD, lastUpdated: NOW - 3600 + 0.5, deleted: false, author: "Bob-Ragnaros", data: {}, ...fields };
}

/** Alice, an officer of the guild, with these entries and notes. Called by: specs. */
export function aRig(entries: Partial<Record<TableName, readonly Entry[]>> = {}, saved: SavedNotes = {}): UpkeepRig {
  const tables: Record<TableName, EntriesById> = { setup: {}, news: {}, guildinfo: {}, calendar: {}, roster: {} };
  for (const [tableName, list] of pairs(entries)) for (const entry of list) tables[tableName][entry.id] = entry;
  const stored: string[] = [];
  const store = createEntryStore({ tables, onChanged: (tableName, id) => void stored.push(`${tableName} ${id}`) });
  const roster: GuildRoster = {
    ownName: () => ALICE,
    ownGuild: () => rig.guild,
    ownRank: () => rig.rank,
    isLoaded: () => rig.isLoaded,
    isMember: (name) => rig.members[name] === true,
    rankOf: (name) => rig.ranks[name],
    isOnline: () => true,
  };
  /**
   * The server's clock.
   * Called by: DataSyncHandler.sendRequest, beacon.brief, beacon.createBeaconMaker, beacon.symbolsOf,
   * beaconReading.isOfToday, beaconReading.meaning, beaconReading.pointsUnder, bridgeEngine.createBridgeEngine,
   * castPacking.createCastPacking, castReceiver.read, casts.createCasts, doors.openDoors, entryCommands.newData,
   * entryForm.save, ground.createGround, guildRoster.keep, handshake.greet, helloJudge.createHelloJudge, history.keep,
   * hold.take, hold.takenLately, hold.wouldChange, knownUsers.note, leavers.bury, leavers.look, leavers.missingBeside,
   * leavers.refuse, liveEdits.judgeOfNow, localWriter.freshId, localWriter.store, loginTasks.createLoginTasks,
   * memberRounds.updateMembers, ownCharacter.createOwnCharacter, partners.noteProved, playerLog.write,
   * presenceEngine.createPresenceEngine, presenceEngine.knownSummaries, presenceEngine.summaries,
   * recordHandlers.onRequest, reminders.nearEvents, repair.ask, repairAnswers.answer,
   * repairAnswers.createRepairAnswers, rig.aRig, savedParts.openSavedParts, seedDoors.createSeedDoors,
   * sessionEngine.createWorkflow, sessionOpener.open, snapshotMaker.createSnapshotMaker, snapshotMaker.isDue,
   * snapshotParts.createSnapshotParts, standing.farewells, statusReport.keepResult, trust.createTrust,
   * unreadNews.isNews, unreadNews.noteSeen, upkeepParts.createUpkeepParts, windowDoors.factsOf.
   */
  const serverTime = (): number => rig.now;
  const printed: string[] = [];
  const logged: string[] = [];
  const rig: UpkeepRig = {
    store,
    roster,
    stored,
    saved,
    printed,
    logged,
    serverTime,
    notebook: createGuildNotebook(saved, serverTime),
    writer: createLocalWriter({ store, roster, clock: { serverTime }, random: () => 0.5, isGuildless: () => false }),
    scope: () => (rig.guild === undefined ? undefined : scopeOf(rig.guild, tables.setup)),
    print: (line) => void printed.push(line),
    isMuted: (author) => author === "Eve-Ragnaros",
    breathe: () => undefined,
    log: { write: (topic, text) => void logged.push(`${topic}: ${text}`) },
    now: NOW,
    guild: GUILD,
    rank: 1,
    ranks: {},
    members: {},
    isLoaded: true,
  };
  return rig;
}
