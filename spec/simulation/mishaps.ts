/** What befalls the players of a simulated guild, by the fault that brings it. */
import type { Dice } from "../support/dice";
import type { Agenda } from "./agenda";
import type { Fault } from "./faults";
import { listen, logIn, type Player } from "./players";
import { otherThan, type Deed } from "./scene";

const MOST_RETURN_SECONDS = 40;
const MOST_LOADING_SECONDS = 20;
const MOST_FIGHT_SECONDS = 30;
const [LEAST_SKEW_SECONDS, MOST_SKEW_SECONDS] = [1, 5];
const STORM_EVENTS = 60;

/** The addons begin anew, after a loading screen. Called by: mishaps. */
const reload: Deed = ({ dice }, player) => {
  const seconds = dice.chance(30) ? 0 : dice.between(0, MOST_LOADING_SECONDS);
  player.client.reload(seconds);
  player.holdings.onSaved();
  listen(player);
  return string.format("reloads for %.1f s", seconds);
};

/** The game ends without a word, and is started again. Called by: mishaps. */
const crash: Deed = ({ dice, agenda }, player) => {
  player.client.crash();
  player.holdings.onCrash();
  return comesBack(agenda, player, dice, "crashes");
};

/** The player goes and comes back. Called by: evening, mishaps. */
export const relog: Deed = ({ dice, agenda }, player) => {
  player.client.logout();
  player.holdings.onSaved();
  return comesBack(agenda, player, dice, "logs out");
};

/** Another part of the world. Called by: mishaps. */
const travel: Deed = ({ dice }, player) => {
  const seconds = dice.between(0, MOST_LOADING_SECONDS);
  player.client.loadingScreen(seconds);
  return string.format("sees a loading screen for %.1f s", seconds);
};

/** A boss fight of some, who hear of its end at different times. Called by: mishaps. */
const fight: Deed = ({ dice, agenda, players }, player) => {
  const fighters = players.filter((one) => one.client.isOnline() && (one === player || dice.chance(30)));
  const seconds = dice.between(1, MOST_FIGHT_SECONDS);
  for (const { client } of fighters) {
    client.startEncounter();
    const skew = dice.between(LEAST_SKEW_SECONDS, MOST_SKEW_SECONDS);
    agenda.after(seconds, () => client.endEncounter(skew, dice.chance(30) ? dice.between(0, MOST_SKEW_SECONDS) : 0));
  }
  return string.format("fights for %.1f s with %d others", seconds, fighters.length - 1);
};

/** Whispers cost as much as anything else there. Called by: mishaps. */
const enterInstance: Deed = (_, player) => {
  player.client.enterInstance("party");
  return "enters an instance";
};

/** From now on one hears nothing that the other says on GUILD. Called by: mishaps. */
const turnDeaf: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  scene.world.network.deafen(player.client.name, other.client.name);
  return `hears nothing that ${other.name} says on GUILD`;
};

/** Nor what he whispers. Called by: mishaps. */
const turnDeafToWhispers: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  scene.world.network.deafenToWhispers(player.client.name, other.client.name);
  return `hears no whisper of ${other.name}`;
};

/** The roster is told again and again. Called by: mishaps. */
const storm: Deed = (_, player) => {
  for (const _event of $range(1, STORM_EVENTS)) player.client.fire("GUILD_ROSTER_UPDATE", true);
  return "is told of the roster again and again";
};

/** Another addon at the same client begins to talk: a little every second, or much. Called by: mishaps. */
const talks =
  (seconds: number, bytes: number): Deed =>
  (scene, player) => {
    player.client.run(`Talk(${seconds}, ${bytes}, "${otherThan(scene, player).client.name}")`);
    return `has an addon that says ${bytes} bytes every ${seconds} s`;
  };

/** What a fault makes happen; the others are there all the time. */
export const MISHAPS: Partial<Record<Fault, Deed>> = {
  loadingBuffers: travel,
  loadingDrops: travel,
  deafness: turnDeaf,
  deafToWhispers: turnDeafToWhispers,
  lockdown: fight,
  instances: enterInstance,
  otherAddon: talks(1, 60),
  heavyAddon: talks(0.25, 255),
  reload,
  crash,
  relog,
  rosterStorms: storm,
};

/** He logs in again some time later. Called by: mishaps.crash, mishaps.relog. */
function comesBack(agenda: Agenda, player: Player, dice: Dice, what: string): string {
  const seconds = dice.between(0, MOST_RETURN_SECONDS);
  agenda.after(seconds, () => logIn(player));
  return string.format("%s and comes back in %.1f s", what, seconds);
}
