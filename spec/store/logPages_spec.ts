import type { LogLine } from "../../src/model/logLine";
import type { Archive } from "../../src/store/archive";
import { createArchive } from "../../src/store/archive";
import type { LogPages } from "../../src/store/logPages";
import { createLogPages, MAX_PAGES_PER_TOPIC } from "../../src/store/logPages";

/** A page of one line. Called by: logPages_spec.pagesOver. */
function aPage(topic: string, text: string): LogLine[] {
  return [{ at: 1, topic, text }];
}

/** Pages over an archive, which are packed as NUL and their first text. Called by: specs. */
function pagesOver(archive: Archive): LogPages {
  return createLogPages({
    archive,
    pack: (lines) => `\0${lines[0]?.text}`,
    unpack: (packed) => (packed === "\0ruined" ? undefined : packed === "\0other" ? [5] : aPage("any", packed.slice(1))),
  });
}

/** The first texts of the newest pages. Called by: specs. */
function textsOf(pages: LogPages, count: number): (string | undefined)[] {
  return pages.newest(count).map((page) => page[0]?.text);
}

describe("The pages of the log", () => {
  it("are texts of the archive that say their topic and lines", () => {
    const archive = createArchive(new LuaMap());
    pagesOver(archive).add("gate", aPage("gate", "one"));
    assert.are.equal("log\tgate\t1\t\u0001\u0002one", archive.get(1));
  });

  it("are read newest, as many as are asked for, oldest of them first, after a reload too", () => {
    const archive = createArchive(new LuaMap());
    const pages = pagesOver(archive);
    for (const text of ["a", "b", "c"]) pages.add("gate", aPage("gate", text));
    archive.add("news\tn1\t5\t1\tlocal\t");
    assert.are.same(["b", "c"], textsOf(pages, 2));
    assert.are.same(["a", "b", "c"], textsOf(pagesOver(archive), 10));
  });

  it("are passed over where they cannot be read, hold something else or have left", () => {
    const archive = createArchive(new LuaMap());
    const pages = pagesOver(archive);
    for (const text of ["a", "ruined", "other", "gone", "b"]) pages.add("gate", aPage("gate", text));
    archive.add("log\tgate");
    archive.drop(4);
    assert.are.same(["a", "b"], textsOf(pages, 10));
    assert.are.same(["a", "b"], textsOf(pagesOver(archive), 10));
  });

  it("of one topic are so many, the oldest out first, and touch those of no other", () => {
    const archive = createArchive(new LuaMap());
    const pages = pagesOver(archive);
    pages.add("gate", aPage("gate", "rare"));
    pages.add("gate2", aPage("gate2", "other topic"));
    for (const index of $range(1, 300)) pages.add("sync", aPage("sync", `${index}`));
    assert.are.equal(MAX_PAGES_PER_TOPIC + 2, archive.numbersOf("log").length);
    assert.are.same(["rare", "other topic", `${301 - MAX_PAGES_PER_TOPIC}`], textsOf(pages, 100).slice(0, 3));
  });
});
