/** The two programs whose functions carry their callers: the TypeScript of addon and specs, and the JavaScript of the tools. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { ROOT } from "../shell.mjs";

const TOOL_FOLDERS = ["tools", "spec/tools"];
const TOOL_SETTINGS_FILES = ["eslint.config.mjs", ".dependency-cruiser.cjs"];
const TOOL_SETTINGS = {
  allowJs: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** Both programs, each with the files that are ours. Called by: calledBy.examine. */
export function openPrograms() {
  return [openAddonProgram(), ts.createProgram(toolFiles(), TOOL_SETTINGS)].map((program) => ({
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(isOurs),
  }));
}

/**
 * A file's path from the project's folder, with slashes.
 * Called by: calledBy.isSpecOf, calledBy.judge, programs.isOurs.
 */
export function pathOf(file) {
  return relative(ROOT, file.fileName).replaceAll("\\", "/");
}

/** Everything tsconfig.json names. Called by: programs.openPrograms. */
function openAddonProgram() {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames, { ...options, noEmit: true });
}

/** Every script of the tools and their specs. Called by: programs.openPrograms. */
function toolFiles() {
  const inFolders = TOOL_FOLDERS.filter((folder) => ts.sys.directoryExists(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((name) => /\.[mc]js$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  return [...TOOL_SETTINGS_FILES.map((name) => join(ROOT, name)), ...inFolders];
}

/** Declarations and packages call nothing of ours. Called by: programs.openPrograms. */
function isOurs(file) {
  const path = pathOf(file);
  return !file.isDeclarationFile && (/^(?:src|spec|tools)\//.test(path) || TOOL_SETTINGS_FILES.includes(path));
}
