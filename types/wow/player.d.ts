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

/** Returns the kind of instance as well. */
declare function IsInInstance(): boolean;
