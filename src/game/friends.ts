/**
 * Friends who play right now: characters on the player's list, and characters of people he knows by their account. Who is in a guild
 * of the federation may be among them.
 */
import type { PeerName } from "../model/peerName";
import { fullName, normalizedRealm } from "../model/peerName";
import { answerOf, isSecret, readableText } from "./optional";
import type { Player } from "./player";

/** The client's own limits: 100 characters on the list, 200 accounts, and a few games at once. */
const MAX_CHARACTERS = 100;
const MAX_ACCOUNTS = 200;
const MAX_GAMES = 8;
/** The client's name for this game among those that friends play. */
const THIS_GAME = "WoW";

/**
 * Names of the friends online, each once, sorted; empty where the client does not tell.
 * Called by: main.createAcquaintances.
 */
export function onlineFriends(player: Pick<Player, "ownRealm">): PeerName[] {
  const realm = player.ownRealm();
  if (realm === undefined) return [];
  const found = new LuaSet<PeerName>();
  for (const index of $range(
    1,
    countOf(() => C_FriendList.GetNumFriends(), MAX_CHARACTERS),
  ))
    addCharacter(found, index, realm);
  for (const index of $range(
    1,
    countOf(() => BNGetNumFriends(), MAX_ACCOUNTS),
  ))
    addAccount(found, index);
  const names: PeerName[] = [];
  for (const name of found) names.push(name);
  table.sort(names);
  return names;
}

/**
 * A number of the client's within a limit, 0 where it tells none.
 * Called by: friends.addAccount, friends.onlineFriends.
 */
function countOf(ask: (this: void) => number, most: number): number {
  const count = answerOf(ask);
  return typeof count === "number" ? math.min(count, most) : 0;
}

/** Adds one character of the list, if he is online. Called by: friends.onlineFriends. */
function addCharacter(found: LuaSet<PeerName>, index: number, ownRealm: string): void {
  const info = answerOf(() => C_FriendList.GetFriendInfoByIndex(index));
  if (info === undefined || isSecret(info.connected) || !info.connected) return;
  const name = readableText(info.name);
  if (name !== undefined) found.add(fullName(name, ownRealm));
}

/** Adds the characters that one friend plays in this flavour. Called by: friends.onlineFriends. */
function addAccount(found: LuaSet<PeerName>, index: number): void {
  for (const game of $range(
    1,
    countOf(() => C_BattleNet.GetFriendNumGameAccounts(index), MAX_GAMES),
  )) {
    const info = answerOf(() => C_BattleNet.GetFriendGameAccountInfo(index, game));
    if (info === undefined || readableText(info.clientProgram) !== THIS_GAME || isSecret(info.wowProjectID)) continue;
    const name = readableText(info.characterName);
    const realm = readableText(info.realmName);
    if (info.wowProjectID === WOW_PROJECT_ID && name !== undefined && realm !== undefined) found.add(`${name}-${normalizedRealm(realm)}`);
  }
}
