/** The character played and the state it is in. Names and realm are nil until the client knows them. */
import type { PeerName } from "../model/peerName";
import { normalizedRealm } from "../model/peerName";
import { hasMember, isThere, readableText } from "./optional";

/** @noSelf */
export interface Player {
  /** "Name-Realm". */
  readonly ownName: () => PeerName | undefined;
  /** Normalized: without spaces, dots and hyphens. */
  readonly ownRealm: () => string | undefined;
  readonly level: () => number | undefined;
  /** Class in the client's language-free form, such as "MAGE". */
  readonly classToken: () => string | undefined;
  readonly isInInstance: () => boolean;
  readonly isInCombat: () => boolean;
  readonly framesPerSecond: () => number;
  /** False where the guild's ranks forbid it: messages sent to the guild vanish then. */
  readonly canSpeakInGuild: () => boolean;
}

/** Assumed where the client tells none, so that nothing slows down for want of knowledge. */
const USUAL_FRAMES_PER_SECOND = 60;

/**
 * Builds the view of the character played.
 */
export function createPlayer(): Player {
  return {
    ownName,
    ownRealm,
    level: () => (isThere("UnitLevel") ? knownLevel(UnitLevel("player")) : undefined),
    classToken: () => {
      if (!isThere("UnitClass")) return undefined;
      const [, token] = UnitClass("player");
      return readableText(token);
    },
    isInInstance: () => {
      if (!isThere("IsInInstance")) return false;
      const [inside] = IsInInstance();
      return inside;
    },
    isInCombat: () => isThere("InCombatLockdown") && InCombatLockdown(),
    framesPerSecond: () => (isThere("GetFramerate") ? GetFramerate() : USUAL_FRAMES_PER_SECOND),
    canSpeakInGuild: () => !hasMember("C_GuildInfo", "CanSpeakInGuildChat") || C_GuildInfo.CanSpeakInGuildChat(),
  };
}

/**
 * "Name-Realm" of the character played, nil until both are known.
 */
function ownName(): PeerName | undefined {
  const [name] = UnitFullName("player");
  const known = readableText(name);
  const realm = ownRealm();
  return known === undefined || known === "" || realm === undefined ? undefined : `${known}-${realm}`;
}

/**
 * The normalized realm; early in a login only its display form is there.
 */
function ownRealm(): string | undefined {
  const normalized = isThere("GetNormalizedRealmName") ? readableText(GetNormalizedRealmName()) : undefined;
  if (normalized !== undefined && normalized !== "") return normalized;
  const displayed = isThere("GetRealmName") ? readableText(GetRealmName()) : undefined;
  return displayed === undefined || displayed === "" ? undefined : normalizedRealm(displayed);
}

/**
 * Level 0 is the client's way to say that it does not know yet.
 */
function knownLevel(level: number): number | undefined {
  return level > 0 ? level : undefined;
}
