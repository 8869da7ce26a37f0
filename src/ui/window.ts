/**
 * The window: a sidebar of panes, one of which is in sight. Everything is made when it is opened for the first time, so that logging in
 * costs nothing.
 *
 * 1. Escape closes it; it is where the player has put it last, and always on the screen.
 * 2. What changes while it is open is shown soon, gathered, and only in the pane in sight.
 */
import { GAP, SIDEBAR_WIDTH } from "./metrics";
import type { Light } from "../view/light";
import type { Lamp } from "./lamp";
import { createLamp } from "./lamp";
import type { Pane, PaneMaker } from "./pane";
import type { Sidebar } from "./sidebar";
import { createSidebar } from "./sidebar";
import { fill } from "./widget";
import { createWindowFrame } from "./windowFrame";
import type { KeptPlace } from "./windowPlace";

/** Room of the template above its content, and at its other edges. */
const TOP = 60;
const EDGE = 10;
/** Between two looks at what has changed. */
const REFRESH_SECONDS = 0.5;

/** @noSelf */
export interface WindowDeps extends KeptPlace {
  readonly panes: readonly PaneMaker[];
  /** How synchronization is. */
  readonly light: () => Light;
  readonly openOptions: () => void;
  readonly after: (seconds: number, run: () => void) => void;
}

/** @noSelf */
export interface Window {
  readonly toggle: () => void;
  /** Something that panes show has changed. */
  readonly noteChange: () => void;
}

/** A window that has not been made yet. Called by: windowParts.createWindowParts. */
export function createWindow(deps: WindowDeps): Window {
  let frame: Widget.ButtonFrame | undefined;
  let sidebar: Sidebar | undefined;
  let lamp: Lamp | undefined;
  const made = new LuaMap<PaneMaker, Pane>();
  let shown: PaneMaker | undefined;
  let isChangeNoted = false;
  let isTicking = false;

  /** Brings a pane into sight; it is made the first time. Called by: sidebar.show, window.refresh. */
  const show = (maker: PaneMaker): void => {
    if (frame === undefined) return;
    const before = shown === undefined ? undefined : made.get(shown);
    before?.frame.Hide();
    let pane = made.get(maker);
    if (pane === undefined) {
      pane = maker.create(frame);
      fill(pane.frame, frame, SIDEBAR_WIDTH + EDGE + GAP, TOP, EDGE, EDGE);
      made.set(maker, pane);
    }
    shown = maker;
    pane.frame.Show();
    pane.refresh();
    sidebar?.select(maker);
  };

  /** What is offered, and what is shown, as things are now. Called by: window.noteChange, window.toggle. */
  const refresh = (): void => {
    const offered = deps.panes.filter((maker) => maker.isOffered());
    sidebar?.show(offered);
    lamp?.show(deps.light());
    const wanted = shown !== undefined && offered.includes(shown) ? shown : offered[0];
    if (wanted !== undefined) show(wanted);
  };

  /** Ends when the window is closed, and begins anew when it is opened. Called by: window.tick, window.toggle. */
  const tick = (): void => {
    if (isTicking || frame?.IsShown() !== true) return;
    isTicking = true;
    deps.after(REFRESH_SECONDS, () => {
      isTicking = false;
      if (frame?.IsShown() !== true) return;
      if (shown !== undefined) made.get(shown)?.tick?.();
      lamp?.show(deps.light());
      tick();
    });
  };

  return {
    /**
     * Opens it, or closes it. The first pane is made a frame later than the window, so that neither takes long.
     * Called by: createCommands.answersTo, entrances.onClick, publish.publish.
     */
    toggle: () => {
      frame ??= createWindowFrame(deps);
      sidebar ??= createSidebar(frame, { top: TOP, edge: EDGE, onChoose: show, onOptions: deps.openOptions });
      lamp ??= createLamp(frame);
      if (frame.IsShown()) {
        frame.Hide();
        return;
      }
      frame.Show();
      if (shown === undefined) deps.after(0, refresh);
      else refresh();
      tick();
    },
    /** Many changes in a row are shown together. Called by: windowParts.createWindowParts. */
    noteChange: () => {
      if (isChangeNoted || frame?.IsShown() !== true) return;
      isChangeNoted = true;
      deps.after(REFRESH_SECONDS, () => {
        isChangeNoted = false;
        if (frame?.IsShown() === true) refresh();
      });
    },
  };
}
