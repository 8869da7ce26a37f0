/** The guild's own setting: the lowest rank that may write news, guild information and calendar. Its guild master sets it, nobody else. */
import { phrase } from "../language/phrases";
import { MAX_RANK, OFFICER_RANK, permissionsId, writeRankOf } from "../model/permission";
import type { Identity, SetupDoors } from "../sync/doors";
import { refusalLine } from "../wording/refusalLine";

/** Its name, beside those of the player's settings. */
export const WRITE_RANK = "writeRank";

/** @noSelf */
export interface WriteRank {
  /** The rank in force: officers may always write. */
  readonly get: () => number;
  /** Asks whether the player is the one who sets it. */
  readonly maySet: () => boolean;
  /** Sets it from 0 to the lowest rank there is; a sentence that says why it was not, or nil. */
  readonly set: (rank: number) => string | undefined;
}

/** @noSelf */
export interface WriteRankDeps {
  readonly identity: Pick<Identity, "ownRank"> & { readonly ownGuild: () => string | undefined };
  readonly setup: Pick<SetupDoors, "entries" | "put">;
}

/** Builds the way to the guild's permissions entry. Called by: optionParts.createOptionParts. */
export function createWriteRank({ identity, setup }: WriteRankDeps): WriteRank {
  /** Nobody, while the rank is unknown. Called by: optionRows.writeRankRow, optionsPanel.addRow, writeRank.set. */
  const maySet = (): boolean => identity.ownRank() === 0;
  /** In a guild that is not known yet the entry is refused by the writer. Called by: writeRank.get, writeRank.set. */
  const guild = (): string => identity.ownGuild() ?? "";

  return {
    /** Officers write whatever the entry says. Called by: optionRows.writeRankRow, optionsPanel.addRow. */
    get: () => math.max(OFFICER_RANK, writeRankOf(guild(), setup.entries())),
    maySet,
    /**
     * Within the ranks there are, and by the guild master only.
     * Called by: optionRows.set, optionRows.writeRankRow, settingCommands.setWriteRank.
     */
    set: (rank) => {
      if (rank < 0 || rank > MAX_RANK || math.floor(rank) !== rank) {
        return phrase("settingTakesRange", { setting: WRITE_RANK, least: 0, most: MAX_RANK });
      }
      if (!maySet()) return phrase("settingMasterOnly", { setting: WRITE_RANK });
      const [written, reason] = setup.put(permissionsId(guild()), { writeRank: rank });
      return written === undefined ? refusalLine(reason ?? phrase("refusalNotWritten")) : undefined;
    },
  };
}
