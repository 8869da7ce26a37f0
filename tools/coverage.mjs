/**
 * Joins what a counted run left in build/ with the source maps: which TypeScript lines of src ran, in the modules under the unit specs
 * or in the bundle inside the false client. Prints the lines that never ran, writes build/lcov.info, and holds the total to the minimum
 * in package.json (`config.coverageMinimum`, per cent).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE_MAP, originsByLine } from "./lua-map.mjs";
import { findLuac } from "./setup.mjs";
import { capture, ROOT } from "./shell.mjs";

const BUNDLE = "dist/GuildHelper/GuildHelper.lua";
const MODULES = "build/lua/";
/** One line of the listing: line, operation, operands. */
const INSTRUCTION = /^\t\d+\t\[(\d+)\]\t(\w+)\s+([-\d ]*)/gm;
const UPVALUE = /^(?:MOVE|GETUPVAL) 0 \d+$/;

/** Prints the report, and tells whether the total reaches the minimum. Called by: specs.runAll. */
export function reportCoverage() {
  const timesByPlace = new Map();
  for (const [luaFile, mapPath] of luaFiles()) addActiveLines(timesByPlace, luaFile, originsByLine(mapPath));
  for (const [luaFile, line, times] of runLines()) addTimes(timesByPlace, luaFile, line, times);
  const files = byFile(timesByPlace);
  writeFileSync(join(ROOT, "build/lcov.info"), lcovOf(files));
  const lines = files.flatMap((file) => file.lines);
  const total = (100 * lines.filter(([, times]) => times > 0).length) / Math.max(lines.length, 1);
  for (const { file, lines: own } of files) printMissed(file, own);
  const minimum = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).config.coverageMinimum;
  console.log(`${total.toFixed(1)} % of ${lines.length} lines ran, ${minimum} % are asked for; details in build/lcov.info`);
  return total >= minimum;
}

/** Every compiled module of src and the bundle, each with its map. Called by: coverage.reportCoverage. */
function luaFiles() {
  const names = readdirSync(join(ROOT, MODULES, "src"), { recursive: true }).filter((name) => name.endsWith(".lua"));
  const modules = names.map((name) => `${MODULES}src/${name.replaceAll("\\", "/")}`);
  return [...modules.map((name) => [name, `${name}.map`]), [BUNDLE, BUNDLE_MAP]];
}

/** Enters the TypeScript lines behind a Lua file's lines, as not yet run. Called by: coverage.reportCoverage. */
function addActiveLines(timesByPlace, luaFile, origins) {
  for (const line of activeLines(luaFile)) {
    for (const place of placesOf(origins, line)) if (!timesByPlace.has(place)) timesByPlace.set(place, 0);
  }
}

/** Counts a run of one Lua line for the TypeScript lines behind it. Called by: coverage.reportCoverage. */
function addTimes(timesByPlace, luaFile, line, times) {
  const origins = originsByLine(luaFile === BUNDLE ? BUNDLE_MAP : `${luaFile}.map`);
  for (const place of placesOf(origins, line)) timesByPlace.set(place, (timesByPlace.get(place) ?? 0) + times);
}

/** The lines of src behind one Lua line, as "file:line". Called by: coverage.addActiveLines, coverage.addTimes. */
function placesOf(origins, line) {
  const places = (origins[line - 1] ?? []).filter(({ file }) => file.startsWith("src/"));
  return new Set(places.slice(0, 1).map((place) => `${place.file}:${place.line}`));
}

/**
 * The lines of a Lua file that have an instruction, by the compiler's listing. Two kinds never run and are left out: the return that
 * ends every function, where it returns before, and the operands after a CLOSURE, which name its upvalues.
 * Called by: coverage.addActiveLines.
 */
function activeLines(luaFile) {
  const listing = capture(findLuac(), ["-l", "-p", luaFile]).output;
  const lines = new Set();
  for (const body of listing.split(/^(?=(?:main|function) <)/m).slice(1)) {
    let afterClosure = false;
    for (const [, line, operation, operands] of [...body.matchAll(INSTRUCTION)].slice(0, -1)) {
      afterClosure = operation === "CLOSURE" || (afterClosure && UPVALUE.test(`${operation} ${operands.trim()}`));
      if (operation === "CLOSURE" || !afterClosure) lines.add(Number(line));
    }
  }
  return lines;
}

/** What the counted runs have left: [Lua file, line, times]. Called by: coverage.reportCoverage. */
function* runLines() {
  for (const report of ["build/coverage-unit.txt", "build/coverage-package.txt"]) {
    if (!existsSync(join(ROOT, report))) continue;
    for (const text of readFileSync(join(ROOT, report), "utf8").split("\n")) {
      const found = /^(.*):(\d+):(\d+)$/.exec(text);
      if (found !== null) yield [luaFileOf(found[1]), Number(found[2]), Number(found[3])];
    }
  }
}

/**
 * A chunk's name as a path from the project's folder; the bundle goes by the name the false client gives it.
 * Called by: coverage.runLines.
 */
function luaFileOf(chunkName) {
  return /(?:^|[\\/])GuildHelper\.lua$/.test(chunkName) ? BUNDLE : chunkName.replace(/^\.\//, "");
}

/** The places sorted into files: `{ file, lines: [[line, times]] }`. Called by: coverage.reportCoverage. */
function byFile(timesByPlace) {
  const linesByFile = new Map();
  for (const [place, times] of timesByPlace) {
    const [file, line] = place.split(":");
    if (!linesByFile.has(file)) linesByFile.set(file, []);
    linesByFile.get(file).push([Number(line), times]);
  }
  const files = [...linesByFile].map(([file, lines]) => ({ file, lines: lines.sort(([left], [right]) => left - right) }));
  return files.sort((left, right) => (left.file < right.file ? -1 : 1));
}

/** One line for a file of which something never ran. Called by: coverage.reportCoverage. */
function printMissed(file, lines) {
  const missed = lines.filter(([, times]) => times === 0).map(([line]) => line);
  if (missed.length > 0) console.log(`${file}: ${missed.length} of ${lines.length} lines never ran: ${missed.join(", ")}`);
}

/** The format that editors and coverage sites read. Called by: coverage.reportCoverage. */
function lcovOf(files) {
  const records = files.map(({ file, lines }) => {
    const hit = lines.filter(([, times]) => times > 0).length;
    return [`SF:${file}`, ...lines.map(([line, times]) => `DA:${line},${times}`), `LF:${lines.length}`, `LH:${hit}`, "end_of_record"].join(
      "\n",
    );
  });
  return `${records.join("\n")}\n`;
}
