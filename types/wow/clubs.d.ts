/** Communities: of characters, of accounts, and the guild as one of them. */
/** @noSelfInFile */

interface ClubInfo {
  readonly clubId: string;
  /** Enum.ClubType. */
  readonly clubType: number;
}

interface ClubMemberInfo {
  /** Without realm for characters of the own one; nil while the client does not know it. */
  readonly name: string | undefined;
  /** Enum.ClubMemberPresence. */
  readonly presence: number;
}

declare namespace C_Club {
  function GetSubscribedClubs(): readonly ClubInfo[];
  /** Numbers of the members as far as the client knows them. */
  function GetClubMembers(clubId: string): readonly string[];
  function GetMemberInfo(clubId: string, memberId: string): ClubMemberInfo | undefined;
}
