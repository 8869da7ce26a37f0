import type { BugFacts } from "../../src/view/bugReport";
import { bugReport } from "../../src/view/bugReport";

const FACTS: BugFacts = {
  version: "1.2.3",
  client: "12.0.1 (69404, 120100)",
  locale: "frFR",
  now: 1795372200,
  settings: [["autoSync", "true"]],
  entries: [["news", 3]],
  usersOnline: 2,
  status: {
    state: "idle",
    sent: 0,
    received: 0,
    total: 0,
    queue: { messages: 1, bytes: 20, seconds: 1 },
    lastResults: [
      {
        at: 1795372200,
        peer: "Zoë-Ragnaros",
        ok: false,
        reason: "silent",
        received: 1,
        sent: 2,
        rejected: 3,
        held: 4,
        seconds: 5,
        identical: false,
        olderDiffer: false,
      },
    ],
  },
  gateCounts: [{ guard: "sender", count: 7 }],
  lines: [
    { at: 1795372200, topic: "sync", text: "news: 3 needed from Zoë-Ragnaros, 0 needed there", data: { title: "Secret" } },
    { at: 1795372201, topic: "gate", text: "refused setup federation:0123abcd:The Red Lions-Ragnaros from Bob-Ragnaros (rights): no" },
    { at: 1795372202, topic: "sync", text: "refused news 20261122183000-4f2a" },
  ],
  names: ["Lions-Ragnaros", "The Red Lions-Ragnaros"],
};

describe("A bug report", () => {
  it("tells how things are and what happened, each name as the same word and nobody's texts", () => {
    assert.are.equal(
      [
        "GuildHelper 1.2.3, client 12.0.1 (69404, 120100), frFR, 2026-11-22 18:30:00 UTC",
        "settings: autoSync true",
        "entries: news 3; users online: 2",
        "state: idle, queue 1 messages, 20 bytes",
        "gate: sender 7",
        "",
        "2026-11-22 18:30:00 P1 silent, received 1, sent 2, rejected 3, held 4, identical false",
        "",
        "2026-11-22 18:30:00 sync: news: 3 needed from P1, 0 needed there",
        "2026-11-22 18:30:01 gate: refused setup federation:0123abcd:P2 from P3 (rights): no",
        "2026-11-22 18:30:02 sync: refused news 20261122183000-4f2a",
      ].join("\n"),
      bugReport(FACTS),
    );
  });

  it("tells the end of a long log only", () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({ at: 1, topic: "sync", text: `line ${index}` }));
    const report = bugReport({ ...FACTS, lines });
    assert.are.same([true, false], [report.includes("line 40"), report.includes("line 39")]);
  });
});
