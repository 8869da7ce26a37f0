/** Short cuts for the specs of the false client's user interface: a lone player without addons, and what a text of Lua says there. */
import { addonOfTexts } from "../addonFiles";
import type { Client } from "../client";
import type { Flavour } from "../flavours";
import type { JoinOptions } from "../options";
import { aWorld, type World } from "../world";

const NO_ADDON = addonOfTexts("Nothing", { "Nothing.toc": "## Interface: 120100, 50504, 20506, 11509" });

export interface Viewer {
  readonly world: World;
  readonly player: Client;
  /** Runs a text of Lua and returns its results as a list. */
  readonly run: (this: void, text: string) => unknown[];
  /** The error that a text raises, without its place; nil when it raises none. */
  readonly problem: (this: void, text: string) => string | undefined;
}

/** Alice, online with an empty screen. Called by: controls.draw. */
export function aViewer(flavour: Flavour = "retail", join: JoinOptions = {}): Viewer {
  const world = aWorld({ addons: [NO_ADDON] });
  const player = world.join("Alice-Ragnaros", { flavour, ...join }).login();
  const viewer: Viewer = {
    world,
    player,
    run: (text) => [...player.run(text)],
    problem: (text) => {
      const [ok, problem] = pcall(() => player.run(text));
      if (ok) return undefined;
      const [bare] = string.gsub(tostring(problem), "^[^:]*:%d+: ", "");
      return bare;
    },
  };
  return viewer;
}
