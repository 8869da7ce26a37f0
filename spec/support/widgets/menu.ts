/** The client's menus: an addon describes them, the player opens them, clicks one of their lines, and they close. */
import { isFunction, type LuaFunction, type LuaRecord } from "../luaValues";
import { setPoint } from "./anchors";
import { useFont } from "./fontMethods";
import { fontFrom, isTrue } from "./faces";
import { setFontStringText } from "./fontStringMethods";
import { onScript } from "./mixins";
import { createFontString, createRegion } from "./regions";
import { adopt } from "./newWidget";
import { setShown } from "./showing";
import { unboundedWidth } from "./textOf";
import { METAL } from "./template";
import type { Colour } from "./parts";
import { widgetOf, type Stage, type Widget } from "./widget";

/** Sizes of a menu; estimated. */
const LINE_HEIGHT = 20;
const PADDING = 10;
const MARK_WIDTH = 18;
const DARK: Colour = [0.05, 0.05, 0.06, 0.98];

type Kind = "button" | "radio" | "checkbox" | "title" | "divider";

/** A line of a menu, as its description says. */
export interface MenuLine {
  readonly kind: Kind;
  readonly text: string;
  readonly data: unknown;
  readonly isSelected: LuaFunction | undefined;
  readonly run: LuaFunction | undefined;
  readonly lines: MenuLine[];
  enabled: boolean;
}

/** The lines that a generator describes for its owner. Called by: dropdown, dropdown.open, dropdown.showChoice. */
export function linesOf(owner: Widget, generator: unknown): MenuLine[] {
  const lines: MenuLine[] = [];
  if (isFunction(generator)) owner.stage.deps.errors.guard(generator, owner.face, descriptionOf(lines));
  return lines;
}

/** What a generator gets to describe a menu with. Called by: menu.elementOf, menu.linesOf. */
function descriptionOf(lines: MenuLine[]): LuaRecord {
  /**
   * Adds a line and returns what describes it further.
   * Called by: menu.CreateButton, menu.CreateCheckbox, menu.CreateDivider, menu.CreateRadio, menu.CreateTitle,
   * menu.QueueTitle.
   */
  const add = (kind: Kind, text: unknown, isSelected: unknown, run: unknown, data: unknown): LuaRecord => {
    const line: MenuLine = {
      kind,
      text: tostring(text ?? ""),
      data,
      isSelected: isFunction(isSelected) ? isSelected : undefined,
      run: isFunction(run) ? run : undefined,
      lines: [],
      enabled: true,
    };
    lines.push(line);
    return elementOf(line);
  };
  const methods: LuaRecord = {
    CreateButton: (_: unknown, text: unknown, run?: unknown, data?: unknown) => add("button", text, undefined, run, data),
    CreateRadio: (_: unknown, text: unknown, isSelected: unknown, run: unknown, data?: unknown) =>
      add("radio", text, isSelected, run, data),
    CreateCheckbox: (_: unknown, text: unknown, isSelected: unknown, run: unknown, data?: unknown) =>
      add("checkbox", text, isSelected, run, data),
    CreateTitle: (_: unknown, text: unknown) => add("title", text, undefined, undefined, undefined),
    CreateDivider: () => add("divider", "", undefined, undefined, undefined),
    QueueTitle: (_: unknown, text: unknown) => add("title", text, undefined, undefined, undefined),
    SetTag: () => undefined,
    SetScrollMode: () => undefined,
  };
  return methods;
}

/** What describes one line further; it may have lines of its own. Called by: menu.add. */
function elementOf(line: MenuLine): LuaRecord {
  const methods: LuaRecord = {
    ...descriptionOf(line.lines),
    SetEnabled: (_: unknown, enabled: unknown) => {
      line.enabled = isTrue(enabled);
    },
    SetTooltip: () => undefined,
    SetData: () => undefined,
  };
  return methods;
}

