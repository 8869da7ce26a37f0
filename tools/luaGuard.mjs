/**
 * Refuses a bundle that reads a global no client has, or writes one the addon may not. The readable names are Lua's own in the client,
 * the clients' declared surface (spec/support/surface) and what types/wow adds to it; luacheck does the looking.
 * `node tools/luaGuard.mjs` judges dist/GuildHelper.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { withTypeScriptLines } from "./lua-map.mjs";
import { capture, ROOT } from "./shell.mjs";

const BUNDLE = "dist/GuildHelper/GuildHelper.lua";
const SETTINGS = "build/client.luacheckrc";
const SURFACE = "spec/support/surface";
const LUA_DEFINED = "luaNames.ts";
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
  ...["GuildHelper_OnAddonCompartmentEnter", "GuildHelper_OnAddonCompartmentLeave"],
  ...["SLASH_GUILDHELPER1", "SLASH_GUILDHELPER2", "SlashCmdList", "BINDING_HEADER_GUILDHELPER", "BINDING_NAME_GUILDHELPER_TOGGLE"],
  // The client's own lists, to which every addon adds.
  ...["StaticPopupDialogs", "UISpecialFrames"],
];

/**
 * Prints what luacheck finds in a Lua file, usually the bundle, with TypeScript lines, and returns 0 when it finds nothing.
 * Called by: checks, luaGuard.
 */
export function guardBundle(bundle = BUNDLE) {
  const readable = [...LUA_NAMES, ...surfaceNames(), ...declaredNames()].filter((name) => !WRITTEN_NAMES.includes(name));
  const client = `stds.client = { globals = ${luaList(WRITTEN_NAMES)}, read_globals = ${luaList([...new Set(readable)])} }`;
  mkdirSync(join(ROOT, "build"), { recursive: true });
  writeFileSync(join(ROOT, SETTINGS), `${client}\nstd = "client"\nonly = { "1" }\n`);
  const { code, output } = capture("luacheck", [bundle, "--config", SETTINGS, "--no-color", "--codes"]);
  if (code !== 0) console.log(withTypeScriptLines(output));
  return code;
}

/** A list of names as Lua. Called by: luaGuard.guardBundle. */
function luaList(names) {
  return `{ ${names.map((name) => `"${name}"`).join(", ")} }`;
}

/**
 * Every global of any client: functions, namespaces, constants (the form is told in surface.ts), and what the client defines in Lua.
 * Called by: luaGuard.guardBundle.
 */
function surfaceNames() {
  const texts = readdirSync(join(ROOT, SURFACE)).map((name) => readFileSync(join(ROOT, SURFACE, name), "utf8").replaceAll("\n ", " "));
  const declared = [...texts.join("\n").matchAll(/^(?:api|constant) ?(\w*): (.*)$/gm)].flatMap(([, group, words]) =>
    group === "" ? words.split(" ").map((word) => word.split("(")[0]) : [group],
  );
  return ["Enum", ...declared, ...readFileSync(join(ROOT, SURFACE, LUA_DEFINED), "utf8").match(/\b[A-Za-z_]\w*/g)];
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
