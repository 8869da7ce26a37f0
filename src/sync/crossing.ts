/**
 * What a bridge carries to the other guilds: changes of its own guild's entries, gathered for a moment and whispered as one cast to one
 * user of each, who says it at home. Entries of another guild come from that guild's own bridge.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { CastSender } from "./castSender";
import type { LiveEdits, LiveEditsDeps } from "./liveEdits";
import { createLiveEdits } from "./liveEdits";
import type { GuildRoster } from "./ports";

/** What casts across guilds follow. @noSelf */
export interface Bridge {
  /** One user of each other guild while I am the bridge; after my guild has left, those who are to hear of that. */
  readonly recipients: () => readonly PeerName[];
  /** What may be spoken of with them; nil while nothing may. */
  readonly scopeAcross: () => Scope | undefined;
  /** Something goes across by whisper, which may be lost: a session will see to it. */
  readonly onCarried: () => void;
}

/** @noSelf */
export interface CrossingDeps extends Omit<LiveEditsDeps, "sender" | "scope" | "audience">, Bridge {
  readonly sender: Pick<CastSender, "whisperTo" | "isIdle">;
  readonly roster: Pick<GuildRoster, "ownGuild">;
}

/** @noSelf */
export interface Crossing extends Pick<LiveEdits, "tick"> {
  /** The other guilds are to hear this version. */
  readonly note: (tableName: TableName, entry: Entry) => void;
}

/** Builds the way across. Called by: casts.createCasts. */
export function createCrossing(deps: CrossingDeps): Crossing {
  const { sender, recipients, roster } = deps;
  const edits = createLiveEdits({
    ...deps,
    audience: "other guilds",
    scope: deps.scopeAcross,
    sender: {
      isIdle: sender.isIdle,
      send: (text) => {
        sender.whisperTo(text, recipients());
      },
    },
  });

  return {
    /**
     * Nothing is gathered by those who are no bridge. Nobody knows which version stands there, so that entries travel whole.
     * Called by: casts.createCasts, casts.onBrought, casts.onLocalEdit.
     */
    note: (tableName: TableName, entry: Entry) => {
      if (entry.guildName !== roster.ownGuild() || recipients().length === 0) return;
      edits.note(tableName, entry, undefined);
      deps.onCarried();
    },
    tick: edits.tick,
  };
}
