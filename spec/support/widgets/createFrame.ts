/** CreateFrame: a frame of a type, with what its templates put on it, named, shown, told of it. */
import { wordsOf } from "../luaValues";
import { setPoint } from "./anchors";
import { behaviours } from "./behaviours";
import { dressLabel } from "./buttonMethods";
import { editOf } from "./editing";
import { fontFrom, fullName, widgetFrom } from "./faces";
import { setFontStringText } from "./fontStringMethods";
import { isPoint } from "./layout";
import { newWidget, setKey } from "./newWidget";
import { createRegion } from "./regions";
import { runScript } from "./scripts";
import { tellFirstShow } from "./showing";
import type { Part, Template } from "./template";
import { templateNamed } from "./templates";
import { setAtlas } from "./textureMethods";
import type { WidgetType } from "./parts";
import type { Stage, Widget } from "./widget";

/** Types of frames that addons create. */
const FRAME_TYPES: readonly string[] = wordsOf("Frame Button CheckButton EditBox ScrollFrame Slider StatusBar GameTooltip");
/** Types that the client builds on others. */
const INTRINSICS: Record<string, WidgetType> = {
  EventFrame: "Frame",
  EventButton: "Button",
  DropdownButton: "Button",
  EventEditBox: "EditBox",
};

/**
 * The client's CreateFrame; raises its errors for unknown types and templates.
 * Called by: widgets.CreateFrame, widgets.createWidgets.
 */
export function createFrame(
  stage: Stage,
  kind: string,
  name: unknown,
  parent: Widget | undefined,
  templates: unknown,
  id?: unknown,
): Widget {
  const type = INTRINSICS[kind] ?? (FRAME_TYPES.includes(kind) ? (kind as WidgetType) : undefined);
  if (type === undefined) return error(`CreateFrame: Unknown frame type '${kind}'`, 4);
  const rows = wordsOf(tostring(templates ?? ""), "[^, ]+").map((word) => templateFor(stage, word, kind, type));
  const frame = newFrame(stage, type, name, parent);
  frame.id = tonumber(id) ?? 0;
  for (const row of rows) dress(frame, row.name, row.template);
  if (rows.length === 0 && kind === "DropdownButton") behaviours["DropdownButton"]?.(frame);
  runScript(frame, "OnLoad");
  tellFirstShow(frame);
  return frame;
}

/**
 * A frame with its methods and name, without anything on it.
 * Called by: createFrame.createFrame, createFrame.frameOf.
 */
function newFrame(stage: Stage, type: WidgetType, name: unknown, parent: Widget | undefined): Widget {
  const frameName = type !== undefined && name !== undefined ? fullName(tostring(name), parent) : undefined;
  const frame = newWidget(stage, type, frameName, parent);
  stage.giveMethods(frame);
  if (frameName !== undefined) stage.deps.setGlobal(frameName, frame.face);
  return frame;
}

/**
 * The template of a name, which must exist in the flavour and suit the type that was asked for.
 * Called by: createFrame.createFrame.
 */
function templateFor(stage: Stage, name: string, kind: string, type: WidgetType): { readonly name: string; readonly template: Template } {
  const template = templateNamed(name, stage.deps.flavour);
  if (template === undefined) return error(`CreateFrame: Couldn't find inherited node "${name}"`, 5);
  const needed = template.intrinsic ?? template.type;
  const suits =
    needed === kind || (template.intrinsic === undefined && (needed === "Frame" || needed === type || isCheckFor(needed, type)));
  if (!suits) return error(`CreateFrame: the template ${name} is one of ${needed}, not of ${kind}`, 5);
  return { name, template };
}

/** A check button may look like any button. Called by: createFrame.templateFor. */
function isCheckFor(needed: string, type: WidgetType): boolean {
  return needed === "Button" && type === "CheckButton";
}

/**
 * Puts on a frame what a template holds, what it inherits first, and lets it behave.
 * Called by: createFrame.createFrame, createFrame.dress, createFrame.frameOf.
 */
