import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { entryOfOld } from "../../src/store/oldEntry";
import type { Anything, OldRow } from "./oldAddon";
import { oldRow } from "./oldAddon";
import { nested, OWN_GUILD } from "./samples";

const STAMP = 1736886615;

/** What becomes of one row of a table. Called by: oldEntry_spec.importData. */
function importRow(tableName: TableName, row: OldRow): Entry | undefined {
  const outcome = entryOfOld(tableName, row.id, row, OWN_GUILD);
  return outcome.ok ? outcome.value : undefined;
}

/** What becomes of the data of one row. Called by: specs. */
function importData(tableName: TableName, data: Anything): unknown {
  return importRow(tableName, oldRow("x", tableName, data))?.data;
}

describe("A guild name of the old addon", () => {
  const cases: [guildName: string, ownGuild: string, expected: string][] = [
    ["The Guild-NA", "The Guild-Realm", "The Guild-Realm"],
    ["The Guild-NA", "none", "The Guild-NA"],
    ["The Guild-NA", "Other-Realm", "The Guild-NA"],
    ["Guild-NA", "The Guild-Realm", "Guild-NA"],
    ["Partners-Elsewhere", "The Guild-Realm", "Partners-Elsewhere"],
    ["The Guild-Other", "The Guild-Realm", "The Guild-Other"],
    ["-NA", "The Guild-Realm", "-NA"],
    ["NA", "The Guild-Realm", "NA"],
    ["A.-NA", "A.-Realm", "A.-Realm"],
    ["AB-NA", "A.-Realm", "AB-NA"],
  ];
  for (const [guildName, ownGuild, expected] of cases) {
    it(`"${guildName}" in the guild ${ownGuild} is "${expected}"`, () => {
      const outcome = entryOfOld("news", "1", oldRow("1", "news", {}, { guildName }), ownGuild === "none" ? undefined : ownGuild);
      assert.are.equal(expected, outcome.ok && outcome.value.guildName);
    });
  }
});

describe("The data of the old addon", () => {
  it("loses NA and nothing else", () => {
    assert.are.same(
      { title: "N/A", list: ["NA"], note: "na", deep: { a: "NA" } },
      importData("news", { title: "N/A", category: "NA", list: ["NA"], note: "na", deep: { a: "NA" } }),
    );
  });

  for (const [text, expected] of [
    ["80", 80],
    [" 80 ", 80],
    ["612.5", 612.5],
    ["0", 0],
    ["eighty", "eighty"],
    ["", ""],
    ["80+", "80+"],
    ["0x10", "0x10"],
    ["-1", "-1"],
  ] as [string, unknown][]) {
    it(`has level and itemLevel "${text}" as ${type(expected)} ${tostring(expected)}`, () => {
      assert.are.same(
        { level: expected, itemLevel: expected, note: text },
        importData("roster", { level: text, itemLevel: text, note: text }),
      );
    });
  }

  it("has numbers elsewhere as they are", () => {
    assert.are.same({ level: "80" }, importData("news", { level: "80" }));
  });

  it("has Guildlines as Guidelines in guildinfo only", () => {
    assert.are.same(
      { category: "Guidelines", title: "Guildlines" },
      importData("guildinfo", { category: "Guildlines", title: "Guildlines" }),
    );
    assert.are.same({ category: "Guildlines" }, importData("news", { category: "Guildlines" }));
    assert.are.same({ category: "Rules" }, importData("guildinfo", { category: "Rules" }));
    assert.are.same({ category: { a: 1 } }, importData("guildinfo", { category: { a: 1 } }));
  });
});

describe("An old entry", () => {
  it("keeps fields beside its data, but for tableType", () => {
    const entry = importRow("news", oldRow("1", "news", {}, { pinned: true }));
    assert.are.same({ id: "1", guildName: OWN_GUILD, lastUpdated: STAMP, deleted: false, author: "", data: {}, pinned: true }, entry);
  });

  it("without deleted or stamp is live and older than any change", () => {
    const entry = importRow("news", { id: "1", guildName: OWN_GUILD, data: {} });
    assert.are.same({ id: "1", guildName: OWN_GUILD, lastUpdated: 915148800, deleted: false, author: "", data: {} }, entry);
  });

  const cases: [title: string, key: string, row: unknown, reason: string][] = [
    ["that is a text", "1", "ruined", "not a table"],
    ["without id", "1", { guildName: OWN_GUILD, data: {} }, "its id is not its key"],
    ["with another id than its key", "1", oldRow("2", "news", {}), "its id is not its key"],
    [
      "with an id over the limit",
      string.rep("x", 129),
      oldRow(string.rep("x", 129), "news", {}),
      "its id is not 1 to 128 bytes without control characters",
    ],
    ["without guildName", "1", { id: "1", data: {} }, "its guildName is not a text"],
    ["with an empty guildName", "1", oldRow("1", "news", {}, { guildName: "" }), "its guildName is not a text"],
    ["without data", "1", { id: "1", guildName: OWN_GUILD }, "its data is not a table"],
    ["with deleted as text", "1", oldRow("1", "news", {}, { deleted: "true" }), "its deleted is neither true nor false"],
    ["with an author", "1", oldRow("1", "news", {}, { author: "Ann" }), "it has an author, which the old addon did not know"],
    ["that is nested too deep", "1", oldRow("1", "news", nested(17)), "nested deeper than 16"],
  ];
  for (const [title, key, row, reason] of cases) {
    it(`${title} is none`, () => {
      assert.are.same({ ok: false, reason }, entryOfOld("news", key, row, OWN_GUILD));
    });
  }
});
