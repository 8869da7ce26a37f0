/** The player's own settings as they stand in the saved data: read with care, changed by one door, which tells who listens. */
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { SettingName, SettingValue } from "../model/settings";
import { isSettingName, isSettingValue, KIND_BY_SETTING, SETTING_NAMES } from "../model/settings";
import { shownText } from "../model/shownText";

/** @noSelf */
export interface Settings {
  /** The value in force: the saved one, or the initial one; nil when there is no such setting. */
  readonly get: (name: string) => SettingValue | undefined;
  /** Changes a setting; an unknown name or a value out of range changes nothing and says what would be right. */
  readonly set: (name: string, value: unknown) => Outcome<SettingValue>;
  /** Calls `listener` after every change from now on. */
  readonly onChange: (listener: (this: void, name: SettingName) => void) => void;
}

/**
 * The settings over `GuildHelperDB.settings`; values of settings this version does not know stay there untouched.
 * `readOnlyReason` is the sentence that refuses every change, while the saved data may not be changed.
 * Called by: savedParts.openSavedParts.
 */
export function createSettings(saved: Record<string, unknown>, readOnlyReason?: string): Settings {
  const listeners: ((this: void, name: SettingName) => void)[] = [];

  /**
   * The saved value where it is valid, else the initial one.
   * Called by: doors.defaultDays, entrances.createEntrances, main.autoSync, main.compareBy, optionRows.get,
   * settingCommands.run, settingCommands.setSetting, syncCommands.usualDays, syncLight.createSyncLight,
   * upkeepParts.createUpkeepParts, upkeepParts.tell, windowDoors.factsOf.
   */
  const get = (name: string): SettingValue | undefined => {
    if (!isSettingName(name)) return undefined;
    const value = saved[name];
    return isSettingValue(name, value) ? value : KIND_BY_SETTING[name].initial;
  };

  /** Writes a valid value. Called by: optionRows.set, settingCommands.setSetting. */
  const set = (name: string, value: unknown): Outcome<SettingValue> => {
    if (readOnlyReason !== undefined) return failure(readOnlyReason);
    if (!isSettingName(name)) return failure(phrase("settingNoSuch", { setting: shownText(name), settings: SETTING_NAMES.join(", ") }));
    if (!isSettingValue(name, value)) return failure(rightValues(name));
    saved[name] = value;
    for (const listener of listeners) listener(name);
    return success(value);
  };

  /** For as long as the addon runs. Called by: entrances.createEntrances, optionParts.createOptionParts. */
  const onChange = (listener: (this: void, name: SettingName) => void): void => {
    listeners.push(listener);
  };

  return { get, set, onChange };
}

/** Says what a setting takes. Called by: settings.set. */
function rightValues(setting: SettingName): string {
  const kind = KIND_BY_SETTING[setting];
  if (kind.is === "switch") return phrase("settingTakesEither", { setting, first: "on", second: "off" });
  if (kind.is === "range") return phrase("settingTakesRange", { setting, least: kind.least, most: kind.most });
  const [first, second] = kind.choices;
  return phrase("settingTakesEither", { setting, first, second });
}
