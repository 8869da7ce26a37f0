/**
 * The saved files of all clients, as paths and texts. A disk belongs to one account and one product: characters of one account
 * share it, two products never do.
 */
import type { LuaRecord } from "./luaValues";
import { writeSavedVariables } from "./savedVariables";

/** @noSelf */
export interface Disk {
  readonly readSaved: (addonName: string) => string | undefined;
  readonly writeSaved: (addonName: string, names: readonly string[], globals: LuaRecord) => void;
  readonly writeText: (addonName: string, text: string) => void;
}

/** One account's view of the world's files; the file before is kept as .bak. Called by: world.join. */
export function createDisk(filesByPath: Record<string, string | undefined>, productFolder: string, account: string): Disk {
  /** As the client lays its files out. Called by: disk.readSaved, disk.writeText. */
  const pathOf = (addonName: string): string => `${productFolder}/WTF/Account/${account}/SavedVariables/${addonName}.lua`;
  /** Keeps the file before as .bak. Called by: client.writeSavedText, disk.writeSaved, world.join. */
  const writeText = (addonName: string, text: string): void => {
    const path = pathOf(addonName);
    filesByPath[`${path}.bak`] = filesByPath[path];
    filesByPath[path] = text;
  };
  return {
    /** Nil when the addon never saved. Called by: addons.restore, client.savedText, client.savedVariables. */
    readSaved: (addonName) => filesByPath[pathOf(addonName)],
    /** One assignment for each name. Called by: addons.save. */
    writeSaved: (addonName, names, globals) => writeText(addonName, writeSavedVariables(names, globals)),
    writeText,
  };
}
