/**
 * A player's hands and eyes, for specs: he clicks what he sees, types into the box with the focus, scrolls, drags and reads. What he
 * cannot do - click what is hidden, disabled, covered or out of sight - fails with a sentence.
 */
import type { Client } from "../client";
import { rectOf } from "./layout";
import { debugName } from "./objectMethods";
import { pressKey, typeText } from "./keyboard";
import { clickTarget, dragOn, isWithin, moveMouse, pressOn } from "./pointer";
import { setRangeValue } from "./rangeMethods";
import { inReadingOrder, textsOn } from "./reading";
import { runScript } from "./scripts";
import { framesAt, isVisible, seenRect, touchRect } from "./seen";
import type { Rect } from "./parts";
import { widgetOf, type Stage, type Widget } from "./widget";

/** A widget's face as addons hold it, a text that the player reads, or the name of a global frame. */
export type Target = object | string;

/** @noSelf */
export interface Hands {
  readonly click: (target: Target, button?: string) => void;
  readonly type: (text: string) => void;
  /** "ENTER", "ESCAPE", "TAB", "BACKSPACE" and the like. */
  readonly press: (key: string) => void;
  /** Notches of the wheel over a target; up is positive. */
  readonly wheel: (target: Target, notches: number) => void;
  readonly hover: (target: Target) => void;
  /** The mouse goes where nothing is. */
  readonly leave: () => void;
  readonly drag: (target: Target, x: number, y: number) => void;
  /** Moves the thumb of a slider to a value. */
  readonly slide: (target: Target, value: number) => void;
  /** Every text on the screen, or on a target, in reading order. */
  readonly read: (target?: Target) => string[];
  /** True when the player reads this text somewhere. */
  readonly sees: (text: string) => boolean;
  /** The frame that takes clicks where a text stands, as a face. */
  readonly find: (text: string) => object;
}

/** Whether a frame hears what the mouse does. */
type Answers = (this: void, frame: Widget) => boolean;

/** What hears clicks. Called by: hands.meant. */
const takesClicks: Answers = ({ mouse }) => mouse.clicks;

/** The hands of a player who is online. Called by: windowRig.aReader, windowRuns.windowRun. */
export function handsOf(player: Client): Hands {
  /**
   * Of the Lua state he is in now.
   * Called by: hands.click, hands.drag, hands.hover, hands.leave, hands.meant, hands.press, hands.read, hands.sees,
   * hands.type, hands.wheel.
   */
  const stage = (): Stage => player.stage();
  /**
   * What he means, with everything where it belongs.
   * Called by: hands.click, hands.drag, hands.find, hands.hover, hands.read, hands.slide, hands.wheel.
   */
  const meant = (target: Target, answers: Answers = takesClicks): Widget => {
    player.settle();
    return widgetMeant(stage(), target, answers);
  };
  const hands: Hands = {
    click: (target, button = "LeftButton") => {
      const frame = meant(target);
      const [x, y] = reach(frame, target);
      moveMouse(stage(), x, y);
      pressOn(clickableAt(frame, target, x, y), button);
      player.settle();
    },
    type: (text) => {
      if (!typeText(stage(), text)) error(`no box has the focus to type "${text}" into`, 2);
      player.settle();
    },
    press: (key) => {
      pressKey(stage(), key);
      player.settle();
    },
    wheel: (target, notches) => {
      const [x, y] = reach(meant(target), target);
      const frame = framesAt(stage(), x, y, ({ mouse }) => mouse.wheel)[0];
      if (frame === undefined) return error(`nothing scrolls at ${named(target)}`, 2);
      for (const _ of $range(1, math.abs(notches))) runScript(frame, "OnMouseWheel", notches > 0 ? 1 : -1);
      player.settle();
    },
    hover: (target) => {
      const [x, y] = reach(
        meant(target, ({ mouse }) => mouse.motion),
        target,
      );
      moveMouse(stage(), x, y);
      player.settle();
    },
    leave: () => moveMouse(stage(), -1, -1),
    drag: (target, x, y) => {
      const from = meant(target);
      const [atX, atY] = reach(from, target);
      const frame = framesAt(stage(), atX, atY, ({ mouse }) => mouse.drags.length > 0)[0];
      if (frame === undefined) return error(`nothing can be dragged at ${named(target)}`, 2);
      moveMouse(stage(), atX, atY);
      dragOn(frame, x, y);
      player.settle();
    },
    slide: (target, value) => {
      const frame = meant(target);
      reach(frame, target);
      if (frame.range?.enabled !== true) error(`${named(target)} is disabled`, 2);
      setRangeValue(frame, value, true);
      player.settle();
    },
    read: (target) => {
      const from = target === undefined ? stage() : meant(target);
      player.settle();
      return inReadingOrder(textsOn(from)).map(({ text }) => text);
    },
    sees: (text) => {
      player.settle();
      return textsOn(stage()).some((read) => read.text === text);
    },
    find: (text) => meant(text).face,
  };
  return hands;
}

