/**
 * The false game: many players, one clock, one server between them, all in one Lua process.
 *
 *   const world = aWorld({ seed: 7, lossPercent: 5 });
 *   world.guild("Lions", "Ragnaros", ["Guild Master", "Officer", "Member"]).put("Carol-Ragnaros", { rank: 2 });
 *   const alice = world.join("Alice-Ragnaros", { guild: "Lions", rank: 0, saved: { GuildHelperDB: {...} } }).login();
 *   const bob = world.join("Bob-Ragnaros", { guild: "Lions", flavour: "era" }).login();
 *   alice.type("/gh sync Bob");
 *   world.runUntil(() => alice.chatLines().length > 3, 60);
 *   assert.are.same([], alice.errors());
 *
 * 1. Time moves only by `advance` and `runUntil`; frames in which nobody has anything to run are skipped.
 * 2. Everything left to chance follows the seed.
 * 3. Every client has the addons of the world unless it says otherwise; usually that is the built addon in dist/GuildHelper.
 */
import { addonInFolder, type AddonFiles } from "./addonFiles";
import { characterOf, type Character } from "./character";
import { createClient, type Client } from "./client";
import { createDice } from "./dice";
import { createDisk } from "./disk";
import { flavourFacts } from "./flavours";
import type { Friend, FriendFacts } from "./friends";
import { createGroup, type Group, type GroupKind } from "./groups";
import { createGuild, type Guild } from "./guilds";
import { createNetwork, NO_FAULTS, type Network, type SentMessage } from "./network";
import { clientOptionsOf, faultsOf, traitsOf, type JoinOptions, type WorldOptions } from "./options";
import { savedTextOf } from "./savedVariables";
import { surfaceOf } from "./surface";

const USUAL_FOLDER = "dist/GuildHelper";
const USUAL_RANKS = ["Guild Master", "Officer", "Veteran", "Member", "Initiate"];
/** 2026-11-22 18:30:00 UTC. */
const USUAL_SERVER_TIME = 1795372200;
const USUAL_FRAME_SECONDS = 0.05;
/** Differences in the clock that are only rounding. */
const INSTANT = 1e-9;

/** @noSelf */
export interface World {
  /** The guild of that name, made when it is not there yet. */
  readonly guild: (name: string, realm: string, ranks?: readonly string[]) => Guild;
  /** A party or raid of these players ("Name-Realm"), who leave the group they were in. */
  readonly group: (kind: GroupKind, names: readonly string[]) => Group;
  /** A new player, not logged in; `name` is "Name-Realm". */
  readonly join: (name: string, options?: JoinOptions) => Client;
  readonly clients: () => readonly Client[];
  readonly network: Network;
  /** Seconds since the world began. */
  readonly now: () => number;
  readonly serverTime: () => number;
  readonly advance: (seconds: number) => void;
  /** Runs frame by frame until the condition holds; false when it did not within the time. */
  readonly runUntil: (condition: () => boolean, maxSeconds: number) => boolean;
  /** No more faults, and everybody hears everybody. */
  readonly heal: () => void;
  /** Addon messages sent so far, oldest first. */
  readonly messages: () => readonly SentMessage[];
  /** Every saved file by its path, for those who want to look at them. */
  readonly files: Record<string, string | undefined>;
}

/**
 * Builds a world without players.
 * Called by: castRig.aGuild, crowd.createCrowd, evening.runEvening, gameRig.guildMates, members.createMembers,
 * players.createPlayers, rigs.aPair, run.runSeed, stageRig.aViewer.
 */
