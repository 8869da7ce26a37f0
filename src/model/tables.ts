/** The five synced collections and the order in which they are always visited. */

export type TableName = "setup" | "news" | "guildinfo" | "calendar" | "roster";

/** The seed's order: `setup` first, because it decides which guilds the other tables may speak of. */
export const TABLE_NAMES: readonly TableName[] = ["setup", "news", "guildinfo", "calendar", "roster"];

/**
 * Asks whether a text from outside names a synced table.
 * Called by: entryDoors.createEntryDoors, holdMemory.versionIn, localWriter.tableRefusal, seedDoors.createSeedDoors,
 * snapshotText.batchesOf, tableWord.wordToTable, versionText.ownerOf.
 */
export function isTableName(name: unknown): name is TableName {
  for (const tableName of TABLE_NAMES) if (tableName === name) return true;
  return false;
}
