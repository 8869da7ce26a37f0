/** The button at the minimap: made by the libraries that other addons share, where they are there, else by ourselves. */
import { phrase } from "../../language/phrases";
import type { Hint } from "../hint";
import { announce, hangUp } from "./broker";
import type { MinimapMemory } from "./memory";
import { createOwnButton } from "./ownButton";

/** @noSelf */
export interface MinimapButtonDeps {
  readonly memory: MinimapMemory;
  /** The player's setting. */
  readonly isWanted: () => boolean;
  readonly onClick: (button: string) => void;
  readonly hint: () => Hint;
}

/** @noSelf */
export interface MinimapButton {
  /** Makes the button, once all addons that may bring the libraries are loaded. */
  readonly make: () => void;
  /** The player's setting has changed. */
  readonly refresh: () => void;
}

/**
 * A button that has not been made yet. A launcher in a data broker's display is beside it, not instead of it.
 * Called by: entrances.createEntrances.
 */
export function createMinimapButton({ memory, isWanted, onClick, hint }: MinimapButtonDeps): MinimapButton {
  let setShown: ((this: void, isShown: boolean) => void) | undefined;

  /** Ours can be dragged, and says so. Called by: ownButton.createOwnButton. */
  const ownHint = (): Hint => {
    const { title, lines } = hint();
    return { title, lines: [...lines, { text: phrase("hintDrag") }] };
  };
  /** Nothing before the button is made. Called by: entrances.createEntrances, minimapButton.make. */
  const refresh = (): void => {
    memory.hide = !isWanted();
    setShown?.(isWanted());
  };
  return {
    /** By the libraries that other addons have brought, else our own. Called by: entrances.createEntrances. */
    make: () => {
      const announced = announce(onClick, hint);
      setShown = announced === undefined ? undefined : hangUp(announced, memory);
      setShown ??= createOwnButton({ memory, onClick, hint: ownHint });
      refresh();
    },
    refresh,
  };
}