/**
 * The widget of a face, the one behind a text (in the open menu, before any other), or a global frame.
 * Called by: hands.meant.
 */
function widgetMeant(stage: Stage, target: Target, answers: Answers): Widget {
  if (type(target) !== "string") return widgetOf(target) ?? error("the target is no widget", 3);
  const inMenu = stage.menu === undefined ? [] : textsOn(stage.menu.frame).filter(({ text }) => text === target);
  const matches = inMenu.length > 0 ? inMenu : textsOn(stage).filter(({ text }) => text === target);
  if (matches.length > 1) error(`"${target as string}" is to be read ${matches.length} times; say which by its frame`, 3);
  const [match] = matches;
  if (match !== undefined) return holderOf(match.widget, answers);
  return widgetOf(stage.deps.global(target as string)) ?? error(`"${target as string}" is nowhere to be read`, 3);
}

/**
 * The frame around a text that answers to what the mouse does, else the one it stands on.
 * Called by: hands.widgetMeant.
 */
function holderOf(label: Widget, answers: Answers): Widget {
  let current: Widget | undefined = label;
  while (current !== undefined && !answers(current)) current = current.parent;
  return current ?? label.parent ?? label;
}

/**
 * The middle of what is seen of a widget; fails where nothing is.
 * Called by: hands.click, hands.drag, hands.hover, hands.slide, hands.wheel.
 */
function reach(widget: Widget, target: Target): LuaMultiReturn<[number, number]> {
  if (!isVisible(widget)) error(`${named(target)} is hidden`, 3);
  const seen: Rect | undefined = touchRect(widget) ?? seenRect(widget);
  if (seen === undefined) {
    error(rectOf(widget) === undefined ? `${named(target)} is nowhere on the screen` : `${named(target)} is out of sight`, 3);
  }
  const rect = seen;
  return $multi((rect.left + rect.right) / 2, (rect.bottom + rect.top) / 2);
}

/**
 * What a click at a place reaches: the target or something on it that takes clicks; fails for anything else.
 * Called by: hands.click.
 */
function clickableAt(frame: Widget, target: Target, x: number, y: number): Widget {
  const reached = clickTarget(frame.stage, x, y);
  if (reached === undefined) return error(`${named(target)} takes no clicks`, 3);
  if (!isWithin(reached, frame)) return error(`${named(target)} is covered by ${debugName(reached)}`, 3);
  if (reached.button?.enabled === false || reached.edit?.enabled === false) return error(`${named(target)} is disabled`, 3);
  return reached;
}

/**
 * How a sentence names what was meant.
 * Called by: hands.clickableAt, hands.drag, hands.reach, hands.slide, hands.wheel.
 */
function named(target: Target): string {
  if (type(target) === "string") return `"${target as string}"`;
  const widget = widgetOf(target);
  return widget === undefined ? "the target" : debugName(widget);
}
