/**
 * How one client writes the names of players, who are "Name-Realm" everywhere inside the false game.
 * On a realm with surnames ("First Last" instead of realms in names) nobody's name shows a realm, and none is understood.
 */

/** @noSelf */
export interface Names {
  /** A sender as this client shows him. */
  readonly shown: (fullName: string) => string;
  /** A roster row's name as this client shows it. */
  readonly listed: (fullName: string) => string;
  /** "Name-Realm" for a name as the player or an addon writes it. */
  readonly full: (written: string) => string;
}

/**
 * Builds the names of a client of that realm; `namesOwnRealm` is the flavour's habit.
 * Called by: society.createSociety.
 */
export function createNames(ownRealm: string, namesOwnRealm: boolean, hasSurnames: boolean): Names {
  /** Without the own realm. Called by: addonMessages.hear, clubs.memberInfo, guildView.rosterRow, names.createNames. */
  const bare = (name: string): string => nameWithoutOwnRealm(name, ownRealm);
  /** A hyphen parts name and realm, or name and surname. Called by: addonMessages.sendAs, guildView.memberByName. */
  const full = (written: string): string => (hasSurnames ? fullNameWithSurname(written, ownRealm) : fullNameOf(written, ownRealm));
  if (hasSurnames) return { shown: bare, listed: bare, full };
  return {
    shown: namesOwnRealm ? (name) => name : bare,
    /** The roster names every member's realm. Called by: guildView.rosterRow. */
    listed: (name) => name,
    full,
  };
}

/** "Name-Realm" for a name as the player writes it: one without realm is of his own. Called by: names.full. */
function fullNameOf(name: string, ownRealm: string): string {
  return string.find(name, "-", 1, true)[0] === undefined ? `${name}-${ownRealm}` : name;
}

/**
 * "First Last" and "First-Last" are understood; a name with a realm is taken for a name and is nobody's.
 * Called by: names.full.
 */
function fullNameWithSurname(name: string, ownRealm: string): string {
  const [first, last] = string.match(name, "^([^ -]+)%-([^ -]+)$");
  return first === undefined ? `${name}-${ownRealm}` : `${first} ${last}-${ownRealm}`;
}

/**
 * The name without its realm where that is the player's own.
 * Called by: character.ambiguate, friends.C_FriendList.GetFriendInfoByIndex, names.bare, society.transmit.
 */
export function nameWithoutOwnRealm(fullName: string, ownRealm: string): string {
  const ending = `-${ownRealm}`;
  return string.sub(fullName, -ending.length) === ending ? string.sub(fullName, 1, -ending.length - 1) : fullName;
}
