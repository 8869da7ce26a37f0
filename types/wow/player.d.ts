/** The character played. */
/** @noSelfInFile */
/// <reference types="@wartoshika/wow-declarations" />

/** `realm` is normalized, and nil for a while after login. */
declare function UnitFullName(unit: string): LuaMultiReturn<[name: string | undefined, realm: string | undefined]>;
/** Nil for a while after login. */
declare function GetNormalizedRealmName(): string | undefined;
declare function GetRealmName(): string;
declare function InCombatLockdown(): boolean;
declare function UnitAffectingCombat(unit: string): boolean;

declare namespace C_InstanceEncounter {
  function IsEncounterInProgress(): boolean;
}

/** Secret for some units in some places of the newest flavour. */
declare function UnitGUID(unit: string): string | undefined;
/** Returns the kind of instance as well. */
declare function IsInInstance(): boolean;
/** 0 while the client does not know. */
declare function UnitLevel(unit: string): number | undefined;
declare function UnitClass(unit: string): LuaMultiReturn<[name: string | undefined, token: string | undefined]>;
/** "Horde", "Alliance" or "Neutral", in English everywhere. */
declare function UnitFactionGroup(unit: string): LuaMultiReturn<[faction: string | undefined, name: string | undefined]>;
/** Of what the player owns, then of what he wears; 0 where there are no item levels. */
declare function GetAverageItemLevel(): LuaMultiReturn<[owned: number | undefined, worn: number | undefined]>;
