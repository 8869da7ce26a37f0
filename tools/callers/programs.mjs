/** The two programs whose functions carry their callers: the TypeScript of addon and specs, and the JavaScript of the tools. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { ROOT } from "../shell.mjs";

const TOOL_FOLDERS = ["tools", "spec/tools"];
const TOOL_SETTINGS = {
  allowJs: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/**
 * Both programs, each with the files that are ours.
 */
export function openPrograms() {
  return [openAddonProgram(), ts.createProgram(toolFiles(), TOOL_SETTINGS)].map((program) => ({
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(isOurs),
  }));
}

/** A file's path from the project's folder, with slashes. */
export function pathOf(file) {
  return relative(ROOT, file.fileName).replaceAll("\\", "/");
}

/** Everything tsconfig.json names. */
function openAddonProgram() {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames, { ...options, noEmit: true });
}

/** Every script of the tools and their specs. */
function toolFiles() {
  return TOOL_FOLDERS.filter((folder) => ts.sys.directoryExists(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((name) => /\.[mc]js$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
}

/** Declarations and packages call nothing of ours. */
function isOurs(file) {
  return !file.isDeclarationFile && /^(?:src|spec|tools)\//.test(pathOf(file));
}
