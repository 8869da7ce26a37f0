/** Other addons at the players' clients: GuildHelper in another version, and one that talks a lot. */
import { addonInFolder, addonOfTexts, type AddonFiles } from "../support/addonFiles";

const FOLDER = "dist/GuildHelper";
const PROTOCOL = "____exports.PROTOCOL_VERSION = 1";
const NEWER_PROTOCOL = "____exports.PROTOCOL_VERSION = 2";
const NEWER_ADDON = "99.0.0";

/** The built addon, or another version of it: whatever is chosen counts from the next login on. */
export interface VersionedAddon {
  readonly files: AddonFiles;
  readonly isOther: () => boolean;
  readonly setOther: (isOther: boolean) => void;
}

/**
 * Builds the choice between two versions, as a player has it who updates between two logins.
 * Called by: evening.playerAt, players.guildmatesOf.
 */
export function versionedAddon(): VersionedAddon {
  let other = false;
  return {
    files: {
      name: "GuildHelper",
      /**
       * As the version that is installed now has it.
       * Called by: addons.runFile, addons.tocOf, keys.bindingText, otherAddons.read.
       */
      read: (path) => (other ? otherVersion : thisVersion).read(path),
    },
    /** Which of the two the next login loads. Called by: healing.blameStrangeEnds, healing.heal, run.introduce. */
    isOther: () => other,
    /** Takes effect with the next login. Called by: healing.heal, players.guildmatesOf. */
    setOther: (isOther) => {
      other = isOther;
    },
  };
}

const thisVersion = addonInFolder(FOLDER);
const newerTexts: Record<string, string | undefined> = {};
const otherVersion: AddonFiles = {
  name: "GuildHelper",
  /** Every file of this version, made newer once in a process. */
  read: (path) => (newerTexts[path] ??= newer(thisVersion.read(path))),
};

/**
 * A file as the next version has it: it speaks another protocol, and says another number.
 * Called by: otherAddons.read.
 */
function newer(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [protocol] = string.find(text, PROTOCOL, 1, true);
  if (protocol !== undefined) return string.sub(text, 1, protocol - 1) + NEWER_PROTOCOL + string.sub(text, protocol + PROTOCOL.length);
  return string.gsub(text, "(## Version: )[^\n]*", `%1${NEWER_ADDON}`)[0];
}

/** Sends on GUILD and to one player by whisper under a prefix of its own; both ways cost what messages cost. */
const TALKER = `
  local seconds, bytes, name = ...
  local text = string.rep("x", bytes)
  if ChatterTicker then ChatterTicker:Cancel() end
  ChatterTicker = C_Timer.NewTicker(seconds, function()
    C_ChatInfo.SendAddonMessage("Chatter", text, "GUILD")
    C_ChatInfo.SendAddonMessage("Chatter", text, "WHISPER", name)
  end)
`;

/** An addon that lets other addons' authors talk: it does nothing until it is told to. */
export const talkingAddon = addonOfTexts("Talker", {
  "Talker.toc": "## Interface: 120100, 50504, 20506, 11509\nTalker.lua",
  "Talker.lua": `Talk = function(...) ${TALKER} end`,
});
