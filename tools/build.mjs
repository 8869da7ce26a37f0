/**
 * Compiles TypeScript to Lua: the addon's bundle into dist/GuildHelper, and every module of src and spec into build/lua. Both folders are
 * emptied first, because a spec or file that no longer exists would otherwise live on as Lua. `npm run build` makes the addon alone.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, runPackage } from "./shell.mjs";

/** What a Lua program of the project needs to find the compiled modules. */
export const LUA_ENVIRONMENT = { LUA_PATH: "./build/lua/?.lua;;" };

/**
 * Builds the addon into an empty dist/GuildHelper and returns the compiler's exit code.
 * Called by: build, build.buildAll, checks.
 */
export function buildAddon() {
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  const code = runPackage("typescript-to-lua", "tstl", ["-p", "tstl.json"]);
  return code === 0 && !existsSync(join(ROOT, "dist/GuildHelper/GuildHelper.toc")) ? 1 : code;
}

/**
 * Builds the addon and the modules that a TypeScript project names, usually all of src and spec; returns the exit code of the first
 * compiler run that failed.
 * Called by: demo, run.drawPictures, run.runBench, run.runFuzz, run.runMutants, run.runSimulation, specs.runAll.
 */
export function buildAll(project = "tsconfig.json") {
  rmSync(join(ROOT, "build"), { recursive: true, force: true });
  return runPackage("typescript-to-lua", "tstl", ["-p", project]) || buildAddon();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = buildAddon();
