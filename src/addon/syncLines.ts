/** What the player reads in chat when a sync or a round of them is over, or something waits for him. */
import { phrase } from "../language/phrases";
import type { EnginePorts } from "../sync/enginePorts";
import type { Chat } from "../sync/ports";
import { resultText } from "../wording/resultText";
import { roundText } from "../wording/roundText";
import { waitingText } from "../wording/waitingText";

/**
 * The engine's ports for what is told; of what nobody asked for only what waits for the player.
 * Called by: main.load.
 */
export function createSyncLines(
  chat: Chat,
  isLockedDown: (this: void) => boolean,
): Pick<EnginePorts, "onResult" | "onNobody" | "onRoundEnd" | "onHeld"> {
  return {
    /** What began by itself is told only where it waits for the player. Called by: sessionEngine.onResult. */
    onResult: (result, isWanted) => {
      if (isWanted || result.held > 0) chat.print(resultText(result));
    },
    /** A ban on messages is another reason than an empty guild. Called by: engine.createEngine, starter.discover. */
    onNobody: () => {
      chat.print(phrase(isLockedDown() ? "syncNobodyAsked" : "syncNobody"));
    },
    /** One line for the whole round. Called by: round.count. */
    onRoundEnd: (report) => {
      chat.print(roundText(report));
    },
    /** Casts have no result that could tell it. Called by: heldNotice.createHeldNotice. */
    onHeld: (waiting) => {
      chat.print(phrase("holdTold", { deletions: waitingText(waiting) }));
    },
  };
}
