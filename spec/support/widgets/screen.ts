/** What stands on the screen before any addon: the interface's parent, the minimap, the tooltip, and the client's own tables of colours. */
import type { LuaRecord } from "../luaValues";
import { setAllPoints, setPoint } from "./anchors";
import { fontRow, FONT_FILE, sizeFor } from "./fonts";
import { giveMixin } from "./mixins";
import { newWidget } from "./newWidget";
import type { WidgetType } from "./parts";
import type { Stage, Widget } from "./widget";

/** Of the minimap with its rim, on every flavour; estimated. */
const MINIMAP_SIZE = 140;
/** Of the button that opens the compartment; estimated. */
const COMPARTMENT_SIZE = 19;

/**
 * A frame of the client's own.
 * Called by: screen.compartment, screen.fontObject, screen.interfaceParent, screen.minimap, screen.tooltip,
 * screen.world.
 */
function ownFrame(stage: Stage, type: WidgetType, name: string, parent: Widget | undefined): Widget {
  const frame = newWidget(stage, type, name, parent);
  stage.giveMethods(frame);
  return frame;
}

/** The frame that all of the interface stands on, as large as the screen. Called by: screen.ownObject. */
function interfaceParent(stage: Stage): Widget {
  const frame = ownFrame(stage, "Frame", "UIParent", undefined);
  setAllPoints(frame, undefined);
  return frame;
}

/** The world behind the interface. Called by: screen.ownObject. */
function world(stage: Stage): Widget {
  const frame = ownFrame(stage, "Frame", "WorldFrame", undefined);
  frame.strata = "WORLD";
  setAllPoints(frame, undefined);
  return frame;
}

/** In the upper right corner. Called by: screen.ownObject. */
function minimap(stage: Stage, parent: Widget): Widget {
  const frame = ownFrame(stage, "Minimap", "Minimap", parent);
  frame.width = MINIMAP_SIZE;
  frame.height = MINIMAP_SIZE;
  frame.mouse.clicks = true;
  setPoint(frame, { point: "TOPRIGHT", relativeTo: parent, relativePoint: "TOPRIGHT", x: -20, y: -20 });
  return frame;
}

/** Hidden until something owns it. Called by: screen.ownObject. */
function tooltip(stage: Stage, parent: Widget): Widget {
  const frame = ownFrame(stage, "GameTooltip", "GameTooltip", parent);
  frame.strata = "TOOLTIP";
  frame.clampedToScreen = true;
  frame.shown = false;
  frame.skin = { fill: [0.03, 0.03, 0.06, 0.95], border: [0.6, 0.6, 0.6, 1] };
  return frame;
}

/** Retail's list of addons below the minimap, which addons may enter by themselves. Called by: screen.ownObject. */
function compartment(stage: Stage, parent: Widget): Widget {
  const frame = ownFrame(stage, "Frame", "AddonCompartmentFrame", parent);
  frame.width = COMPARTMENT_SIZE;
  frame.height = COMPARTMENT_SIZE;
  setPoint(frame, { point: "TOPRIGHT", relativeTo: parent, relativePoint: "TOPRIGHT", x: -20, y: -30 - MINIMAP_SIZE });
  const registered: unknown[] = [];
  frame.face["registeredAddons"] = registered;
  giveMixin(frame, { RegisterAddon: (_: Widget, info: unknown) => registered.push(info) });
  return frame;
}

/**
 * A font object of the client's, in the size of the player's language; nil when it has none of that name.
 * Called by: screen.ownObject.
 */
function fontObject(stage: Stage, name: string): Widget | undefined {
  const row = fontRow(name);
  if (row === undefined) return undefined;
  const font = ownFrame(stage, "Font", name, undefined);
  font.font = {
    parent: undefined,
    file: FONT_FILE,
    height: sizeFor(row, stage.deps.locale),
    colour: row.colour,
    justifyH: row.justifyH,
    justifyV: "MIDDLE",
    spacing: 0,
  };
  return font;
}

/**
 * The client's own object of a name; nil when there is none. Each is made once, because its global keeps it.
 * Called by: widgets.ownObject.
 */
export function ownObject(stage: Stage, name: string, uiParent: () => Widget): LuaRecord | undefined {
  if (name === "UIParent") return interfaceParent(stage).face;
  if (name === "WorldFrame") return world(stage).face;
  if (name === "Minimap") return minimap(stage, uiParent()).face;
  if (name === "AddonCompartmentFrame") return compartment(stage, uiParent()).face;
  if (name === "GameTooltip") return tooltip(stage, uiParent()).face;
  return fontObject(stage, name)?.face;
}
