/** Pictures on frames. */
import type { Provided } from "../luaValues";
import { colourFrom, isTrue } from "./faces";
import { atlasNamed } from "./atlases";
import type { PicturePart } from "./parts";
import { touch, type Widget } from "./widget";

export const textureBaseMethods: Provided = {
  SetColorTexture: (widget: Widget, red: unknown, green: unknown, blue: unknown, alpha?: unknown) =>
    show(widget, { colour: colourFrom(red, green, blue, alpha) }),
  SetTexture: (widget: Widget, file: unknown) => show(widget, { file }),
  SetAtlas: (widget: Widget, atlas?: string, useAtlasSize?: unknown) => setAtlas(widget, atlas, isTrue(useAtlasSize)),
  GetTexture: (widget: Widget) => widget.picture?.file,
  GetTextureFilePath: (widget: Widget) => widget.picture?.file,
  GetAtlas: (widget: Widget) => widget.picture?.atlas,
  SetTexCoord: (widget: Widget, ...coordinates: number[]) => setPart(widget, "coordinates", coordinates),
  GetTexCoord: (widget: Widget) => $multi(...unpack([...(widget.picture?.coordinates ?? [])])),
  ResetTexCoord: (widget: Widget) => setPart(widget, "coordinates", [0, 1, 0, 1]),
  SetDesaturated: (widget: Widget, desaturated: unknown) => setPart(widget, "desaturated", isTrue(desaturated)),
  IsDesaturated: (widget: Widget) => widget.picture?.desaturated,
  SetDesaturation: (widget: Widget, part: number) => setPart(widget, "desaturated", part > 0),
  SetBlendMode: (widget: Widget, blend: string) => setPart(widget, "blend", blend),
  GetBlendMode: (widget: Widget) => widget.picture?.blend,
  SetRotation: () => undefined,
  SetHorizTile: () => undefined,
  SetVertTile: () => undefined,
  SetSnapToPixelGrid: () => undefined,
  SetTexelSnappingBias: () => undefined,
};

/**
 * A texture shows one thing at a time.
 * Called by: buttonMethods.picturesOf, panelBehaviours.showPortrait, rangeMethods.setPicture,
 * textureMethods.SetColorTexture, textureMethods.SetTexture, textureMethods.setAtlas.
 */
export function show(
  widget: Widget,
  what: { readonly colour?: PicturePart["colour"]; readonly file?: unknown; readonly atlas?: string },
): void {
  const { picture } = widget;
  if (picture === undefined) return;
  picture.colour = what.colour;
  picture.file = what.file;
  picture.atlas = what.atlas;
}

/**
 * Nil takes the picture away; a name that the client does not have shows nothing and is told on no error line.
 * Called by: buttonMethods.picturesOf, createFrame.writePart, textureMethods.SetAtlas.
 */
export function setAtlas(widget: Widget, atlas: string | undefined, useAtlasSize: boolean): void {
  const row = atlas === undefined ? undefined : atlasNamed(atlas, widget.stage.deps.flavour);
  show(widget, row === undefined || atlas === undefined ? {} : { atlas });
  if (row === undefined || !useAtlasSize) return;
  widget.width = row.width;
  widget.height = row.height;
  touch(widget);
}

/**
 * How a picture is shown.
 * Called by: textureMethods.ResetTexCoord, textureMethods.SetBlendMode, textureMethods.SetDesaturated,
 * textureMethods.SetDesaturation, textureMethods.SetTexCoord.
 */
function setPart(widget: Widget, key: "coordinates" | "desaturated" | "blend", value: unknown): void {
  (widget.picture as unknown as Record<string, unknown>)[key] = value;
}
