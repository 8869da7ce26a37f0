import type { Entry } from "../../src/model/entry";
import { anEntry, aRig, NOW } from "./rig";

/** News 01 to `count`, of which every tenth speaks of a dragon. Called by: specs. */
function someNews(count: number): Entry[] {
  const entries: Entry[] = [];
  for (const index of $range(1, count)) {
    entries.push(anEntry(string.format("n%02d", index), { title: `News ${index}`, content: index % 10 === 0 ? "A Dragon comes" : "" }));
  }
  return entries;
}

describe("/gh list", () => {
  it("shows 20 lines and the number of the rest", () => {
    const lines = aRig({ tables: { news: someNews(23) } }).type("list news");
    assert.are.equal(21, lines.length);
    assert.are.equal("n01: News 1", lines[0]);
    assert.are.equal("n20: News 20", lines[19]);
    assert.are.equal("... and 3 more.", lines[20]);
  });

  it("shows 20 entries without a remainder", () => {
    assert.are.equal(20, aRig({ tables: { news: someNews(20) } }).type("list news").length);
  });

  it("finds words in id, title, name and content, in any case, all of them", () => {
    const rig = aRig({ tables: { news: someNews(23), roster: [anEntry("Bob-Ragnaros", { name: "Robert" })] } });
    assert.are.same(["n10: News 10", "n20: News 20"], rig.type("list news dragon"));
    assert.are.same(["n20: News 20"], rig.type('list news DRAGON "news 2"'));
    assert.are.same(["n07: News 7"], rig.type("list news N07"));
    assert.are.same(["Bob-Ragnaros: Robert"], rig.type("list roster robert"));
    assert.are.same(["Nothing in news has these words."], rig.type("list news a=b"));
  });

  it("calls a federation by its name in the entry of a guild that joined before it knew it", () => {
    const data = { federation: "0a", name: "0a", key: "k" };
    const own = anEntry("federation:0a:The Guild-Ragnaros", data);
    const theirs = anEntry("federation:0a:Bears-Ragnaros", { ...data, name: "Kings" }, { guildName: "Bears-Ragnaros" });
    const rig = aRig({ tables: { setup: [own, theirs] } });
    assert.are.same([`${theirs.id}: Kings`, `${own.id}: Kings`], rig.type("list setup kings"));
    assert.are.same(["  federation = 0a", "  key = ***", "  name = Kings"], rig.type(`show setup "${own.id}"`).slice(2));
    assert.are.equal("0a", rig.get("setup", own.id)?.data.name);
  });

  it("leaves out entries of muted authors and says how many there are", () => {
    const byEve = ["b", "d"].map((id) => anEntry(id, { title: "Gossip" }, { author: "Eve-Ragnaros" }));
    const rig = aRig({ muted: ["Eve-Ragnaros"], tables: { news: [anEntry("a", { title: "Raid" }), ...byEve, anEntry("c", {})] } });
    assert.are.same(["a: Raid", "c", "2 entries by muted authors are hidden; /gh mute says who is muted."], rig.type("list news"));
    assert.are.same(["1 entry by muted authors is hidden; /gh mute says who is muted."], rig.type("list news d gossip"));
    assert.are.same(["a: Raid"], rig.type("list news raid"));
  });

  it("shows 20 lines beside the hidden ones", () => {
    const hidden = anEntry("n00", {}, { author: "Eve-Ragnaros" });
    const lines = aRig({ muted: ["Eve-Ragnaros"], tables: { news: [hidden, ...someNews(21)] } }).type("list news");
    assert.are.same(
      ["n20: News 20", "... and 1 more.", "1 entry by muted authors is hidden; /gh mute says who is muted."],
      lines.slice(19),
    );
  });

  it("says that a table is empty", () => {
    assert.are.same(["Nothing in guildinfo yet."], aRig().type("list guildinfo"));
  });

  it("marks tombstones and takes the power from foreign text", () => {
    const entries = [anEntry("a", { title: "|cffff0000red" }, { deleted: true }), anEntry("b", { title: ["no text"] as never })];
    assert.are.same(["a: ||cffff0000red (deleted)", "b"], aRig({ tables: { news: entries } }).type("list news"));
  });

  it("cuts long titles", () => {
    const entries = [anEntry("a", { title: `x${"я".repeat(60)}` })];
    assert.are.same([`a: x${"я".repeat(49)}`], aRig({ tables: { news: entries } }).type("list news"));
  });

  it("does not find by a federation's key", () => {
    const setup = [anEntry("federation:1:G-R", { federation: "1", name: "F", key: "c0ffee" })];
    assert.are.same(["Nothing in setup has these words."], aRig({ tables: { setup } }).type("list setup c0ffee"));
  });

  it("names the tables there are", () => {
    assert.are.same(['"pets" is no table to list; there are setup, news, guildinfo, calendar, roster.'], aRig().type("list pets"));
    assert.are.same(["Write: /gh list <table> [words]"], aRig().type("list"));
  });
});

