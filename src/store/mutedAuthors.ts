/** Authors whose entries the player does not want to see: a list in the saved data, for all characters of the account. */
import { phrase } from "../language/phrases";
import { failure, success } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import type { MutedAuthors } from "../sync/doors";

/** More than anybody quarrels with; the list must not grow for ever. */
export const MAX_MUTED_AUTHORS = 200;

/**
 * The muted authors over their saved list. `readOnlyReason` is the sentence that refuses every change, while the saved data
 * may not be changed.
 * Called by: savedParts.openSavedParts.
 */
export function createMutedAuthors(saved: PeerName[], readOnlyReason?: string): MutedAuthors {
  const muted = new LuaSet<PeerName>();
  for (const author of saved) muted.add(author);

  /** Wherever in the list he stands, and however often a hand wrote him there. Called by: mutedAuthors.toggle. */
  const unmute = (author: PeerName): void => {
    muted.delete(author);
    for (const place of $range(saved.length, 1, -1)) if (saved[place - 1] === author) table.remove(saved, place);
  };

  return {
    /**
     * Asked for every entry that is shown.
     * Called by: readCommands.run, reminders.nearEvents, unreadNews.isNews, upkeepParts.createUpkeepParts,
     * visibleEntries.eachVisible.
     */
    isMuted: (author) => muted.has(author),
    /** Changes what is shown here, and nothing that is stored or synced. Called by: muteCommands.run. */
    toggle: (author) => {
      if (readOnlyReason !== undefined) return failure(readOnlyReason);
      if (muted.has(author)) {
        unmute(author);
        return success(false);
      }
      if (saved.length >= MAX_MUTED_AUTHORS) return failure(phrase("muteTooMany", { count: MAX_MUTED_AUTHORS }));
      muted.add(author);
      saved.push(author);
      return success(true);
    },
    /** A list of its own, so that nobody sorts the saved one. Called by: muteCommands.run. */
    names: () => {
      const names = saved.slice();
      table.sort(names);
      return names;
    },
  };
}
