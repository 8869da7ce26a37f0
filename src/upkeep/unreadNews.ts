/** News that came since the player looked: counted once after login, in one line. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { isFromFuture } from "../model/stamp";
import type { PeerName } from "../model/peerName";
import type { EntryStore, GuildRoster } from "../sync/ports";
import type { GuildNotebook } from "./guildNotes";

/** @noSelf */
export interface UnreadNewsDeps {
  readonly store: Pick<EntryStore, "get" | "ids">;
  readonly roster: Pick<GuildRoster, "ownName">;
  /** Nil while the guild is unknown. */
  readonly scope: () => Scope | undefined;
  readonly isMuted: (author: PeerName) => boolean;
  readonly notebook: GuildNotebook;
  readonly serverTime: () => number;
  readonly print: (line: string) => void;
  /** Called between two entries. */
  readonly breathe: () => void;
}

/** @noSelf */
export interface UnreadNews {
  /** Says how many there are, unless there are none. */
  readonly tell: () => void;
  /** The player has seen these entries, and what is older. */
  readonly noteSeen: (entries: readonly Entry[]) => void;
}

/** Builds the count over what is remembered. Called by: upkeepParts.createUpkeepParts. */
export function createUnreadNews(deps: UnreadNewsDeps): UnreadNews {
  /** Asks whether the player would see it in a list, and did not write it himself. Called by: unreadNews.tell. */
  const isNews = (scope: Scope, entry: Entry): boolean =>
    !entry.deleted &&
    isInScope(scope, "news", entry) &&
    !isFromFuture(entry.lastUpdated, deps.serverTime()) &&
    entry.author !== deps.roster.ownName() &&
    !deps.isMuted(entry.author);

  return {
    /** One line, or none. Called by: upkeepParts.tell. */
    tell: () => {
      const scope = deps.scope();
      if (scope === undefined) return;
      const { newsSeen } = deps.notebook.of(scope.ownGuild);
      let count = 0;
      for (const id of deps.store.ids("news")) {
        const entry = deps.store.get("news", id);
        if (entry !== undefined && entry.lastUpdated > newsSeen && isNews(scope, entry)) count += 1;
        deps.breathe();
      }
      if (count > 0) deps.print(phrase("reminderNews", { count }));
    },
    /**
     * What is stamped ahead of everybody's time hides nothing that comes later.
     * Called by: news.create, readCommands.run.
     */
    noteSeen: (entries) => {
      const guildName = deps.scope()?.ownGuild;
      if (guildName === undefined) return;
      const notes = deps.notebook.of(guildName);
      const now = deps.serverTime();
      for (const { lastUpdated } of entries) {
        if (!isFromFuture(lastUpdated, now)) notes.newsSeen = math.max(notes.newsSeen, lastUpdated);
      }
    },
  };
}
