import type { Permission } from "../../src/model/permission";
import { isOfficer, permissionToWrite, permissionsId, writeRankOf } from "../../src/model/permission";
import { TABLE_NAMES } from "../../src/model/tables";
import { entryWith, OWN_GUILD, tableOf } from "../store/samples";

/** What each rank 0..9 may do to another's entry, as a word of ten letters: y(es) or n(o). Called by: specs. */
function rightsOf(tableName: (typeof TABLE_NAMES)[number], writeRank: number): string {
  let rights = "";
  for (const rank of $range(0, 9)) {
    rights += permissionToWrite(tableName, "Bob-Realm", { name: "Ann-Realm", rank }, writeRank) === "granted" ? "y" : "n";
  }
  return rights;
}

describe("Who may write, rank 0 to 9", () => {
  for (const tableName of ["news", "guildinfo", "calendar"] as const) {
    it(`${tableName}: officers, and ranks down to the write rank`, () => {
      assert.are.same(
        ["yynnnnnnnn", "yynnnnnnnn", "yyyynnnnnn", "yyyyyyyyyy"],
        [rightsOf(tableName, 0), rightsOf(tableName, 1), rightsOf(tableName, 3), rightsOf(tableName, 9)],
      );
    });
  }
  for (const tableName of ["setup", "roster"] as const) {
    it(`${tableName}: officers, whatever the write rank`, () => {
      assert.are.same(["yynnnnnnnn", "yynnnnnnnn"], [rightsOf(tableName, 1), rightsOf(tableName, 9)]);
    });
  }

  it("roster: everybody his own entry", () => {
    for (const rank of $range(0, 9)) assert.are.equal("granted", permissionToWrite("roster", "Ann-Realm", { name: "Ann-Realm", rank }, 1));
    assert.are.equal("granted", permissionToWrite("roster", "Ann-Realm", { name: "Ann-Realm", rank: undefined }, 1));
  });

  it("an id that is his name gives nobody a right in other tables", () => {
    assert.are.equal("denied", permissionToWrite("news", "Ann-Realm", { name: "Ann-Realm", rank: 5 }, 1));
  });

  it("a rank that is not known is not judged", () => {
    const answers: Permission[] = TABLE_NAMES.map((tableName) =>
      permissionToWrite(tableName, "x", { name: "Ann-Realm", rank: undefined }, 1),
    );
    assert.are.same(["unknown", "unknown", "unknown", "unknown", "unknown"], answers);
  });

  it("officers are ranks 0 and 1", () => {
    assert.are.same([true, true, false, false], [isOfficer(0), isOfficer(1), isOfficer(2), isOfficer(undefined)]);
  });
});

describe("A guild's write rank", () => {
  const id = permissionsId(OWN_GUILD);

  it("stands in its permissions entry", () => {
    assert.are.equal("permissions:The Guild-Realm", id);
    assert.are.equal(4, writeRankOf(OWN_GUILD, tableOf(entryWith({ id, data: { writeRank: 4 } }))));
  });

  for (const [title, change] of [
    ["deleted", { deleted: true, data: { writeRank: 4 } }],
    ["another guild's", { guildName: "Partners-Realm", data: { writeRank: 4 } }],
    ["without a number", { data: { writeRank: "4" } }],
    ["empty", { data: {} }],
  ] as const) {
    it(`is the officers' where that entry is ${title}`, () => {
      assert.are.equal(1, writeRankOf(OWN_GUILD, tableOf(entryWith({ id, ...change }))));
    });
  }

  it("is the officers' where there is no entry", () => {
    assert.are.equal(1, writeRankOf(OWN_GUILD, {}));
  });
});
