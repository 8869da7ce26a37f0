/** What the player reads in chat when a sync or a round of them is over. */
import { resultText } from "../wording/resultText";
import { roundText } from "../wording/roundText";
import type { EnginePorts } from "../sync/enginePorts";
import type { Chat } from "../sync/ports";

const NOBODY_LINE = "Nobody else with GuildHelper answered.";
const NOBODY_ASKED_LINE = "Nobody could be asked: the game allows no addon messages now.";

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
      chat.print(isLockedDown() ? NOBODY_ASKED_LINE : NOBODY_LINE);
    },
    /** One line for the whole round. Called by: round.count. */
    onRoundEnd: (report) => {
      chat.print(roundText(report));
    },
  };
}
