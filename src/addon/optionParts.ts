/** The options put together: rows over the settings' doors, in the client's panel, and what tells it of changes made elsewhere. */
import { optionRows } from "../editing/optionRows";
import type { WriteRank } from "../editing/writeRank";
import { createWriteRank, WRITE_RANK } from "../editing/writeRank";
import type { SetupDoors } from "../sync/doors";
import type { Listeners } from "../sync/listeners";
import type { GuildRoster } from "../sync/ports";
import type { OptionsPanel } from "../ui/optionsPanel";
import { createOptionsPanel } from "../ui/optionsPanel";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";

export interface OptionPartsDeps {
  readonly client: Client;
  readonly saved: Pick<SavedParts, "settings">;
  readonly setup: SetupDoors;
  readonly roster: Pick<GuildRoster, "ownRank" | "ownGuild">;
  readonly listeners: Pick<Listeners, "register">;
}

export interface OptionParts extends Pick<OptionsPanel, "open"> {
  readonly writeRank: WriteRank;
}

/** Builds the options; the client's panel gets them when its own parts are ready. Called by: main.load. */
export function createOptionParts({ client, saved, setup, roster, listeners }: OptionPartsDeps): OptionParts {
  const writeRank = createWriteRank({ identity: roster, setup });
  const panel = createOptionsPanel({
    rows: optionRows(saved.settings, writeRank),
    print: client.chat.print,
    after: client.timers.after,
  });
  client.events.on("PLAYER_LOGIN", panel.register);
  saved.settings.onChange(panel.noteChange);
  listeners.register("EntryChanged", (tableName: string) => {
    if (tableName === "setup") panel.noteChange(WRITE_RANK);
  });
  return { writeRank, open: panel.open };
}
