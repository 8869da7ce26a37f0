import { createWriteRank, type WriteRank } from "../../src/editing/writeRank";
import type { Entry } from "../../src/model/entry";
import { anEntry, LIONS } from "../support/entries";

/**
 * What a player of this rank has to do with it; what he writes is noted and, with a refusal, refused.
 * Called by: specs.
 */
function aWriteRank(
  rank: number | undefined,
  refusal?: string,
  setTo?: number,
): { readonly writeRank: WriteRank; readonly put: unknown[] } {
  const put: unknown[] = [];
  const id = `permissions:${LIONS}`;
  const entries: Record<string, Entry> = setTo === undefined ? {} : { [id]: anEntry(id, { guildName: LIONS, data: { writeRank: setTo } }) };
  const writeRank = createWriteRank({
    identity: { ownRank: () => rank, ownGuild: () => LIONS },
    setup: {
      entries: () => entries,
      put: (written, data) => {
        put.push([written, data]);
        return $multi(refusal === undefined ? anEntry(written) : undefined, refusal);
      },
    },
  });
  return { writeRank, put };
}

describe("The guild's write rank", () => {
  it("is the officers' until the guild master sets it", () => {
    assert.are.equal(1, aWriteRank(0).writeRank.get());
  });

  it("is what he has set, but never less than the officers'", () => {
    assert.are.same([5, 1], [aWriteRank(0, undefined, 5).writeRank.get(), aWriteRank(0, undefined, 0).writeRank.get()]);
  });

  for (const [who, rank] of [["the guild master", 0], ["an officer", 1], ["a member", 5], ["somebody whose rank is unknown"]] as [
    string,
    number?,
  ][]) {
    const may = rank === 0;
    it(`${may ? "may" : "may not"} be set by ${who}`, () => {
      const { writeRank, put } = aWriteRank(rank);
      assert.are.equal(may, writeRank.maySet());
      assert.are.equal(may ? undefined : "Only the guild master sets writeRank.", writeRank.set(3));
      assert.are.same(may ? [[`permissions:${LIONS}`, { writeRank: 3 }]] : [], put);
    });
  }

  for (const rank of [0, 9]) {
    it(`may be ${rank}`, () => {
      assert.is_nil(aWriteRank(0).writeRank.set(rank));
    });
  }

  for (const rank of [-1, 10, 1.5, 0 / 0]) {
    it(`is never ${rank}`, () => {
      const { writeRank, put } = aWriteRank(0);
      assert.are.equal("writeRank takes a whole number from 0 to 9", writeRank.set(rank));
      assert.are.same([], put);
    });
  }

  it("says why it was not written", () => {
    assert.are.equal("Nothing was changed: your guild is not known yet.", aWriteRank(0, "your guild is not known yet").writeRank.set(3));
  });
});
