/** The watch over the saved file's size, on what stands in the saved globals, with slices of its own: nobody waits for them. */
import { reportError } from "../game/guarded";
import type { Storage } from "../game/storage";
import { measureSaved } from "../store/savedSize";
import type { SizeWatch } from "../store/sizeWatch";
import { createSizeWatch } from "../store/sizeWatch";
import type { Log } from "../sync/ports";
import { createSlicer } from "../sync/slicer";
import type { Client } from "./client";

/** @noSelf */
export interface SizeWatching extends SizeWatch {
  /** Measures for one slice; called in frames in which nothing else is at work. */
  readonly pump: () => void;
}

/** Builds the watch over the two globals that the saved file holds. Called by: main.load. */
export function createSizeWatching(storage: Storage, { clock, chat }: Pick<Client, "clock" | "chat">, log: Log): SizeWatching {
  const slicer = createSlicer({ preciseMilliseconds: clock.preciseMilliseconds, onError: reportError });
  const watch = createSizeWatch({
    measure: () => {
      const saved = ["GuildHelperDB", storage.readSaved()] as const;
      return measureSaved([saved, ["GuildHelper_SavedVariables", storage.readOldSaved()]], slicer.breathe);
    },
    run: slicer.run,
    warn: (line, size) => {
      chat.print(line);
      log.write("store", "the saved data grow too large for the game", { ...size });
    },
  });
  return { ...watch, pump: slicer.pump };
}
