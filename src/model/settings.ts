/**
 * The player's own settings: which there are, what each may hold, and what it is until he changes it. Commands, options and the saved file
 * all stand on this one table.
 */
import type { CompareBy } from "./compareBy";
import { MAX_DAYS } from "./syncMode";

export type SettingName = "autoSync" | "defaultDays" | "reminders" | "minimapButton" | "compareBy";
export type SettingValue = boolean | number | CompareBy;

export type SettingKind =
  | { readonly is: "switch"; readonly initial: boolean }
  /** A whole number. */
  | { readonly is: "range"; readonly initial: number; readonly least: number; readonly most: number }
  | { readonly is: "choice"; readonly initial: CompareBy; readonly choices: readonly [CompareBy, CompareBy] };

export const KIND_BY_SETTING: Readonly<Record<SettingName, SettingKind>> = {
  /** Beacons, live edits and sessions start by themselves. */
  autoSync: { is: "switch", initial: true },
  /** Days a sync looks back unless told otherwise. */
  defaultDays: { is: "range", initial: 7, least: 1, most: MAX_DAYS },
  /** Lines about events that are near, and about unread news. */
  reminders: { is: "switch", initial: true },
  /** A button at the minimap opens the window. */
  minimapButton: { is: "switch", initial: true },
  /** How synchronizations compare. */
  compareBy: { is: "choice", initial: "sketch", choices: ["sketch", "list"] },
};

/** Every setting, in the order in which they are listed. */
export const SETTING_NAMES: readonly SettingName[] = ["autoSync", "defaultDays", "reminders", "minimapButton", "compareBy"];

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
  const kind = KIND_BY_SETTING[name];
  if (kind.is === "switch") return typeof value === "boolean";
  if (kind.is === "choice") return kind.choices.includes(value as CompareBy);
  return typeof value === "number" && value >= kind.least && value <= kind.most && math.floor(value) === value;
}
