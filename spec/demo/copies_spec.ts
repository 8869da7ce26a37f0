/** The judge of the demo sees every kind of difference. */
import { countDifferences, type SavedTables } from "./copies";

/** One saved copy with a single news entry. Called by: specs. */
function aCopy(entry: unknown): SavedTables {
  return { setup: {}, news: { one: entry }, guildinfo: {}, calendar: {}, roster: {} };
}

/** Made anew each time, so that no two copies share a table. Called by: specs. */
const anEntry = (more: object = {}): unknown => ({
  id: "one",
  deleted: false,
  data: { title: "Raid", roles: ["Tank", "Healer"] },
  ...more,
});

describe("the comparison of saved copies", () => {
  it("finds equal copies equal, however deep", () => {
    assert.are.same({ entries: 1, differing: 0 }, countDifferences([aCopy(anEntry()), aCopy(anEntry()), aCopy(anEntry())]));
  });

  const others: Record<string, unknown> = {
    "is missing": undefined,
    "has another value": anEntry({ deleted: true }),
    "has another value deep inside": anEntry({ data: { title: "Raid", roles: ["Tank", "Damage"] } }),
    "lacks a field": anEntry({ data: { title: "Raid" } }),
    "has a field more": anEntry({ note: "" }),
  };
  for (const title of ["is missing", "has another value", "has another value deep inside", "lacks a field", "has a field more"]) {
    it(`counts an entry that ${title} in the first copy, in the last, or in the one between`, () => {
      const [same, other] = [aCopy(anEntry()), aCopy(others[title])];
      for (const copies of [
        [other, same, same],
        [same, other, same],
        [same, same, other],
      ]) {
        assert.are.same({ entries: 1, differing: 1 }, countDifferences(copies));
      }
    });
  }

  it("counts every entry of a copy that was not saved", () => {
    assert.are.same({ entries: 1, differing: 1 }, countDifferences([aCopy(anEntry()), {}]));
  });
});
