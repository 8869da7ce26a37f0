/** Saved data as the old addon writes them, for the specs of their import. */

export type OldRow = Record<string, unknown>;

/** Whatever a table holds. */
export type Anything = Record<string, unknown>;

/**
 * The envelope of every entry of the old addon around some data.
 * Called by: oldAddon.newsRows, oldAddon.oldFile, oldAddon.rosterRows, oldAddon.setupRows.
 */
export function oldRow(id: string, tableType: string, data: unknown, change: OldRow = {}): OldRow {
  return { id, tableType, guildName: "The Guild-Realm", lastUpdated: "20250114203015", deleted: false, data, ...change };
}

/** The metadata the old addon computed from a roster row. Called by: oldAddon.oldFile. */
function metadataOf(id: string): OldRow {
  return { id, tableType: "roster", guildName: "The Guild-Realm", lastUpdated: "20250114203015", deleted: false };
}

/** Rows under their ids. Called by: oldAddon.newsRows, oldAddon.oldFile, oldAddon.rosterRows, oldAddon.setupRows. */
export function rowsOf(...rows: OldRow[]): Record<string, OldRow> {
  const rowsById: Record<string, OldRow> = {};
  for (const row of rows) rowsById[row.id as string] = row;
  return rowsById;
}

/** The id the old addon gave the first row of every table. */
export const CONSTANT_ID = "199901010000001234";

/** The rows of a table of articles: the one everybody got, and one that was written. Called by: oldAddon.oldFile. */
function newsRows(): Anything {
  const welcome = { title: "Welcome", category: "General", date: "2025-01-01 00:00:00", content: "Hi" };
  const raid = { title: "Raid", category: "Events", date: "2025-01-14 20:30:15", content: "Bring |cffff0000food|r" };
  return rowsOf(oldRow(CONSTANT_ID, "news", welcome, { lastUpdated: "19990101000000" }), oldRow("202501142030151234", "news", raid));
}

/**
 * The row of a character with a filled-in profile, and that of one seen in the guild's roster only.
 * Called by: oldAddon.oldFile.
 */
function rosterRows(): Anything {
  const profile = {
    name: "Ann",
    class: "MAGE",
    level: "80",
    rank: "Officer",
    itemLevel: "612.5",
    battletag: "NA",
    roles: ["DPS", "Healer"],
    guildJoinDate: "2020-01-01",
    professions: ["Alchemy"],
    mainCharacter: "NA",
    interests: ["Raids"],
    birthdate: "NA",
    faction: "Horde",
  };
  const seen = oldRow("Bob-Realm", "roster", { name: "Bob", level: 7 }, { guildName: "The Guild-NA" });
  return rowsOf(oldRow("Ann-Realm", "roster", profile), seen);
}

/** The old setup: one row for all guilds of a federation. Called by: oldAddon.oldFile. */
function setupRows(): Anything {
  const chat = { chatchannel: "c", channelpassword: "p", bgcolor: "000000", color: {} };
  return rowsOf(oldRow(CONSTANT_ID, "setup", { guilds: [{ name: "The Guild-Realm" }, { name: "Partners-Realm" }], chat }));
}

/** A whole file, as an officer of The Guild would have had it. Called by: specs. */
export function oldFile(): Anything {
  const rules = { title: "Be kind", category: "Guildlines", date: "2025-01-14 20:30:16", content: "" };
  const party = { title: "Party", category: "Birthday", date: "2025-01-14 20:30:17", eventDate: "2025-02-01", content: "x" };
  return {
    globalInfo: { gb_mainCharacter: "Ann", gb_battletag: "Ann#1" },
    characterInfo: { "Ann-Realm": { pt_name: "Ann", pt_level: 80, pt_roles: ["DPS"], deleted: false } },
    sharedData: {
      setup: setupRows(),
      news: newsRows(),
      guildInfo: rowsOf(oldRow("202501142030161111", "guildInfo", rules)),
      calendar: rowsOf(oldRow("202501142030172222", "calendar", party, { deleted: true })),
      roster: rosterRows(),
      metadata: { setup: {}, news: {}, guildInfo: {}, calendar: {}, roster: { "Ann-Realm": metadataOf("Ann-Realm") } },
      UserStatus: { userNameRealm: "Ann-Realm", status: "available" },
    },
    groups: { Friends: { order: 1, members: ["Bob-Realm"] } },
    exclusionList: {},
    daysInactive: "60",
    log: ["a", "b"],
  };
}
