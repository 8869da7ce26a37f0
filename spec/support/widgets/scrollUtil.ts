/** What the client offers to join scroll boxes with their bars. */
import type { LuaFunction, LuaRecord } from "../luaValues";

/** ScrollUtil.InitScrollBoxListWithScrollBar: the two move each other. Called by: widgets.providedBy. */
export function joinScrollBar(boxFace: LuaRecord, barFace: LuaRecord, view: unknown): void {
  /** Calls a method of one of the two. Called by: scrollUtil.joinScrollBar. */
  const call = (face: LuaRecord, name: string, ...args: unknown[]): void => {
    (face[name] as LuaFunction)(face, ...args);
  };
  call(boxFace, "RegisterCallback", "OnExtent", (_: unknown, place: number, part: number) => {
    call(barFace, "SetVisibleExtentPercentage", part);
    call(barFace, "SetScrollPercentage", place);
  });
  call(barFace, "RegisterCallback", "OnScroll", (_: unknown, place: number) => call(boxFace, "SetScrollPercentage", place));
  call(boxFace, "Init", view);
}
