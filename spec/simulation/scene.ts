/** What deeds and judges of a simulated guild have at hand. */
import type { Dice } from "../support/dice";
import type { World } from "../support/world";
import type { Agenda } from "./agenda";
import type { Faults } from "./faults";
import type { Guildmates, Player } from "./players";
import type { Story } from "./story";

export interface Scene extends Guildmates {
  readonly world: World;
  readonly dice: Dice;
  readonly faults: Faults;
  readonly agenda: Agenda;
  readonly story: Story;
  readonly tally: { deletions: number };
}

/** Does it and says what was done; nil when it could not be done. */
export type Deed = (scene: Scene, player: Player) => string | undefined;

/**
 * Somebody else, online or not.
 * Called by: deeds.askAndWrite, deeds.askBoth, deeds.askForSync, mishaps.talks, mishaps.turnDeaf,
 * mishaps.turnDeafToWhispers.
 */
export function otherThan({ dice, players }: Scene, player: Player): Player {
  const others = players.filter((one) => one !== player);
  return others[dice.roll(others.length) - 1] ?? player;
}
