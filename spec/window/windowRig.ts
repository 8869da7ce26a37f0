/** A guild member who opens the window: what he reads on the built addon, and his hands on it. */
import type { Client } from "../support/client";
import type { SomeEntries } from "../support/entries";
import type { JoinOptions, WorldOptions } from "../support/options";
import { aPair, type Pair } from "../support/rigs";
import { handsOf, type Hands } from "../support/widgets/hands";
import { layoutFaults } from "../support/widgets/layoutFaults";
import { widgetOf } from "../support/widgets/widget";

export interface Reader extends Pair {
  readonly hands: Hands;
  /** What a designer would not let pass in the window, as it is now. */
  readonly faults: () => string[];
}

export interface ReaderOptions extends WorldOptions {
  readonly holds?: SomeEntries;
  /** Bob reads instead of Alice: with this rank, 0 = guild master. */
  readonly rank?: number;
  readonly joins?: JoinOptions;
}

/** Alice, the guild master, with the window open; with a rank it is Bob's window. Called by: paneScene.draw. */
export function aReader({ holds = {}, rank, joins = {}, ...world }: ReaderOptions = {}): Reader {
  const pair = aPair({
    ...world,
    ...(rank === undefined ? { aliceHolds: holds, aliceJoins: joins } : { bobHolds: holds, bobJoins: { rank, ...joins } }),
  });
  const player = rank === undefined ? pair.alice : pair.bob;
  player.type("/gh");
  pair.world.advance(1);
  return {
    ...pair,
    hands: handsOf(player),
    /** Of this player's window. Called by: specs. */
    faults: () => faultsOf(player),
  };
}

/** Opens a pane by its name in the sidebar. Called by: paneScene.draw. */
export function open({ hands, world }: Reader, pane: string): void {
  hands.click(pane);
  world.advance(1);
}

/** The faults of a player's window, as it is now. Called by: windowRig.faults. */
function faultsOf(player: Client): string[] {
  const window = widgetOf(player.global("GuildHelperWindow"));
  return window === undefined ? ["there is no window"] : layoutFaults(window);
}
