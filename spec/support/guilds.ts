/**
 * The server's guilds: ranks and members, online or not. A client sees of them what its roster view was told.
 */

/** What a guild knows about a member; `name` is "Name-Realm". */
export interface Member {
  readonly name: string;
  readonly guid: string;
  readonly rank: number;
  readonly level: number;
  readonly classToken: string;
  readonly zone: string;
  readonly note: string;
  readonly officerNote: string;
  readonly online: boolean;
}

/** What a spec says about a member; the rest is filled in. */
export type MemberOptions = Partial<Omit<Member, "name">>;

/** @noSelf */
export interface Guild {
  readonly name: string;
  /** Normalized realm of the guild. */
  readonly realm: string;
  readonly clubId: string;
  /** Rank names, guild master first. */
  readonly ranks: readonly string[];
  /** Adds a member, or changes one by what is given. */
  readonly put: (name: string, options?: MemberOptions) => Member;
  readonly remove: (name: string) => void;
  readonly member: (name: string) => Member | undefined;
  /** The members as they are now; the list never changes afterwards. */
  readonly snapshot: () => readonly Member[];
  /** Is told who came online or went, joined or left. */
  readonly onChange: (listen: (memberName: string, membership: boolean) => void) => void;
}

/** @noSelf */
export interface GuildDeps {
  readonly nextGuid: () => string;
}

/** Rank index down to which a guild's usual ranks are officers; 9 is the lowest there can be. */
const [OFFICER_RANK, LOWEST_RANK] = [1, 9];
const FIRST_CLUB_ID = 288000000;
let guildCount = 0;

/** Builds a guild without members. Called by: world.guild. */
export function createGuild(deps: GuildDeps, name: string, realm: string, ranks: readonly string[]): Guild {
  const names: string[] = [];
  const membersByName: Record<string, Member | undefined> = {};
  const listeners: ((memberName: string, membership: boolean) => void)[] = [];
  let copy: readonly Member[] | undefined;
  guildCount++;

  /** Tells the listeners who came, went, joined or left. Called by: guilds.put, guilds.remove. */
  const tell = (memberName: string, membership: boolean): void => {
    for (const listen of listeners) listen(memberName, membership);
  };

  /**
   * A newcomer gets the lowest rank and a GUID of his own, unless told otherwise.
   * Called by: players.enrolMembers, world.enrol, world.join.
   */
  const put = (memberName: string, options: MemberOptions = {}): Member => {
    const before = membersByName[memberName];
    const member = { ...(before ?? newMember(memberName, deps.nextGuid(), ranks.length - 1)), ...options };
    if (before === undefined) names.push(memberName);
    membersByName[memberName] = member;
    copy = undefined;
    if (before?.online !== member.online) tell(memberName, before === undefined);
    return member;
  };

  /** Somebody who is no member is left alone. Called by: specs. */
  const remove = (memberName: string): void => {
    const index = names.indexOf(memberName);
    if (index < 0) return;
    table.remove(names, index + 1);
    membersByName[memberName] = undefined;
    copy = undefined;
    tell(memberName, true);
  };

  /** Made once between two changes, because every client asks. Called by: clubs.members, guildView.update. */
  const snapshot = (): readonly Member[] => (copy ??= names.map((memberName) => membersByName[memberName] as Member));

  return {
    name,
    realm,
    clubId: string.format("%.0f", FIRST_CLUB_ID + guildCount),
    ranks,
    put,
    remove,
    /**
     * Nil for a stranger.
     * Called by: guildView.IsGuildLeader, guildView.guildInfo, guilds.isOfficerIn, world.enrol, world.guildOf.
     */
    member: (memberName) => membersByName[memberName],
    snapshot,
    /** There is no unlistening: clients live as long as their world. Called by: world.guild. */
    onChange: (listen) => {
      listeners.push(listen);
    },
  };
}

/** A member of whom only the name is known. Called by: guilds.put. */
function newMember(name: string, guid: string, rank: number): Member {
  return { name, guid, rank, level: 80, classToken: "WARRIOR", zone: "Orgrimmar", note: "", officerNote: "", online: false };
}

/**
 * Whether a player may read and write what the guild keeps for officers: by the rights given, else by rank.
 * Called by: client.isOfficer, guildView.isOfficer, society.createMessages.
 */
export function isOfficerIn(guild: Guild | undefined, name: string, rights: { readonly isOfficer: boolean | undefined }): boolean {
  return rights.isOfficer ?? (guild?.member(name)?.rank ?? LOWEST_RANK) <= OFFICER_RANK;
}
