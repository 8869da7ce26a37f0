/** The texts of the archive - versions, log pages, snapshots - with bytes of others in them: what is read from them is sound. */
import { packEntry, unpackEntry } from "../../../src/addon/entryPacking";
import { createLogForm } from "../../../src/addon/logForm";
import { createSnapshotForm } from "../../../src/addon/snapshotForm";
import type { Entry } from "../../../src/model/entry";
import { entryRefusal } from "../../../src/model/entry";
import { goOn } from "../../../src/model/breathe";
import { createArchive } from "../../../src/store/archive";
import { createHistory } from "../../../src/store/history";
import { createLogPages } from "../../../src/store/logPages";
import { createSnapshots } from "../../../src/store/snapshots";
import { toPiece } from "../../../src/store/snapshotText";
import { toVersionText } from "../../../src/store/versionText";
import { PROTOCOL_VERSION } from "../../../src/wire/protocol";
import { noCompressor } from "../../wire/samples";
import { anyOf, mutated } from "../mutations";
import { someEntries } from "../samples";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";

const NOW = 1795372200;
const PAGES = 20;

/** Builds the target. Called by: index. */
export const createArchiveTarget: CreateTarget = (dice) => {
  const entries = someEntries(dice);
  const texts = archiveTexts(entries);
  return {
    name: "archive",
    weight: 8,
    instructions: 20000000,
    /** A few texts of one archive, some of them mutated. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const saved = new LuaMap<number, string>();
      let bytes = 0;
      for (const place of $range(1, attemptDice.roll(4))) {
        const kept = anyOf(texts, attemptDice);
        const text = attemptDice.chance(70) ? mutated(kept, attemptDice, texts) : kept;
        saved.set(place, text);
        bytes += text.length;
      }
      const { id } = anyOf(entries, attemptDice);
      return attemptOf(bytes, () => readArchive(saved, [id]));
    },
  };
};

/**
 * Versions, a log page and a snapshot, as the addon keeps them.
 * Called by: archives.createArchiveTarget, savedFiles.aFile.
 */
export function archiveTexts(entries: readonly Entry[]): string[] {
  const saved = new LuaMap<number, string>();
  const archive = createArchive(saved);
  for (const entry of entries) archive.add(toVersionText(entry, { tableName: "news", at: NOW, source: "local" }, packEntry(entry)));
  const line = { at: NOW, topic: "gate", text: "dropped", data: { bytes: 3 } };
  createLogPages({ archive, ...createLogForm(noCompressor) }).add("gate", [line, line]);
  const items = entries.slice(0, 3).map((entry) => ({ entry }));
  const { text } = createSnapshotForm(noCompressor, goOn).pack(items, 0);
  createSnapshots(archive, PROTOCOL_VERSION).add({ takenAt: NOW, entries: 3 }, [toPiece({ tableName: "news", packed: text })]);
  const texts: string[] = [];
  for (const number of $range(archive.first(), archive.last())) texts.push(archive.get(number) ?? "");
  return texts;
}

/**
 * Versions and snapshots that can be read hold entries; log pages can be read.
 * Called by: archives.attempt, savedFiles.readAll.
 */
export function readArchive(saved: LuaMap<number, string>, ids: readonly string[]): string | undefined {
  const archive = createArchive(saved);
  createLogPages({ archive, ...createLogForm(noCompressor) }).newest(PAGES);
  const { unpack } = createSnapshotForm(noCompressor, goOn);
  for (const { batches } of createSnapshots(archive, PROTOCOL_VERSION).newestFirst()) {
    for (const { packed } of batches(goOn) ?? []) {
      if (unpack(packed)?.some((entry) => entryRefusal(entry) !== undefined) === true) return "a snapshot gave what is no entry";
    }
  }
  const history = createHistory({ archive, pack: packEntry, unpack: unpackEntry, serverTime: () => NOW, breathe: goOn });
  for (const id of ids) {
    const found = history.find("news", id, () => true);
    if (found !== undefined && entryRefusal(found) !== undefined) return "the history gave what is no entry";
  }
  return undefined;
}
