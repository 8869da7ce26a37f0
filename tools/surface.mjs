/**
 * Writes the declared API surface of the game's clients into spec/support/surface: one module for what all flavours share and one for
 * what each has of its own. Usage: node tools/surface.mjs <folder with retail.json, mists.json, anniversary.json and era.json>
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FLAVOURS = ["retail", "mists", "anniversary", "era"];
const SOURCE = "wowless data/products at b81c99a, extracted 2026-08-22";
const TARGET = "spec/support/surface";
const WIDTH = 136;
/** Types of the client's objects that the false client makes; the others need not be known. */
const WIDGETS = new Set(
  (
    "UIObject ParentedObjectBase ParentedObject ScriptObjectBase ScriptObject AnimatableObject RegionBase Region LayeredRegion " +
    "FontInstance Font FontString TextureBase Texture Frame Button CheckButton EditBox ScrollFrame Slider StatusBar Minimap GameTooltip"
  ).split(" "),
);
const PLAIN_TYPES = new Set(["string", "number", "boolean", "table", "function"]);

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node tools/surface.mjs <folder with the clients' JSON files>");
  process.exit(2);
}

const clients = FLAVOURS.map((flavour) => ({ flavour, lines: linesOf(JSON.parse(readFileSync(join(folder, `${flavour}.json`), "utf8"))) }));
const [first, ...others] = clients;
const common = new Set([...first.lines].filter((line) => others.every(({ lines }) => lines.has(line))));
write("common", "Names that every client declares", common);
for (const { flavour, lines } of clients) {
  write(flavour, `Names that the ${flavour} client declares beyond common.ts`, new Set([...lines].filter((line) => !common.has(line))));
}

/**
 * One word per declared name: its group, a slash and the rest, so that sets of words can be compared.
 * Called by: surface.
 */
function linesOf(client) {
  const words = new Set();
  for (const [name, api] of Object.entries(client.apis)) {
    const [namespace, member] = name.includes(".") ? name.split(".") : ["", name];
    words.add(`api ${namespace}/${member}${signatureOf(api)}`);
  }
  for (const event of Object.keys(client.events)) words.add(`event /${event}`);
  for (const [name, members] of Object.entries(client.enums)) {
    for (const [member, value] of Object.entries(members)) words.add(`enum ${name}/${member}=${value}`);
  }
  for (const name of client.globals) words.add(`constant /${name}`);
  for (const [type, widget] of Object.entries(client.widgets)) if (WIDGETS.has(type)) addWidget(words, type, widget);
  return words;
}

/**
 * A word for every type that a type inherits from, led in by `<`, and for every method of its own.
 * Called by: surface.linesOf.
 */
function addWidget(words, type, widget) {
  for (const parent of widget.inherits) words.add(`widget ${type}/<${parent}`);
  for (const [method, api] of Object.entries(widget.methods)) words.add(`widget ${type}/${method}${signatureOf(api)}`);
}

/**
 * A word for every type that a type inherits from, led in by `<`, and for every method of its own.
 * Called by: surface.linesOf.
 */
function addWidget(words, type, widget) {
  for (const parent of widget.inherits) words.add(`widget ${type}/<${parent}`);
  for (const [method, api] of Object.entries(widget.methods)) words.add(`widget ${type}/${method}${signatureOf(api)}`);
}

/**
 * `(a:string,b:number?)result` for a documented function, nothing for one whose arguments are not known.
 * Called by: surface.addWidget, surface.linesOf.
 */
function signatureOf(api) {
  const parameters = fieldsOf(api.in).map(({ name, type }) => `${name}:${plainType(type)}`);
  const results = fieldsOf(api.out).map(({ name }) => name);
  if (parameters.length === 0) return "";
  return `(${parameters.join(",")})${results.join(",")}`;
}

/** The names and types of a list of arguments or results. Called by: surface.signatureOf. */
function fieldsOf(text) {
  if (text === "") return [];
  return text.split(", ").map((field) => ({ name: field.split(":")[0], type: field.split(":").slice(1).join(":") }));
}

/** The type as far as the client's argument check tells types apart. Called by: surface.signatureOf. */
function plainType(type) {
  const optional = type.endsWith("?") ? "?" : "";
  const word = optional === "?" ? type.slice(0, -1) : type;
  if (PLAIN_TYPES.has(word)) return word + optional;
  if (word === "unit" || word === "uiAddon") return "string" + optional;
  if (word === "LuaFunctionContainer") return "function" + optional;
  return "any" + optional;
}

/** Writes one module, its words sorted by group. Called by: surface. */
function write(name, purpose, words) {
  const groups = new Map();
  for (const word of [...words].sort()) {
    const slash = word.indexOf("/");
    const group = word.slice(0, slash).trim();
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(word.slice(slash + 1));
  }
  const body = [...groups].map(([group, members]) => wrap(group, members)).join("\n");
  const header = `/** ${purpose}. Generated by tools/surface.mjs; source: ${SOURCE}. Format: surface.ts. */\n`;
  writeFileSync(join(TARGET, `${name}.ts`), `${header}export const ${name} = \`\n${body}\n\`;\n`);
}

/** `group: member member ...`, each further line of the group led in by a blank. Called by: surface.write. */
function wrap(group, members) {
  const lines = [];
  let line = `${group}:`;
  for (const member of members) {
    if (line.length + member.length >= WIDTH) {
      lines.push(line);
      line = "";
    }
    line += ` ${member}`;
  }
  return [...lines, line].join("\n");
}
