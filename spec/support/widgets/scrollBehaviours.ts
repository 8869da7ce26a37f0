/** Scroll frames with a bar beside them, and boxes of many lines in one. */
import type { LuaFunction } from "../luaValues";
import { editOf, setEditText } from "./editing";
import { fontFrom, isTrue } from "./faces";
import { useFont } from "./fontMethods";
import { focusOnClick } from "./inputBehaviours";
import { sizeOf } from "./layout";
import { callMixin, giveCallbacks, giveMixin, onScript, partOf } from "./mixins";
import { scrollTo, verticalRange } from "./scrollFrameMethods";
import { dropFocus, giveFocus } from "./focus";
import { touch, type Widget } from "./widget";

/** One notch of the wheel; estimated. */
const WHEEL_STEP = 30;

/**
 * A scroll frame whose wheel scrolls it, with its bar where the template has one.
 * Called by: behaviours, scrollBehaviours.scrollingEditBoxBehaviour.
 */
export function scrollFrameBehaviour(frame: Widget): void {
  const bar = partOf(frame, "ScrollBar");
  /** The bar shows where the frame stands. Called by: scrollBehaviours.scrollFrameBehaviour. */
  const update = (): void => {
    if (bar === undefined || frame.scroll === undefined) return;
    const range = verticalRange(frame);
    const [, height] = sizeOf(frame);
    callMixin(bar, "SetVisibleExtentPercentage", height <= 0 ? 1 : height / (height + range));
    callMixin(bar, "SetScrollPercentage", range > 0 ? frame.scroll.y / range : 0);
  };
  onScript(frame, "OnMouseWheel", (self, delta) => {
    const to = (self.scroll?.y ?? 0) - (delta as number) * WHEEL_STEP;
    scrollTo(self, math.max(0, math.min(to, verticalRange(self))));
  });
  onScript(frame, "OnVerticalScroll", update);
  onScript(frame, "OnSizeChanged", update);
  onScript(frame, "OnShow", update);
  if (bar === undefined) return;
  /** The frame goes where the bar was moved to. Called by: scrollBehaviours.scrollFrameBehaviour. */
  const follow: LuaFunction = (_, place) => {
    scrollTo(frame, (place as number) * verticalRange(frame));
    return $multi();
  };
  callMixin(bar, "RegisterCallback", "OnScroll", follow, frame.face);
}

/** A box of many lines that scrolls with what is written. Called by: behaviours. */
export function scrollingEditBoxBehaviour(frame: Widget): void {
  const scroller = partOf(frame, "ScrollBox");
  const box = scroller === undefined ? undefined : partOf(scroller, "EditBox");
  if (scroller?.scroll === undefined || box === undefined) return;
  editOf(box).multiLine = true;
  editOf(box).autoFocus = false;
  scroller.scroll.child = box;
  scrollFrameBehaviour(scroller);
  const tell = giveCallbacks(frame);
  let hint = "";
  giveMixin(frame, {
    GetEditBox: () => box.face,
    GetScrollBox: () => scroller.face,
    HasScrollableExtent: () => verticalRange(scroller) > 0,
    SetText: (_: Widget, text: string) => setEditText(box, text),
    GetInputText: () => editOf(box).text,
    ClearText: () => setEditText(box, ""),
    SetDefaultText: (_: Widget, text: string) => {
      hint = text;
    },
    GetDefaultText: () => hint,
    SetFontObject: (_: Widget, font: unknown) => useFont(box, fontFrom(box, font)),
    SetEnabled: (_: Widget, enabled: unknown) => {
      editOf(box).enabled = isTrue(enabled);
    },
    SetFocus: () => giveFocus(box),
    ClearFocus: () => dropFocus(box),
  });
  onScript(frame, "OnSizeChanged", () => fitBox(scroller, box));
  onScript(frame, "OnShow", () => fitBox(scroller, box));
  focusOnClick(scroller, box);
  onScript(box, "OnTextChanged", (_, byPlayer) => tell("OnTextChanged", box.face, byPlayer));
  onScript(box, "OnEscapePressed", dropFocus);
  onScript(box, "OnEditFocusGained", () => tell("OnFocusGained", box.face));
  onScript(box, "OnEditFocusLost", () => tell("OnFocusLost", box.face));
}

/** The box is as wide as what it scrolls in. Called by: scrollBehaviours.scrollingEditBoxBehaviour. */
function fitBox(scroller: Widget, box: Widget): void {
  const [width] = sizeOf(scroller);
  box.width = width;
  touch(box);
}