export function dress(frame: Widget, name: string, template: Template): void {
  if (template.inherits !== undefined) {
    const base = templateNamed(template.inherits, frame.stage.deps.flavour);
    if (base !== undefined) dress(frame, template.inherits, base);
  }
  if (template.width !== undefined) frame.width = template.width;
  if (template.height !== undefined) frame.height = template.height;
  if (template.fill !== undefined || template.border !== undefined || template.icon !== undefined) frame.skin = skinOf(template);
  if (template.isProtected === true) frame.isProtected = true;
  if (template.font !== undefined && frame.font !== undefined) frame.font.parent = fontFrom(frame, template.font);
  if (template.autoFocus !== undefined) editOf(frame).autoFocus = template.autoFocus;
  for (const [state, font] of pairs(template.fonts ?? {}))
    if (frame.button !== undefined) frame.button.fonts[state] = fontFrom(frame, font);
  for (const part of template.parts ?? []) addPart(frame, part);
  if (frame.button !== undefined) dressLabel(frame);
  behaviours[name]?.(frame);
}

/** One part of a template, with the parts on it. Called by: createFrame.addPart, createFrame.dress. */
function addPart(parent: Widget, part: Part): void {
  const isFrame = part.type !== "Texture" && part.type !== "FontString";
  const widget = isFrame ? frameOf(parent, part) : createRegion(parent, part.type, part.name, part.layer, part.sublevel);
  if (part.key !== undefined) {
    widget.parentKey = part.key;
    setKey(parent, part.key, widget.face);
  }
  widget.width = part.width ?? widget.width;
  widget.height = part.height ?? widget.height;
  if (part.fill !== undefined || part.border !== undefined || part.icon !== undefined) widget.skin = skinOf(part);
  for (const place of part.places ?? []) placeAt(widget, parent, place);
  if (part.level !== undefined) widget.level = part.level;
  if (part.sharesLevel === true) widget.level = parent.level;
  writePart(widget, part);
  if (part.isLabel === true && parent.button !== undefined) parent.button.label = widget;
  for (const inner of part.parts ?? []) addPart(widget, inner);
  if (part.hidden === true) widget.shown = false;
}

/** A part that is a frame itself, from a template when it names one. Called by: createFrame.addPart. */
function frameOf(parent: Widget, part: Part): Widget {
  const frame = newFrame(parent.stage, part.type, part.name, parent);
  const template = part.template === undefined ? undefined : templateNamed(part.template, parent.stage.deps.flavour);
  if (template !== undefined && part.template !== undefined) dress(frame, part.template, template);
  return frame;
}

/** Letters, text and picture of a part. Called by: createFrame.addPart. */
function writePart(widget: Widget, part: Part): void {
  const { font, text } = widget;
  if (font !== undefined) {
    if (part.font !== undefined) font.parent = fontFrom(widget, part.font);
    font.colour = part.colour;
    font.justifyH = part.justifyH;
  }
  if (text !== undefined && part.oneLine === true) text.wraps = false;
  if (part.text !== undefined) setFontStringText(widget, part.text);
  if (part.atlas !== undefined) setAtlas(widget, part.atlas, false);
}

/** The colours in which something of the client's is drawn. Called by: createFrame.addPart, createFrame.dress. */
function skinOf({ fill, border, icon }: Part | Template) {
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { border }),
    ...(icon === undefined ? {} : { icon }),
  };
}

/** Reads a place: point, then perhaps @key and its point, then perhaps offsets. Called by: createFrame.addPart. */
export function placeAt(widget: Widget, parent: Widget, place: string): void {
  const words = wordsOf(place);
  const point = words[0] ?? "CENTER";
  let relativeTo: Widget | undefined = parent;
  let relativePoint = point;
  let next = 1;
  const second = words[1] ?? "";
  if (string.sub(second, 1, 1) === "@") {
    const key = string.sub(second, 2);
    if (key !== "") relativeTo = widgetFrom(parent, parent.face[key]);
    relativePoint = isPoint(words[2]) ? words[2] : point;
    next = 3;
  }
  setPoint(widget, { point, relativeTo, relativePoint, x: tonumber(words[next]) ?? 0, y: tonumber(words[next + 1]) ?? 0 });
}
