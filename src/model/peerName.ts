/** Names of players: always "Name-Realm" inside, however the client or a person spells them. */

/** "Name-Realm". */
export type PeerName = string;

/** Bytes of the longest "Name-Realm" the client knows. */
export const MAX_PEER_NAME_BYTES = 305;

/**
 * A realm's display name in the form addon messages use: without spaces, dots and hyphens.
 * Called by: friends.addAccount, ownGuild.guildName, player.ownRealm, playerName.typedName.
 */
export function normalizedRealm(realm: string): string {
  const [stripped] = string.gsub(realm, "[%s%-%.]", "");
  return stripped;
}

/**
 * The full name of a player as the client or a person wrote it: "Name" gets the own realm, and an ASCII first
 * letter becomes a capital when `typed` is set (people write "bob"; the server never does).
 * Called by: channel.senderName, communities.addMembers, friends.addCharacter, guildMembers.memberAt,
 * localWriter.characterRefusal, localWriter.rosterId, playerName.typedName, publicApi.handleAddonMessage,
 * rosterScan.read, seedDoors.startSync, systemLines.peerNotFound.
 */
export function fullName(name: string, ownRealm: string, typed = false): PeerName {
  const shaped = typed ? string.upper(string.sub(name, 1, 1)) + string.sub(name, 2) : name;
  const [dash] = string.find(shaped, "-", 1, true);
  return dash === undefined ? `${shaped}-${ownRealm}` : shaped;
}

/**
 * Asks whether a text is a full name: one hyphen, something before and after it, and nothing that no name contains.
 * Called by: leavers.entryOfAway, localWriter.characterRefusal.
 */
export function isFullName(text: string): boolean {
  const [name] = string.match(text, "^[^%s%c|%-]+%-[^%s%c|%-]+$");
  return name !== undefined;
}

/**
 * The character's name without its realm.
 * Called by: guildRoster.isMemberByClient, playerName.typedName, visibleEntries.shownName.
 */
export function shortName(peer: PeerName): string {
  const [dash] = string.find(peer, "-", 1, true);
  return dash === undefined ? peer : string.sub(peer, 1, dash - 1);
}

/**
 * The realm of a full name, "" when it has none.
 * Called by: localWriter.characterRefusal, localWriter.rosterId, playerName.typedName, publicApi.handleAddonMessage,
 * seedDoors.startSync, visibleEntries.shownName.
 */
export function realmOf(peer: PeerName): string {
  const [dash] = string.find(peer, "-", 1, true);
  return dash === undefined ? "" : string.sub(peer, dash + 1);
}
