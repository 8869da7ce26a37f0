/** What the players of a simulated guild do, and what befalls them: each deed is told in the story under its name. */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import { LIONS } from "../support/entries";
import type { World } from "../support/world";
import type { Agenda } from "./agenda";
import { FAULTS, type Fault, type Faults } from "./faults";
import { copyOf, listen, logIn, type Guildmates, type Player } from "./players";
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
type Deed = (scene: Scene, player: Player) => string | undefined;

const MOST_RETURN_SECONDS = 40;
const MOST_LOADING_SECONDS = 20;
const MOST_FIGHT_SECONDS = 30;
const [LEAST_SKEW_SECONDS, MOST_SKEW_SECONDS] = [1, 5];
const MOST_DAYS = 30;
const MOST_DELETIONS = 3;
const [MOST_WRITES, MOST_WRITE_SECONDS] = [6, 5];
const STORM_EVENTS = 60;
const TABLES_TO_EDIT = ["news", "guildinfo", "calendar"] as const;

/** Writes a text of the guild, or what he may: his own roster entry. */
const write: Deed = ({ dice, writeRank }, player) => {
  const isWriter = player.rank <= math.max(1, writeRank) && dice.chance(70);
  const tableName = isWriter ? (TABLES_TO_EDIT[dice.roll(TABLES_TO_EDIT.length) - 1] ?? "news") : "roster";
  const known = isWriter ? idToEdit(player, tableName, dice) : player.client.name;
  const id = known === undefined ? "nil" : string.format("%q", known);
  const text = string.rep(`${player.name} wrote this `, dice.roll(20));
  const data = string.format("{ title = %q, name = %q, level = %d }", text, player.name, dice.roll(80));
  const [entry, reason] = player.client.run(`return GuildHelper:PutEntry("${tableName}", ${id}, ${data})`);
  return entry === undefined ? `may not write ${tableName}: ${tostring(reason)}` : `writes ${tableName} ${(entry as Entry).id}`;
};

/** Asks somebody for a sync, or everybody. */
const askForSync: Deed = (scene, player) => {
  const { dice } = scene;
  const days = dice.roll(MOST_DAYS);
  const how = dice.chance(60) ? "all" : dice.chance(50) ? `days ${days}` : `${days}`;
  return typed(player, dice.chance(80) ? `/gh sync ${otherThan(scene, player).name} ${how}` : `/gh sync ${how}`);
};

/** Two ask each other in one frame. */
const askBoth: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  player.client.type(`/gh sync ${other.name} all`);
  other.client.type(`/gh sync ${player.name} all`);
  return `and ${other.name} ask each other for a sync`;
};

/** One asks the other for a sync, and both go on writing meanwhile. */
const askAndWrite: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  for (const writer of [player, other]) {
    for (const _ of $range(1, scene.dice.roll(MOST_WRITES))) {
      scene.agenda.after(scene.dice.between(0, MOST_WRITE_SECONDS), () => {
        if (writer.client.isOnline()) scene.story.tell(`${writer.name} ${write(scene, writer) ?? ""}`);
      });
    }
  }
  return typed(player, `/gh sync ${other.name} all`);
};

/** Cancels what runs. */
const stop: Deed = (_, player) => typed(player, "/gh stop");

/** Deletes a piece of news, so seldom that no client asks its player before it takes what others deleted. */
const remove: Deed = ({ dice, tally }, player) => {
  if (tally.deletions >= MOST_DELETIONS) return undefined;
  tally.deletions++;
  const id = idToEdit(player, "news", dice);
  return id === undefined ? undefined : typed(player, `/gh delete news ${id}`);
};

/** The addons begin anew, after a loading screen. */
const reload: Deed = ({ dice }, player) => {
  const seconds = dice.chance(30) ? 0 : dice.between(0, MOST_LOADING_SECONDS);
  player.client.reload(seconds);
  player.holdings.onSaved();
  listen(player);
  return string.format("reloads for %.1f s", seconds);
};

