/** Saved files with parts of another kind in them: opening mends them once, and whatever reads them afterwards stands it. */
import { createLogForm } from "../../../src/addon/logForm";
import { createArchive } from "../../../src/store/archive";
import { createHoldMemory } from "../../../src/store/holdMemory";
import { createLogPages } from "../../../src/store/logPages";
import { packEntry, unpackEntry } from "../../../src/addon/entryPacking";
import { createRankMemory } from "../../../src/game/rankMemory";
import { entryRefusal } from "../../../src/model/entry";
import { copyPlain } from "../../../src/model/plainValue";
import { SETTING_NAMES } from "../../../src/model/settings";
import { TABLE_NAMES } from "../../../src/model/tables";
import type { OpenedData, SavedData } from "../../../src/store/layout";
import { openSavedData } from "../../../src/store/layout";
import { createLog } from "../../../src/store/playerLog";
import { createSettings } from "../../../src/store/settings";
import { createRefusals } from "../../../src/sync/refusals";
import { createUnfinished, RESUME_SECONDS } from "../../../src/sync/unfinished";
import type { Dice } from "../../support/dice";
import { nested, noCompressor } from "../../wire/samples";
import { anyOf, mutated } from "../mutations";
import { someEntries } from "../samples";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";
import { archiveTexts, readArchive } from "./archives";

type Fields = LuaTable<AnyNotNil, unknown>;

const NOW = 1795372200;
const CLOCK = { serverTime: () => NOW, uptime: () => 0, preciseMilliseconds: () => 0 };
const SAVED_INSTRUCTIONS = 20000000;
/** What may stand where something else should; a file is read as a tree, so nothing in it is in itself. */
const ODD_VALUES: readonly unknown[] = [
  0,
  -1,
  1.5,
  1e308,
  "",
  "news",
  "\t",
  true,
  false,
  {},
  [1, 2],
  { id: "x" },
  nested(150),
  math.huge,
  0 / 0,
];
const ODD_KEYS: readonly AnyNotNil[] = [1, 2, 0, -1, 1.5, 1e300, "", "news", "x\ty", "key", true, false];

