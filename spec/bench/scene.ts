/**
 * The two copies of a workload, made of the same guild with the same seed on every machine.
 *
 * 1. No entry is changed on both sides: what differs is newer on exactly one.
 * 2. An edit changes what players change: in the roster mostly one number, sometimes the note; in an article one word.
 */
import type { Entry } from "../../src/model/entry";
import { nextStamp, SECONDS_PER_DAY } from "../../src/model/stamp";
import { TABLE_NAMES } from "../../src/model/tables";
import { createDice, type Dice } from "../support/dice";
import { guildTables, type EntriesById, type GuildTables } from "../support/guildData";
import { editCopy, sortedIds, type OwnEdit } from "../support/guildDataCopies";
import { createWords, type Words } from "../support/guildDataWords";
import { articleEdit, rosterEdit } from "./edits";
import type { Workload } from "./workloads";

/** Named together with the version of the data wherever results are shown. */
export const SEED = 2026;
export const REALM = "Ragnaros";
export const GUILD = "Lions";
export const INITIATOR = `Alice-${REALM}`;
export const RESPONDER = `Bob-${REALM}`;

/** Edits made while the two did not meet. */
const EDITING_DAYS = 2;
const OLDEST_DAYS = 1000;
const ARTICLE_BYTES = 8000;

export interface Scene {
  /** What both held before anybody edited. */
  readonly before: GuildTables;
  readonly edits: { readonly initiator: readonly OwnEdit[]; readonly responder: readonly OwnEdit[] };
}

export interface Copies {
  readonly initiator: GuildTables;
  readonly responder: GuildTables;
}

/**
 * The guild of a workload, looked at at server time `now`, and what its two members change.
 * Called by: windowRuns.windowRun, workloadRuns.createWorkloadRuns.
 */
export function sceneOf(workload: Workload, now: number): Scene {
  const guildName = `${GUILD}-${REALM}`;
  const members = [INITIATOR, RESPONDER];
  const made = guildTables({ seed: SEED, guildName, now, members, counts: workload.counts, tombstonePercent: 0 });
  const before: GuildTables = { ...made, setup: {} };
  const dice = createDice(SEED + 1);
  const words = createWords(createDice(SEED + 2));
  if (workload.counts.roster === undefined) lengthenArticles(before.news, dice, words);
  const tableName = workload.counts.roster === undefined ? "news" : "roster";
  const ids = shuffled(sortedIds(before[tableName]), dice);
  if (workload.window !== undefined) {
    const { days, alike } = workload.window;
    restamp(before.roster, ids.splice(0, alike), () => now - dice.between(0, days - 1) * SECONDS_PER_DAY);
    restamp(before.roster, ids, () => now - dice.between(days + 1, OLDEST_DAYS) * SECONDS_PER_DAY);
  }
  /** Takes so many ids for one author. Called by: scene.sceneOf. */
  const editsBy = (author: string, count: number): OwnEdit[] =>
    ids.splice(0, count).map((id) => {
      const held = before[tableName][id] as Entry;
      const data = tableName === "roster" ? rosterEdit(held.data, dice, words) : articleEdit(held.data);
      const at = math.max(now - dice.roll(EDITING_DAYS * SECONDS_PER_DAY), math.ceil(held.lastUpdated));
      return { tableName, id, author, at, data };
    });
  const initiator = editsBy(INITIATOR, workload.edits.initiator);
  return { before, edits: { initiator, responder: editsBy(RESPONDER, workload.edits.responder) } };
}

/**
 * Each side's tables after its own edits, written as a local write does.
 * Called by: workloadRuns.createWorkloadRuns.
 */
export function editedCopies({ before, edits }: Scene): Copies {
  return { initiator: copyWith(before, edits.initiator), responder: copyWith(before, edits.responder) };
}

/** Tables that hold nothing. Called by: scene.copyWith, workloadRuns.createWorkloadRuns. */
export function emptyTables(): GuildTables {
  return { setup: {}, news: {}, guildinfo: {}, calendar: {}, roster: {} };
}

/** Tables of their own with the same entries but the edited ones. Called by: scene.editedCopies. */
function copyWith(before: GuildTables, edits: readonly OwnEdit[]): GuildTables {
  const copy = emptyTables();
  for (const tableName of TABLE_NAMES) copy[tableName] = { ...before[tableName] };
  for (const edit of edits) editCopy(copy, edit);
  return copy;
}

/** Gives every article the length that is measured. Called by: scene.sceneOf. */
function lengthenArticles(news: EntriesById, dice: Dice, words: Words): void {
  for (const id of sortedIds(news)) {
    const entry = news[id] as Entry;
    news[id] = { ...entry, data: { ...entry.data, content: words.text(dice, ARTICLE_BYTES) } };
  }
}

/** Gives entries other times of writing. Called by: scene.sceneOf. */
function restamp(entries: EntriesById, ids: readonly string[], timeOf: () => number): void {
  for (const id of ids) {
    const entry = entries[id] as Entry;
    const at = math.floor(timeOf());
    entries[id] = { ...entry, lastUpdated: nextStamp(undefined, entry.author, at) ?? at };
  }
}

/** The same items in an order of chance. Called by: scene.sceneOf. */
function shuffled(items: readonly string[], dice: Dice): string[] {
  const left = items.slice();
  const taken: string[] = [];
  for (const count of $range(left.length, 1, -1)) {
    const place = dice.roll(count) - 1;
    taken.push(left[place] ?? "");
    left[place] = left[count - 1] ?? "";
  }
  return taken;
}