describe("/gh show", () => {
  it("shows all fields, sorted", () => {
    const data = { title: "Raid", content: "a|b", list: [1.5, true] as never, map: { z: "1", a: false }, [7]: "seven" };
    const entry = anEntry("x", data, { lastUpdated: NOW + 0.25, author: "" });
    assert.are.same(
      [
        "news x",
        "of The Guild-Ragnaros, by unknown, 2026-11-22 18:30:00",
        "  7 = seven",
        "  content = a||b",
        "  list = 1.5, true",
        "  map = {a=false, z=1}",
        "  title = Raid",
      ],
      aRig({ tables: { news: [entry] } }).type("show news x"),
    );
  });

  it("covers a federation's key and marks tombstones", () => {
    const setup = [anEntry("f", { federation: "1", key: "c0ffee" }, { deleted: true })];
    assert.are.same(
      ["setup f (deleted)", "of The Guild-Ragnaros, by Alice-Ragnaros, 2026-11-21 18:30:00", "  federation = 1", "  key = ***"],
      aRig({ tables: { setup } }).type("show setup f"),
    );
  });

  it("says what hides an entry, and how to see it", () => {
    const rig = aRig({ muted: ["Eve-Ragnaros"], tables: { news: [anEntry("|x", { title: "Gossip" }, { author: "Eve-Ragnaros" })] } });
    const hidden = "||x is hidden here, because its author Eve-Ragnaros is muted; /gh mute Eve-Ragnaros shows it.";
    assert.are.same([hidden], rig.type('show news "|x"'));
    rig.type("mute eve");
    assert.are.equal("  title = Gossip", rig.type('show news "|x"')[2]);
  });

  it("needs a table and one id", () => {
    assert.are.same(["Write: /gh show <table> <id>"], aRig().type("show"));
    assert.are.same(["Write: /gh show <table> <id>"], aRig().type("show news"));
    assert.are.same(["Write: /gh show <table> <id>"], aRig().type("show news a b"));
    assert.are.same(['There is no "a" in news; /gh list news shows the ids.'], aRig().type("show news a"));
  });
});

describe("What other guilds own", () => {
  const BEARS = "Bears-Ragnaros";
  const KINGS = { federation: "0123abcd", name: "Kings", key: "00112233445566778899aabbccddeeff" };
  const ours = anEntry("federation:0123abcd:The Guild-Ragnaros", KINGS);
  const theirs = anEntry("federation:0123abcd:Bears-Ragnaros", KINGS, { guildName: BEARS });
  const honey = anEntry("honey", { title: "Honey" }, { guildName: BEARS });

  it("is listed and shown while both are in one federation, and the key is not", () => {
    const rig = aRig({ tables: { setup: [ours, theirs], news: [honey] } });
    assert.are.same(["honey: Honey"], rig.type("list news"));
    assert.are.equal("news honey", rig.type("show news honey")[0]);
    assert.are.same(["federation:0123abcd:Bears-Ragnaros: Kings", "federation:0123abcd:The Guild-Ragnaros: Kings"], rig.type("list setup"));
    assert.are.equal(
      "  key = ***",
      rig.type(`show setup ${theirs.id}`).find((line) => line.includes("key")),
    );
  });

  for (const [when, setup] of [
    ["after leaving it", [{ ...ours, deleted: true }, theirs]],
    ["after a new key", [{ ...ours, data: { ...KINGS, key: "ffffffffffffffffffffffffffffffff" } }, theirs]],
    ["when they were never in one", []],
  ] as const) {
    it(`is kept, but hidden, ${when}`, () => {
      const rig = aRig({ tables: { setup: [...setup], news: [honey] } });
      assert.are.same(["Nothing in news yet.", "1 entry of another guild is kept, but not shown."], rig.type("list news"));
      assert.are.same(["Nothing in news has these words."], rig.type("list news honey"));
      assert.are.same(['There is no "honey" in news; /gh list news shows the ids.'], rig.type("show news honey"));
      assert.are.same(['There is no "honey" in news; /gh list news shows the ids.'], rig.type("history news honey"));
      assert.are.same([`There is no "${theirs.id}" in setup; /gh list setup shows the ids.`], rig.type(`show setup ${theirs.id}`));
      assert.are.equal(honey, rig.get("news", "honey"));
    });
  }

  it("is counted below what is listed", () => {
    const wax = { ...honey, id: "wax" };
    const rig = aRig({ tables: { news: [anEntry("raid", { title: "Raid" }), honey, wax] } });
    assert.are.same(["raid: Raid", "2 entries of other guilds are kept, but not shown."], rig.type("list news"));
  });

  it("as everything else is not shown before the guild is known", () => {
    const rig = aRig({ isEarly: true, tables: { news: [honey] } });
    const line = ["Your guild is not known yet; entries are shown as soon as it is."];
    assert.are.same(line, rig.type("list news"));
    assert.are.same(line, rig.type("show news honey"));
  });
});