export function aWorld(options: WorldOptions = {}): World {
  const dice = createDice(options.seed ?? 1);
  const frameSeconds = options.frameSeconds ?? USUAL_FRAME_SECONDS;
  const clients: Client[] = [];
  const guilds: Guild[] = [];
  const groups: Group[] = [];
  const files: Record<string, string | undefined> = {};
  const membersByCommunity: Record<string, string[] | undefined> = {};
  let usualAddons: readonly AddonFiles[] | undefined = options.addons;
  let now = 0;
  let guidCount = 0;

  /**
   * Seconds since the world began.
   * Called by: agenda.after, agenda.passUntil, crowd.rest, crowdEvents.happen, crowdRuns.createEqualityWatch,
   * crowdRuns.crowdCost, crowdRuns.look, evening.becomeEqual, evening.play, evening.runEvening, judging.report,
   * lifecycle.begin, lifecycle.createLifecycle, lifecycle.frame, lifecycle.isLoading, lifecycle.laterInSession,
   * lifecycle.nextDueAt, lifecycle.startLoading, lifecycle.transmit, main.main, run.play, run.runSeed,
   * session.runSession, stage.show, stage.watch, world.aWorld.
   */
  const clock = (): number => now;
  /**
   * With fraction; clients see whole seconds.
   * Called by: clock.C_DateAndTime.GetCurrentCalendarTime, clock.C_DateAndTime.GetServerTimeLocal, clock.GetServerTime,
   * clock.localTime, liar.begin, players.createPlayers.
   */
  const serverTime = (): number => (options.serverTime ?? USUAL_SERVER_TIME) + now;
  const network = createNetwork(clock, dice.fork(), faultsOf(options), traitsOf(options));
  /** Unique in the world, in order of making. Called by: guilds.put, world.join. */
  const nextGuid = (): string => {
    guidCount++;
    return string.format("Player-1403-%08X", guidCount);
  };

  /** Tells its members' clients whenever somebody comes or goes. Called by: players.enrolMembers, world.enrol. */
  const guild = (name: string, realm: string, ranks: readonly string[] = USUAL_RANKS): Guild => {
    const known = guilds.find((one) => one.name === name && one.realm === realm);
    if (known !== undefined) return known;
    const made = createGuild({ nextGuid }, name, realm, ranks);
    guilds.push(made);
    made.onChange((memberName, membership) => {
      for (const client of clients) {
        if (client.name === memberName && membership) client.fire("PLAYER_GUILD_UPDATE", "player");
        if (client.station.guild() === made) client.presenceChanged();
      }
    });
    return made;
  };

  /** A player is in one group at most. Called by: specs. */
  const group = (kind: GroupKind, names: readonly string[]): Group => {
    for (const one of groups) for (const name of names) one.remove(name);
    const made = createGroup(kind, names);
    groups.push(made);
    return made;
  };

  /**
   * Puts the player together; he belongs to the guild whose member list names him.
   * Called by: battlefield.aBattlefield, castRig.aGuild, crowd.createCrowd, evening.playerAt, gameRig.guildMates,
   * members.join, players.guildmatesOf, players.join, rigs.aPair, rigs.joinLions, stageRig.aViewer.
   */
  const join = (name: string, joinOptions: JoinOptions = {}): Client => {
    const character = characterOf(name, nextGuid(), joinOptions);
    /**
     * Asked anew each time, because members come and go.
     * Called by: client.isOfficer, clubs.C_Club.GetGuildClubId, clubs.clubs, clubs.members, guildView.IsInGuild,
     * guildView.begin, guildView.isOfficer, guildView.knownGuild, guildView.update, network.isAmong,
     * society.createMessages, world.guild, world.join.
     */
    const guildOf = (): Guild | undefined => guilds.find((one) => one.member(name) !== undefined);
    enrol(character, joinOptions);
    for (const community of joinOptions.communities ?? []) (membersByCommunity[community] ??= []).push(name);
    const flavour = joinOptions.flavour ?? "retail";
    const facts = flavourFacts[flavour];
    const disk = createDisk(files, facts.productFolder, string.upper(joinOptions.account ?? name));
    const sources = joinOptions.addons ?? (usualAddons ??= [addonInFolder(USUAL_FOLDER)]);
    const addonName = sources[0]?.name;
    if (joinOptions.saved !== undefined && addonName !== undefined) disk.writeText(addonName, savedTextOf(joinOptions.saved));
    const client = createClient({
      surface: surfaceOf(flavour),
      flavour,
      facts,
      options: clientOptionsOf(options, joinOptions),
      character,
      sources,
      disk,
      network,
      dice: dice.fork(),
      guild: guildOf,
      group: () => groups.find((one) => one.has(name)),
      rights: { canSpeak: joinOptions.canSpeak ?? true, isOfficer: joinOptions.isOfficer },
      friends: friendsOf(joinOptions),
      shownMembers: { offline: joinOptions.showOffline ?? false },
      now: clock,
      serverTime,
      frameSeconds: () => frameSeconds,
      delaySeconds: network.delaySeconds,
      setPresence: (online) => guildOf()?.put(name, { online }),
    });
    clients.push(client);
    return client;
  };
  /** Makes the player a member of the guild he names, which is made if it is not there. Called by: world.join. */
  const enrol = ({ fullName, realm, guid, level, classToken }: Character, { guild: named, rank }: JoinOptions): void => {
    if (named === undefined) return;
    const own = type(named) === "string" ? (guilds.find((one) => one.name === named) ?? guild(named as string, realm)) : (named as Guild);
    own.put(fullName, { guid, level, classToken, rank: rank ?? own.member(fullName)?.rank ?? own.ranks.length - 1 });
  };

  /** Who they are stays as it is; whether they are there is looked up. Called by: world.join. */
  const friendsOf = ({ friends = [], accountFriends = [], communities = [] }: JoinOptions): FriendFacts => {
    /** Looked up anew each time. Called by: world.accounts, world.characters, world.communities. */
    const onlineNow = (names: readonly string[]): Friend[] =>
      names.map((name) => ({ name, isOnline: clients.some((client) => client.name === name && client.isOnline()) }));
    return {
      /** Of his list. Called by: friends.C_FriendList.GetFriendInfoByIndex, friends.C_FriendList.GetNumFriends. */
      characters: () => onlineNow(friends),
      /**
       * Of his account.
       * Called by: friends.BNGetNumFriends, friends.C_BattleNet.GetFriendGameAccountInfo,
       * friends.C_BattleNet.GetFriendNumGameAccounts.
       */
      accounts: () => onlineNow(accountFriends),
      /** All who have joined one of the same name. Called by: clubs.clubs, clubs.members. */
      communities: () => communities.map((name) => ({ clubId: `community ${name}`, members: onlineNow(membersByCommunity[name] ?? []) })),
    };
  };

  /** Seconds to the next frame in which anybody has something to run, at most `left`. Called by: world.step. */
  const nextStep = (left: number): number => {
    let dueAt = now + left;
    for (const client of clients) dueAt = math.min(dueAt, client.nextDueAt() ?? dueAt);
    const frames = math.max(math.ceil((dueAt - now) / frameSeconds - INSTANT), 1);
    return math.min(frames * frameSeconds, left);
  };
  /**
   * Moves the clock to the next frame that matters and runs it at every client; returns the seconds it took.
   * Called by: world.runUntil.
   */
  const step = (left: number): number => {
    const seconds = nextStep(left);
    now += seconds;
    for (const client of clients) client.frame();
    return seconds;
  };
  /**
   * Looks at the condition before the first frame and after each.
   * Called by: crowd.rest, crowdRuns.crowdCost, crowdRuns.runLoop, evening.becomeEqual, healing.meet, healing.quiet,
   * recoveryRig.loseMessage, recoveryRig.settle, rigs.sync, session.runSession, stage.watch, windowRuns.advance,
   * workloadRuns.measuredRun, world.advance.
   */
  const runUntil = (condition: () => boolean, maxSeconds: number): boolean => {
    let left = maxSeconds;
    while (!condition()) {
      if (left <= INSTANT) return false;
      left -= step(left);
    }
    return true;
  };

  return {
    guild,
    group,
    join,
    /** In order of joining. Called by: stage.act. */
    clients: () => clients,
    network,
    now: clock,
    serverTime,
    /**
     * All frames in between, at every client.
     * Called by: agenda.passUntil, battlefield.aBattlefield, battlefield.harmDone, castRig.aGuild, crowd.logInAll,
     * crowdRuns.crowdCost, healing.mend, liar.sayText, members.createMembers, members.putEdits, paneScene.comeToRest,
     * paneScene.draw, panes, players.createPlayers, recoveryRig.settle, rigs.aPair, session.runSession,
     * windowRig.aReader, windowRig.open.
     */
    advance: (seconds) => {
      runUntil(() => false, seconds);
    },
    runUntil,
    /** Faults end; what is under way keeps what befell it. Called by: healing.heal, recoveryRig.loseMessage. */
    heal: () => {
      for (const [name, value] of pairs(NO_FAULTS)) network.faults[name] = value;
      network.hearAgain();
    },
    messages: network.transcript,
    files,
  };
}
