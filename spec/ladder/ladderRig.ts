/** Two players with copies of news, and what their sessions said. */
import type { Entry } from "../../src/model/entry";
import type { SyncMode } from "../../src/model/syncMode";
import { ALL } from "../../src/model/syncMode";
import { TABLE_NAMES } from "../../src/model/tables";
import { decodeFrame } from "../../src/wire/frame";
import type { WireRecord } from "../../src/wire/protocol";
import { canonicalText } from "../../src/wire/valueWriter";
import { decodeRecords } from "../../src/wire/recordCodec";
import type { Rig } from "../sync/rig";
import { anEntry, aRig, NOW } from "../sync/rig";

export const ALICE = "Alice-Realm";
export const BOB = "Bob-Realm";
/** Both ways round: who begins, and who is asked. */
export const BOTH_WAYS = [
  [ALICE, BOB],
  [BOB, ALICE],
] as const;

/** A rig in which Alice and Bob hold these news. Called by: specs. */
export function aRigWith(held: {
  readonly both?: readonly Entry[];
  readonly alice?: readonly Entry[];
  readonly bob?: readonly Entry[];
}): Rig {
  const rig = aRig();
  for (const [name, news] of [
    [ALICE, held.both],
    [BOB, held.both],
    [ALICE, held.alice],
    [BOB, held.bob],
  ] as const) {
    for (const entry of news ?? []) rig.player(name).write("news", entry);
  }
  return rig;
}

/** So many entries, none of this second. Called by: specs. */
export function someNews(count: number, first = 1): Entry[] {
  const news: Entry[] = [];
  for (const number of $range(first, first + count - 1)) news.push(anEntry(string.format("n%04d", number), NOW - 5000 - number));
  return news;
}

/** The same entries, written a while later. Called by: specs. */
export function later(news: readonly Entry[]): Entry[] {
  return news.map((entry) => ({ ...entry, lastUpdated: entry.lastUpdated + 1000.5, data: { title: "later" } }));
}

/** One player syncs with another, as long as it takes. Called by: specs. */
export function sync(rig: Rig, from: string, to: string, mode: SyncMode = ALL): void {
  rig.player(from).engine().startSync(to, mode);
  for (const _ of $range(1, 60)) {
    rig.advance(1);
    if (rig.player(from).engine().book.current() === undefined && rig.player(to).engine().book.current() === undefined) return;
  }
}

/** Entries that the players do not hold alike, and errors at any of them: none when all is well. Called by: specs. */
export function problemsOf(rig: Rig, ...names: string[]): string[] {
  const problems: string[] = [];
  const [first = ALICE] = names;
  for (const name of names) {
    for (const message of rig.player(name).errors) problems.push(`${name}: ${message}`);
    for (const tableName of TABLE_NAMES) {
      for (const [one, other] of [
        [first, name],
        [name, first],
      ] as const) {
        for (const [id, entry] of pairs(rig.player(one).store.entriesOf(tableName))) {
          const held = rig.player(other).store.get(tableName, id);
          if (held === undefined || canonicalText(held) !== canonicalText(entry)) problems.push(`${tableName} ${id} at ${other}`);
        }
      }
    }
  }
  return problems;
}

/** What the last session of each of these players said: identical, or the reason. Called by: specs. */
export function lastResults(rig: Rig, ...names: string[]): unknown[] {
  return names.map((name) => {
    const { results } = rig.player(name);
    const last = results[results.length - 1];
    return last?.reason ?? last?.identical;
  });
}

/** The records of all messages that hold whole transfers. Called by: ladderRig.rungsAsked, ladderRig.timesSaid. */
function recordsOf(rig: Rig): WireRecord[] {
  const said: WireRecord[] = [];
  for (const { text } of rig.sent) {
    const frame = decodeFrame(text);
    if (!frame.ok || !frame.value.first || !frame.value.last) continue;
    const records = decodeRecords(frame.value.body);
    if (records.ok) for (const record of records.value) said.push(record);
  }
  return said;
}

/** The rungs by which a difference was looked for, in order. Called by: specs. */
export function rungsAsked(rig: Rig): string[] {
  const rungs: string[] = [];
  for (const record of recordsOf(rig)) if (record.name === "request") rungs.push(record.body.rung);
  return rungs;
}

/** How often a record was said. Called by: specs. */
export function timesSaid(rig: Rig, name: WireRecord["name"]): number {
  return recordsOf(rig).filter((record) => record.name === name).length;
}
