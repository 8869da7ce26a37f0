/** Sliders and status bars: a value between two ends. */
import type { Provided } from "../luaValues";
import { colourFrom, faceOf, isTrue, widgetFrom } from "./faces";
import { createRegion } from "./regions";
import { runScript } from "./scripts";
import { show } from "./textureMethods";
import type { RangePart, Widget } from "./widget";

const sharedMethods: Provided = {
  SetMinMaxValues: (widget: Widget, low: number, high: number) => {
    const part = partOf(widget);
    if (part.low === low && part.high === high) return;
    part.low = low;
    part.high = high;
    runScript(widget, "OnMinMaxChanged", low, high);
    if (part.value !== undefined) setRangeValue(widget, part.value, false);
  },
  GetMinMaxValues: (widget: Widget) => $multi(partOf(widget).low, partOf(widget).high),
  SetValue: (widget: Widget, value: number) => setRangeValue(widget, value, false),
  GetValue: (widget: Widget) => partOf(widget).value ?? partOf(widget).low,
  SetOrientation: (widget: Widget, word: string) => {
    partOf(widget).vertical = word === "VERTICAL";
  },
  GetOrientation: (widget: Widget) => (partOf(widget).vertical ? "VERTICAL" : "HORIZONTAL"),
};

export const sliderMethods: Provided = {
  ...sharedMethods,
  SetValueStep: (widget: Widget, step: number) => {
    partOf(widget).step = step;
  },
  GetValueStep: (widget: Widget) => partOf(widget).step,
  SetObeyStepOnDrag: () => undefined,
  SetStepsPerPage: () => undefined,
  SetThumbTexture: (widget: Widget, asset: unknown) => setPicture(widget, asset),
  GetThumbTexture: (widget: Widget) => faceOf(partOf(widget).picture),
  Enable: (widget: Widget) => setEnabled(widget, true),
  Disable: (widget: Widget) => setEnabled(widget, false),
  SetEnabled: (widget: Widget, enabled: unknown) => setEnabled(widget, isTrue(enabled)),
  IsEnabled: (widget: Widget) => partOf(widget).enabled,
};

export const statusBarMethods: Provided = {
  ...sharedMethods,
  SetStatusBarTexture: (widget: Widget, asset: unknown) => setPicture(widget, asset),
  GetStatusBarTexture: (widget: Widget) => faceOf(partOf(widget).picture),
  SetStatusBarColor: (widget: Widget, red: unknown, green: unknown, blue: unknown, alpha?: unknown) => {
    partOf(widget).colour = colourFrom(red, green, blue, alpha);
  },
  GetStatusBarColor: (widget: Widget) => $multi(...(partOf(widget).colour ?? [1, 1, 1, 1])),
  SetReverseFill: () => undefined,
  SetFillStyle: () => undefined,
};

/**
 * What makes a widget one with a value.
 * Called by: rangeMethods.GetMinMaxValues, rangeMethods.GetOrientation, rangeMethods.GetStatusBarColor,
 * rangeMethods.GetStatusBarTexture, rangeMethods.GetThumbTexture, rangeMethods.GetValue, rangeMethods.GetValueStep,
 * rangeMethods.IsEnabled, rangeMethods.SetMinMaxValues, rangeMethods.SetOrientation, rangeMethods.SetStatusBarColor,
 * rangeMethods.SetValueStep, rangeMethods.setEnabled, rangeMethods.setPicture, rangeMethods.setRangeValue.
 */
function partOf(widget: Widget): RangePart {
  return widget.range ?? error(`${widget.type} has no value`, 3);
}

/**
 * Within the ends, on a step; tells of it when it changes, and whether the player changed it.
 * Called by: hands.slide, rangeMethods.SetMinMaxValues, rangeMethods.SetValue.
 */
export function setRangeValue(widget: Widget, value: number, byPlayer: boolean): void {
  const part = partOf(widget);
  const stepped = part.step > 0 ? part.low + math.floor((value - part.low) / part.step + 0.5) * part.step : value;
  const kept = math.max(part.low, math.min(part.high, stepped));
  if (kept === part.value) return;
  part.value = kept;
  runScript(widget, "OnValueChanged", kept, byPlayer);
}

/**
 * A slider that does not answer keeps its value under the mouse.
 * Called by: rangeMethods.Disable, rangeMethods.Enable, rangeMethods.SetEnabled.
 */
function setEnabled(widget: Widget, enabled: boolean): void {
  partOf(widget).enabled = enabled;
  runScript(widget, enabled ? "OnEnable" : "OnDisable");
}

/**
 * A texture of the addon's, or a file for one of its own.
 * Called by: rangeMethods.SetStatusBarTexture, rangeMethods.SetThumbTexture.
 */
function setPicture(widget: Widget, asset: unknown): void {
  const part = partOf(widget);
  if (type(asset) === "table") part.picture = widgetFrom(widget, asset);
  else {
    part.picture ??= createRegion(widget, "Texture", undefined, "ARTWORK");
    show(part.picture, { file: asset });
  }
}
