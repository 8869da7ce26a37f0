/** The ways to the window that are always in sight: the minimap's button, and the entry in the compartment. */
import type { Entrances } from "../game/publish";
import { hideHint, showHint } from "../ui/hint";
import { openMinimapMemory } from "../ui/minimap/memory";
import { createMinimapButton } from "../ui/minimap/minimapButton";
import { statusHint } from "../ui/statusHint";
import type { Light } from "../view/light";
import type { Client } from "./client";
import type { SavedParts } from "./savedParts";

/** @noSelf */
export interface EntrancesDeps {
  readonly client: Pick<Client, "events">;
  readonly saved: Pick<SavedParts, "data" | "settings">;
  readonly light: () => Light;
  readonly toggle: () => void;
  readonly openOptions: () => void;
}

/** Builds them; the button waits until all addons are loaded. Called by: windowParts.createWindowParts. */
export function createEntrances({ client, saved, light, toggle, openOptions }: EntrancesDeps): Entrances {
  const { settings, data } = saved;
  /**
   * The right button asks for options, any other for the window.
   * Called by: minimapButton.make, ownButton.createOwnButton, publish.publish.
   */
  const onClick = (button: string): void => {
    if (button === "RightButton") openOptions();
    else toggle();
  };
  const minimapButton = createMinimapButton({
    memory: openMinimapMemory(data.window),
    isWanted: () => settings.get("minimapButton") === true,
    onClick,
    hint: () => statusHint(light()),
  });
  client.events.on("PLAYER_LOGIN", minimapButton.make);
  settings.onChange(minimapButton.refresh);
  return {
    toggle,
    onClick,
    /** Beside the compartment's entry. Called by: publish.publish. */
    onEnter: (entry) => {
      showHint(entry, "ANCHOR_LEFT", statusHint(light()));
    },
    onLeave: hideHint,
  };
}
