import type { LogLine } from "../../src/model/logLine";
import type { PlainTable } from "../../src/model/plainValue";
import { createArchive } from "../../src/store/archive";
import type { LogPages } from "../../src/store/logPages";
import { createLogPages, MAX_PAGES_PER_TOPIC } from "../../src/store/logPages";
import { createLog, MAX_LOG_BYTES, MAX_LOG_LINES, SEARCHED_PAGES } from "../../src/store/playerLog";
import type { PlayerLog } from "../../src/store/playerLog";
import { listOf, NOW } from "./samples";

/** Pages of an empty archive. Called by: playerLog_spec.logOver. */
function somePages(): LogPages {
  const values: (readonly LogLine[])[] = [];
  return createLogPages({
    archive: createArchive(new LuaMap()),
    pack: (lines) => tostring(values.push(lines) - 1),
    unpack: (packed) => values[tonumber(packed) ?? -1],
  });
}

/** A log over lines and pages, at the specs' time, of a character without guild or of one. Called by: specs. */
function logOver(lines: LogLine[], pages = somePages(), guildName?: string): PlayerLog {
  return createLog({ lines, pages, clock: { serverTime: () => NOW }, ownGuild: () => guildName });
}

/** The texts of lines. Called by: specs. */
function textsOf(lines: readonly LogLine[]): string[] {
  return lines.map(({ text }) => text);
}

/** A line's data of some 4,000 bytes. Called by: specs. */
function muchData(): PlainTable {
  const list: string[] = [];
  for (const index of $range(1, 20)) list[index - 1] = string.rep("x", 200);
  return { list } as unknown as PlainTable;
}

/** One of four topics in turn, so that none of them is full before the log is. Called by: specs. */
function topicOf(index: number): string {
  return `topic ${index % 4}`;
}

describe("The player's log", () => {
  it("keeps time, topic, text and data of a line in the saved list", () => {
    const lines: LogLine[] = [];
    logOver(lines).write("gate", "refused an entry", { id: "n1", list: listOf(1, true, 2.5) });
    logOver(lines).write("store", "opened");
    assert.are.same(
      [
        { at: NOW, topic: "gate", text: "refused an entry", data: { id: "n1", list: listOf(1, true, 2.5) } },
        { at: NOW, topic: "store", text: "opened" },
      ],
      lines,
    );
  });

  it("names the guild in which a line was written, where it is known", () => {
    const lines: LogLine[] = [];
    logOver(lines, somePages(), "One-Realm").write("gate", "refused", { id: "n1" });
    logOver(lines, somePages(), "One-Realm").write("sync", "done");
    logOver(lines).write("store", "opened");
    assert.are.same(
      [
        { at: NOW, topic: "gate", text: "refused", guildName: "One-Realm", data: { id: "n1" } },
        { at: NOW, topic: "sync", text: "done", guildName: "One-Realm" },
        { at: NOW, topic: "store", text: "opened" },
      ],
      lines,
    );
  });

  it("keeps a copy of the data", () => {
    const data = { inner: { id: "n1" } };
    const lines: LogLine[] = [];
    logOver(lines).write("gate", "x", data);
    data.inner.id = "changed";
    assert.are.same({ inner: { id: "n1" } }, lines[0]?.data);
  });

  it("cuts texts, names of fields and the line itself to 200 bytes", () => {
    const lines: LogLine[] = [];
    const long = string.rep("x", 201);
    logOver(lines).write("gate", long, { [long]: long, short: string.rep("y", 200) });
    const cut = string.rep("x", 200);
    assert.are.same([{ at: NOW, topic: "gate", text: cut, data: { [cut]: cut, short: string.rep("y", 200) } }], lines);
  });

  it("makes the older half of the largest topic a page when there is one line too many", () => {
    const lines: LogLine[] = [];
    const pages = somePages();
    const log = logOver(lines, pages);
    log.write("gate", "rare");
    for (const index of $range(1, MAX_LOG_LINES - 1)) log.write("sync", `line ${index}`);
    assert.are.same([], pages.newest(5));
    log.write("sync", "last");
    assert.are.equal(MAX_LOG_LINES / 2 + 1, lines.length);
    assert.are.same(["rare", "line 51", "last"], [lines[0]?.text, lines[1]?.text, lines[lines.length - 1]?.text]);
    const [page] = pages.newest(5);
    assert.are.same([50, "line 1", "line 50"], [page?.length, page?.[0]?.text, page?.[49]?.text]);
  });

  it("takes the first topic by name of those that are equally large", () => {
    const pages = somePages();
    const log = logOver([], pages);
    for (const index of $range(0, MAX_LOG_LINES - 1)) log.write(topicOf(index), `line ${index}`);
    log.write("new", "last");
    assert.are.same(
      ["topic 0"],
      pages.newest(5).map((page) => page[0]?.topic),
    );
  });

  it("keeps the plain lines within their bytes however much is written, and every line in a page", () => {
    const lines: LogLine[] = [];
    const pages = somePages();
    const log = logOver(lines, pages);
    for (const index of $range(1, 100)) log.write(topicOf(index), `much ${index}`, muchData());
    assert.is_true(lines.length * 4000 < MAX_LOG_BYTES && lines.length > 0, `${lines.length} lines`);
    let paged = 0;
    for (const page of pages.newest(100)) paged += page.length;
    assert.are.equal(100, lines.length + paged);
  });

  it("makes pages of a saved log that is over its bounds", () => {
    const lines: LogLine[] = [];
    for (const index of $range(1, 500)) lines.push({ at: index, topic: topicOf(index), text: `line ${index}` });
    const log = logOver(lines);
    assert.is_true(lines.length <= MAX_LOG_LINES);
    assert.are.equal("line 500", lines[lines.length - 1]?.text);
    assert.are.equal("line 500", log.search([]).slice(-1)[0]?.text);
  });

  it("lets a flood of one topic drive out nothing but its own oldest lines", () => {
    const lines: LogLine[] = [];
    const pages = somePages();
    const log = logOver(lines, pages);
    for (const index of $range(1, 20)) log.write("sync", `finished ${index}`);
    for (const index of $range(1, 5000)) log.write("gate", `line ${index}`);
    assert.are.equal(20, lines.filter(({ topic }) => topic === "sync").length);
    assert.is_true(lines.length <= MAX_LOG_LINES);
    const kept = pages.newest(1000);
    assert.are.equal(MAX_PAGES_PER_TOPIC, kept.length);
    const newest = [...kept.flatMap((page) => [...page]), ...lines.filter(({ topic }) => topic === "gate")];
    assert.are.equal("line 5000", newest[newest.length - 1]?.text);
    assert.are.equal(`line ${5001 - newest.length}`, newest[0]?.text);
  });
});

