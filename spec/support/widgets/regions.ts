/** Textures and font strings on a frame. */
import { fontFrom, fullName } from "./faces";
import { newWidget } from "./newWidget";
import { isLayer } from "./seen";
import type { WidgetType } from "./parts";
import type { Widget } from "./widget";

/**
 * A new region of a frame, in front of the older ones of its layer; raises the client's error for an unknown layer.
 * Called by: buttonMethods.labelFor, buttonMethods.pictureFor, createFrame.addPart, frameMethods.CreateTexture,
 * menu.addMark, rangeMethods.setPicture, regions.createFontString.
 */
export function createRegion(frame: Widget, type: WidgetType, name?: unknown, layer?: unknown, sublevel?: unknown): Widget {
  if (layer !== undefined && !isLayer(layer)) error(`Create${type}(): Invalid draw layer: ${tostring(layer)}`, 4);
  const regionName = name === undefined ? undefined : fullName(tostring(name), frame);
  const region = newWidget(frame.stage, type, regionName, frame);
  region.layer = isLayer(layer) ? layer : "ARTWORK";
  region.sublevel = tonumber(sublevel) ?? 0;
  frame.stage.giveMethods(region);
  if (regionName !== undefined) frame.stage.deps.setGlobal(regionName, region.face);
  return region;
}

/**
 * A font string, in a font when one is named.
 * Called by: frameMethods.CreateFontString, menu.addLine, staticPopup.newPopup, tooltipMethods.label.
 */
export function createFontString(frame: Widget, name?: unknown, layer?: unknown, font?: unknown): Widget {
  const region = createRegion(frame, "FontString", name, layer);
  if (font !== undefined && region.font !== undefined) region.font.parent = fontFrom(frame, font);
  return region;
}
