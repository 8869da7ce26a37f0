import { labelOf, textOf } from "../../src/commands/entryLabel";
import { anEntry } from "./rig";

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

describe("a field's text", () => {
  it("is empty where it is none", () => {
    assert.are.same(["x", "", ""], [textOf("x"), textOf(7), textOf(undefined)]);
  });
});
