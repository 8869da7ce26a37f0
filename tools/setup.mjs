/**
 * Finds what the specs need from the system - Lua 5.1 with busted, luaunit, bit and zlib, luac5.1, luacheck - and installs it on Debian
 * and its relatives. Elsewhere it says once what to install. It never asks for a password.
 */
import { capture, run } from "./shell.mjs";

const LUA_NAMES = [process.env.LUA, "lua5.1", "lua51", "lua", "luajit"].filter(Boolean);
const LUA_MODULES = ["busted.runner", "luaunit", "bit", "zlib"];
const APT_PACKAGES = ["lua5.1", "lua-busted", "lua-unit", "lua-bitop", "lua-zlib", "lua-check"];

const INSTRUCTIONS = `GuildHelper's specs need Lua 5.1 with busted, luaunit, bit and zlib, and luac5.1 and luacheck.
Install them and run again:
  Debian, Ubuntu   sudo apt-get install ${APT_PACKAGES.join(" ")}
  Fedora           sudo dnf install compat-lua compat-lua-devel luarocks zlib-devel gcc, then the luarocks line
  macOS            brew install lua@5.1 luarocks zlib, then the luarocks line
  Windows          install Lua 5.1 and luarocks (https://luarocks.org), then the luarocks line
  luarocks line    for rock in busted luaunit luabitop lua-zlib luacheck; do luarocks --lua-version=5.1 install $rock; done
Another name of the interpreter than lua5.1 is read from the environment variable LUA, of the compiler from LUAC.`;

/** Makes sure that everything is there, or ends the program with the instructions. Called by: ready.ready. */
export function setup() {
  const before = missingParts();
  if (before.length === 0) return;
  if (installWithApt() && missingParts().length === 0) return;
  console.error(`Missing: ${missingParts().join(", ")}.\n${INSTRUCTIONS}`);
  process.exit(1);
}

/**
 * The interpreter to run specs with: the first that is Lua 5.1, by preference one that has the modules.
 * Called by: demo, run.drawPictures, run.measure, run.redTitles, run.runBench, run.runSimulation, run.startProcess,
 * setup.missingParts, specs.runLua, specs.runUnitSpecs.
 */
export function findLua() {
  const interpreters = LUA_NAMES.filter((name) => capture(name, ["-e", "assert(_VERSION == 'Lua 5.1')"]).code === 0);
  return interpreters.find((name) => missingModules(name).length === 0) ?? interpreters[0];
}

/** The compiler that lists a file's instructions. Called by: coverage.activeLines, setup.missingParts. */
export function findLuac() {
  return [process.env.LUAC, "luac5.1", "luac51", "luac"].filter(Boolean).find((name) => capture(name, ["-v"]).output.includes("Lua 5.1"));
}

/** Everything that is not there, in words. Called by: setup.setup. */
function missingParts() {
  const lua = findLua();
  const missing = lua === undefined ? ["Lua 5.1"] : missingModules(lua).map((name) => `the Lua module ${name}`);
  if (findLuac() === undefined) missing.push("luac5.1");
  if (capture("luacheck", ["--version"]).code !== 0) missing.push("luacheck");
  return missing;
}

/** The modules an interpreter cannot find. Called by: setup.findLua, setup.missingParts. */
function missingModules(lua) {
  const probe = `for name in ("${LUA_MODULES.join(" ")}"):gmatch("%S+") do if not pcall(require, name) then print(name) end end`;
  return capture(lua, ["-e", probe])
    .output.split(/\s+/)
    .filter((name) => LUA_MODULES.includes(name));
}

/**
 * Installs the packages where apt-get exists and may be used; a second try refreshes the package lists first, because a
 * fresh machine has none.
 * Called by: setup.setup.
 */
function installWithApt() {
  const prefix = aptPrefix();
  if (prefix === undefined) return false;
  /** Asks whether one apt-get command worked. Called by: setup.install, setup.installWithApt. */
  const apt = (...args) => run(prefix[0], [...prefix.slice(1), ...args], { DEBIAN_FRONTEND: "noninteractive" }) === 0;
  /** Asks whether all packages could be installed. Called by: setup.installWithApt. */
  const install = () => apt("install", "-y", "--no-install-recommends", ...APT_PACKAGES);
  console.log(`Installing ${APT_PACKAGES.join(" ")} ...`);
  return install() || (apt("update") && install());
}

/**
 * The words before an apt-get command: as root none, else sudo if it needs no password; undefined when neither works.
 * Called by: setup.installWithApt.
 */
function aptPrefix() {
  if (capture("apt-get", ["--version"]).code !== 0) return undefined;
  if (process.getuid?.() === 0) return ["apt-get", "-q"];
  return capture("sudo", ["-n", "true"]).code === 0 ? ["sudo", "-n", "apt-get", "-q"] : undefined;
}
