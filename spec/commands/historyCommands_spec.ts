import type { EarlierVersion } from "../../src/sync/ports";
import { anEntry, aRig, NOW } from "./rig";

const VERSIONS: EarlierVersion[] = [
  { entry: anEntry("x", { title: "New |cff" }, { deleted: true }), replacedAt: NOW, source: "Bob|n-Ragnaros" },
  { entry: anEntry("x", { name: "Old", content: "a" }, { author: "", lastUpdated: NOW - 600 }), replacedAt: NOW - 60, source: "local" },
  { entry: anEntry("x", {}, { author: "a\nb" }), replacedAt: NOW, source: "local" },
];
const HELD = anEntry("x", { title: "Now" }, { later: true });

describe("/gh history", () => {
  it("lists the earlier versions, the newest as 1, without power over the chat", () => {
    assert.are.same(
      [
        "1: 2026-11-21 18:30:00 by Alice-Ragnaros: New ||cff (deleted), replaced 2026-11-22 18:30:00 by Bob||n-Ragnaros",
        "2: 2026-11-22 18:20:00 by unknown: Old, replaced 2026-11-22 18:29:00 here",
        "3: 2026-11-21 18:30:00 by a b, replaced 2026-11-22 18:30:00 here",
      ],
      aRig({ tables: { news: [HELD] }, versions: VERSIONS }).type("history news x"),
    );
  });

  it("cuts what others may have made long", () => {
    const long = "я".repeat(100);
    const versions = [{ entry: anEntry("x", { title: long }, { author: long }), replacedAt: NOW, source: long }];
    const short = "я".repeat(30);
    assert.are.same(
      [`1: 2026-11-21 18:30:00 by ${short}: ${"я".repeat(50)}, replaced 2026-11-22 18:30:00 by ${short}`],
      aRig({ tables: { news: [HELD] }, versions }).type("history news x"),
    );
  });

  it("shows no key of a federation", () => {
    const entry = anEntry("f", { federation: "1", name: "Friends", key: "c0ffee" });
    const [line] = aRig({ tables: { setup: [entry] }, versions: [{ entry, replacedAt: NOW, source: "local" }] }).type("history setup f");
    assert.are.equal("1: 2026-11-21 18:30:00 by Alice-Ragnaros: Friends, replaced 2026-11-22 18:30:00 here", line);
  });

  it("finds a character by the name", () => {
    const rig = aRig({ tables: { roster: [anEntry("Bob-Ragnaros", {})] } });
    assert.are.same(['No earlier version of "Bob-Ragnaros" in roster is kept.'], rig.type("history roster bob"));
  });

  it("needs a table and one id", () => {
    const rig = aRig({ tables: { news: [HELD] } });
    for (const line of ["history", "history news", "history news x y", "history news a=x"]) {
      assert.are.same(["Write: /gh history <table> <id>"], rig.type(line));
    }
    assert.are.same(['There is no "a" in news; /gh list news shows the ids.'], rig.type("history news a"));
    assert.are.same(['"pets" is no table to history; there are setup, news, guildinfo, calendar, roster.'], rig.type("history pets x"));
  });
});

describe("/gh restore", () => {
  it("writes that version's data as a new one", () => {
    const rig = aRig({ tables: { news: [HELD] }, versions: VERSIONS });
    assert.are.same(
      ['Restored the content of "x" in news to the version of 2026-11-22 18:20:00 by unknown: Old, replaced 2026-11-22 18:29:00 here.'],
      rig.type("restore news x 2"),
    );
    assert.are.same({ name: "Old", content: "a" }, rig.get("news", "x")?.data);
    assert.are.same(["put news x"], rig.asked);
  });

  it("says so where nothing has to change", () => {
    const held = anEntry("x", {}, { lastUpdated: NOW + 0.5 });
    const [line] = aRig({ tables: { news: [held] }, versions: VERSIONS }).type("restore news x 3");
    assert.are.equal(
      'Nothing was changed: the content of "x" in news is already that of the version of ' +
        "2026-11-21 18:30:00 by a b, replaced 2026-11-22 18:30:00 here.",
      line,
    );
  });

  it("says why the writer refuses", () => {
    const rig = aRig({ tables: { news: [HELD] }, versions: VERSIONS, refusal: "your rank may not write news" });
    assert.are.same(["Nothing was changed: your rank may not write news."], rig.type("restore news x 1"));
  });

  it("leaves setup to the federation's commands", () => {
    const rig = aRig({ tables: { setup: [HELD] }, versions: VERSIONS });
    assert.are.same(["Nothing was changed: setup is written by the federation commands only."], rig.type("restore setup x 1"));
    assert.are.same([], rig.asked);
  });

  it("needs a table, an id and the number of a version", () => {
    const rig = aRig({ tables: { news: [HELD] }, versions: VERSIONS });
    for (const line of ["restore", "restore news", "restore news x", "restore news x 1 2"]) {
      assert.are.same(["Write: /gh restore <table> <id> <n>"], rig.type(line));
    }
    for (const word of ["0", "4", "-1", "1.5", "one", "n=1", "99999999999999999999"]) {
      assert.are.same([`"${word}" is no earlier version; write a number from 1 to 3.`], rig.type(`restore news x ${word}`));
    }
    const none = aRig({ tables: { news: [HELD] } });
    assert.are.same(['No earlier version of "x" in news is kept.'], none.type("restore news x 1"));
    assert.are.same([[], []], [rig.asked, none.asked]);
  });
});
