/** A scene of the window: who opens it, what he holds, and what he does before it is drawn. */
import { drawing } from "../support/widgets/drawing";
import { widgetOf } from "../support/widgets/widget";
import type { Reader, ReaderOptions } from "../window/windowRig";
import { aReader, open } from "../window/windowRig";
import type { Scene } from "./scene";

/** Long enough for two members to become equal by themselves. */
const REST_SECONDS = 120;

export interface SceneOptions extends ReaderOptions {
  /** Everything goes by itself, and both hold the same by now. */
  readonly isAtRest?: boolean;
}

/** Switches on at both what specs switch off. Called by: paneScene.draw. */
function comeToRest({ world, alice, bob }: Reader): void {
  for (const player of [alice, bob]) player.type("/gh set autoSync on");
  world.advance(REST_SECONDS);
}

/**
 * Draws the window after `play`, with a pane open, named as the player's language names it; nil is the first.
 * Called by: panes.
 */
export function paneScene(
  name: string,
  options: SceneOptions,
  pane: string | undefined,
  play: (this: void, reader: Reader) => void,
): Scene {
  return {
    name,
    /** Plays and draws. Called by: main. */
    draw: () => {
      const reader = aReader(options);
      if (options.isAtRest === true) comeToRest(reader);
      if (pane !== undefined) open(reader, pane);
      play(reader);
      reader.world.advance(1);
      reader.hands.leave();
      const player = options.rank === undefined ? reader.alice : reader.bob;
      return drawing(widgetOf(player.global("GuildHelperWindow")) ?? error("the window is not there"), 0);
    },
  };
}
