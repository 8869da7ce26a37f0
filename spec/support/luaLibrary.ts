/**
 * The Lua functions of the client: Lua 5.1's own without io, os, require and the like, and what Blizzard added or changed.
 * Every state gets its own library tables, so that an addon that changes one changes nobody else's.
 */
import { unsignedBit } from "./bit";
import type { Dice } from "./dice";
import { formatText } from "./formatText";
import { isFunction, provide, wordsOf, type LuaFunction, type LuaRecord, type Provided, type Results } from "./luaValues";
import { createPairsOrder } from "./pairsOrder";
import { secretLibrary } from "./secrets";
import { createSecureCalls } from "./secureCalls";
import { textLibrary } from "./textLibrary";

const host = _G as unknown as Record<string, LuaFunction & Record<string, unknown>>;
const PLAIN =
  "assert collectgarbage error gcinfo getmetatable ipairs newproxy pcall rawequal rawget rawset select setfenv " +
  "setmetatable tonumber tostring unpack";
const LIBRARIES = ["string", "table", "math", "coroutine"];
/** Global names of Compat.lua and the function each stands for. */
const ALIASES: Record<string, string> = {
  abs: "math.abs",
  ceil: "math.ceil",
  deg: "math.deg",
  exp: "math.exp",
  floor: "math.floor",
  frexp: "math.frexp",
  ldexp: "math.ldexp",
  log: "math.log",
  log10: "math.log10",
  max: "math.max",
  min: "math.min",
  mod: "math.fmod",
  rad: "math.rad",
  random: "math.random",
  fastrandom: "math.random",
  sqrt: "math.sqrt",
  format: "string.format",
  gmatch: "string.gmatch",
  gsub: "string.gsub",
  strbyte: "string.byte",
  strchar: "string.char",
  strfind: "string.find",
  strlen: "string.len",
  strlower: "string.lower",
  strmatch: "string.match",
  strrep: "string.rep",
  strrev: "string.reverse",
  strsub: "string.sub",
  strupper: "string.upper",
  foreach: "table.foreach",
  foreachi: "table.foreachi",
  getn: "table.getn",
  sort: "table.sort",
  tinsert: "table.insert",
  tremove: "table.remove",
  wipe: "table.wipe",
};

/** @noSelf */
export interface LuaLibraryDeps {
  readonly dice: Dice;
  readonly globals: () => LuaRecord;
  /** Where an error of a "secure" call goes, which does not stop its caller. */
  readonly report: (problem: unknown) => void;
  readonly shuffledPairs: boolean;
}

/** Builds the library of one state. Called by: luaState.createParts. */
export function createLuaLibrary(deps: LuaLibraryDeps): Provided {
  const library: Provided = { _VERSION: "Lua 5.1" };
  for (const name of wordsOf(PLAIN)) library[name] = host[name];
  for (const name of LIBRARIES) {
    for (const [member, run] of pairs(host[name] as unknown as LuaRecord)) library[`${name}.${member}`] = run;
  }
  library["string.dump"] = undefined;
  library["math.randomseed"] = undefined;
  for (const [name, run] of pairs(unsignedBit as unknown as LuaRecord)) library[`bit.${name}`] = run;
  provide(library, textLibrary);
  library["string.format"] = formatText;
  library["math.random"] = (low?: number, high?: number) => randomNumber(deps.dice, low, high);
  library["loadstring"] = (text: string, chunkName?: string) => loadInto(deps.globals(), text, chunkName);
  library["getfenv"] = (level?: unknown) => (isFunction(level) ? host["getfenv"]?.(level) : deps.globals());
  library["xpcall"] = callWithHandler;
  library["table.wipe"] = wipe;
  if (deps.shuffledPairs) provide(library, createPairsOrder(deps.dice.fork()));
  else provide(library, { pairs, next });
  provide(library, degreeTrigonometry());
  provide(library, createSecureCalls(deps));
  provide(library, secretLibrary);
  for (const [alias, name] of pairs(ALIASES)) library[alias] = library[name];
  return library;
}

/** math.random on dice: no argument, `high`, or `low, high`. Called by: luaLibrary.createLuaLibrary. */
function randomNumber(dice: Dice, low?: number, high?: number): number {
  if (low === undefined) return dice.fraction();
  const [from, to] = high === undefined ? [1, low] : [low, high];
  if (from > to) error("bad argument #1 to 'random' (interval is empty)", 2);
  return from + dice.roll(to - from + 1) - 1;
}

/** xpcall that hands on further arguments, which stock Lua 5.1 does not. Called by: luaLibrary.createLuaLibrary. */
const callWithHandler: LuaFunction = (...args) => {
  const [run, handler] = args as [LuaFunction, LuaFunction];
  const count = select("#", ...args);
  return (xpcall as unknown as LuaFunction)(() => run(...unpack(args, 3, count)), handler);
};

/** loadstring whose chunk sees the client's globals, not the host's. Called by: luaLibrary.createLuaLibrary. */
function loadInto(globals: LuaRecord, text: string, chunkName?: string): Results {
  const [chunk, problem] = loadstring(text, chunkName ?? text);
  if (chunk === undefined) return $multi(undefined, problem);
  return $multi(setfenv(chunk as unknown as LuaFunction, globals));
}

/** Empties a table and returns it. Called by: luaLibrary.createLuaLibrary. */
function wipe(subject: LuaRecord): LuaRecord {
  for (const [key] of pairs(subject)) subject[key] = undefined;
  return subject;
}

/** The global sin and its like count in degrees; math.sin does not. Called by: luaLibrary.createLuaLibrary. */
function degreeTrigonometry(): Provided {
  return {
    /** Of degrees. Called by: luaLibrary.degreeTrigonometry. */
    sin: (angle: number) => math.sin(math.rad(angle)),
    /** Of degrees. Called by: luaLibrary.degreeTrigonometry. */
    cos: (angle: number) => math.cos(math.rad(angle)),
    /** Of degrees. Called by: luaLibrary.degreeTrigonometry. */
    tan: (angle: number) => math.tan(math.rad(angle)),
    /** In degrees. Called by: luaLibrary.degreeTrigonometry. */
    asin: (value: number) => math.deg(math.asin(value)),
    /** In degrees. Called by: luaLibrary.degreeTrigonometry. */
    acos: (value: number) => math.deg(math.acos(value)),
    /** In degrees. Called by: luaLibrary.degreeTrigonometry. */
    atan: (value: number) => math.deg(math.atan(value)),
    /** In degrees. Called by: luaLibrary.degreeTrigonometry. */
    atan2: (y: number, x: number) => math.deg(math.atan2(y, x)),
  };
}
