/** The slash commands `/gh` and `/guildhelper`. */
import { runGuarded } from "./guarded";

/** Makes the client call `run` with what the player typed after the command. Called by: doors.openDoors. */
export function registerSlash(run: (this: void, text: string) => void): void {
  SLASH_GUILDHELPER1 = "/gh";
  SLASH_GUILDHELPER2 = "/guildhelper";
  SlashCmdList.GUILDHELPER = (text) => {
    runGuarded(run, text);
  };
}
