/** Chinese. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const zhCN: Phrases = {
  ...enUS,
  holdDeletions: "{count} {count:deletions} of {table}",
  importTakenAside:
    "taken over from the old GuildHelper: {taken}; everything else is kept in GuildHelperDB.imported (with {count} old {count:entries})",
  readForeign: "{count} {count:entries of other guilds are} kept, but not shown.",
  readHidden: "{count} {count:entries by muted authors are} hidden; /gh mute says who is muted.",
  reminderNews: "{count} {count:news entries are} new to you; /gh list news shows them.",
  roundLine: "{count} {count:users}: {outcomes}; received {received}, sent {sent}.",
  statusMoreUsers: "And {count} more {count:users}.",
  reasonStopped: "已停止",
};
