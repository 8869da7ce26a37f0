import { secondsWeight } from "../../src/reconcile/position";
import { unpackResidues } from "../../src/wire/residuePacking";
import type { Lacking } from "../../src/sync/entryRequests";
import { createEntryRequests, MAX_WANTED } from "../../src/sync/entryRequests";
import { decodeOutlines, outlineOf } from "../../src/wire/outline";
import type { RecordByName } from "../../src/wire/protocol";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

/** The pages in which these news, or all, are asked for. Called by: specs. */
function pagesOf(lacking: readonly Lacking[], everything = false): RecordByName["entriesRequest"][] {
  const session = aSession();
  session.peerSummaries = [];
  createEntryRequests(() => undefined)(session, "news", lacking, everything);
  assert.is_nil(session.peerSummaries);
  const pages: RecordByName["entriesRequest"][] = [];
  for (const record of (session.link as SilentLink).said) if (record.name === "entriesRequest") pages.push(record.body);
  return pages;
}

describe("a request for what is lacking", () => {
  it("names positions and the weights of the versions held there", () => {
    const [page] = pagesOf([
      { position: 7, held: undefined },
      { position: 12, held: anEntry("a", NOW) },
    ]);
    assert.are.same([7, 0, 12, secondsWeight(NOW)], unpackResidues(page?.wanted.text ?? "", page?.wanted.count ?? 0));
    assert.are.equal("", page?.outlines);
  });

  it("outlines the long texts held there", () => {
    const held = anEntry("a", NOW, { data: { text: string.rep("word ", 300) } });
    const [page] = pagesOf([
      { position: 7, held: undefined },
      { position: 12, held },
    ]);
    const outlines = decodeOutlines(page?.outlines ?? "");
    assert.is_not_nil(outlineOf(held));
    assert.are.same(outlineOf(held), outlines.ok ? outlines.value.get(12) : outlines.reason);
  });

  for (const [count, pageCount] of [
    [0, 1],
    [1, 1],
    [MAX_WANTED, 1],
    [MAX_WANTED + 1, 2],
  ] as const) {
    it(`for ${count} entries has ${pageCount} pages`, () => {
      const lacking: Lacking[] = [];
      for (const position of $range(1, count)) lacking.push({ position, held: undefined });
      const pages = pagesOf(lacking);
      assert.are.equal(pageCount, pages.length);
      assert.are.equal(
        2 * count,
        pages.reduce((sum, { wanted }) => sum + wanted.count, 0),
      );
    });
  }

  it("may be for everything", () => {
    assert.are.same(
      [[true, 0]],
      pagesOf([], true).map(({ everything, wanted }) => [everything, wanted.count]),
    );
  });
});
