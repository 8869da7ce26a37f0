/** Russian. */
import { enUS } from "./enUS";
import type { Phrases } from "../translation";

export const ruRU: Phrases = {
  ...enUS,
  holdDeletions: "{count} {count:deletion|deletions|deletions} of {table}",
  importTakenAside:
    "taken over from the old GuildHelper: {taken}; everything else is kept in GuildHelperDB.imported (with {count} old {count:entry|entries|entries})",
  readForeign: "{count} {count:entry of another guild is|entries of other guilds are|entries of other guilds are} kept, but not shown.",
  readHidden:
    "{count} {count:entry by muted authors is|entries by muted authors are|entries by muted authors are} hidden; /gh mute says who is muted.",
  reminderNews: "{count} {count:news entry is|news entries are|news entries are} new to you; /gh list news shows them.",
  roundLine: "{count} {count:user|users|users}: {outcomes}; received {received}, sent {sent}.",
  statusMoreUsers: "And {count} more {count:user|users|users}.",
  reasonStopped: "она остановлена",
};
