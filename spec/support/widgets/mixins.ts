/** Methods that the client's own Lua gives to a frame: they stand on its face, where an addon finds and replaces them. */
import { isFunction, type LuaFunction, type Provided } from "../luaValues";
import { setScript } from "./scripts";
import { widgetOf, type Widget } from "./widget";

/**
 * Puts methods on a frame; each takes the widget in place of its face.
 * Called by: dropdown.dropdownBehaviour, mixins.giveCallbacks, panelBehaviours.backdropBehaviour,
 * panelBehaviours.panelBehaviour, screen.compartment, scrollBar.scrollBarBehaviour,
 * scrollBehaviours.scrollingEditBoxBehaviour, scrollBox.scrollBoxBehaviour, staticPopup.dressPopup.
 */
export function giveMixin(widget: Widget, methods: Provided): void {
  for (const [name, method] of pairs(methods)) {
    const run = method as LuaFunction;
    /** Takes the face, as Lua calls it. Called by: mixins.giveMixin. */
    const behind: LuaFunction = (face, ...args) => run(widgetOf(face), ...args);
    widget.face[name] = behind;
  }
}

/**
 * Calls a method that stands on a frame's face, be it the client's or an addon's; nothing without one.
 * Called by: keyboard.escape, panelBehaviours.closeButtonBehaviour, scrollBehaviours.scrollFrameBehaviour,
 * scrollBehaviours.update.
 */
export function callMixin(widget: Widget, name: string, ...args: unknown[]): unknown {
  const method = widget.face[name];
  return isFunction(method) ? method(widget.face, ...args)[0] : undefined;
}

/**
 * The client's own handler, which an addon's SetScript replaces and its HookScript keeps.
 * Called by: dropdown.dropdownBehaviour, inputBehaviours.focusOnClick, inputBehaviours.instructionsBehaviour,
 * inputBehaviours.searchBoxBehaviour, menu.addLine, panelBehaviours.closeButtonBehaviour, panelBehaviours.tabBehaviour,
 * scrollBar.listenToParts, scrollBehaviours.scrollFrameBehaviour, scrollBehaviours.scrollingEditBoxBehaviour,
 * scrollBox.scrollBoxBehaviour, staticPopup.dressPopup.
 */
export function onScript(widget: Widget, script: string, run: (widget: Widget, ...args: unknown[]) => void): void {
  /** Takes the face, as Lua calls it. Called by: mixins.onScript. */
  const handler: LuaFunction = (face, ...args) => {
    const self = widgetOf(face);
    if (self !== undefined) run(self, ...args);
    return $multi();
  };
  setScript(widget, script, handler);
}

/**
 * The widget under a key of a frame, nil when there is none.
 * Called by: dropdown.dropdownBehaviour, dropdown.write, inputBehaviours.searchBoxBehaviour, inputBehaviours.showCross,
 * inputBehaviours.showHint, panelBehaviours.portrait, panelBehaviours.title, scrollBar.listenToParts, scrollBar.update,
 * scrollBehaviours.scrollFrameBehaviour, scrollBehaviours.scrollingEditBoxBehaviour, tabs.showTab, thumb.placeThumb.
 */
export function partOf(widget: Widget, key: string): Widget | undefined {
  return widgetOf(widget.face[key]);
}

/**
 * Callbacks that others register with a frame of the client's, by event.
 * Called by: scrollBar.scrollBarBehaviour, scrollBehaviours.scrollingEditBoxBehaviour, scrollBox.scrollBoxBehaviour.
 */
export function giveCallbacks(widget: Widget): (this: void, event: string, ...args: unknown[]) => void {
  const callbacksByEvent: Record<string, { owner: unknown; run: LuaFunction }[]> = {};
  giveMixin(widget, {
    RegisterCallback: (_: Widget, event: string, run: LuaFunction, owner: unknown) => {
      (callbacksByEvent[event] ??= []).push({ owner, run });
    },
    UnregisterCallback: (_: Widget, event: string, owner: unknown) => {
      callbacksByEvent[event] = (callbacksByEvent[event] ?? []).filter((callback) => callback.owner !== owner);
    },
  });
  return (event, ...args) => {
    for (const { owner, run } of callbacksByEvent[event] ?? []) widget.stage.deps.errors.guard(run, owner, ...args);
  };
}
