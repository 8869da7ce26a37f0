/** The player's guild. The roster's indices depend on what the player has sorted and shown: they name nobody. */
/** @noSelfInFile */
/// <reference types="@wartoshika/wow-declarations" />

/** Nil for a while after login, even for a member; `realm` is nil when the guild is of the player's own realm. */
declare function GetGuildInfo(
  unit: string,
): LuaMultiReturn<[name: string | undefined, rankName: string | undefined, rankIndex: number | undefined, realm: string | undefined]>;
declare function IsInGuild(): boolean;
/** Returns the number of those online as well. */
declare function GetNumGuildMembers(): number | undefined;
/** `rankIndex` 0 is the guild master; `isOnline` is the ninth value. */
declare function GetGuildRosterInfo(
  index: number,
): LuaMultiReturn<
  [
    name: string | undefined,
    rankName: string,
    rankIndex: number,
    level: number,
    className: string,
    zone: string,
    note: string,
    officerNote: string,
    isOnline: boolean,
    status: number,
    classToken: string,
  ]
>;

declare namespace C_GuildInfo {
  /** Asks the server for a fresh roster; ignored within 10 s of the last request. */
  function GuildRoster(): void;
  function MemberExistsByName(name: string): boolean;
  function CanSpeakInGuildChat(): boolean;
}
/** The player's own setting, which we only read. */
declare function GetGuildRosterShowOffline(): boolean;
