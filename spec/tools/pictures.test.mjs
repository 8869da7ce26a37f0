/** Tests tools/pictures: drawings become SVG. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { iconOf } from "../../tools/pictures/icons.mjs";
import { svgOf } from "../../tools/pictures/svg.mjs";

const WHOLE = { x: 0, y: 0, width: 100, height: 50 };

/** The picture of one shape. Called by: specs. */
const pictureOf = (shape) => svgOf({ width: 100, height: 50, shapes: [shape] });

test("a rectangle is filled in its colour and alpha", () => {
  const svg = pictureOf({ kind: "rect", box: { x: 1, y: 2, width: 3, height: 4 }, clip: WHOLE, colour: [1, 0.5, 0, 0.25] });
  assert.match(svg, /<rect x="1" y="2" width="3" height="4" fill="rgb\(255,128,0\)" fill-opacity="0.25"\/>/);
});

test("what a scroll frame cuts is drawn within its clip, what it leaves whole is not", () => {
  const box = { x: 0, y: 40, width: 10, height: 20 };
  assert.match(pictureOf({ kind: "rect", box, clip: WHOLE, colour: [1, 1, 1, 1] }), /<g clip-path="url\(#c0\)">/);
  assert.doesNotMatch(pictureOf({ kind: "rect", box: { ...box, height: 10 }, clip: WHOLE, colour: [1, 1, 1, 1] }), /clip-path/);
});

test("a text stands on its line, takes the room it was measured to need, and means nothing to XML", () => {
  const runs = [{ x: 5, width: 30, text: "<A & B>", colour: [1, 1, 1, 1] }];
  const svg = pictureOf({ kind: "text", box: { x: 5, y: 10, width: 30, height: 10 }, clip: WHOLE, size: 10, runs });
  assert.match(svg, /<text x="5" y="18" font-size="10" textLength="30"[^>]*>&lt;A &amp; B&gt;<\/text>/);
});

test("a known icon is drawn with lines, a class as a tile in its colour, any other with its first letters", () => {
  const icon = { box: { x: 0, y: 0, width: 16, height: 16 }, colour: [1, 1, 1, 1] };
  assert.match(iconOf({ ...icon, name: "close" }), /<path [^>]*d="M4 4/);
  assert.match(iconOf({ ...icon, name: "classicon-mage" }), /fill="#3fc7eb"[^]*>ma</);
  assert.match(iconOf({ ...icon, name: "Interface\\Icons\\INV_Misc_Note_01" }), />Mi</);
});
