/** The options as rows: every setting of the player, then the guild's own one, with words for their values and one door to each. */
import type { BareKey } from "../language/phrases";
import { phrase } from "../language/phrases";
import { MAX_RANK, OFFICER_RANK } from "../model/permission";
import type { SettingName } from "../model/settings";
import { KIND_BY_SETTING, SETTING_NAMES } from "../model/settings";
import { MAX_DAYS } from "../model/syncMode";
import type { Settings, SettingValue } from "../sync/doors";
import { refusalLine } from "../wording/refusalLine";
import type { WriteRank } from "./writeRank";
import { WRITE_RANK } from "./writeRank";

/** A value that is offered, in words. */
export interface OptionChoice {
  readonly value: SettingValue;
  readonly label: string;
}

/** @noSelf */
export interface OptionRow {
  readonly name: string;
  readonly label: BareKey;
  readonly help: BareKey;
  /** What "defaults" sets it to; nil for what no player sets by the way. */
  readonly usual: SettingValue | undefined;
  readonly get: () => SettingValue;
  /** A sentence that says why nothing was changed, or nil. */
  readonly set: (value: SettingValue) => string | undefined;
  /** Asks whether the player has anything to do with it. */
  readonly isOffered: () => boolean;
  /** The values to choose from; none for what is on or off. */
  readonly choices: (() => readonly OptionChoice[]) | undefined;
}

/** How a setting is shown. */
interface Showing {
  readonly label: BareKey;
  readonly help: BareKey;
  /** The values to choose from, the present one among them; left out for what is on or off. */
  readonly choices?: (this: void, present: SettingValue) => readonly OptionChoice[];
}

/** Days that people mean; any other number is typed. */
const DAYS_OFFERED = [1, 3, 7, 14, 30, 90, 365, MAX_DAYS];

const SHOWING_BY_SETTING: Readonly<Record<SettingName, Showing>> = {
  autoSync: { label: "optionAutoSync", help: "optionAutoSyncHelp" },
  defaultDays: { label: "optionDefaultDays", help: "optionDefaultDaysHelp", choices: dayChoices },
  reminders: { label: "optionReminders", help: "optionRemindersHelp" },
  minimapButton: { label: "optionMinimapButton", help: "optionMinimapButtonHelp" },
  compareBy: { label: "optionCompareBy", help: "optionCompareByHelp", choices: comparisonChoices },
};

/** All rows, in the order in which they are shown. Called by: optionParts.createOptionParts. */
export function optionRows(settings: Pick<Settings, "get" | "set">, writeRank: WriteRank): readonly OptionRow[] {
  return [...SETTING_NAMES.map((name) => settingRow(settings, name)), writeRankRow(writeRank)];
}

/** One of the player's own settings, through the door of the command. Called by: optionRows.optionRows. */
function settingRow(settings: Pick<Settings, "get" | "set">, name: SettingName): OptionRow {
  const { label, help, choices } = SHOWING_BY_SETTING[name];
  const usual = KIND_BY_SETTING[name].initial;
  /** The value in force. Called by: optionRows.settingRow, optionsPanel.addRow. */
  const get = (): SettingValue => settings.get(name) ?? usual;
  return {
    ...{ name, label, help, usual, get },
    /** Out of range nothing changes. Called by: optionsPanel.change. */
    set: (value) => {
      const outcome = settings.set(name, value);
      return outcome.ok ? undefined : refusalLine(outcome.reason);
    },
    /** They are the player's own. Called by: optionsPanel.addRow. */
    isOffered: () => true,
    choices: choices === undefined ? undefined : () => choices(get()),
  };
}

/** The guild's setting, which only its guild master sees here. Called by: optionRows.optionRows. */
function writeRankRow(writeRank: WriteRank): OptionRow {
  const { get, set, maySet } = writeRank;
  return {
    ...{ name: WRITE_RANK, label: "optionWriteRank", help: "optionWriteRankHelp", usual: undefined, get },
    /** Anything but a rank is none that a guild has. Called by: optionsPanel.change. */
    set: (value) => set(typeof value === "number" ? value : -1),
    isOffered: maySet,
    choices: rankChoices,
  };
}

/** Numbers of days that people mean, and the present one. Called by: optionRows.settingRow. */
function dayChoices(this: void, present: SettingValue): readonly OptionChoice[] {
  const days = DAYS_OFFERED.filter((count) => count !== present);
  if (typeof present === "number") days.push(present);
  table.sort(days);
  return days.map((count) => ({ value: count, label: count === 1 ? phrase("optionDay") : phrase("optionDays", { days: count }) }));
}

/** The two ways to compare. Called by: optionRows.settingRow. */
function comparisonChoices(this: void): readonly OptionChoice[] {
  return [
    { value: "sketch", label: phrase("optionSketch") },
    { value: "list", label: phrase("optionList") },
  ];
}

/** From officers down to everybody. Called by: optionsPanel.addRow. */
function rankChoices(this: void): readonly OptionChoice[] {
  const choices: OptionChoice[] = [];
  for (const rank of $range(OFFICER_RANK, MAX_RANK)) choices.push({ value: rank, label: phrase("optionRanks", { rank }) });
  return choices;
}
