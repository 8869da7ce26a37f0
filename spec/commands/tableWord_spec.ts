import type { Command } from "../../src/commands/command";
import { wordToTable } from "../../src/commands/tableWord";
import { anEntry, aRig } from "./rig";

const touch: Command = { name: "touch", usage: "<table>", summary: () => "touches", run: () => [] };

describe("a table as people type it", () => {
  it("is named in any case", () => {
    assert.are.same({ ok: true, value: "guildinfo" }, wordToTable(touch, { text: "GuildInfo" }, true));
  });

  it("may be setup for reading, but not for writing", () => {
    assert.are.same({ ok: true, value: "setup" }, wordToTable(touch, { text: "setup" }, false));
    assert.are.same(
      { ok: false, reason: '"setup" is no table to touch; there are news, guildinfo, calendar, roster.' },
      wordToTable(touch, { text: "setup" }, true),
    );
  });

  it("is missing, or no table at all", () => {
    assert.are.same({ ok: false, reason: "Write: /gh touch <table>" }, wordToTable(touch, undefined, false));
    assert.is_false(wordToTable(touch, { text: "news", field: "table" }, false).ok);
  });
});

describe("an entry as people type it", () => {
  const rig = aRig({ tables: { roster: [anEntry("Bob-Ragnaros", { name: "Bob-Ragnaros" })], news: [anEntry("bob", { title: "t" })] } });

  it("is found by its id, and in the roster by a character's name", () => {
    assert.are.equal("roster Bob-Ragnaros", rig.type("show roster bob")[0]);
    assert.are.equal("news bob", rig.type("show news bob")[0]);
  });

  it("is not found by a character's name in other tables", () => {
    assert.are.same(['There is no "Bob" in news; /gh list news shows the ids.'], rig.type("show news Bob"));
  });
});
