/** Small pictures in place of the client's, which nobody else may copy: lines for what has a known name, a tile with letters for others. */

/** Paths in a square of 16 by 16, drawn as lines. */
const LINES = {
  close: "M4 4 L12 12 M12 4 L4 12",
  check: "M3 8 L7 12 L13 4",
  search: "M10.5 6.5 A4 4 0 1 1 2.5 6.5 A4 4 0 1 1 10.5 6.5 M9.5 9.5 L14 14",
  up: "M3 11 L8 5 L13 11",
  down: "M3 5 L8 11 L13 5",
  radio: "M14 8 A6 6 0 1 1 2 8 A6 6 0 1 1 14 8",
  "radio-on": "M14 8 A6 6 0 1 1 2 8 A6 6 0 1 1 14 8 M9.5 8 A1.5 1.5 0 1 1 6.5 8 A1.5 1.5 0 1 1 9.5 8",
  checkbox: "M3 3 H13 V13 H3 Z",
  "checkbox-on": "M3 3 H13 V13 H3 Z M5 8 L7 11 L11 5",
  thumb: "M5 2 H11 V14 H5 Z",
};
/** Class colours of the game, for the class icons. */
const CLASSES = {
  warrior: "#c69b6d",
  paladin: "#f48cba",
  hunter: "#aad372",
  rogue: "#fff468",
  priest: "#ffffff",
  deathknight: "#c41e3a",
  shaman: "#0070dd",
  mage: "#3fc7eb",
  warlock: "#8788ee",
  monk: "#00ff98",
  druid: "#ff7c0a",
  demonhunter: "#a330c9",
  evoker: "#33937f",
};

/** An icon's element. Called by: svg.elementOf. */
export function iconOf({ box, colour, name }) {
  const side = Math.min(box.width, box.height);
  const place = `translate(${box.x + (box.width - side) / 2} ${box.y + (box.height - side) / 2}) scale(${side / 16})`;
  const stroke = `rgb(${colour
    .slice(0, 3)
    .map((part) => Math.round(part * 255))
    .join(",")})`;
  const line = LINES[name];
  if (line !== undefined) return `<path transform="${place}" d="${line}" fill="none" stroke="${stroke}" stroke-width="1.6"/>`;
  return `<g transform="${place}">${tileOf(name, stroke)}</g>`;
}

/** A tile in the class's colour, or dark with the first letters of the picture's name. Called by: icons.iconOf. */
function tileOf(name, stroke) {
  const word = name.split(/[\\/]/).at(-1) ?? name;
  const className = /^classicon-(\w+)$/i.exec(word)?.[1];
  const fill = CLASSES[className] ?? "#3a3f48";
  const letters = (className ?? word.replace(/^(?:inv|ui|spell|ability|achievement)[-_]/i, "")).slice(0, 2);
  const font = 'font-size="7" text-anchor="middle" font-family="DejaVu Sans Condensed, sans-serif"';
  const label = `<text x="8" y="11" ${font} fill="#101010">${letters}</text>`;
  return `<rect width="16" height="16" rx="2" fill="${fill}" stroke="${stroke}" stroke-width="0.6"/>${label}`;
}
