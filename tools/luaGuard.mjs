/**
 * Refuses a bundle that reads a global the client does not have, or writes one the addon may not. The readable names are Lua's own
 * in the client and what types/wow declares; luacheck does the looking. `node tools/luaGuard.mjs` judges dist/GuildHelper.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { withTypeScriptLines } from "./lua-map.mjs";
import { capture, ROOT } from "./shell.mjs";

const BUNDLE = "dist/GuildHelper/GuildHelper.lua";
const CLIENT_TYPES = "types/wow";

/** Lua 5.1 as the client has it: no io, os, debug, package, require, load, dofile, loadfile. */
const LUA_NAMES = [
  ...["assert", "collectgarbage", "error", "getfenv", "getmetatable", "ipairs", "loadstring", "newproxy", "next", "pairs", "pcall"],
  ...["rawequal", "rawget", "rawset", "select", "setfenv", "setmetatable", "tonumber", "tostring", "type", "unpack", "xpcall", "print"],
  ...["_G", "_VERSION", "bit", "coroutine", "math", "string", "table"],
];

/** All the addon may write; the frames it names are created by the client. */
const WRITTEN_NAMES = [
  ...["GuildHelper", "GuildHelperDB", "GuildHelper_SavedVariables", "GuildHelper_OnAddonCompartmentClick", "GuildHelper_Toggle"],
  ...["SLASH_GUILDHELPER1", "SLASH_GUILDHELPER2", "SlashCmdList", "BINDING_HEADER_GUILDHELPER", "BINDING_NAME_GUILDHELPER_TOGGLE"],
];

/**
 * Prints what luacheck finds, with TypeScript lines, and returns 0 when it finds nothing.
 * Called by: checks, luaGuard.
 */
export function guardBundle() {
  const readable = [...LUA_NAMES, ...declaredNames()].filter((name) => !WRITTEN_NAMES.includes(name));
  const names = ["--globals", ...WRITTEN_NAMES, "--read-globals", ...readable];
  const settings = ["--no-config", "--no-color", "--std", "none", "--only", "1", "--codes"];
  const { code, output } = capture("luacheck", [BUNDLE, ...settings, ...names]);
  if (code !== 0) console.log(withTypeScriptLines(output));
  return code;
}

/** Every global that types/wow declares as a value. Called by: luaGuard.guardBundle. */
function declaredNames() {
  const files = readdirSync(join(ROOT, CLIENT_TYPES), { recursive: true }).filter((name) => name.endsWith(".d.ts"));
  return files.flatMap((name) => {
    const text = readFileSync(join(ROOT, CLIENT_TYPES, name), "utf8");
    return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true).statements.flatMap(namesOf);
  });
}

/** The names one declaration brings into being at run time; types bring none. Called by: luaGuard.declaredNames. */
function namesOf(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.text);
  const isValue = ts.isFunctionDeclaration(statement) || ts.isModuleDeclaration(statement);
  return isValue ? [statement.name.text] : [];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = guardBundle();
