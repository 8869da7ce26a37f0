/** Players who have the addon, as rows: those of my guild, and those of other guilds who have proved themselves a while ago. */
import type { PeerName } from "../model/peerName";
import { neutralised } from "../model/shownText";
import type { FinishedSync } from "../model/syncStatus";
import type { UserStatus } from "../model/user";
import { presenceText, syncedText } from "../wording/statusText";
import type { Column, Row } from "./listing";
import { shownName } from "./visibleEntries";

export interface UserRow extends Row {
  readonly name: string;
  /** "" where nobody has told it. */
  readonly guild: string;
  readonly version: string;
  readonly presence: string;
  readonly synced: string;
  readonly isOnline: boolean;
}

export const USER_COLUMNS: readonly Column<UserRow>[] = [
  { key: "name", title: "columnName", share: 3, text: (user) => user.name },
  { key: "guild", title: "columnGuild", share: 2, text: (user) => user.guild },
  { key: "presence", title: "columnPresence", share: 2, text: (user) => user.presence, rank: (user) => (user.isOnline ? "0" : "1") },
  { key: "synced", title: "columnSynced", share: 6, text: (user) => user.synced },
  { key: "version", title: "columnVersion", share: 1, text: (user) => user.version },
];
export const USER_ORDER = { columnKey: "presence", isDescending: false };

/** One user as a row; its id is his full name. Called by: sync.userRows. */
export function userRow(user: UserStatus, guildName: string | undefined, ownRealm: string | undefined): UserRow {
  return {
    id: user.name,
    name: shownName(user.name, ownRealm),
    guild: shownName(guildName ?? "", ownRealm),
    version: neutralised(user.version),
    presence: presenceText(user),
    synced: syncedText(user),
    isOnline: user.isOnline,
  };
}

/**
 * A partner as a user, as far as he is known: his last result tells how it stands with him. Of nobody else outside of my guild is anything
 * known.
 * Called by: sync.userRows.
 */
export function partnerStatus(name: PeerName, results: readonly FinishedSync[]): UserStatus {
  const last = results.find((result) => result.peer === name);
  const lastResult = last === undefined ? undefined : { at: last.at, reason: last.reason, identical: last.identical };
  return { name, version: "", seenAt: last?.at ?? 0, isOnline: true, isBusy: false, lastResult };
}
