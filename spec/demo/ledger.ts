/**
 * Keeps account of every session, as an addon from outside can: by the callbacks of each client, and by the messages on the network.
 * What one side applies is what the other has sent.
 */
import type { SyncResult } from "../../src/model/result";
import type { SyncStatus } from "../../src/model/syncStatus";
import type { World } from "../support/world";
import type { Player } from "./players";

/** What GuildHelper offers to other addons; called with a colon. */
interface PublishedGuildHelper {
  GetSyncStatus(): SyncStatus;
  RegisterCallback(event: string, listener: (this: void, ...args: unknown[]) => void): unknown;
}

/** Entries of one table, as the initiator sees them. */
export interface Moved {
  received: number;
  sent: number;
}

export interface SessionAccount {
  /** Short name of the player who asked. */
  readonly initiator: string;
  /** "Name-Realm" of the player who was asked. */
  readonly peer: string;
  readonly movedByTable: Record<string, Moved>;
  messages: number;
  bytes: number;
  result: SyncResult | undefined;
}

/** @noSelf */
export interface Ledger {
  /** From now on this player's sessions are kept account of. */
  readonly follow: (player: Player, onProgress: (status: SyncStatus) => void) => void;
  /** Messages that were sent since the last look go to the session at work; if none is, they were presence. */
  readonly countMessages: () => void;
  readonly sessions: () => readonly SessionAccount[];
  /** Messages and bytes since `follow`. */
  readonly traffic: () => { readonly messages: number; readonly bytes: number };
  readonly statusOf: (player: Player) => SyncStatus;
}

/** Builds the account of these players' sessions and listens at all of them. Called by: main.main. */
export function createLedger(world: World, players: readonly Player[]): Ledger {
  const sessions: SessionAccount[] = [];
  let followed: Player | undefined;
  /** The followed player's line. Called by: ledger.createLedger, ledger.follow. */
  let showProgress: (this: void, status: SyncStatus) => void = () => undefined;
  let current: SessionAccount | undefined;
  let counted = 0;
  let traffic = { messages: 0, bytes: 0 };

  /** Each message once, for the session at work. Called by: ledger.follow, ledger.onStarted, stage.watch. */
  const countMessages = (): void => {
    const messages = world.messages();
    for (const place of $range(counted + 1, messages.length)) {
      const bytes = (messages[place - 1]?.text ?? "").length;
      traffic = { messages: traffic.messages + 1, bytes: traffic.bytes + bytes };
      if (current === undefined) continue;
      current.messages++;
      current.bytes += bytes;
    }
    counted = messages.length;
  };

  /** Opens an account when the player followed begins a session. Called by: ledger.createLedger. */
  const onStarted = (player: Player, peer: string): void => {
    if (player !== followed) return;
    countMessages();
    current = { initiator: player.shortName, peer, movedByTable: {}, messages: 0, bytes: 0, result: undefined };
    sessions.push(current);
  };

  /** Closes the account at the end of the session. Called by: ledger.createLedger. */
  const onFinished = (player: Player, result: SyncResult): void => {
    if (player !== followed || current === undefined) return;
    current.result = result;
  };

  /** An entry was applied: received at the initiator, sent to the other. Called by: ledger.createLedger. */
  const onEntryChanged = (player: Player, tableName: string, source: string): void => {
    if (current === undefined || source === "local") return;
    const moved = (current.movedByTable[tableName] ??= { received: 0, sent: 0 });
    if (player === followed) moved.received++;
    else moved.sent++;
  };

  for (const player of players) {
    const helper = published(player);
    helper.RegisterCallback("SyncStarted", (peer) => onStarted(player, peer as string));
    helper.RegisterCallback("SyncFinished", (result) => onFinished(player, result as SyncResult));
    helper.RegisterCallback("EntryChanged", (tableName, _id, source) => onEntryChanged(player, tableName as string, source as string));
    helper.RegisterCallback("SyncProgress", (status) => {
      if (player === followed) showProgress(status as SyncStatus);
    });
  }

  return {
    /** Counts begin anew. Called by: stage.watch. */
    follow: (player, onProgress) => {
      countMessages();
      followed = player;
      showProgress = onProgress;
      current = undefined;
      traffic = { messages: 0, bytes: 0 };
    },
    countMessages,
    /** In the order of their beginnings. Called by: main.main. */
    sessions: () => sessions,
    /** Of all players together, since the last one was followed. Called by: stage.show. */
    traffic: () => traffic,
    /** By the addon's published table, as other addons see it. Called by: stage.watch. */
    statusOf: (player) => published(player).GetSyncStatus(),
  };
}

/** The addon's global at a client. Called by: ledger.createLedger, ledger.statusOf. */
function published({ client }: Player): PublishedGuildHelper {
  return client.global("GuildHelper") as PublishedGuildHelper;
}
