/** Leaves the players' saved files on the host's disk, to be looked at. */
import type { Player } from "./players";

const FOLDER = "build/demo";

/**
 * Writes each player's file exactly as the client saved it, and says where; the players must be logged out.
 * Called by: main.main.
 */
export function saveFiles(players: readonly Player[]): string[] {
  return players.map(({ client, shortName }) => {
    const folder = `${FOLDER}/${shortName}`;
    const path = `${folder}/GuildHelper.lua`;
    const text = client.savedText() ?? "";
    makeFolder(folder);
    const [file] = io.open(path, "wb");
    if (file === undefined) return `The saved file of ${shortName} could not be written to ${path}.`;
    file.write(text);
    file.close();
    return `${shortName}'s saved file: ${path} (${text.length} bytes)`;
  });
}

/** Makes a folder and those above it; nothing happens when it is there. Called by: savedFiles.saveFiles. */
function makeFolder(folder: string): void {
  const isWindows = os.getenv("OS") === "Windows_NT";
  os.execute(isWindows ? `mkdir "${string.gsub(folder, "/", "\\")[0]}"` : `mkdir -p "${folder}"`);
}
