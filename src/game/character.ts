/** What the client tells of the character played, as far as it may be looked at and is known. */
import type { CharacterFacts } from "../sync/ports";
import { answerOf, readableText } from "./optional";

/**
 * Nil until class, level and rank are known: for a while after login, and without a guild.
 * Called by: ownCharacter.createOwnCharacter.
 */
export function characterFacts(this: void): CharacterFacts | undefined {
  const token = readableText(answerOf(classToken));
  const level = positive(answerOf(() => UnitLevel("player")));
  const rank = readableText(answerOf(rankName));
  if (token === undefined || level === undefined || rank === undefined) return undefined;
  return { class: token, level, rank, itemLevel: positive(answerOf(ownedItemLevel)), faction: readableText(answerOf(faction)) };
}

/** The second of the results, equal in all languages. Called by: character.characterFacts. */
function classToken(this: void): string | undefined {
  const [, token] = UnitClass("player");
  return token;
}

/** The name of the player's rank. Called by: character.characterFacts. */
function rankName(this: void): string | undefined {
  const [, name] = GetGuildInfo("player");
  return name;
}

/** Of the best that is owned: it does not change with the clothes. Called by: character.characterFacts. */
function ownedItemLevel(this: void): number | undefined {
  const [owned] = GetAverageItemLevel();
  return owned;
}

/** The first of the results, equal in all languages. Called by: character.characterFacts. */
function faction(this: void): string | undefined {
  const [token] = UnitFactionGroup("player");
  return token;
}

/** A whole number over zero; nil for anything else the client may say. Called by: character.characterFacts. */
function positive(value: unknown): number | undefined {
  return typeof value === "number" && value >= 1 && value < math.huge ? math.floor(value) : undefined;
}
