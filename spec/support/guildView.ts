/**
 * What one client knows of its guild, which is less than the server and later.
 *
 * 1. Guild name and rank are nil until `knownAt`, though IsInGuild already says yes.
 * 2. The roster is empty until it was asked for and has come; asking again within 10 s does nothing at all.
 * 3. Its order changes with every update, and members who are offline are hidden unless the player shows them.
 */
import type { Dice } from "./dice";
import { isOfficerIn, type Guild, type Member } from "./guilds";
import type { Rights } from "./machine";
import type { Provided, Results } from "./luaValues";
import type { Names } from "./names";

const SECONDS_BETWEEN_REQUESTS = 10;

/** @noSelf */
export interface GuildViewDeps {
  readonly playerName: string;
  readonly playerRealm: string;
  readonly guild: () => Guild | undefined;
  readonly now: () => number;
  /** When the client learns its guild. */
  readonly knownAt: number;
  readonly later: (seconds: number, run: () => void) => void;
  readonly delaySeconds: () => number;
  readonly fire: (event: string, ...args: unknown[]) => void;
  readonly names: Names;
  readonly dice: Dice;
  /** Whether this player's rank may speak, read and write where the guild allows it to some ranks only. */
  readonly rights: Rights;
  /** The player's setting, kept by the client. */
  readonly shown: { offline: boolean };
}

/** @noSelf */
export interface GuildView {
  readonly provided: Provided;
  /** Tells the state what the client learns by itself after login. */
  readonly begin: () => void;
  /** The server says that somebody came or went. */
  readonly presenceChanged: () => void;
}

/** Builds the view of one state. Called by: society.createSociety. */
export function createGuildView(deps: GuildViewDeps): GuildView {
  let roster: readonly Member[] = [];
  let rosterByName: Record<string, Member> = {};
  let shownMembers: Member[] = [];
  let rosterLoaded = false;
  let requestedAt: number | undefined;

  /**
   * Nil until the client was told.
   * Called by: guildView.GetGuildRosterInfo, guildView.GuildControlGetNumRanks, guildView.GuildControlGetRankName,
   * guildView.IsGuildLeader, guildView.guildInfo.
   */
  const knownGuild = (): Guild | undefined => (deps.now() >= deps.knownAt ? deps.guild() : undefined);

  /** As the server sees the player now. Called by: guildView.GetGuildRosterInfo, guildView.createGuildView. */
  const isOfficer = (): boolean => isOfficerIn(deps.guild(), deps.playerName, deps.rights);
  /**
   * Orders the shown rows anew, by chance: the index of a row means nothing.
   * Called by: guildView.SetGuildRosterShowOffline, guildView.update.
   */
  const arrange = (): void => {
    shownMembers = [];
    for (const member of roster) {
      if (member.online || deps.shown.offline) table.insert(shownMembers, deps.dice.roll(shownMembers.length + 1), member);
    }
  };
  /**
   * Takes the server's roster as it is now and tells the addons.
   * Called by: guildView.presenceChanged, guildView.request.
   */
  const update = (canRequest: boolean): void => {
    roster = deps.guild()?.snapshot() ?? [];
    rosterLoaded = roster.length > 0;
    rosterByName = {};
    for (const member of roster) rosterByName[member.name] = member;
    arrange();
    deps.fire("GUILD_ROSTER_UPDATE", canRequest);
  };

  /** What C_GuildInfo.GuildRoster does; too soon it does nothing. Called by: guildView.createGuildView. */
  const request = (): void => {
    if (requestedAt !== undefined && deps.now() - requestedAt < SECONDS_BETWEEN_REQUESTS) return;
    requestedAt = deps.now();
    deps.later(math.max(deps.knownAt - deps.now(), 0) + deps.delaySeconds(), () => update(false));
  };

  /** Only a client that has a roster is kept up to date, and is told twice. Called by: client.presenceChanged. */
  const presenceChanged = (): void => {
    if (!rosterLoaded) return;
    deps.later(deps.delaySeconds(), () => {
      update(false);
      update(false);
    });
  };

  /** The guild is told late, the roster not at all. Called by: luaState.enterWorld. */
  const begin = (): void => {
    if (deps.guild() !== undefined) deps.later(math.max(deps.knownAt - deps.now(), 0), () => deps.fire("PLAYER_GUILD_UPDATE", "player"));
  };

  /** Of the player alone; the realm only where it is another than his. Called by: guildView.createGuildView. */
  const guildInfo = (unit: string): Results => {
    const guild = knownGuild();
    const self = guild?.member(deps.playerName);
    if (guild === undefined || self === undefined || (unit !== "player" && unit !== deps.playerName)) return $multi();
    const realm = guild.realm === deps.playerRealm ? undefined : guild.realm;
    return $multi(guild.name, guild.ranks[self.rank] ?? "", self.rank, realm);
  };
  /** By the roster as this client has it. Called by: guildView.UnitIsInMyGuild, guildView.createGuildView. */
  const memberByName = (name: string): Member | undefined => rosterByName[deps.names.full(name)];
  /** All members, those online, and those online again for the mobile ones. Called by: guildView.createGuildView. */
  const counts = (): Results => {
    let online = 0;
    for (const member of roster) if (member.online) online++;
    return $multi(roster.length, online, online);
  };

  const provided: Provided = {
    IsInGuild: () => deps.guild() !== undefined,
    GetGuildInfo: guildInfo,
    GetNumGuildMembers: counts,
    GetGuildRosterInfo: (index: number) => rosterRow(shownMembers[index - 1], deps.names, knownGuild(), isOfficer()),
    GetGuildRosterShowOffline: () => deps.shown.offline,
    SetGuildRosterShowOffline: (value: boolean) => {
      deps.shown.offline = value;
      arrange();
      deps.fire("GUILD_ROSTER_UPDATE", false);
    },
    UnitIsInMyGuild: (name: string) => name === "player" || memberByName(name) !== undefined,
    IsGuildLeader: () => knownGuild()?.member(deps.playerName)?.rank === 0,
    GuildControlGetNumRanks: () => knownGuild()?.ranks.length ?? 0,
    GuildControlGetRankName: (order: number) => knownGuild()?.ranks[order - 1] ?? "",
    "C_GuildInfo.GuildRoster": request,
    "C_GuildInfo.MemberExistsByName": (name: string) => memberByName(name) !== undefined,
    "C_GuildInfo.CanSpeakInGuildChat": () => deps.rights.canSpeak,
    "C_GuildInfo.IsGuildOfficer": isOfficer,
    "C_GuildInfo.CanViewOfficerNote": isOfficer,
    "C_GuildInfo.GetGuildRankOrder": (guid: string) => {
      const member = roster.find((one) => one.guid === guid);
      return member === undefined ? undefined : member.rank + 1;
    },
  };
  return { provided, begin, presenceChanged };
}

/** The 17 values of a roster row; none for an index that shows nobody. Called by: guildView.GetGuildRosterInfo. */
function rosterRow(member: Member | undefined, names: Names, guild: Guild | undefined, seesOfficerNotes: boolean): Results {
  if (member === undefined) return $multi();
  const rankName = guild?.ranks[member.rank] ?? "";
  const officerNote = seesOfficerNotes ? member.officerNote : "";
  const className = string.upper(string.sub(member.classToken, 1, 1)) + string.lower(string.sub(member.classToken, 2));
  const { rank, level, zone, note, online, classToken, guid } = member;
  const name = names.listed(member.name);
  return $multi(name, rankName, rank, level, className, zone, note, officerNote, online, 0, classToken, 0, 0, false, false, 4, guid);
}
