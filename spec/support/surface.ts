/**
 * What each client declares: functions with their arguments, events, enums, constants, read from the texts in surface/.
 *
 * Format of a text: a line `kind group: word word ...`; a line that begins with a blank goes on with the line before.
 * `api C_Timer: After(seconds:number,callback:function)` is a function of a namespace, `api: GetTime` a global one;
 * `enum Name: Member=3`; `event: NAME`; `constant: NAME`; `widget Button: <Frame Click(button:string?)` is a type of the client's
 * objects with the types it inherits from and its own methods.
 */
import type { Flavour } from "./flavours";
import { wordsOf } from "./luaValues";
import { anniversary } from "./surface/anniversary";
import { common } from "./surface/common";
import { era } from "./surface/era";
import { luaNames } from "./surface/luaNames";
import { mists } from "./surface/mists";
import { retail } from "./surface/retail";

export interface Surface {
  /** Argument lists ("(a:string,b:number?)result", "" when undocumented) by full name. */
  readonly signaturesByName: Record<string, string>;
  /** Member names by namespace. */
  readonly membersByNamespace: Record<string, string[]>;
  readonly events: LuaSet<string>;
  readonly enums: Record<string, Record<string, number>>;
  readonly constants: LuaSet<string>;
  readonly widgetsByType: Record<string, WidgetSurface>;
}

/** A type of the client's objects: what it inherits from, and its own methods' argument lists by name. */
export interface WidgetSurface {
  readonly parents: string[];
  readonly signaturesByMethod: Record<string, string>;
}

const ownTexts: Record<Flavour, string> = { retail, mists, anniversary, era };
const surfaces: Partial<Record<Flavour, Surface>> = {};

/** The surface of a flavour; read once and shared, so nobody may change it. Called by: world.join. */
export function surfaceOf(flavour: Flavour): Surface {
  const known = surfaces[flavour];
  if (known !== undefined) return known;
  const surface: Surface = {
    signaturesByName: {},
    membersByNamespace: {},
    events: new LuaSet(),
    enums: {},
    constants: new LuaSet(),
    widgetsByType: {},
  };
  readInto(surface, common);
  readInto(surface, ownTexts[flavour]);
  for (const { name, flavours } of luaNames) if (flavours === "all" || flavours.includes(flavour)) declare(surface, name, "");
  surfaces[flavour] = surface;
  return surface;
}

/** Adds one text to a surface. Called by: surface.surfaceOf. */
function readInto(surface: Surface, text: string): void {
  let kind = "";
  let group = "";
  for (const line of wordsOf(text, "[^\n]+")) {
    let words = line;
    if (string.sub(line, 1, 1) !== " ") {
      const [head, rest] = string.match(line, "^([^:]*):(.*)$");
      const [first, second] = string.match(head ?? "", "^(%S*) ?(%S*)$");
      kind = first ?? "";
      group = second ?? "";
      words = rest ?? "";
    }
    for (const word of wordsOf(words)) addWord(surface, kind, group, word);
  }
}

/** Adds one word of a line to a surface. Called by: surface.readInto. */
function addWord(surface: Surface, kind: string, group: string, word: string): void {
  if (kind === "api") {
    const [name, signature] = string.match(word, "^([^(]+)(.*)$");
    declare(surface, group === "" ? (name ?? word) : `${group}.${name ?? word}`, signature ?? "");
  } else if (kind === "enum") {
    const [member, value] = string.match(word, "^(.-)=(.*)$");
    (surface.enums[group] ??= {})[member ?? word] = tonumber(value) ?? 0;
  } else if (kind === "widget") addWidgetWord((surface.widgetsByType[group] ??= { parents: [], signaturesByMethod: {} }), word);
  else if (kind === "event") surface.events.add(word);
  else surface.constants.add(word);
}

/** Adds what a type inherits from, or a method of its own. Called by: surface.addWord. */
function addWidgetWord(widget: WidgetSurface, word: string): void {
  const [name, signature] = string.match(word, "^([^(]+)(.*)$");
  if (string.sub(word, 1, 1) === "<") widget.parents.push(string.sub(word, 2));
  else widget.signaturesByMethod[name ?? word] = signature ?? "";
}

/** Adds a function, and the namespace it lives in, to a surface. Called by: surface.addWord, surface.surfaceOf. */
function declare(surface: Surface, name: string, signature: string): void {
  surface.signaturesByName[name] = signature;
  const [namespace, member] = string.match(name, "^(.-)%.(.*)$");
  if (namespace !== undefined && member !== undefined) (surface.membersByNamespace[namespace] ??= []).push(member);
}
