/** How synchronization is, at one glance, asked of all that knows: for the window's lamp, and for the buttons outside of it. */
import type { PlayerPause } from "../sync/doors";
import type { Engine } from "../sync/engine";
import type { Light } from "../view/light";
import { lightOf } from "../view/light";
import type { SavedParts } from "./savedParts";
import type { UpkeepParts } from "./upkeepParts";

export interface SyncLightDeps {
  readonly engine: Pick<Engine, "currentScope" | "report" | "users">;
  readonly saved: Pick<SavedParts, "settings" | "readOnlyReason">;
  readonly upkeep: Pick<UpkeepParts, "hold">;
  readonly pause: Pick<PlayerPause, "isPaused">;
}

/** The light as it is whenever it is asked for. Called by: windowParts.createWindowParts. */
export function createSyncLight({ engine, saved, upkeep, pause }: SyncLightDeps): () => Light {
  return () =>
    lightOf({
      status: engine.report.status(),
      users: engine.users(),
      isInGuild: engine.currentScope() !== undefined,
      isReadOnly: saved.readOnlyReason !== undefined,
      isAutomatic: saved.settings.get("autoSync") === true,
      isPausedByPlayer: pause.isPaused(),
      isHolding: upkeep.hold.waiting().length > 0,
    });
}
