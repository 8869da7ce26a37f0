/** `/gh set`: the player's settings, and the guild master's say over who may write. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { MAX_RANK } from "../model/permission";
import { shownText } from "../model/shownText";
import { MAX_DAYS } from "../model/syncMode";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps, SettingValue } from "./commandDeps";

/** A setting of the guild, not of this player: it stands in the setup table. */
const WRITE_RANK = "writeRank";

const set: Command = {
  name: "set",
  usage: "<setting> <value>",
  summary: `changes a setting: autoSync and reminders on or off, defaultDays 1 to ${MAX_DAYS}, writeRank 0 to ${MAX_RANK} (guild master)`,
  run: (deps, words) => {
    const [nameWord, valueWord] = words;
    if (nameWord === undefined || words.length > 2 || words.some((word) => word.field !== undefined)) return [usageLine(set)];
    const name = settingName(deps, nameWord.text);
    if (name === undefined) return [`"${shownText(nameWord.text)}" is no setting; there are ${allNames(deps).join(", ")}.`];
    if (valueWord === undefined) return [name === WRITE_RANK ? usageLine(set) : `${name} is ${shownValue(deps.settings.get(name))}.`];
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
  return written.ok ? `${name} is ${shownValue(written.value)} now.` : `Nothing was changed: ${written.reason}.`;
}

/** Changes the lowest rank that may write news, guild information and calendar. Called by: settingCommands.run. */
function setWriteRank(deps: CommandDeps, text: string): string {
  const rank = textToWhole(WRITE_RANK, text, 0, MAX_RANK);
  if (!rank.ok) return rank.reason;
  if (deps.identity.ownRank() !== 0) return `Only the guild master sets ${WRITE_RANK}.`;
  const [written, reason] = deps.setWriteRank(rank.value);
  if (written === undefined) return `Nothing was changed: ${reason ?? "it could not be written"}.`;
  return `Ranks 0 to ${math.max(1, rank.value)} may write news, guild information and calendar now.`;
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
  if (word === "on" || word === "true") return success(true);
  if (word === "off" || word === "false") return success(false);
  return failure(`"${shownText(text)}" is no value for ${name}; write on or off.`);
}

/** Reads a whole number between two limits. Called by: settingCommands.setWriteRank, settingCommands.textToValue. */
function textToWhole(name: string, text: string, least: number, most: number): Outcome<number> {
  const [digits] = string.match(text, "^%d+$");
  const value = typeof digits === "string" ? tonumber(digits) : undefined;
  if (value !== undefined && value >= least && value <= most) return success(value);
  return failure(`"${shownText(text)}" is no value for ${name}; write ${least} to ${most}.`);
}

/** A setting's value as people write it. Called by: settingCommands.run, settingCommands.setSetting. */
function shownValue(value: SettingValue | undefined): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return value === undefined ? "unknown" : `${value}`;
}