/** The game ends without a word, and is started again. */
const crash: Deed = ({ dice, agenda }, player) => {
  player.client.crash();
  player.holdings.onCrash();
  return comesBack(agenda, player, dice, "crashes");
};

/** The player goes and comes back. */
const relog: Deed = ({ dice, agenda }, player) => {
  player.client.logout();
  player.holdings.onSaved();
  return comesBack(agenda, player, dice, "logs out");
};

/** Another part of the world. */
const travel: Deed = ({ dice }, player) => {
  const seconds = dice.between(0, MOST_LOADING_SECONDS);
  player.client.loadingScreen(seconds);
  return string.format("sees a loading screen for %.1f s", seconds);
};

/** A boss fight of some, who hear of its end at different times. */
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

/** Whispers cost as much as anything else there. */
const enterInstance: Deed = (_, player) => {
  player.client.enterInstance("party");
  return "enters an instance";
};

/** From now on one hears nothing that the other says on GUILD. */
const turnDeaf: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  scene.world.network.deafen(player.client.name, other.client.name);
  return `hears nothing that ${other.name} says on GUILD`;
};

/** Nor what he whispers. */
const turnDeafToWhispers: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  scene.world.network.deafenToWhispers(player.client.name, other.client.name);
  return `hears no whisper of ${other.name}`;
};

/** The roster is told again and again. */
const storm: Deed = (_, player) => {
  for (const _event of $range(1, STORM_EVENTS)) player.client.fire("GUILD_ROSTER_UPDATE", true);
  return "is told of the roster again and again";
};

/** Another addon at the same client begins to talk: a little every second, or much. */
const talks =
  (seconds: number, bytes: number): Deed =>
  (scene, player) => {
    player.client.run(`Talk(${seconds}, ${bytes}, "${otherThan(scene, player).client.name}")`);
    return `has an addon that says ${bytes} bytes every ${seconds} s`;
  };

/** What people do in every guild; the more often named, the more often done. */
const USUAL_DEEDS: readonly Deed[] = [
  askForSync,
  askForSync,
  askForSync,
  askBoth,
  askAndWrite,
  askAndWrite,
  write,
  write,
  write,
  remove,
  stop,
];
const DEEDS_BY_FAULT: Partial<Record<Fault, Deed>> = {
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
/** Of a run's deeds; the others are what people do anyway. */
const FAULTY_PERCENT = 40;

/** Something that a player does or that befalls him, by the run's faults. */
export function randomDeed({ dice, faults }: Scene): Deed {
  const faulty = FAULTS.filter((fault) => faults.has(fault) && DEEDS_BY_FAULT[fault] !== undefined);
  const fault = faulty[dice.roll(math.max(faulty.length, 1)) - 1];
  const deed = fault !== undefined && dice.chance(FAULTY_PERCENT) ? DEEDS_BY_FAULT[fault] : undefined;
  return deed ?? USUAL_DEEDS[dice.roll(USUAL_DEEDS.length) - 1] ?? askForSync;
}

/** The player types a line. */
function typed({ client }: Player, line: string): string {
  client.type(line);
  return `types ${line}`;
}

/** He logs in again some time later. */
function comesBack(agenda: Agenda, player: Player, dice: Dice, what: string): string {
  const seconds = dice.between(0, MOST_RETURN_SECONDS);
  agenda.after(seconds, () => logIn(player));
  return string.format("%s and comes back in %.1f s", what, seconds);
}

/** Somebody else, online or not. */
function otherThan({ dice, players }: Scene, player: Player): Player {
  const others = players.filter((one) => one !== player);
  return others[dice.roll(others.length) - 1] ?? player;
}

/** An entry of the own guild that the player holds, or none, then a new one is written. */
function idToEdit(player: Player, tableName: TableName, dice: Dice): string | undefined {
  const ids: string[] = [];
  for (const [id, { guildName }] of pairs(copyOf(player)[tableName])) if (guildName === LIONS) ids.push(id);
  table.sort(ids);
  return dice.chance(20) ? undefined : ids[dice.roll(math.max(ids.length, 1)) - 1];
}
