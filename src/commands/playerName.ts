/** Names of players as people type them. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import { fullName, MAX_PEER_NAME_BYTES, normalizedRealm, realmOf, shortName } from "../model/peerName";
import { shownText } from "../model/shownText";

/**
 * The full name of the player someone means: "bob" is Bob of my realm, "Bob-Burning Blade" is written without the
 * space. Digits and punctuation, of which no name is made, are refused.
 * Called by: entryCommands.newData, entryCommands.renamingRefusal, muteCommands.run, syncCommands.wordsToWish,
 * tableWord.rosterEntry.
 */
export function typedName(text: string, ownRealm: string | undefined): Outcome<PeerName> {
  const [strange] = string.find(shortName(text), "[%c%d%p]");
  const [letters] = string.gsub(realmOf(text), "['%.%-]", "");
  const [strangeRealm] = string.find(letters, "[%c%p]");
  if (shortName(text) === "" || strange !== undefined || strangeRealm !== undefined || text.length > MAX_PEER_NAME_BYTES) {
    return failure(`"${shownText(text)}" is no player's name; write Name or Name-Realm.`);
  }
  const [dash] = string.find(text, "-", 1, true);
  if (dash === undefined) {
    return ownRealm === undefined
      ? failure("Your realm is not known yet; write Name-Realm, or try again in a moment.")
      : success(fullName(text, ownRealm, true));
  }
  const realm = normalizedRealm(realmOf(text));
  if (realm === "") return failure(`"${shownText(text)}" lacks the realm; write Name or Name-Realm.`);
  const isOwn = ownRealm !== undefined && string.lower(realm) === string.lower(ownRealm);
  return success(fullName(`${shortName(text)}-${isOwn ? ownRealm : realm}`, realm, true));
}
