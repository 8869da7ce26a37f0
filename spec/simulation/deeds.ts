/** What the players of a simulated guild do; each deed is told in the story. */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import { FAULTS } from "./faults";
import { MISHAPS } from "./mishaps";
import { copyOf, type Player } from "./players";
import { otherThan, type Deed, type Scene } from "./scene";

const MOST_DAYS = 30;
const MOST_DELETIONS = 3;
const [MOST_WRITES, MOST_WRITE_SECONDS] = [6, 5];
const TABLES_TO_EDIT = ["news", "guildinfo", "calendar"] as const;

/**
 * Writes a text of the guild, or what he may: his own roster entry.
 * Called by: deeds, deeds.askAndWrite, deeds.randomDeed, evening.
 */
export const write: Deed = ({ dice, writeRank }, player) => {
  const isWriter = player.rank <= math.max(1, writeRank) && dice.chance(70);
  const tableName = isWriter ? (TABLES_TO_EDIT[dice.roll(TABLES_TO_EDIT.length) - 1] ?? "news") : "roster";
  const known = isWriter ? idToEdit(player, tableName, dice) : player.client.name;
  const id = known === undefined ? "nil" : string.format("%q", known);
  const text = string.rep(`${player.name} wrote this `, dice.roll(20));
  const data = string.format("{ title = %q, name = %q, level = %d }", text, player.name, dice.roll(80));
  const [entry, reason] = player.client.run(`return GuildHelper:PutEntry("${tableName}", ${id}, ${data})`);
  return entry === undefined ? `may not write ${tableName}: ${tostring(reason)}` : `writes ${tableName} ${(entry as Entry).id}`;
};

/** Asks somebody for a sync, or everybody. Called by: deeds. */
export const askForSync: Deed = (scene, player) => {
  const { dice } = scene;
  const days = dice.roll(MOST_DAYS);
  const how = dice.chance(60) ? "all" : dice.chance(50) ? `days ${days}` : `${days}`;
  return typed(player, dice.chance(80) ? `/gh sync ${otherThan(scene, player).name} ${how}` : `/gh sync ${how}`);
};

/** Two ask each other in one frame. Called by: deeds. */
const askBoth: Deed = (scene, player) => {
  const other = otherThan(scene, player);
  player.client.type(`/gh sync ${other.name} all`);
  other.client.type(`/gh sync ${player.name} all`);
  return `and ${other.name} ask each other for a sync`;
};

/** One asks the other for a sync, and both go on writing meanwhile. Called by: deeds. */
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

/** Cancels what runs. Called by: deeds. */
const stop: Deed = (_, player) => typed(player, "/gh stop");

/**
 * Deletes a piece of news, so seldom that no client asks its player before it takes what others deleted.
 * Called by: deeds, evening.
 */
export const remove: Deed = ({ dice, tally }, player) => {
  if (tally.deletions >= MOST_DELETIONS) return undefined;
  tally.deletions++;
  const id = idToEdit(player, "news", dice);
  return id === undefined ? undefined : typed(player, `/gh delete news ${id}`);
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
/** Of a run's deeds; the others are what people do anyway. */
const FAULTY_PERCENT = 40;

/** Something that a player does or that befalls him, by the run's faults. Called by: evening.act, run.act. */
export function randomDeed({ dice, faults }: Scene, usual: readonly Deed[] = USUAL_DEEDS): Deed {
  const faulty = FAULTS.filter((fault) => faults.has(fault) && MISHAPS[fault] !== undefined);
  const fault = faulty[dice.roll(math.max(faulty.length, 1)) - 1];
  const deed = fault !== undefined && dice.chance(FAULTY_PERCENT) ? MISHAPS[fault] : undefined;
  return deed ?? usual[dice.roll(usual.length) - 1] ?? write;
}

/** The player types a line. Called by: deeds.askAndWrite, deeds.askForSync, deeds.remove, deeds.stop. */
function typed({ client }: Player, line: string): string {
  client.type(line);
  return `types ${line}`;
}

/**
 * An entry of the own guild that the player holds, or none, then a new one is written.
 * Called by: deeds.remove, deeds.write.
 */
function idToEdit(player: Player, tableName: TableName, dice: Dice): string | undefined {
  const ids: string[] = [];
  for (const [id, { guildName }] of pairs(copyOf(player)[tableName])) if (guildName === player.guildName) ids.push(id);
  table.sort(ids);
  return dice.chance(20) ? undefined : ids[dice.roll(math.max(ids.length, 1)) - 1];
}
