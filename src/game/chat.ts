/** Lines for the player, each recognisable as ours. Text from others comes here neutralised. */
import type { Chat } from "../sync/ports";

const LINE_PREFIX = "|cff33ff99GuildHelper|r: ";

/** Builds the chat of this client. Called by: client.createClient, main. */
export function createChat(): Chat {
  return {
    /**
     * Prints under our name, so that nobody takes the line for another addon's.
     * Called by: createCommands.createCommands, leavers.look, loginTasks.createLoginTasks, main, optionsPanel.change,
     * optionsPanel.open, pauseLines.createPauseLines, reminders.createReminders, rollbackCommands.run,
     * savedParts.openSavedParts, sizeWatching.createSizeWatching, sync.start, syncLines.onHeld, syncLines.onNobody,
     * syncLines.onResult, syncLines.onRoundEnd, unreadNews.tell.
     */
    print: (line) => {
      print(LINE_PREFIX + line);
    },
  };
}
