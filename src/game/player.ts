/** The character played and the state it is in. Names and realm are nil until the client knows them. */
import type { PeerName } from "../model/peerName";
import { normalizedRealm } from "../model/peerName";
import { answerOf, readableText } from "./optional";

/** @noSelf */
export interface Player {
  /** "Name-Realm". */
  readonly ownName: () => PeerName | undefined;
  /** Normalized: without spaces, dots and hyphens. */
  readonly ownRealm: () => string | undefined;
  readonly level: () => number | undefined;
  /** Class in the client's language-free form, such as "MAGE". */
  readonly classToken: () => string | undefined;
  /** True when the client says that the character is in no guild; false while it does not know the name of its guild yet. */
  readonly isGuildless: () => boolean;
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
    level,
    classToken: () => readableText(answerOf(classOfPlayer)),
    isGuildless: () => answerOf(() => IsInGuild()) === false,
    isInInstance: () => answerOf(() => IsInInstance()) === true,
    isInCombat: () => answerOf(() => InCombatLockdown()) === true,
    framesPerSecond: () => answerOf(() => GetFramerate()) ?? USUAL_FRAMES_PER_SECOND,
    canSpeakInGuild: () => answerOf(() => C_GuildInfo.CanSpeakInGuildChat()) !== false,
  };
}

/**
 * "Name-Realm" of the character played, nil until both are known.
 */
function ownName(): PeerName | undefined {
  const name = readableText(answerOf(nameOfPlayer));
  const realm = ownRealm();
  return name === undefined || realm === undefined ? undefined : `${name}-${realm}`;
}

/**
 * The normalized realm; early in a login only its display form is there.
 */
function ownRealm(): string | undefined {
  const normalized = readableText(answerOf(() => GetNormalizedRealmName()));
  if (normalized !== undefined) return normalized;
  const displayed = readableText(answerOf(() => GetRealmName()));
  return displayed === undefined ? undefined : normalizedRealm(displayed);
}

/**
 * The level; 0 is the client's way to say that it does not know yet.
 */
function level(): number | undefined {
  const known = answerOf(() => UnitLevel("player"));
  return known === undefined || known <= 0 ? undefined : known;
}

/**
 * The first of two results, the name without realm.
 */
function nameOfPlayer(this: void): string | undefined {
  const [name] = UnitFullName("player");
  return name;
}

/**
 * The second of three results, the class token.
 */
function classOfPlayer(this: void): string | undefined {
  const [, token] = UnitClass("player");
  return token;
}
