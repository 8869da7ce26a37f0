/** The handlers of widgets: which a type has, setting them, running them. A handler's error is reported and stops nobody. */
import { isFunction, wordsOf, type LuaFunction } from "../luaValues";
import type { WidgetType } from "./parts";
import { touch, type Widget } from "./widget";

const REGION = wordsOf("OnLoad OnShow OnHide OnEnter OnLeave OnMouseDown OnMouseUp OnMouseWheel");
const FRAME = [
  ...REGION,
  ...wordsOf("OnEvent OnUpdate OnSizeChanged OnAttributeChanged OnDragStart OnDragStop OnReceiveDrag OnKeyDown OnKeyUp OnChar"),
  ...wordsOf("OnEnable OnDisable OnHyperlinkClick OnHyperlinkEnter OnHyperlinkLeave"),
];
const BUTTON = [...FRAME, ...wordsOf("PreClick OnClick PostClick OnDoubleClick")];
const RANGE = [...FRAME, ...wordsOf("OnValueChanged OnMinMaxChanged")];
const EDIT_BOX = [
  ...FRAME,
  ...wordsOf("OnTextChanged OnTextSet OnEnterPressed OnEscapePressed OnTabPressed OnSpacePressed OnArrowPressed"),
  ...wordsOf("OnEditFocusGained OnEditFocusLost OnCursorChanged OnInputLanguageChanged OnCharComposition"),
];
const SCROLL = [...FRAME, ...wordsOf("OnHorizontalScroll OnVerticalScroll OnScrollRangeChanged")];
const TOOLTIP = [...FRAME, ...wordsOf("OnTooltipCleared OnTooltipSetDefaultAnchor")];

const SCRIPTS_BY_TYPE: Record<WidgetType, readonly string[]> = {
  Frame: FRAME,
  Button: BUTTON,
  CheckButton: BUTTON,
  EditBox: EDIT_BOX,
  ScrollFrame: SCROLL,
  Slider: RANGE,
  StatusBar: RANGE,
  Minimap: FRAME,
  GameTooltip: TOOLTIP,
  Texture: REGION,
  FontString: REGION,
  Font: [],
};
/** A widget with such a handler takes the mouse from then on. */
const TOUCHING = wordsOf("OnMouseDown OnMouseUp OnEnter OnLeave OnMouseWheel OnClick");

/**
 * True for a handler that widgets of this type have.
 * Called by: objectMethods, objectMethods.GetScript, scripts.setScript.
 */
export function hasScript(widget: Widget, script: string): boolean {
  return SCRIPTS_BY_TYPE[widget.type].includes(script);
}

/**
 * Nothing happens without a handler.
 * Called by: buttonMethods.click, buttonMethods.setEnabled, createFrame.createFrame, editBoxMethods.setEnabled,
 * editing.replace, editing.setEditText, editing.tellChangedTexts, focus.dropFocus, focus.giveFocus,
 * frameMethods.SetAttribute, hands.wheel, keyboard.pressInBox, keyboard.pressKey, keyboard.typeText,
 * pointer.changeHover, pointer.dragOn, pointer.letGo, pointer.pressDown, rangeMethods.SetMinMaxValues,
 * rangeMethods.setEnabled, rangeMethods.setRangeValue, regionMethods.tellSize, scrollFrameMethods.SetHorizontalScroll,
 * scrollFrameMethods.scrollTo, showing.tell, tooltipMethods.clearLines, widgets.deliver, widgets.update.
 */
export function runScript(widget: Widget, script: string, ...args: unknown[]): void {
  const handler = widget.scripts[script];
  if (handler !== undefined) widget.stage.deps.errors.guard(handler, widget.face, ...args);
}

/**
 * Nil takes a handler away; a name that the type does not have is refused.
 * Called by: mixins.onScript, objectMethods, scripts.hookScript.
 */
export function setScript(widget: Widget, script: string, handler?: unknown): void {
  if (!hasScript(widget, script)) error(`${widget.type}:SetScript(): Doesn't have a "${script}" script`, 3);
  if (handler !== undefined && !isFunction(handler)) error(`Usage: ${widget.type}:SetScript("type", function)`, 3);
  widget.scripts[script] = handler;
  if (handler === undefined) return;
  const { updated, sized } = widget.stage;
  if (script === "OnUpdate" && !updated.includes(widget)) updated.push(widget);
  if (script === "OnSizeChanged" && !sized.includes(widget)) sized.push(widget);
  if (TOUCHING.includes(script)) noteTouch(widget, script);
  touch(widget);
}

/** The hook runs after the handler that was there. Called by: objectMethods.HookScript. */
export function hookScript(widget: Widget, script: string, hook: LuaFunction): void {
  const before = widget.scripts[script];
  if (before === undefined) return setScript(widget, script, hook);
  /** What was there, then the hook. Called by: scripts.hookScript. */
  const both: LuaFunction = (...args) => {
    before(...args);
    return hook(...args);
  };
  setScript(widget, script, both);
}

/** The client switches the mouse on with the first handler that needs it. Called by: scripts.setScript. */
function noteTouch({ mouse }: Widget, script: string): void {
  if (script === "OnMouseWheel") mouse.wheel = true;
  else if (script === "OnEnter" || script === "OnLeave") mouse.motion = true;
  else {
    mouse.clicks = true;
    mouse.motion = true;
  }
}
