/** The client's short ways to write tooltips (Blizzard_SharedXML/SharedTooltipTemplates.lua), each in its colour. */
import type { LuaFunction, LuaRecord, Provided } from "../luaValues";

const NORMAL = [1, 0.82, 0];
const WHITE = [1, 1, 1];
const GREEN = [0.1, 1, 0.1];
const RED = [1, 0.1, 0.1];

/**
 * Calls a method of a tooltip by its face, as the client's own Lua does.
 * Called by: tooltipLines.GameTooltip_AddBlankLineToTooltip, tooltipLines.GameTooltip_SetTitle, tooltipLines.lineIn.
 */
function call(tooltip: LuaRecord, name: string, ...args: unknown[]): void {
  (tooltip[name] as LuaFunction)(tooltip, ...args);
}

/** A function that adds a line in a colour. Called by: tooltipLines. */
function lineIn([red, green, blue]: readonly number[]) {
  return (tooltip: LuaRecord, text: unknown, wraps?: unknown): void => {
    call(tooltip, "AddLine", text, red, green, blue, wraps ?? true);
  };
}

export const tooltipLines: Provided = {
  GameTooltip_SetTitle: (tooltip: LuaRecord, text: unknown) => call(tooltip, "SetText", text, 1, 1, 1, 1, true),
  GameTooltip_AddNormalLine: lineIn(NORMAL),
  GameTooltip_AddHighlightLine: lineIn(WHITE),
  GameTooltip_AddInstructionLine: lineIn(GREEN),
  GameTooltip_AddErrorLine: lineIn(RED),
  GameTooltip_AddBlankLineToTooltip: (tooltip: LuaRecord) => call(tooltip, "AddLine", " "),
};
