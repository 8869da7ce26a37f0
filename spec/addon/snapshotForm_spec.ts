import { createSnapshotForm } from "../../src/addon/snapshotForm";
import { goOn } from "../../src/model/breathe";
import type { Entry } from "../../src/model/entry";
import { BATCH_BYTES } from "../../src/wire/packing";
import { guildTables } from "../support/guildData";
import { clientCompressor } from "../support/transcript";

/** So many roster entries of a made-up guild, sorted by id. Called by: specs. */
function rosterOf(count: number): Entry[] {
  const options = { seed: 1, guildName: "Lions-Ragnaros", now: 1795372200, members: [], counts: { roster: count }, tombstonePercent: 5 };
  const { roster } = guildTables(options);
  return Object.keys(roster)
    .sort((left, right) => (left < right ? -1 : 1))
    .map((id) => roster[id] as Entry);
}

/** Entries as packed batches. Called by: specs. */
function packedOf(entries: readonly Entry[]): string[] {
  const { pack } = createSnapshotForm(clientCompressor, goOn);
  const items = entries.map((entry) => ({ entry }));
  const texts: string[] = [];
  let next = 0;
  while (next < items.length) {
    const batch = pack(items, next);
    texts.push(batch.text);
    next = batch.next;
  }
  return texts;
}

describe("The entries of a snapshot", () => {
  const { unpack } = createSnapshotForm(clientCompressor, goOn);

  it("come back whole from short batches", () => {
    const entries = rosterOf(120);
    const texts = packedOf(entries);
    assert.are.same(
      entries,
      texts.flatMap((text) => [...(unpack(text) ?? [])]),
    );
    for (const text of texts) assert.is_true(text.length <= BATCH_BYTES);
  });

  it("of a thousand characters take less than 45 bytes each", () => {
    let bytes = 0;
    for (const text of packedOf(rosterOf(1000))) bytes += text.length;
    assert.is_true(bytes < 45000, `${bytes} bytes`);
  });

  it("are nothing when any of a batch is missing or changed", () => {
    const [text = ""] = packedOf(rosterOf(5));
    for (const length of $range(0, text.length - 1, 7)) assert.is_nil(unpack(string.sub(text, 1, length)));
    assert.is_nil(unpack(`${string.sub(text, 1, -2)}${string.char((string.byte(text, -1) + 1) % 256)}`));
  });
});
