/** Draws a scene as SVG: shapes in their order, each cut to what its scroll frames leave of it. */
import { iconOf } from "./icons.mjs";

/** The free font by which texts are measured. */
const FONT = "DejaVu Sans Condensed, DejaVu Sans, sans-serif";
/** How far letters reach below the line they stand on, in parts of their size. */
const DESCENT = 0.2;
/** Behind the window. */
const BACKGROUND = "#2b3038";

/** The text of the picture. Called by: run.writePicture. */
export function svgOf({ width, height, shapes }) {
  const clips = new Map();
  const [across, down] = [round(width), round(height)];
  const body = shapes.map((shape) => clipped(shape, clips, elementOf(shape)));
  const defs = [...clips].map(([box, id]) => `<clipPath id="${id}"><rect ${box}/></clipPath>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" viewBox="0 0 ${across} ${down}">`,
    `<defs>${defs.join("")}</defs>`,
    `<rect width="100%" height="100%" fill="${BACKGROUND}"/>`,
    ...body,
    "</svg>\n",
  ].join("\n");
}

/** One shape as an element. Called by: svg.svgOf. */
function elementOf(shape) {
  if (shape.kind === "rect") return `<rect ${boxWords(shape.box)} ${paint("fill", shape.colour)}/>`;
  if (shape.kind === "border") return `<rect ${boxWords(inset(shape.box))} fill="none" ${paint("stroke", shape.colour)}/>`;
  if (shape.kind === "icon") return iconOf(shape);
  const baseline = round(shape.box.y + shape.size * (1 - DESCENT));
  const runs = shape.runs.map((run) => textOf(run, baseline, shape.size));
  return runs.join("");
}

/** Letters of one colour, stretched over the room that they were measured to need. Called by: svg.elementOf. */
function textOf({ x, width, text, colour }, baseline, size) {
  const place = `x="${round(x)}" y="${baseline}" font-size="${round(size)}" textLength="${round(width)}"`;
  return `<text ${place} font-family="${FONT}" xml:space="preserve" ${paint("fill", colour)}>${escaped(text)}</text>`;
}

/** An element within its clip, where that cuts it. Called by: svg.svgOf. */
function clipped({ box, clip }, clips, element) {
  const isWhole =
    box.x >= clip.x && box.y >= clip.y && box.x + box.width <= clip.x + clip.width && box.y + box.height <= clip.y + clip.height;
  if (isWhole) return element;
  const words = boxWords(clip);
  if (!clips.has(words)) clips.set(words, `c${clips.size}`);
  return `<g clip-path="url(#${clips.get(words)})">${element}</g>`;
}

/** A colour as an attribute. Called by: svg.elementOf, svg.textOf. */
function paint(attribute, [red, green, blue, alpha]) {
  const bytes = [red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  return `${attribute}="rgb(${bytes.join(",")})" ${attribute}-opacity="${round(alpha)}"`;
}

/** Place and size as attributes. Called by: svg.clipped, svg.elementOf. */
function boxWords({ x, y, width, height }) {
  return `x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}"`;
}

/** An edge is drawn inside of its box. Called by: svg.elementOf. */
function inset({ x, y, width, height }) {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
}

/**
 * Two places behind the point, so that pictures of two runs are equal.
 * Called by: svg.boxWords, svg.elementOf, svg.paint, svg.svgOf, svg.textOf.
 */
function round(value) {
  return Math.round(value * 100) / 100;
}

/** Text that means nothing to XML. Called by: svg.textOf. */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
