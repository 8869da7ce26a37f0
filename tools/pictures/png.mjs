/** Turns an SVG into a PNG with the free font by which the false client measures, and with the computer's own for what that lacks. */
import { Resvg } from "@resvg/resvg-js";
import { join } from "node:path";
import { ROOT } from "../shell.mjs";

const FONT = join(ROOT, "node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf");
/** Dots for one unit of the game's screen. */
const ZOOM = 2;

/** The bytes of the picture. Called by: run.writePicture. */
export function pngOf(svg) {
  const font = { fontFiles: [FONT], loadSystemFonts: true, defaultFontFamily: "DejaVu Sans Condensed" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: ZOOM } }).render().asPng();
}
