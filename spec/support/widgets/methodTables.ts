/**
 * The methods of widgets, by type: exactly those that the flavour's client declares. A method that is declared and not modelled fails
 * by name when it is called, so that nothing is silently accepted. The tables are the same for all states of a flavour.
 */
import { checkedMethod } from "../arguments";
import { wordsOf, type LuaFunction, type LuaRecord, type Provided } from "../luaValues";
import type { Surface } from "../surface";
import { buttonMethods, checkButtonMethods } from "./buttonMethods";
import { editBoxMethods } from "./editBoxMethods";
import { fontInstanceMethods, fontMethods } from "./fontMethods";
import { fontStringMethods } from "./fontStringMethods";
import { frameMethods } from "./frameMethods";
import { layeredRegionMethods, regionBaseMethods, regionMethods } from "./regionMethods";
import { parentedObjectBaseMethods, parentedObjectMethods, scriptObjectMethods, uiObjectMethods } from "./objectMethods";
import { isBlocked, mayBeBlocked } from "./protection";
import { scrollFrameMethods } from "./scrollFrameMethods";
import { sliderMethods, statusBarMethods } from "./rangeMethods";
import { textureBaseMethods } from "./textureMethods";
import { tooltipMethods } from "./tooltipMethods";
import type { WidgetType } from "./parts";
import { widgetOf, type Widget } from "./widget";

/** Methods that show a secret, or take fewer arguments than the client's documentation says; their models check for themselves. */
const UNCHECKED = wordsOf("FontString:SetText FontString:SetFormattedText Button:SetText Button:SetFormattedText GameTooltip:SetText");

/** Models by the type that declares their methods; each takes the widget in place of its face. */
const models: Record<string, Provided> = {
  UIObject: uiObjectMethods,
  ParentedObjectBase: parentedObjectBaseMethods,
  ParentedObject: parentedObjectMethods,
  ScriptObject: scriptObjectMethods,
  RegionBase: regionBaseMethods,
  Region: regionMethods,
  LayeredRegion: layeredRegionMethods,
  FontInstance: fontInstanceMethods,
  Font: fontMethods,
  FontString: fontStringMethods,
  TextureBase: textureBaseMethods,
  Frame: frameMethods,
  Button: buttonMethods,
  CheckButton: checkButtonMethods,
  EditBox: editBoxMethods,
  ScrollFrame: scrollFrameMethods,
  Slider: sliderMethods,
  StatusBar: statusBarMethods,
  GameTooltip: tooltipMethods,
};

const metatables = new LuaTable<Surface, Record<string, LuaMetatable<LuaRecord>>>();

/** Gives a widget the methods of its type, in this flavour. Called by: widgets.createWidgets. */
export function giveMethods(widget: Widget): void {
  setmetatable(widget.face, metatableOf(widget.stage.deps.surface, widget.type));
}

/** The one metatable of a type; made when it is first needed. Called by: methodTables.giveMethods. */
function metatableOf(surface: Surface, type: WidgetType): LuaMetatable<LuaRecord> {
  let known = metatables.get(surface) as Record<string, LuaMetatable<LuaRecord>> | undefined;
  if (known === undefined) {
    known = {};
    metatables.set(surface, known);
  }
  const made = known[type];
  if (made !== undefined) return made;
  const methods: LuaRecord = {};
  gather(surface, type, methods);
  const metatable = { __index: methods } as LuaMetatable<LuaRecord>;
  known[type] = metatable;
  return metatable;
}

/**
 * Methods of a type and of all it inherits from; its own win.
 * Called by: methodTables.gather, methodTables.metatableOf.
 */
function gather(surface: Surface, type: string, into: LuaRecord): void {
  const declared = surface.widgetsByType[type];
  if (declared === undefined) return;
  for (const parent of declared.parents) gather(surface, parent, into);
  for (const [name, signature] of pairs(declared.signaturesByMethod)) into[name] = methodOf(type, name, signature);
}

/** A method behind its argument check, or one that fails by name. Called by: methodTables.gather. */
function methodOf(type: string, name: string, signature: string): LuaFunction {
  const model = models[type]?.[name] as LuaFunction | undefined;
  if (model === undefined) return () => error(`${type}:${name} is on the surface but not modelled`, 2);
  const checked = UNCHECKED.includes(`${type}:${name}`) ? model : checkedMethod(`self:${name}`, signature, model);
  if (!mayBeBlocked(name)) return (face, ...args) => checked(selfOf(face), ...args);
  return (face, ...args) => {
    const widget = selfOf(face);
    if (isBlocked(widget, name)) return $multi();
    return checked(widget, ...args);
  };
}

/** The widget a method was called on; raises the client's error for anything else. Called by: methodTables.methodOf. */
function selfOf(face: unknown): Widget {
  return widgetOf(face) ?? error("Attempt to find 'this' in non-framescript object", 3);
}
