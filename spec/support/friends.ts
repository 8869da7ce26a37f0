/** The player's friends as his client shows them: characters on his list, people he knows by their account, and his communities. */
import type { Provided } from "./luaValues";
import { nameWithoutOwnRealm } from "./names";
import { secretOf } from "./secrets";

/** A friend's character, and whether he is there. */
export interface Friend {
  /** "Name-Realm". */
  readonly name: string;
  readonly isOnline: boolean;
}

/** A community of characters, to which the player belongs. */
export interface Community {
  readonly clubId: string;
  /** In the order in which they have joined. */
  readonly members: readonly Friend[];
}

/** @noSelf */
export interface FriendFacts {
  /** Characters on the list. */
  readonly characters: () => readonly Friend[];
  /** The characters that people known by account play. */
  readonly accounts: () => readonly Friend[];
  readonly communities: () => readonly Community[];
}

/** Builds what the client tells of friends; names are secret while chat is locked. Called by: society.createSociety. */
export function createFriends(facts: FriendFacts, ownRealm: string, projectId: number, isSecret: () => boolean): Provided {
  /**
   * A text as it may be looked at now.
   * Called by: friends.C_BattleNet.GetFriendGameAccountInfo, friends.C_FriendList.GetFriendInfoByIndex.
   */
  const shown = (text: string): unknown => (isSecret() ? secretOf(text) : text);
  return {
    /** Offline ones as well. Called by: friends.createFriends. */
    "C_FriendList.GetNumFriends": () => facts.characters().length,
    /** Nil beyond the list. Called by: friends.createFriends. */
    "C_FriendList.GetFriendInfoByIndex": (index: number) => {
      const friend = facts.characters()[index - 1];
      return friend && { name: shown(nameWithoutOwnRealm(friend.name, ownRealm)), connected: friend.isOnline };
    },
    /** Total, and those online. Called by: friends.createFriends. */
    BNGetNumFriends: () => $multi(facts.accounts().length, facts.accounts().filter(({ isOnline }) => isOnline).length),
    /** One game at most. Called by: friends.createFriends. */
    "C_BattleNet.GetFriendNumGameAccounts": (index: number) => (facts.accounts()[index - 1]?.isOnline === true ? 1 : 0),
    /** All friends play this flavour. Called by: friends.createFriends. */
    "C_BattleNet.GetFriendGameAccountInfo": (index: number, game: number) => {
      const friend = facts.accounts()[index - 1];
      if (friend === undefined || !friend.isOnline || game !== 1) return undefined;
      const [name, realm] = string.match(friend.name, "^([^-]+)-(.+)$");
      return {
        clientProgram: "WoW",
        characterName: shown(name as string),
        realmName: shown(realm as string),
        wowProjectID: projectId,
        isOnline: true,
      };
    },
  };
}
