import { authorText, labelOf, textOf, withMark } from "../../src/wording/entryLabel";
import { anEntry } from "../commands/rig";

describe("what an entry is called", () => {
  it("is its title, else its name, else nothing", () => {
    assert.are.equal("Raid", labelOf(anEntry("a", { title: "Raid", name: "Bob" })));
    assert.are.equal("Bob", labelOf(anEntry("a", { name: "Bob" })));
    assert.are.same(["", ""], [labelOf(anEntry("a", {})), labelOf(anEntry("a", { title: 7 }))]);
  });

  it("is cut to 100 bytes", () => {
    assert.are.equal(string.rep("x", 100), labelOf(anEntry("a", { title: string.rep("x", 101) })));
  });
});

describe("an entry in words", () => {
  it("tells its author, or that nobody knows him", () => {
    assert.are.same(["Alice-Ragnaros", "unknown"], [authorText(anEntry("a", {})), authorText(anEntry("a", {}, { author: "" }))]);
  });

  it("says that it is deleted, where it is", () => {
    assert.are.same(
      ["news a", "news a (deleted)"],
      [withMark("news a", anEntry("a", {})), withMark("news a", anEntry("a", {}, { deleted: true }))],
    );
  });
});

describe("a field's text", () => {
  it("is empty where it is none", () => {
    assert.are.same(["x", "", ""], [textOf("x"), textOf(7), textOf(undefined)]);
  });
});
