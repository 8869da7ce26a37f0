/** What the addon's buttons outside of the window say under the mouse: how synchronization is, and what clicks do. */
import { phrase } from "../language/phrases";
import type { Light } from "../view/light";
import type { Hint } from "./hint";
import { LIGHT_COLOURS } from "./lamp";

/**
 * The window's own sentence about synchronization, then the clicks that all such buttons know.
 * Called by: entrances.createEntrances, entrances.onEnter.
 */
export function statusHint({ colour, reason }: Light): Hint {
  return {
    title: phrase("windowTitle"),
    lines: [{ text: phrase(reason), colour: LIGHT_COLOURS[colour] }, { text: phrase("hintLeftClick") }, { text: phrase("hintRightClick") }],
  };
}
