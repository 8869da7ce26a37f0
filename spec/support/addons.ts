/**
 * Loads addons as the client does: tables of contents first, then file by file, then the saved variables, then ADDON_LOADED.
 *
 * 1. Every file is called with the addon's name and its private table, the same for all of them.
 * 2. An error in one file goes to the error handler and the next file still runs.
 * 3. An addon made for other interfaces is not loaded.
 */
import { chunkOf, type AddonFiles } from "./addonFiles";
import type { Disk } from "./disk";
import type { Errors } from "./errors";
import type { FlavourFacts } from "./flavours";
import type { LuaRecord, Provided } from "./luaValues";
import { readSavedVariables } from "./savedVariables";
import { interfaceNumbers, readToc, savedNames, type Toc } from "./toc";

interface LoadedAddon {
  readonly name: string;
  readonly toc: Toc;
  readonly privateTable: LuaRecord;
  /** The saved file was too large, so it stays as it is at the next logout. */
  keepsFile: boolean;
}

/** @noSelf */
export interface AddonsDeps {
  readonly sources: readonly AddonFiles[];
  readonly facts: FlavourFacts;
  readonly locale: string;
  /** Bytes of the longest saved file that the client reads. */
  readonly savedBytesMax: number;
  readonly disk: Disk;
  readonly errors: Errors;
  readonly globals: () => LuaRecord;
  readonly fire: (event: string, ...args: unknown[]) => void;
}

/** @noSelf */
export interface Addons {
  readonly provided: Provided;
  readonly loadAll: () => void;
  /** Writes the saved variables of all loaded addons. */
  readonly save: () => void;
  /** What stands behind a tag of the addon's table of contents. */
  readonly tagOf: (addonName: string, tag: string) => string | undefined;
}

/** Builds the addons of one state. Called by: luaState.createParts. */
export function createAddons(deps: AddonsDeps): Addons {
  const loaded: LoadedAddon[] = [];
  /** By folder name. Called by: addons.createAddons, addons.tagOf. */
  const loadedAddon = (name: string): LoadedAddon | undefined => loaded.find((addon) => addon.name === name);

  /** A file that is missing or broken is reported; the caller goes on. Called by: addons.load. */
  const runFile = (addon: LoadedAddon, source: AddonFiles, path: string): void => {
    const text = source.read(path);
    const chunkName = `${addon.name}/${path}`;
    if (text === undefined) return deps.errors.report(`Couldn't open ${chunkName}`);
    const [run, problem] = chunkOf(chunkName, text);
    if (run === undefined) return deps.errors.report(problem);
    setfenv(run, deps.globals());
    deps.errors.guard(run, addon.name, addon.privateTable);
  };

  /** Sets the saved globals; a file that cannot be read is as good as none. Called by: addons.load. */
  const restore = (addon: LoadedAddon): void => {
    const text = deps.disk.readSaved(addon.name);
    if (text === undefined) return;
    if (text.length > deps.savedBytesMax) {
      addon.keepsFile = true;
      return deps.fire("SAVED_VARIABLES_TOO_LARGE", addon.name);
    }
    const [values] = readSavedVariables(text);
    if (values === undefined) return;
    for (const [name, value] of pairs(values)) rawset(deps.globals(), name, value);
  };

  /** Loads one addon from its table of contents to ADDON_LOADED. Called by: addons.loadAll. */
  const load = (source: AddonFiles): void => {
    const toc = tocOf(source, deps.facts, deps.locale);
    if (toc === undefined || !interfaceNumbers(toc).includes(deps.facts.interfaceNumber)) return;
    const addon: LoadedAddon = { name: source.name, toc, privateTable: {}, keepsFile: false };
    loaded.push(addon);
    const savedFirst = toc.tags["LoadSavedVariablesFirst"] === "1";
    if (savedFirst) restore(addon);
    for (const path of toc.files) runFile(addon, source, path);
    if (!savedFirst) restore(addon);
    deps.fire("ADDON_LOADED", source.name, false);
  };

  /** Overwrites each addon's file with what its globals are now. Called by: lifecycle.leave. */
  const save = (): void => {
    for (const addon of loaded) {
      if (addon.keepsFile) continue;
      const names = [...savedNames(addon.toc, "SavedVariables"), ...savedNames(addon.toc, "SavedVariablesPerCharacter")];
      if (names.length > 0) deps.disk.writeSaved(addon.name, names, deps.globals());
    }
  };

  const provided: Provided = {
    "C_AddOns.IsAddOnLoaded": (name: string) => $multi(loadedAddon(name) !== undefined, loadedAddon(name) !== undefined),
    "C_AddOns.GetAddOnMetadata": (name: string, tag: string) => loadedAddon(name)?.toc.tags[tag],
    "C_AddOns.GetNumAddOns": () => deps.sources.length,
    "C_AddOns.GetAddOnLocalTable": (name: string) => loadedAddon(name)?.privateTable,
  };
  return {
    provided,
    /** In the order given, which is the client's alphabetical one. Called by: lifecycle.begin. */
    loadAll: () => {
      for (const source of deps.sources) load(source);
    },
    save,
    /** Nil for an addon that is not loaded. Called by: luaState.useCompartment. */
    tagOf: (addonName, tag) => loadedAddon(addonName)?.toc.tags[tag],
  };
}

/** The table of contents made for this flavour, else the common one. Called by: addons.load. */
function tocOf(source: AddonFiles, facts: FlavourFacts, locale: string): Toc | undefined {
  for (const suffix of [...facts.tocSuffixes, ""]) {
    const text = source.read(`${source.name}${suffix}.toc`);
    if (text !== undefined) return readToc(text, { gameTypes: facts.gameTypes, locale });
  }
  return undefined;
}
