/** From Lua lines to TypeScript lines, on the maps the build has just made. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BUNDLE_MAP, originsByLine, withTypeScriptLines } from "../../tools/lua-map.mjs";
import { ROOT } from "../../tools/shell.mjs";

const MODULE = "build/lua/src/model/tables.lua";

/** The number of the first line of a file that contains a text. Called by: specs. */
const lineOf = (path, text) =>
  readFileSync(join(ROOT, path), "utf8")
    .split("\n")
    .findIndex((line) => line.includes(text)) + 1;

test("a line of a module is named by its line in TypeScript", () => {
  const expected = `src/model/tables.ts:${lineOf("src/model/tables.ts", "return false")}: boom`;
  assert.equal(withTypeScriptLines(`./${MODULE}:${lineOf(MODULE, "return false")}: boom`), expected);
});

test("a line of the bundle is named by its line in TypeScript, whatever folder the game names", () => {
  const bundle = "dist/GuildHelper/GuildHelper.lua";
  const line = lineOf(bundle, "function ____exports.isTableName");
  const expected = `src/model/tables.ts:${lineOf("src/model/tables.ts", "function isTableName")}: boom`;
  assert.equal(withTypeScriptLines(`Interface/AddOns/GuildHelper/GuildHelper.lua:${line}: boom`), expected);
});

test("a line no map knows is left as it is", () => {
  assert.equal(withTypeScriptLines("build/lua/src/none.lua:3: boom"), "build/lua/src/none.lua:3: boom");
  assert.ok(originsByLine(BUNDLE_MAP).length > 0);
});
