/** An addon's files, on the host's disk or given as texts, and the Lua chunks made of them. */
import type { LuaFunction } from "./luaValues";

/** @noSelf */
export interface AddonFiles {
  /** Folder name, which is the addon's name. */
  readonly name: string;
  /** The text of a file by its path in the folder, nil when there is none. */
  readonly read: (path: string) => string | undefined;
}

const textsByPath: Record<string, string | undefined> = {};
const chunksByName: Record<string, LuaTable<string, LuaFunction> | undefined> = {};

/**
 * An addon in a folder of the host; each file is read once in a process.
 * Called by: members, otherAddons, world.join.
 */
export function addonInFolder(folder: string): AddonFiles {
  const [name] = string.match(folder, "([^/]+)/*$");
  return {
    name: name ?? folder,
    /**
     * Keeps what it read for all clients.
     * Called by: addons.runFile, addons.tocOf, keys.bindingText, otherAddons.read.
     */
    read: (path) => (textsByPath[`${folder}/${path}`] ??= readFile(`${folder}/${path}`)),
  };
}

/** An addon whose files a spec gives as texts. Called by: brokerLibraries, listener, otherAddons, stageRig. */
export function addonOfTexts(name: string, texts: Record<string, string>): AddonFiles {
  return {
    name,
    /** Paths are written with `/`. Called by: addons.runFile, addons.tocOf, keys.bindingText, otherAddons.read. */
    read: (path) => texts[path],
  };
}

/**
 * The chunk of a file, compiled once for all clients: its environment is set before each run, and functions made in a run keep
 * the environment of that run. Nil and the reason when it does not compile.
 * Called by: addons.runFile.
 */
export function chunkOf(chunkName: string, text: string): LuaMultiReturn<[LuaFunction | undefined, string | undefined]> {
  const chunksByText = (chunksByName[chunkName] ??= new LuaTable());
  const known = chunksByText.get(text) as LuaFunction | undefined;
  if (known !== undefined) return $multi(known, undefined);
  const [run, problem] = loadstring(text, `@${chunkName}`);
  if (run === undefined) return $multi(undefined, problem);
  chunksByText.set(text, run);
  return $multi(run as unknown as LuaFunction, undefined);
}

/** The text of a file of the host. Called by: addonFiles.read. */
function readFile(path: string): string | undefined {
  const [file] = io.open(path, "rb");
  if (file === undefined) return undefined;
  const text = file.read("*a");
  file.close();
  return text;
}
