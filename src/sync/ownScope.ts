/** My guild and its federation, as roster and setup table say at the moment of asking. */
import type { Scope } from "../model/scope";
import { scopeOf } from "../model/scope";
import type { EntryStore, GuildRoster } from "./ports";

/** @noSelf */
export interface OwnScope {
  /** Nil while my guild is unknown. */
  readonly known: () => Scope | undefined;
  /** A scope without guilds while mine is unknown: nothing may be spoken of then. */
  readonly current: () => Scope;
}

/** Builds the reader of my scope. Called by: ground.createGround. */
export function createOwnScope(roster: Pick<GuildRoster, "ownGuild">, store: Pick<EntryStore, "entriesOf">): OwnScope {
  /**
   * Derived anew each time, because any change of the setup table may change it.
   * Called by: bridgeEngine.createBridgeEngine, castReceiver.scopeWith, casts.createCasts,
   * federationOffice.actInOffice, historyDoors.versionsOf, hold.pending, liveEdits.judgeOfNow, ownScope.current,
   * presenceEngine.createPresenceEngine, presenceEngine.isOfMyScope, presenceEngine.isSame, readCommands.run,
   * repair.ask, repairAnswers.answer, seedDoors.createSeedDoors, signUpCommands.wordsToWish, signUpLines.signUpLines,
   * sync.userRows, syncLight.createSyncLight, tableWord.wordsToEntry, upkeepParts.createUpkeepParts,
   * visibleEntries.eachVisible, windowDoors.createFederationDoors, windowDoors.factsOf.
   */
  const known = (): Scope | undefined => {
    const ownGuild = roster.ownGuild();
    return ownGuild === undefined ? undefined : scopeOf(ownGuild, store.entriesOf("setup"));
  };

  /**
   * Never nil, for those who only ask whether an entry may be spoken of.
   * Called by: DataSyncHandler.acknowledgeTable, DataSyncHandler.sendRequest, entryBatches.outgoing,
   * entryRecords.hasScopeChanged, recordHandlers.onRequest, responderTurns.answerRequest, sessionOpener.open,
   * standing.farewells, standing.federation, standing.isStruckOff.
   */
  const current = (): Scope => known() ?? { ownGuild: "", guilds: new LuaSet() };

  return { known, current };
}
