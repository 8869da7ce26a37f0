import { eachVisible, shownField, shownName } from "../../src/view/visibleEntries";
import { anEntry, aTombstone } from "../support/entries";
import { aReading } from "./viewRig";

describe("The entries a player may read", () => {
  const news = [
    anEntry("b"),
    aTombstone("a"),
    anEntry("foreign", { guildName: "Bears-Ragnaros" }),
    anEntry("rude", { author: "Mallory-Ragnaros" }),
  ];

  it("are those of his scope by authors he has not muted, tombstones too, in order of id", () => {
    const ids: string[] = [];
    eachVisible(aReading({ news }), "news", ({ id }) => {
      ids.push(id);
    });
    assert.are.same(["a", "b"], ids);
  });

  it("are read with a breath after each entry held", () => {
    const reading = aReading({ news });
    eachVisible(reading, "news", () => undefined);
    assert.are.equal(4, reading.breaths());
  });

  it("are none while the guild is unknown", () => {
    let count = 0;
    eachVisible({ ...aReading({ news }), scope: () => undefined }, "news", () => {
      count += 1;
    });
    assert.are.equal(0, count);
  });
});

describe("A shown field", () => {
  it("is a text without power over the screen", () => {
    assert.are.equal("||cffff0000red on one line", shownField(anEntry("a", { data: { title: "|cffff0000red\non one line" } }), "title"));
  });

  it("is a number as people write it", () => {
    assert.are.equal("80.5", shownField(anEntry("a", { data: { level: 80.5 } }), "level"));
  });

  it("is nothing for what is missing or nested", () => {
    assert.are.equal("", shownField(anEntry("a", { data: { title: { deep: true } } }), "title"));
    assert.are.equal("", shownField(anEntry("a", { data: {} }), "title"));
  });
});

describe("A shown name", () => {
  it("has no realm where that is mine", () => {
    assert.are.equal("Bob", shownName("Bob-Ragnaros", "Ragnaros"));
    assert.are.equal("Bob-Onyxia", shownName("Bob-Onyxia", "Ragnaros"));
    assert.are.equal("Bob-Onyxia", shownName("Bob-Onyxia", undefined));
  });

  it("is nothing for nobody", () => {
    assert.are.equal("", shownName("", "Ragnaros"));
  });
});
