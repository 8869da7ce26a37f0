/** The growth series as a line chart: an SVG that can be read on light and on dark ground. */
import { findRun, messagesOf } from "./results.mjs";

const WIDTH = 800;
const HEIGHT = 400;
const PLOT = { left: 70, right: 600, top: 56, bottom: 320 };
/** Both axes are logarithmic. */
const SIZES = [100, 1000, 10000];
const MESSAGE_TICKS = [1, 10, 100, 1000, 10000];
/** Where a number stands above its point, and below where it would stand in the line above. */
const ABOVE_PIXELS = -8;
const BELOW_PIXELS = 20;
/** Names at the lines' ends keep apart at least so far. */
const LABEL_PIXELS = 16;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 16px; font-weight: 600; }
  .small { font-size: 11px; fill: #57606a; }
  .grid { stroke: #d0d7de; }
  .sketch { stroke: #0969da; fill: #0969da; }
  .list { stroke: #bc4c00; fill: #bc4c00; }
  .json { stroke: #8250df; fill: #8250df; }
  polyline { stroke-width: 2.5; }
  polyline.sketch, polyline.list, polyline.json { fill: none; }
  text.sketch, text.list, text.json { stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .small { fill: #8d96a0; }
    .grid { stroke: #3d444d; }
    .sketch { stroke: #58a6ff; fill: #58a6ff; }
    .list { stroke: #f0883e; fill: #f0883e; }
    .json { stroke: #bc8cff; fill: #bc8cff; }
  }`;

/** The chart's text; `origin` is the line that says what it was made of. Called by: run.writeFiles. */
export function growthChart(results, origin) {
  const series = seriesOf(results);
  const parts = [
    text(PLOT.left, 26, "Addon messages until two copies are equal, 10 entries differing", 'class="title"'),
    text(PLOT.left, 44, "both axes logarithmic; all messages of both sides, outside instances", 'class="small"'),
    ...MESSAGE_TICKS.flatMap(messageTick),
    ...SIZES.map((size) => text(xOf(size), PLOT.bottom + 20, size.toLocaleString("en-US"), 'text-anchor="middle"')),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 42, "entries in each copy", 'text-anchor="middle"'),
    ...series.flatMap(lineParts),
    ...endLabels(series),
    text(PLOT.left, HEIGHT - 12, origin, 'class="small"'),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${descriptionOf(series)}">`;
  return `${open}\n<style>${STYLE}\n</style>\n${parts.join("\n")}\n</svg>\n`;
}

/** The three lines, each with its messages by size. Called by: chart.growthChart. */
function seriesOf(results) {
  /** The measured messages of one line, by size. Called by: chart.seriesOf. */
  const measured = (comparison) => SIZES.map((size) => messagesOf(findRun(results, `G${size}`, { comparison })));
  const computed = SIZES.map((size) => messagesOf(results.json.find(({ workload }) => workload === `G${size}`)));
  return [
    { style: "json", name: "JSON (computed)", counts: computed, numberPixels: ABOVE_PIXELS },
    { style: "list", name: "plain list", counts: measured("list"), numberPixels: ABOVE_PIXELS },
    { style: "sketch", name: "sketch", counts: measured("sketch"), numberPixels: BELOW_PIXELS },
  ];
}

/** What a reader hears who does not see the chart. Called by: chart.growthChart. */
function descriptionOf(series) {
  return series.map(({ name, counts }) => `${name}: ${counts.join(", ")} messages`).join("; ");
}

/** A line across and its number. Called by: chart.growthChart. */
function messageTick(count) {
  const y = yOf(count);
  return [
    `<line class="grid" x1="${PLOT.left}" y1="${y}" x2="${PLOT.right}" y2="${y}"/>`,
    text(PLOT.left - 10, y + 4, count.toLocaleString("en-US"), 'text-anchor="end"'),
  ];
}

/** The line of a series, and at each point its number. Called by: chart.growthChart. */
function lineParts({ style, counts, numberPixels }) {
  const points = counts.map((count, place) => ({ x: xOf(SIZES[place]), y: yOf(count), count }));
  return [
    `<polyline class="${style}" points="${points.map(({ x, y }) => `${x},${y}`).join(" ")}"/>`,
    ...points.map(({ x, y }) => `<circle class="${style}" cx="${x}" cy="${y}" r="4"/>`),
    ...points.slice(0, -1).map(({ x, y, count }) => text(x + 8, y + numberPixels, count.toLocaleString("en-US"), `class="${style}"`)),
  ];
}

/**
 * The names at the lines' ends with the last numbers, moved down where they would lie on each other.
 * Called by: chart.growthChart.
 */
function endLabels(series) {
  let lowest = -Infinity;
  return [...series]
    .sort((one, other) => other.counts.at(-1) - one.counts.at(-1))
    .map(({ style, name, counts }) => {
      lowest = Math.max(lowest + LABEL_PIXELS, yOf(counts.at(-1)) + 4);
      return text(PLOT.right + 12, lowest, `${name}: ${counts.at(-1).toLocaleString("en-US")}`, `class="${style}"`);
    });
}

/**
 * Where a size lies across the plot; the first and the last have room beside them.
 * Called by: chart.growthChart, chart.lineParts.
 */
function xOf(size) {
  return round(PLOT.left + 40 + place(size, SIZES[0], SIZES.at(-1)) * (PLOT.right - PLOT.left - 40));
}

/** Where a number of messages lies up the plot. Called by: chart.endLabels, chart.lineParts, chart.messageTick. */
function yOf(count) {
  return round(PLOT.bottom - place(count, MESSAGE_TICKS[0], MESSAGE_TICKS.at(-1)) * (PLOT.bottom - PLOT.top));
}

/** 0 at the least and 1 at the most, by logarithm. Called by: chart.xOf, chart.yOf. */
function place(value, least, most) {
  return Math.log(value / least) / Math.log(most / least);
}

/** Tenths of a pixel are enough. Called by: chart.xOf, chart.yOf. */
function round(value) {
  return Math.round(value * 10) / 10;
}

/**
 * A text with further attributes.
 * Called by: chart.endLabels, chart.growthChart, chart.lineParts, chart.messageTick.
 */
function text(x, y, words, attributes) {
  return `<text x="${x}" y="${y}" ${attributes}>${words}</text>`;
}
