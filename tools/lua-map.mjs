/**
 * From lines of the emitted Lua to the TypeScript they came from, by the source maps. `node tools/lua-map.mjs < report.txt`
 * translates a report from the game or from a spec run.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./shell.mjs";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The addon's bundle, under whatever folder the game or the false client names. */
const BUNDLE_LINE = /(?:[\w.\\/-]*[\\/])?GuildHelper\.lua"?\]?:(\d+)/g;
/** A module's line as Lua names it, or as busted does (`file.lua @ 12`). */
const MODULE_LINE = /(?:\.\/)?build\/lua\/((?:src|spec)\/[\w./-]+\.lua)(?::| @ )(\d+)/g;

/** Where the build leaves the bundle's map. */
export const BUNDLE_MAP = "build/GuildHelper.lua.map";

const linesByMap = new Map();

/**
 * For each line of a Lua file (index 0 is line 1) the TypeScript places it came from, as `{ file, line }`; empty without a map.
 * Called by: coverage.addTimes, coverage.reportCoverage, lua-map.placeOr.
 */
export function originsByLine(mapPath) {
  let lines = linesByMap.get(mapPath);
  if (lines === undefined) {
    const path = join(ROOT, mapPath);
    lines = existsSync(path) ? decode(JSON.parse(readFileSync(path, "utf8"))) : [];
    linesByMap.set(mapPath, lines);
  }
  return lines;
}

/**
 * Puts the TypeScript place in front of every Lua place a text names.
 * Called by: lua-map, luaGuard.guardBundle, specs.runPackageSpecs, specs.unitResult.
 */
export function withTypeScriptLines(text) {
  return text
    .replace(MODULE_LINE, (found, file, line) => placeOr(found, `build/lua/${file}.map`, Number(line)))
    .replace(BUNDLE_LINE, (found, line) => placeOr(found, BUNDLE_MAP, Number(line)));
}

/** The place in TypeScript when the map knows it, else what stood there. Called by: lua-map.withTypeScriptLines. */
function placeOr(found, mapPath, line) {
  const origin = originsByLine(mapPath)[line - 1]?.[0];
  return origin === undefined ? found : `${origin.file}:${origin.line}`;
}

/**
 * Reads the version 3 format: lines end in `;`, segments in `,`, every number is a difference to the one before.
 * Called by: lua-map.originsByLine.
 */
function decode({ sources, mappings }) {
  const files = sources.map((source) => source.replace(/^.*?((?:src|spec)\/)/, "$1"));
  let source = 0;
  let line = 0;
  return mappings.split(";").map((segments) => {
    const origins = [];
    for (const segment of segments === "" ? [] : segments.split(",")) {
      const [, sourceStep, lineStep] = numbersOf(segment);
      if (sourceStep === undefined) continue;
      source += sourceStep;
      line += lineStep;
      origins.push({ file: files[source], line: line + 1 });
    }
    return origins;
  });
}

/**
 * One segment's numbers: base 64 digits of five bits, least significant first, the lowest bit is the sign.
 * Called by: lua-map.decode.
 */
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.stdout.write(withTypeScriptLines(readFileSync(0, "utf8")));
