/** Players of my guild who have the addon, as rows: those online first. */
import { neutralised } from "../model/shownText";
import type { UserStatus } from "../model/user";
import { presenceText, syncedText } from "../wording/statusText";
import type { Column, Row } from "./listing";
import { shownName } from "./visibleEntries";

export interface UserRow extends Row {
  readonly name: string;
  readonly version: string;
  readonly presence: string;
  readonly synced: string;
  readonly isOnline: boolean;
}

export const USER_COLUMNS: readonly Column<UserRow>[] = [
  { key: "name", title: "columnName", share: 3, text: (user) => user.name },
  { key: "presence", title: "columnPresence", share: 2, text: (user) => user.presence, rank: (user) => (user.isOnline ? "0" : "1") },
  { key: "synced", title: "columnSynced", share: 6, text: (user) => user.synced },
  { key: "version", title: "columnVersion", share: 3, text: (user) => user.version },
];
export const USER_ORDER = { columnKey: "presence", isDescending: false };

/** One user as a row; its id is his full name. Called by: sync.createUserList. */
export function userRow(user: UserStatus, ownRealm: string | undefined): UserRow {
  return {
    id: user.name,
    name: shownName(user.name, ownRealm),
    version: neutralised(user.version),
    presence: presenceText(user),
    synced: syncedText(user),
    isOnline: user.isOnline,
  };
}
