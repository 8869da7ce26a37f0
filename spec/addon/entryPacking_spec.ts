import { packEntry, unpackEntry } from "../../src/addon/entryPacking";
import { entryWith } from "../store/samples";

describe("A packed entry", () => {
  const entry = entryWith({
    lastUpdated: 1795372200.03125,
    data: { title: "Grüße\0", roles: ["Tank", "DPS"] as never, level: 80, deep: { a: { b: -0.5 } } },
    pinned: { by: "Ann-Realm" },
  });

  it("comes back whole, with fields of newer versions", () => {
    assert.are.same(entry, unpackEntry(packEntry(entry)));
  });

  it("is nothing to a version with another wire", () => {
    assert.is_nil(unpackEntry(`\u0002${string.sub(packEntry(entry), 2)}`));
  });

  it("is nothing when any of it is missing or too much", () => {
    const packed = packEntry(entry);
    for (const length of $range(0, packed.length - 1)) assert.is_nil(unpackEntry(string.sub(packed, 1, length)));
    assert.is_nil(unpackEntry(`${packed}\0`));
  });
});
