/** The character played and what the client says about him. */
import { wordsOf, type LuaFunction, type Provided, type Results } from "./luaValues";
import { nameWithoutOwnRealm } from "./names";

export interface Character {
  /** Without realm. */
  readonly shortName: string;
  /** Normalized: "BurningBlade". */
  readonly realm: string;
  /** As shown: "Burning Blade". */
  readonly realmName: string;
  /** "Name-Realm". */
  readonly fullName: string;
  readonly guid: string;
  /** Rises in play, as the item level does. */
  level: number;
  /** Of all that is owned; 0 where there are no item levels. */
  itemLevel: number;
  readonly classToken: string;
  readonly faction: string;
}

const CLASS_TOKENS = "WARRIOR PALADIN HUNTER ROGUE PRIEST DEATHKNIGHT SHAMAN MAGE WARLOCK MONK DRUID DEMONHUNTER EVOKER";

/** What a spec says about a player; the rest is usual. */
export interface CharacterOptions {
  readonly level?: number;
  readonly itemLevel?: number;
  /** Class token: "MAGE". */
  readonly class?: string;
  readonly faction?: string;
  /** The realm as shown, where it differs from the normalized form in the player's name. */
  readonly realmName?: string;
}

/** The character of a player named "Name-Realm". Called by: world.join. */
export function characterOf(name: string, guid: string, options: CharacterOptions): Character {
  const [shortName, realm] = string.match(name, "^(.-)%-(.*)$");
  return {
    shortName: shortName ?? name,
    realm: realm ?? "",
    realmName: options.realmName ?? realm ?? "",
    fullName: name,
    guid,
    level: options.level ?? 80,
    itemLevel: options.itemLevel ?? 0,
    classToken: options.class ?? "WARRIOR",
    faction: options.faction ?? "Horde",
  };
}

/** Builds the functions about the player; the realm is nil until `isRealmKnown`. Called by: luaState.provideFacts. */
export function createCharacterInfo(
  character: Character,
  isRealmKnown: () => boolean,
  { hasSurnames, knowsLevel }: { readonly hasSurnames: boolean; readonly knowsLevel: boolean },
): Provided {
  const [firstName, surname] = hasSurnames ? string.match(character.shortName, "^(%S+) (.*)$") : [character.shortName, undefined];
  /** The client knows one unit: the player. Called by: character.createCharacterInfo. */
  const forPlayer = (run: () => Results): LuaFunction => {
    return (unit) => {
      if (unit !== "player") return $multi();
      return run();
    };
  };
  /** Shortens a name as the context wants it. Called by: character.createCharacterInfo. */
  const ambiguate = (name: string, context: string): string => {
    if (context === "mail") return name;
    if (context === "short") return string.match(name, "^[^-]*")[0] ?? name;
    return nameWithoutOwnRealm(name, character.realm);
  };
  return {
    /** A surname stands where others have a realm. */
    UnitName: forPlayer(() => $multi(firstName, surname)),
    UnitFullName: forPlayer(() => $multi(firstName, surname ?? (isRealmKnown() ? character.realm : undefined))),
    UnitGUID: forPlayer(() => $multi(character.guid)),
    /** 0 for everybody else, and while it is unknown. Called by: character.createCharacterInfo. */
    UnitLevel: (unit: string) => (unit === "player" && knowsLevel ? character.level : 0),
    /**
     * With fraction, as of what is worn and of what counts in combat against players.
     * Called by: character.createCharacterInfo.
     */
    GetAverageItemLevel: () => $multi(character.itemLevel + 0.75, character.itemLevel, character.itemLevel),
    UnitClass: forPlayer(() => classOf(character.classToken)),
    UnitFactionGroup: forPlayer(() => $multi(character.faction, character.faction)),
    /** Only the player does. Called by: character.createCharacterInfo. */
    UnitExists: (unit: string) => unit === "player",
    /** With its blanks. Called by: character.createCharacterInfo. */
    GetRealmName: () => character.realmName,
    /** Nil until the client knows. Called by: character.createCharacterInfo. */
    GetNormalizedRealmName: () => (isRealmKnown() ? character.realm : undefined),
    Ambiguate: ambiguate,
  };
}

/** Class name, token and number. Called by: character.createCharacterInfo. */
function classOf(token: string): Results {
  const id = wordsOf(CLASS_TOKENS).indexOf(token) + 1;
  return $multi(string.sub(token, 1, 1) + string.lower(string.sub(token, 2)), token, id);
}
