/** The player's friends: characters on his list, and people known by their account. */
/** @noSelfInFile */

interface FriendInfo {
  /** Without realm for characters of the own one. */
  readonly name: string | undefined;
  readonly connected: boolean;
}

interface BNetGameAccountInfo {
  /** "WoW" while the friend plays this game. */
  readonly clientProgram: string;
  readonly characterName: string | undefined;
  readonly realmName: string | undefined;
  /** Which flavour the friend plays, as WOW_PROJECT_ID. */
  readonly wowProjectID: number | undefined;
  readonly isOnline: boolean;
}

declare namespace C_FriendList {
  function GetNumFriends(): number;
  function GetFriendInfoByIndex(index: number): FriendInfo | undefined;
}

declare namespace C_BattleNet {
  function GetFriendNumGameAccounts(friendIndex: number): number;
  function GetFriendGameAccountInfo(friendIndex: number, accountIndex: number): BNetGameAccountInfo | undefined;
}

/** Returns the number of those online as well. */
declare function BNGetNumFriends(): number;
declare const WOW_PROJECT_ID: number;
