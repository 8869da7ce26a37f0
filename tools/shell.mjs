/** Runs other programs for the tools. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder; every command runs there. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A bound on captured output, far over what all specs print. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/**
 * Runs a program with the terminal's own streams and returns its exit code; 127 when there is no such program.
 * Called by: demo, run.runSimulation, setup.apt, shell.runPackage.
 */
export function run(command, args, environment = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...environment } });
  return result.error ? 127 : (result.status ?? 1);
}

/**
 * Runs a program and returns its exit code and everything it printed, both streams together.
 * Called by: checks, coverage.activeLines, luaGuard.guardBundle, run.drawPictures, run.measure, run.originOf,
 * run.runBench, setup.aptPrefix, setup.findLua, setup.findLuac, setup.missingModules, setup.missingParts,
 * shell.capturePackage, specs.runLua, specs.runToolSpecs.
 */
export function capture(command, args, environment = {}) {
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: MAX_OUTPUT_BYTES, env: { ...process.env, ...environment } };
  const result = spawnSync(command, args, options);
  if (result.error) return { code: 127, output: String(result.error.message) };
  return { code: result.status ?? 1, output: result.stdout + result.stderr };
}

/** As `capture`, but beside other work: resolves when the program has ended. Called by: specs.runUnitSpecs. */
export function captureBeside(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...environment } });
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString("utf8") }));
  });
}

/**
 * Runs the command-line program of an installed npm package, with the node that runs the tools: no shell, so the same on every system.
 * Called by: build.buildAddon, build.buildAll.
 */
export function runPackage(packageName, program, args) {
  return run(process.execPath, [packageProgram(packageName, program), ...args]);
}

/** As `runPackage`, but captured. Called by: checks. */
export function capturePackage(packageName, program, args) {
  return capture(process.execPath, [packageProgram(packageName, program), ...args]);
}

/**
 * The script behind a package's program, by its own package.json.
 * Called by: shell.capturePackage, shell.runPackage.
 */
function packageProgram(packageName, program) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}