/** Builds the target of whole files. Called by: index. */
export const createSavedTarget: CreateTarget = (dice) => {
  const file = aFile(dice);
  return {
    name: "saved file",
    weight: 4,
    instructions: SAVED_INSTRUCTIONS,
    /** Some places of the file get another value, another key or nothing. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const copy = copyPlain(file) as unknown as Fields;
      for (const _ of $range(1, attemptDice.roll(4))) spoil(copy, attemptDice);
      const raw: unknown = attemptDice.chance(2) ? anyOf(ODD_VALUES, attemptDice) : copy;
      return attemptOf(0, () => judge(raw));
    },
  };
};

/** A file as the addon saves it, with something in every part. Called by: savedFiles.createSavedTarget. */
function aFile(dice: Dice): SavedData {
  const opened = openSavedData(undefined, NOW);
  const { data } = opened;
  const entries = someEntries(dice);
  for (const place of $range(0, 9)) {
    const entry = anyOf(entries, dice);
    data.tables[TABLE_NAMES[place % 5] ?? "news"][entry.id] = entry;
    data.log.push({ at: NOW, topic: "gate", text: "dropped", data: { bytes: place, list: { a: { b: "c" } } } });
    data.peers.refusals.push(`there Bob-Realm news ${place}`);
  }
  for (const [place, text] of ipairs(archiveTexts(entries))) data.history.set(place, text);
  const counts = { received: 1, sent: 2, rejected: 0, held: 0, seconds: 3 };
  data.peers.results.push({ peer: "Bob-Realm", at: NOW, ok: true, identical: true, olderDiffer: false, ...counts });
  data.peers.ranks["The Guild-Realm"] = { at: NOW, ranks: { "Alice-Realm": 0, "Bob-Realm": 5 } };
  data.peers.ranks["Others-Realm"] = { at: NOW - 9, ranks: {} };
  data.peers.unfinished.visits = [{ peer: "Bob-Realm", days: 7 }];
  data.peers.unfinished.resumes = 1;
  return data;
}

/** Changes one place of a file, however deep. Called by: savedFiles.attempt. */
function spoil(file: Fields, dice: Dice): void {
  let place = file;
  for (const _ of $range(1, dice.roll(6) - 1)) {
    const inner = place.get(keyIn(place, dice));
    if (type(inner) === "table") place = inner as Fields;
  }
  const key = dice.chance(60) ? keyIn(place, dice) : anyOf(ODD_KEYS, dice);
  const kind = dice.roll(5);
  const held = place.get(key);
  if (kind === 1) place.delete(key);
  else if (kind === 2) place.set(anyOf(ODD_KEYS, dice), copyPlain(held) ?? 0);
  else if (kind === 3 && typeof held === "string") place.set(key, mutated(held, dice, ["Name-Realm", "news"]));
  else place.set(key, copyPlain(anyOf(ODD_VALUES, dice)));
}

/** One of a table's keys, in an order that is always the same. Called by: savedFiles.spoil. */
function keyIn(fields: Fields, dice: Dice): AnyNotNil {
  const keys: AnyNotNil[] = [];
  for (const [key] of pairs(fields)) keys.push(key);
  table.sort(keys, (left, right) => `${type(left)}${tostring(left)}` < `${type(right)}${tostring(right)}`);
  return keys[dice.roll(math.max(1, keys.length)) - 1] ?? "new";
}

/**
 * What is opened is sound, everything reads it, and opening it again finds nothing more.
 * Called by: savedFiles.attempt.
 */
function judge(raw: unknown): string | undefined {
  const opened = openSavedData(raw, NOW);
  const problem = unsoundEntry(opened);
  if (problem !== undefined || opened.kind === "newer") return problem;
  const [again] = openSavedData(opened.data, NOW).report;
  return again ?? readAll(opened.data);
}

/** The first stored entry that is none. Called by: savedFiles.judge. */
function unsoundEntry({ data }: OpenedData): string | undefined {
  for (const tableName of TABLE_NAMES) {
    for (const [id, entry] of pairs(data.tables[tableName])) {
      const refusal = entry.id === id ? entryRefusal(entry) : "its key is another";
      if (refusal !== undefined) return `${tableName} holds an entry although ${refusal}`;
    }
  }
  return undefined;
}

/** Everything the addon does with the other parts at login and later. Called by: savedFiles.judge. */
function readAll({ log, peers, settings, history }: SavedData): string | undefined {
  const pages = createLogPages({ archive: createArchive(history), ...createLogForm(noCompressor) });
  const lines = createLog({ lines: log, pages, clock: CLOCK, ownGuild: () => "The Guild-Realm" });
  lines.write("gate", "one more", { number: 1 });
  lines.search(["dropped", "c"]);
  const known = createSettings(settings);
  for (const name of SETTING_NAMES) if (known.get(name) === undefined) return `no ${name}`;
  createRefusals(peers.refusals).remember("Bob-Realm", "news", "x", 1, 2);
  createHoldMemory({ saved: peers.holds, pack: packEntry, unpack: unpackEntry, breathe: () => undefined }).waiting();
  const ranks = createRankMemory(peers.ranks);
  ranks.rankOf("The Guild-Realm", "Bob-Realm");
  ranks.learn(
    "The Guild-Realm",
    {
      isComplete: false,
      levelByName: new LuaMap<string, number>(),
      rankNameByName: new LuaMap<string, string>(),
      members: 1,
      rankByName: new LuaMap(),
      online: new LuaSet(),
    },
    NOW,
  );
  const unfinished = createUnfinished({
    saved: peers.unfinished,
    openVisits: () => [],
    visit: () => undefined,
    readyGuild: () => "Lions-Ragnaros",
    onForeign: () => undefined,
    onResumed: () => undefined,
  });
  unfinished.onLogout();
  unfinished.tick(RESUME_SECONDS);
  return readArchive(history, ["x"]);
}
