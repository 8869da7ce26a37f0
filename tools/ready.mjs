/**
 * Makes a fresh clone ready to run: the right Node, the npm packages, Lua. Written in plain JavaScript with no import beyond Node's
 * oldest, so that a Node too old for the other tools still reads it and says the one sentence that helps.
 */
import { spawnSync } from "child_process";
import { existsSync, readFileSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Ends the program with one sentence when this Node is not one of `engines`, then fetches what is missing.
 * Called by: bench, check, demo, fuzz, mutants, pictures, simulate, test.
 */
export function ready() {
  const engines = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node;
  if (!satisfies(process.versions.node, engines)) {
    console.error(
      "GuildHelper needs Node " + engines + ", this is " + process.versions.node + ": install another one from https://nodejs.org.",
    );
    process.exit(1);
  }
  if (!existsSync(join(root, "node_modules"))) installPackages();
  return import("./setup.mjs").then(function (setup) {
    setup.setup();
  });
}

/**
 * Asks whether a version fits one of the ranges `^a.b.c` or `>=a` joined by `||`, the two forms `engines` uses.
 * Called by: ready.ready.
 */
export function satisfies(version, ranges) {
  return ranges.split("||").some(function (range) {
    const wanted = numbersOf(range);
    const have = numbersOf(version);
    if (range.trim()[0] === "^" && have[0] !== wanted[0]) return false;
    for (let place = 0; place < wanted.length; place++) {
      if (have[place] !== wanted[place]) return have[place] > wanted[place];
    }
    return true;
  });
}

/** The numbers of a version, most significant first. Called by: ready.satisfies. */
function numbersOf(text) {
  return text.match(/\d+/g).map(Number);
}

/** Installs exactly what the lock file names, or ends the program. Called by: ready.ready. */
function installPackages() {
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status === 0) return;
  console.error("npm ci failed; the lines above say why.");
  process.exit(1);
}
