/** The player's own settings: which there are, what each may hold, and what it is until he changes it. */
import { phrase } from "../language/phrases";
import type { CompareBy } from "../model/compareBy";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { shownText } from "../model/shownText";
import { MAX_DAYS } from "../model/syncMode";

export type SettingName = "autoSync" | "defaultDays" | "reminders" | "compareBy";
export type SettingValue = boolean | number | CompareBy;

/** @noSelf */
export interface Settings {
  /** The value in force: the saved one, or the initial one; nil when there is no such setting. */
  readonly get: (name: string) => SettingValue | undefined;
  /** Changes a setting; an unknown name or a value out of range changes nothing and says what would be right. */
  readonly set: (name: string, value: unknown) => Outcome<SettingValue>;
}

interface SettingKind {
  readonly initial: SettingValue;
  /** Says what would be right. */
  readonly refusal: (this: void, setting: SettingName) => string;
  readonly accepts: (this: void, value: unknown) => boolean;
}

const KIND_BY_SETTING: Readonly<Record<SettingName, SettingKind>> = {
  /** Beacons, live edits and sessions start by themselves. */
  autoSync: { initial: true, refusal: onOrOff, accepts: isBoolean },
  /** Days a sync looks back unless told otherwise. */
  defaultDays: {
    initial: 7,
    refusal: (setting) => phrase("settingTakesRange", { setting, least: 1, most: MAX_DAYS }),
    accepts: (value) => typeof value === "number" && value >= 1 && value <= MAX_DAYS && math.floor(value) === value,
  },
  /** Lines about events that are near, and about unread news. */
  reminders: { initial: true, refusal: onOrOff, accepts: isBoolean },
  /** How synchronizations compare. */
  compareBy: {
    initial: "sketch",
    refusal: (setting) => phrase("settingTakesEither", { setting, first: "sketch", second: "list" }),
    accepts: (value) => value === "sketch" || value === "list",
  },
};

/** Every setting, in the order in which they are listed. */
export const SETTING_NAMES: readonly SettingName[] = ["autoSync", "defaultDays", "reminders", "compareBy"];

/**
 * The settings over `GuildHelperDB.settings`; values of settings this version does not know stay there untouched.
 * `readOnlyReason` is the sentence that refuses every change, while the saved data may not be changed.
 * Called by: savedParts.openSavedParts.
 */
export function createSettings(saved: Record<string, unknown>, readOnlyReason?: string): Settings {
  /**
   * The saved value where it is valid, else the initial one.
   * Called by: doors.defaultDays, main.autoSync, main.compareBy, settingCommands.run, settingCommands.setSetting,
   * syncCommands.usualDays, upkeepParts.createUpkeepParts, upkeepParts.tell, windowDoors.factsOf,
   * windowParts.createWindowParts.
   */
  const get = (name: string): SettingValue | undefined => {
    if (!isSettingName(name)) return undefined;
    const value = saved[name];
    return isSettingValue(name, value) ? value : KIND_BY_SETTING[name].initial;
  };

  /** Writes a valid value. Called by: settingCommands.setSetting. */
  const set = (name: string, value: unknown): Outcome<SettingValue> => {
    if (readOnlyReason !== undefined) return failure(readOnlyReason);
    if (!isSettingName(name)) return failure(phrase("settingNoSuch", { setting: shownText(name), settings: SETTING_NAMES.join(", ") }));
    if (!isSettingValue(name, value)) return failure(KIND_BY_SETTING[name].refusal(name));
    saved[name] = value;
    return success(value);
  };

  return { get, set };
}

/** What a setting takes that is on or off. Called by: settings.isSettingValue. */
function isBoolean(this: void, value: unknown): boolean {
  return typeof value === "boolean";
}

/** What a setting that is on or off would take. Called by: settings.set. */
function onOrOff(this: void, setting: SettingName): string {
  return phrase("settingTakesEither", { setting, first: "on", second: "off" });
}

/** Every setting as it is until the player changes it. Called by: layout.emptyData, layout.openSettings. */
export function initialSettings(): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) settings[name] = KIND_BY_SETTING[name].initial;
  return settings;
}

/** Asks whether a name is a setting's. Called by: settings.get, settings.set. */
export function isSettingName(name: string): name is SettingName {
  return SETTING_NAMES.includes(name as SettingName);
}

/** Asks whether a value may stand under a setting. Called by: layout.openSettings, settings.get, settings.set. */
export function isSettingValue(name: SettingName, value: unknown): value is SettingValue {
  return KIND_BY_SETTING[name].accepts(value);
}
