/** Names of players as people type them. */
import { phrase } from "../language/phrases";
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
    return failure(phrase("nameNone", { text: shownText(text) }));
  }
  const [dash] = string.find(text, "-", 1, true);
  if (dash === undefined) {
    return ownRealm === undefined ? failure(phrase("nameRealmUnknown")) : success(fullName(text, ownRealm, true));
  }
  const realm = normalizedRealm(realmOf(text));
  if (realm === "") return failure(phrase("nameNoRealm", { text: shownText(text) }));
  const isOwn = ownRealm !== undefined && string.lower(realm) === string.lower(ownRealm);
  return success(fullName(`${shortName(text)}-${isOwn ? ownRealm : realm}`, realm, true));
}
