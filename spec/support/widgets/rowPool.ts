/** The frames of a scroll box's rows: made when they are needed, given back when their row is out of sight, and used again. */
import type { LuaFunction } from "../luaValues";
import { clearPoints } from "./anchors";
import { setShown } from "./showing";
import { templateNamed } from "./templates";
import type { Widget } from "./widget";

/** Types that may stand for a template. */
const PLAIN_TYPES = ["Frame", "Button", "CheckButton", "EditBox", "StatusBar", "Slider"];

export interface Row {
  readonly frame: Widget;
  readonly template: string;
  readonly element: unknown;
  /** Its place in the list, from 1. */
  readonly index: number;
}

/** @noSelf */
export interface RowPool {
  /** A frame of a template or type, and whether it is new. */
  readonly acquire: (template: string) => LuaMultiReturn<[frame: Widget, isNew: boolean]>;
  readonly release: (row: Row, resetter: LuaFunction | undefined) => void;
  /** How many frames have ever been made. */
  readonly made: () => number;
}

/** A pool whose frames stand on a target. Called by: scrollBox.scrollBoxBehaviour. */
export function createRowPool(target: Widget): RowPool {
  const freeByTemplate: Record<string, Widget[]> = {};
  let made = 0;
  const pool: RowPool = {
    acquire: (template) => {
      const free = freeByTemplate[template]?.pop();
      if (free !== undefined) {
        setShown(free, true);
        return $multi(free, false);
      }
      made++;
      return $multi(newRow(target, template), true);
    },
    release: (row, resetter) => {
      target.stage.deps.errors.guard(resetter ?? nothing, row.frame.face, row.element);
      setShown(row.frame, false);
      clearPoints(row.frame);
      (freeByTemplate[row.template] ??= []).push(row.frame);
    },
    made: () => made,
  };
  return pool;
}

/** A frame for a row. Called by: rowPool.acquire. */
function newRow(target: Widget, template: string): Widget {
  if (PLAIN_TYPES.includes(template)) return target.stage.createFrame(template, target);
  const row = templateNamed(template, target.stage.deps.flavour);
  if (row === undefined) return error(`the scroll box's template ${template} does not exist in this client`, 0);
  return target.stage.createFrame(row.intrinsic ?? row.type, target, template);
}

/** A row without a resetter stays as it is until the next initializer. Called by: rowPool.release. */
const nothing: LuaFunction = () => $multi();
