/** What every object of the interface can be asked: its name, type, parent and handlers. */
import { faceOf, widgetFrom } from "./faces";
import type { LuaFunction, Provided } from "../luaValues";
import { adopt, setKey } from "./newWidget";
import { hasScript, hookScript, setScript } from "./scripts";
import { whileMoving } from "./showing";
import { isSecret } from "../secrets";
import type { WidgetType } from "./parts";
import type { Widget } from "./widget";

/** Types that a type counts as, beside itself. */
const KINDS: Record<WidgetType, readonly string[]> = {
  Frame: [],
  Button: ["Frame"],
  CheckButton: ["Button", "Frame"],
  EditBox: ["Frame"],
  ScrollFrame: ["Frame"],
  Slider: ["Frame"],
  StatusBar: ["Frame"],
  Minimap: ["Frame"],
  GameTooltip: ["Frame"],
  Texture: ["LayeredRegion"],
  FontString: ["LayeredRegion"],
  Font: [],
};

export const uiObjectMethods: Provided = {
  GetName: (widget: Widget) => widget.name,
  GetObjectType: (widget: Widget) => widget.type,
  IsObjectType: (widget: Widget, kind: string) => widget.type === kind || KINDS[widget.type].includes(kind) || kind === "Region",
  IsForbidden: () => false,
  HasSecretValues: (widget: Widget) => isSecret(widget.text?.text),
};

export const parentedObjectBaseMethods: Provided = {
  GetParent: (widget: Widget) => faceOf(widget.parent),
  GetParentKey: (widget: Widget) => widget.parentKey,
  SetParentKey: (widget: Widget, key: string) => {
    widget.parentKey = key;
    if (widget.parent !== undefined) setKey(widget.parent, key, widget.face);
  },
  ClearParentKey: (widget: Widget) => {
    widget.parentKey = undefined;
  },
  GetDebugName: (widget: Widget) => debugName(widget),
};

export const parentedObjectMethods: Provided = {
  SetParent: (widget: Widget, value: unknown) => {
    const parent = widgetFrom(widget, value);
    whileMoving(widget, () => adopt(widget, parent));
  },
};

export const scriptObjectMethods: Provided = {
  HasScript: hasScript,
  GetScript: (widget: Widget, script: string) => {
    if (!hasScript(widget, script)) error(`${widget.type}:GetScript(): Doesn't have a "${script}" script`, 3);
    return widget.scripts[script];
  },
  SetScript: setScript,
  HookScript: (widget: Widget, script: string, hook: LuaFunction) => {
    hookScript(widget, script, hook);
    return true;
  },
};

/**
 * The names along the row of parents, as the client's tools show them.
 * Called by: hands.clickableAt, hands.named, layoutFaults.controlsOn, layoutFaults.nameOf, layoutFaults.outsiders,
 * objectMethods.GetDebugName, objectMethods.debugName.
 */
export function debugName(widget: Widget): string {
  if (widget.name !== undefined) return widget.name;
  const own = widget.parentKey ?? `${widget.type}${widget.order}`;
  return widget.parent === undefined ? own : `${debugName(widget.parent)}.${own}`;
}
