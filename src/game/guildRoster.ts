/**
 * The members of the player's guild: who they are, their ranks, who is online.
 *
 * 1. The client's list is read in slices, a second after it announced changes (the first one at once), however many it announces.
 * 2. A fresh list is asked for at login until one comes, and never more often than the client heeds.
 * 3. Members whom the list hides are known by the client's own answer, their ranks from the saved data.
 */
import type { PeerName } from "../model/peerName";
import { shortName } from "../model/peerName";
import type { Clock, GuildRoster, Timers } from "../sync/ports";
import type { Events } from "./events";
import type { FrameLoop } from "./frameLoop";
import { runGuarded } from "./guarded";
import { answerOf } from "./optional";
import { createOwnGuild } from "./ownGuild";
import type { Player } from "./player";
import type { SavedRanks } from "./rankMemory";
import { createRankMemory } from "./rankMemory";
import type { RosterScan, RosterSnapshot } from "./rosterScan";
import { createRosterScan } from "./rosterScan";

/** The client ignores requests within 10 s of the last one. */
const REQUEST_SECONDS = 11;
/** Changes come in storms: one reading serves all that come within this time. */
const GATHER_SECONDS = 1;

/** @noSelf */
export interface GuildRosterDeps {
  /** The saved data's part for ranks; it is written to. */
  readonly saved: SavedRanks;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly events: Events;
  readonly frameLoop: FrameLoop;
  readonly player: Player;
}

/** @noSelf */
export interface LiveGuildRoster extends GuildRoster {
  /** Asks the server for a fresh list, unless it was asked a moment ago. */
  readonly refresh: () => void;
  /** As listed at this moment; nil for everybody who is not. */
  readonly levelOf: (peer: PeerName) => number | undefined;
  readonly rankNameOf: (peer: PeerName) => string | undefined;
  /** `handler` is called after every reading of the list, changed or not. */
  readonly onChange: (handler: () => void) => void;
}

