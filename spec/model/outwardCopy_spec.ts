import { outwardCopy } from "../../src/model/outwardCopy";
import { entryWith, listOf } from "../store/samples";

describe("A copy for the outside", () => {
  it("covers the key of a setup entry and leaves the entry as it is", () => {
    const entry = entryWith({ data: { federation: "1", key: "secret" } });
    assert.are.same(entryWith({ data: { federation: "1", key: "***" } }), outwardCopy("setup", entry));
    assert.are.equal("secret", entry.data.key);
  });

  it("shows no key where there is none", () => {
    assert.are.same(entryWith({ data: { writeRank: 2 } }), outwardCopy("setup", entryWith({ data: { writeRank: 2 } })));
  });

  it("shows a field of that name in other tables", () => {
    assert.are.equal("C major", outwardCopy("news", entryWith({ data: { key: "C major" } })).data.key);
  });

  it("shares no table with its entry", () => {
    const entry = entryWith({ data: { list: listOf("a") } });
    (outwardCopy("news", entry).data.list as unknown as string[])[0] = "b";
    assert.are.same(entryWith({ data: { list: listOf("a") } }), entry);
  });
});
