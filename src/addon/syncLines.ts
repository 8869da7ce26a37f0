/** What the player reads in chat when a sync or a round of them is over. */
import { phrase } from "../language/phrases";
import { resultText } from "../wording/resultText";
import { roundText } from "../wording/roundText";
import type { EnginePorts } from "../sync/enginePorts";
import type { Chat } from "../sync/ports";

/**
 * The engine's ports for the ends of syncs; of those nobody asked for only what waits for the player is told.
 * Called by: main.load.
 */
export function createSyncLines(
  chat: Chat,
  isLockedDown: (this: void) => boolean,
): Pick<EnginePorts, "onResult" | "onNobody" | "onRoundEnd"> {
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
  };
}
