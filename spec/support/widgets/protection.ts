/** What combat forbids: changing frames of the secure kind and whatever holds them. Ordinary frames are free. */
import { wordsOf } from "../luaValues";
import type { Widget } from "./widget";

/** Methods that move, show or rewire a protected frame. */
const PROTECTED = wordsOf(
  "Show Hide SetShown SetPoint ClearAllPoints SetAllPoints ClearPoint AdjustPointsOffset SetSize SetWidth SetHeight SetScale SetParent " +
    "SetFrameStrata SetFrameLevel Raise Lower EnableMouse EnableMouseWheel EnableKeyboard SetAttribute StartMoving StopMovingOrSizing " +
    "SetMovable SetResizable SetHitRectInsets SetToplevel Enable Disable SetEnabled RegisterForClicks SetID",
);
/** Methods that addons may not call in combat on any frame. */
const NEVER_IN_COMBAT = wordsOf("SetPropagateKeyboardInput SetPropagateMouseClicks SetPropagateMouseMotion SetPassThroughButtons");

/**
 * Protected itself, or by something on it.
 * Called by: protection.isBlocked, protection.isProtected, regionMethods.CanChangeProtectedState,
 * regionMethods.IsProtected.
 */
export function isProtected(widget: Widget): boolean {
  return widget.isProtected || widget.children.some((child) => isProtected(child));
}

/**
 * True when a call must not happen now; the client tells of it by event and goes on.
 * Called by: methodTables.methodOf.
 */
export function isBlocked(widget: Widget, method: string): boolean {
  const { deps } = widget.stage;
  if (!deps.inCombat()) return false;
  if (!NEVER_IN_COMBAT.includes(method) && !(PROTECTED.includes(method) && isProtected(widget))) return false;
  deps.events.fire("ADDON_ACTION_BLOCKED", deps.addonName, `${widget.name ?? "<unnamed>"}:${method}()`);
  return true;
}

/** True for methods that combat may forbid. Called by: methodTables.methodOf. */
export function mayBeBlocked(method: string): boolean {
  return PROTECTED.includes(method) || NEVER_IN_COMBAT.includes(method);
}
