/** Builds and plays the scenes, and writes an SVG and a PNG for each; words after the command choose scenes by name. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAll, LUA_ENVIRONMENT } from "../build.mjs";
import { findLua } from "../setup.mjs";
import { capture, ROOT } from "../shell.mjs";
import { pngOf } from "./png.mjs";
import { svgOf } from "./svg.mjs";

const PROJECT = "spec/pictures/tsconfig.json";
const PROGRAM = "build/lua/spec/pictures/main.lua";
const TARGET = "docs/pictures";

/** Returns the exit code: 0 when every scene could be drawn. Called by: pictures. */
export function drawPictures(names) {
  const built = buildAll(PROJECT);
  if (built !== 0) return built;
  const { code, output } = capture(findLua(), [PROGRAM, ...names], LUA_ENVIRONMENT);
  if (code !== 0) {
    console.error(output);
    return code;
  }
  mkdirSync(join(ROOT, TARGET), { recursive: true });
  const scenes = output.split("\n").filter((line) => line.startsWith("{"));
  for (const line of scenes) writePicture(JSON.parse(line));
  console.log(`${scenes.length} pictures in ${TARGET}`);
  return 0;
}

/** One scene in both forms. Called by: run.drawPictures. */
function writePicture({ name, drawing }) {
  const svg = svgOf(drawing);
  writeFileSync(join(ROOT, TARGET, `${name}.svg`), svg);
  writeFileSync(join(ROOT, TARGET, `${name}.png`), pngOf(svg));
}
