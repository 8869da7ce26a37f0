/** `/gh set`: the player's settings, and the guild master's say over who may write. */
import { WRITE_RANK } from "../editing/writeRank";
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { MAX_RANK, OFFICER_RANK } from "../model/permission";
import { shownText } from "../model/shownText";
import { MAX_DAYS } from "../model/syncMode";
import type { SettingValue } from "../sync/doors";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { refusalLine } from "../wording/refusalLine";

/** Typed so in every language. */
const ON = "on";
const OFF = "off";

const set: Command = {
  name: "set",
  usage: "<setting> <value>",
  summary: () => phrase("helpSet", { days: MAX_DAYS, rank: MAX_RANK }),
  run: (deps, words) => {
    const [nameWord, valueWord] = words;
    if (nameWord === undefined || words.length > 2 || words.some((word) => word.field !== undefined)) return [usageLine(set)];
    const name = settingName(deps, nameWord.text);
    if (name === undefined) return [phrase("settingNone", { word: shownText(nameWord.text), settings: allNames(deps).join(", ") })];
    if (valueWord === undefined) return [name === WRITE_RANK ? usageLine(set) : valueLine("settingIs", name, deps.settings.get(name))];
    return [name === WRITE_RANK ? setWriteRank(deps, valueWord.text) : setSetting(deps, name, valueWord.text)];
  },
};

export const SETTING_COMMANDS: readonly Command[] = [set];

/** Every name that `set` takes. Called by: settingCommands.run, settingCommands.settingName. */
function allNames(deps: CommandDeps): readonly string[] {
  return [...deps.settings.names, WRITE_RANK];
}

/** The setting someone means, whatever letters are capital. Called by: settingCommands.run. */
function settingName(deps: CommandDeps, text: string): string | undefined {
  return allNames(deps).find((name) => string.lower(name) === string.lower(text));
}

/** Changes one of the player's settings. Called by: settingCommands.run. */
function setSetting(deps: CommandDeps, name: string, text: string): string {
  const value = textToValue(name, text, deps.settings.get(name));
  if (!value.ok) return value.reason;
  const written = deps.settings.set(name, value.value);
  return written.ok ? valueLine("settingIsNow", name, written.value) : refusalLine(written.reason);
}

/** Changes the lowest rank that may write news, guild information and calendar. Called by: settingCommands.run. */
function setWriteRank(deps: CommandDeps, text: string): string {
  const rank = textToWhole(WRITE_RANK, text, 0, MAX_RANK);
  if (!rank.ok) return rank.reason;
  return deps.writeRank.set(rank.value) ?? phrase("settingWriteRank", { rank: math.max(OFFICER_RANK, rank.value) });
}

/**
 * Reads a value of the kind that a setting has now; which words they take the settings say themselves.
 * Called by: settingCommands.setSetting.
 */
function textToValue(name: string, text: string, present: SettingValue | undefined): Outcome<SettingValue> {
  if (typeof present === "string") return success(string.lower(text));
  return typeof present === "boolean" ? textToBoolean(name, text) : textToWhole(name, text, 1, MAX_DAYS);
}

/** Reads on, off, true or false in any case. Called by: settingCommands.textToValue. */
function textToBoolean(name: string, text: string): Outcome<boolean> {
  const word = string.lower(text);
  if (word === ON || word === "true") return success(true);
  if (word === OFF || word === "false") return success(false);
  return failure(phrase("settingNeither", { word: shownText(text), setting: name, first: ON, second: OFF }));
}

/** Reads a whole number between two limits. Called by: settingCommands.setWriteRank, settingCommands.textToValue. */
function textToWhole(name: string, text: string, least: number, most: number): Outcome<number> {
  const [digits] = string.match(text, "^%d+$");
  const value = typeof digits === "string" ? tonumber(digits) : undefined;
  if (value !== undefined && value >= least && value <= most) return success(value);
  return failure(phrase("settingOutOfRange", { word: shownText(text), setting: name, least, most }));
}

/** A setting with its value as people write it. Called by: settingCommands.run, settingCommands.setSetting. */
function valueLine(key: "settingIs" | "settingIsNow", setting: string, value: SettingValue | undefined): string {
  if (typeof value === "boolean") return phrase(key, { setting, value: value ? ON : OFF });
  return phrase(key, { setting, value: value ?? phrase("settingUnknown") });
}
