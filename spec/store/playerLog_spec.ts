import type { LogLine } from "../../src/model/logLine";
import type { PlainTable } from "../../src/model/plainValue";
import { createLog, MAX_LOG_BYTES, MAX_LOG_LINES, MAX_TOPIC_BYTES, MAX_TOPIC_LINES } from "../../src/store/playerLog";
import type { PlayerLog } from "../../src/store/playerLog";
import { listOf, NOW } from "./samples";

/** A log over lines, at the specs' time. Called by: specs. */
function logOver(lines: LogLine[]): PlayerLog {
  return createLog({ lines, clock: { serverTime: () => NOW } });
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

  it("lets the oldest line go when there is one too many", () => {
    const lines: LogLine[] = [];
    const log = logOver(lines);
    for (const index of $range(1, MAX_LOG_LINES + 1)) log.write(topicOf(index), `line ${index}`);
    assert.are.equal(MAX_LOG_LINES, lines.length);
    assert.are.same(["line 2", `line ${MAX_LOG_LINES + 1}`], [lines[0]?.text, lines[lines.length - 1]?.text]);
  });

  it("stays within its bytes however much is written", () => {
    const lines: LogLine[] = [];
    const log = logOver(lines);
    const list: string[] = [];
    for (const index of $range(1, 20)) list[index - 1] = string.rep("x", 200);
    for (const index of $range(1, 100)) log.write(topicOf(index), "much", { list } as unknown as PlainTable);
    const lineBytes = 20 * 200;
    assert.is_true(
      lines.length * lineBytes < MAX_LOG_BYTES && (lines.length + 2) * lineBytes * 1.1 > MAX_LOG_BYTES,
      `${lines.length} lines`,
    );
  });

  it("cuts a saved log that is over its bounds, oldest first", () => {
    const lines: LogLine[] = [];
    for (const index of $range(1, MAX_LOG_LINES + 5)) lines.push({ at: index, topic: topicOf(index), text: "x" });
    logOver(lines);
    assert.are.same([MAX_LOG_LINES, 6], [lines.length, lines[0]?.at]);
  });

  it("lets a flood of one topic drive out nothing but its own oldest lines", () => {
    const lines: LogLine[] = [];
    const log = logOver(lines);
    log.write("gate", "line 0");
    log.write("sync", "finished");
    for (const index of $range(1, MAX_TOPIC_LINES)) log.write("gate", `line ${index}`);
    assert.are.equal(MAX_TOPIC_LINES + 1, lines.length);
    assert.are.same(["finished", "line 1", `line ${MAX_TOPIC_LINES}`], [lines[0]?.text, lines[1]?.text, lines[MAX_TOPIC_LINES]?.text]);
  });

  it("does so when the lines of the flood are long, and when they are read from the file", () => {
    const list: string[] = [];
    for (const index of $range(1, 20)) list[index - 1] = string.rep("x", 200);
    const lines: LogLine[] = [{ at: 0, topic: "sync", text: "finished" }];
    for (const index of $range(1, 100)) lines.push({ at: index, topic: "gate", text: "much", data: { list } as unknown as PlainTable });
    logOver(lines);
    const lineBytes = 20 * 200;
    assert.are.equal("finished", lines[0]?.text);
    assert.is_true(lines.length * lineBytes < MAX_TOPIC_BYTES + lineBytes, `${lines.length} lines`);
    assert.are.equal(100, lines[lines.length - 1]?.at);
  });
});

describe("Searching the log", () => {
  const lines: LogLine[] = [
    { at: 1, topic: "sync", text: "Started with Bob" },
    { at: 2, topic: "gate", text: "refused", data: { id: "n1", entry: { author: "Bob-Realm" } } },
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
      const found = logOver(lines).search(words);
      assert.are.same(
        expected,
        found.map((line) => line.at),
      );
    });
  }
});