describe("Searching the log", () => {
  const lines: LogLine[] = [
    { at: 1, topic: "sync", text: "Started with Bob" },
    { at: 2, topic: "gate", text: "refused", guildName: "One-Realm", data: { id: "n1", entry: { author: "Bob-Realm" } } },
    { at: 3, topic: "sync", text: "100% done" },
  ];
  for (const [words, expected] of [
    [[], [1, 2, 3]],
    [["sync"], [1, 3]],
    [["BOB"], [1, 2]],
    [["bob", "sync"], [1]],
    [["author=bob-realm"], [2]],
    [["0%"], [3]],
    [["%d"], []],
    [["nobody"], []],
  ] as [string[], number[]][]) {
    it(`for "${words.join(" ")}" finds lines ${expected.join(", ")}`, () => {
      const found = logOver(lines, somePages(), "One-Realm").search(words);
      assert.are.same(
        expected,
        found.map((line) => line.at),
      );
    });
  }

  it("looks through the newest 10 pages, and gives the lines of all in order of time", () => {
    let now = NOW;
    const pages = somePages();
    const log = createLog({ lines: [], pages, clock: { serverTime: () => (now += 1) }, ownGuild: () => undefined });
    for (const index of $range(1, 400)) log.write(topicOf(index), `line ${index}`);
    const turned = pages.newest(100);
    const newest = turned.slice(-SEARCHED_PAGES);
    assert.is_true(turned.length > SEARCHED_PAGES);
    const found = log.search(["line"]);
    let paged = 0;
    for (const page of newest) paged += page.length;
    assert.is_true(found.length > paged);
    assert.are.equal("line 400", found[found.length - 1]?.text);
    const times = found.map(({ at }) => at);
    const sorted = [...times];
    table.sort(sorted);
    assert.are.same(sorted, times);
    assert.are.same(["line 398"], textsOf(log.search(["398"])));
    assert.are.same([], textsOf(log.search(["line 1 "])));
  });

  it("gives a character the lines of its own guild, and without data those of none, from pages as from the list", () => {
    const lines: LogLine[] = [
      { at: 1, topic: "sync", text: "of none" },
      { at: 2, topic: "sync", text: "of none, with data", data: { id: "n1" } },
    ];
    const pages = somePages();
    for (const guildName of ["One-Realm", "Two-Realm"]) {
      const log = logOver(lines, pages, guildName);
      for (const index of $range(1, MAX_LOG_LINES)) log.write("sync", `${guildName} ${index}`, { index });
    }
    for (const guildName of ["One-Realm", "Two-Realm"]) {
      const found = logOver(lines, pages, guildName).search([]);
      assert.are.same([MAX_LOG_LINES + 1, "of none", `${guildName} 1`], [found.length, found[0]?.text, found[1]?.text]);
      assert.is_true(found.every((line) => line.guildName === undefined || line.guildName === guildName));
    }
    assert.are.same(["of none"], textsOf(logOver(lines, pages).search([])));
  });

  it("keeps the order of lines of one second", () => {
    const log = logOver([]);
    for (const text of ["a", "b", "c"]) log.write("sync", text);
    assert.are.same(["a", "b", "c"], textsOf(log.search([])));
  });
});