/** Builds the roster; it begins to listen and to ask at the next PLAYER_ENTERING_WORLD. Called by: main.load. */
export function createGuildRoster(deps: GuildRosterDeps): LiveGuildRoster {
  const guild = createOwnGuild(deps.player);
  const memory = createRankMemory(deps.saved);
  const handlers: ((this: void) => void)[] = [];
  let list: { readonly guildName: string; readonly snapshot: RosterSnapshot } | undefined;
  let scan: RosterScan | undefined;
  let isGathering = false;
  let requestedAt = -REQUEST_SECONDS;

  /**
   * The list read last, if it is of the guild the player is in now.
   * Called by: guildRoster.isLoaded, guildRoster.isMember, guildRoster.isOnline, guildRoster.levelOf,
   * guildRoster.rankNameOf, guildRoster.rankOf.
   */
  const current = (): RosterSnapshot | undefined =>
    list !== undefined && list.guildName === guild.guildName() ? list.snapshot : undefined;

  /**
   * A roster without members is none: the client has such ones early in a login.
   * Called by: bridgeEngine.createBridgeEngine, castReceiver.onFrame, deputy.mayBeDeputy, engine.onRosterChanged,
   * greeter.greet, guildRoster.awaitList, guildRoster.gather, hold.isDeletion, loginTasks.createLoginTasks,
   * messageGate.admitSender, ownCharacter.createOwnCharacter, standing.holds, starter.peerRefusal.
   */
  const isLoaded = (): boolean => (current()?.members ?? 0) > 0;

  /** Asks, unless the client would ignore it. Called by: guildRoster.awaitList, guildRoster.createGuildRoster. */
  const refresh = (): void => {
    if (deps.clock.uptime() - requestedAt < REQUEST_SECONDS) return;
    requestedAt = deps.clock.uptime();
    answerOf(() => {
      C_GuildInfo.GuildRoster();
    });
  };

  /**
   * Asks again and again until the client delivers; without a guild there is nothing to wait for.
   * Called by: guildRoster.awaitList, guildRoster.createGuildRoster.
   */
  const awaitList = (): void => {
    refresh();
    deps.timers.after(REQUEST_SECONDS, () => {
      if (!isLoaded()) awaitList();
    });
  };

  /** Begins a reading soon, so that a storm of announcements costs one. Called by: guildRoster.createGuildRoster. */
  const gather = (): void => {
    if (isGathering) return;
    isGathering = true;
    deps.timers.after(isLoaded() ? GATHER_SECONDS : 0, () => {
      isGathering = false;
      const realm = deps.player.ownRealm();
      if (realm !== undefined) scan = createRosterScan(realm);
    });
  };

  /** Keeps what a finished reading found, and tells those who asked. Called by: guildRoster.createGuildRoster. */
  const keep = (snapshot: RosterSnapshot): void => {
    const guildName = guild.guildName();
    list = guildName === undefined ? undefined : { guildName, snapshot };
    if (guildName !== undefined && snapshot.members > 0) memory.learn(guildName, snapshot, deps.clock.serverTime());
    for (const handler of handlers) runGuarded(handler);
  };

  deps.frameLoop.onFrame(() => {
    const snapshot = scan?.step();
    if (snapshot === undefined) return;
    scan = undefined;
    keep(snapshot);
  });
  deps.events.on("GUILD_ROSTER_UPDATE", gather);
  deps.events.on("PLAYER_GUILD_UPDATE", () => {
    refresh();
    gather();
  });
  let isAwaiting = false;
  deps.events.on("PLAYER_ENTERING_WORLD", () => {
    if (isAwaiting) return;
    isAwaiting = true;
    awaitList();
  });

  return {
    ownName: deps.player.ownName,
    ownGuild: guild.guildName,
    ownRank: guild.rank,
    isLoaded,
    /**
     * The list or the client's own answer will do: each misses members the other knows.
     * Called by: authority.ownerRefusal, bridgeEngine.createBridgeEngine, castReceiver.onFrame, castReceiver.scopeWith,
     * casts.onBrought, entrance.createEntrance, entryGate.factsOf, entryGate.memberNamed, greeter.greet,
     * hold.isDeletion, leavers.entryOfAway, messageGate.isOfMyGuild, presenceEngine.onlineUsers,
     * receiver.onGuildRecord, repairAnswers.createRepairAnswers, sessionEngine.createWorkflow,
     * sessionOpener.standingOf, standing.holds, starter.peerRefusal.
     */
    isMember: (peer) =>
      guild.guildName() !== undefined && (current()?.rankByName.has(peer) === true || isMemberByClient(peer, deps.player)),
    /**
     * As listed now, else as last seen; nil means that nobody may be judged by it.
     * Called by: deputy.isDeputy, entryGate.factsOf, entryGate.memberNamed.
     */
    rankOf: (peer) => {
      const guildName = guild.guildName();
      return guildName === undefined ? undefined : (current()?.rankByName.get(peer) ?? memory.rankOf(guildName, peer));
    },
    /**
     * As of the last reading; false also for everybody unknown.
     * Called by: people.personOf, presence.candidatesSince, presenceEngine.isWorthwhile, presenceEngine.onlineUsers,
     * presenceEngine.userStatus.
     */
    isOnline: (peer) => current()?.online.has(peer) === true,
    /** Of the last reading. Called by: people.personOf. */
    levelOf: (peer) => current()?.levelByName.get(peer),
    /** Of the last reading. Called by: people.personOf. */
    rankNameOf: (peer) => current()?.rankNameByName.get(peer),
    refresh,
    /** There is no end to it: listeners live as long as the roster. Called by: main.load. */
    onChange: (handler) => void handlers.push(handler),
  };
}

/**
 * The client's own answer, which knows offline members too; players of the own realm may be listed without it.
 * Called by: guildRoster.isMember.
 */
function isMemberByClient(peer: PeerName, player: Player): boolean {
  const names = peer === `${shortName(peer)}-${player.ownRealm() ?? ""}` ? [peer, shortName(peer)] : [peer];
  return names.some((name) => answerOf(() => C_GuildInfo.MemberExistsByName(name)) === true);
}