/** Asks the addon whether a line is chosen. Called by: dropdown.showChoice, menu.addLine. */
export function isChosen(owner: Widget, line: MenuLine): boolean {
  let chosen = false;
  const { isSelected } = line;
  if (isSelected !== undefined) {
    owner.stage.deps.errors.guard(() => {
      chosen = isTrue(isSelected(line.data)[0]);
      return $multi();
    });
  }
  return chosen;
}

/**
 * Opens a menu under its owner, in front of everything; `close` is called when a line was clicked.
 * Called by: dropdown.showMenu.
 */
export function openMenu(owner: Widget, lines: readonly MenuLine[], close: () => void): Widget {
  const { stage } = owner;
  const menu = stage.createFrame("Frame", owner);
  adopt(menu, screenFrame(stage, owner));
  menu.strata = "FULLSCREEN_DIALOG";
  menu.skin = { fill: DARK, border: METAL };
  menu.clampedToScreen = true;
  menu.mouse.clicks = true;
  setPoint(menu, { point: "TOPLEFT", relativeTo: owner, relativePoint: "BOTTOMLEFT", x: 0, y: 0 });
  let width = 0;
  let height = PADDING;
  for (const line of lines) {
    width = math.max(width, addLine(menu, owner, line, height, close));
    height += line.kind === "divider" ? LINE_HEIGHT / 2 : LINE_HEIGHT;
  }
  menu.width = width + 2 * PADDING;
  menu.height = height + PADDING;
  stage.version++;
  return menu;
}

/** The frame that everything of the interface stands on, else the owner. Called by: menu.openMenu. */
function screenFrame(stage: Stage, owner: Widget): Widget {
  return widgetOf(stage.deps.global("UIParent")) ?? owner;
}

/** One line of an open menu; returns how wide it wants to be. Called by: menu.openMenu. */
function addLine(menu: Widget, owner: Widget, line: MenuLine, top: number, close: () => void): number {
  if (line.kind === "divider") return 0;
  const row = menu.stage.createFrame("Button", menu);
  row.height = LINE_HEIGHT;
  setPoint(row, { point: "TOPLEFT", relativeTo: menu, relativePoint: "TOPLEFT", x: PADDING, y: -top });
  setPoint(row, { point: "RIGHT", relativeTo: menu, relativePoint: "RIGHT", x: -PADDING, y: 0 });
  const label = createFontString(row, undefined, "ARTWORK", line.kind === "title" ? "GameFontNormal" : "GameFontHighlight");
  const marked = line.kind === "radio" || line.kind === "checkbox";
  setPoint(label, { point: "LEFT", relativeTo: row, relativePoint: "LEFT", x: marked ? MARK_WIDTH : 0, y: 0 });
  setFontStringText(label, line.text);
  if (marked) addMark(row, line, isChosen(owner, line));
  if (row.button !== undefined) row.button.enabled = line.enabled && line.kind !== "title";
  if (!line.enabled) useFont(label, fontFrom(row, "GameFontDisable"));
  onScript(row, "OnClick", () => {
    if (line.run !== undefined) owner.stage.deps.errors.guard(line.run, line.data);
    close();
  });
  return unboundedWidth(label) + (marked ? MARK_WIDTH : 0);
}

/** A ring or box in front of a line, filled when it is chosen. Called by: menu.addLine. */
function addMark(row: Widget, line: MenuLine, chosen: boolean): void {
  const mark = createRegion(row, "Texture");
  mark.width = MARK_WIDTH - 6;
  mark.height = MARK_WIDTH - 6;
  setPoint(mark, { point: "LEFT", relativeTo: row, relativePoint: "LEFT", x: 0, y: 0 });
  mark.skin = { icon: `${line.kind}${chosen ? "-on" : ""}` };
}

/** Takes a menu off the screen. Called by: dropdown.closeOpenMenu. */
export function closeMenu(menu: Widget): void {
  setShown(menu, false);
}
