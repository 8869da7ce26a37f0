import { fittedText } from "../../src/view/fittedText";

/** Fits where a text has at most so many bytes. Called by: specs. */
const within = (bytes: number) => (text: string) => text.length <= bytes;

describe("A fitted text", () => {
  it("is the text itself where it fits, and the longest beginning with dots where it does not", () => {
    assert.are.equal("Citadel", fittedText("Citadel", within(7)));
    assert.are.equal("Cit...", fittedText("Citadel", within(6)));
    assert.are.equal("...", fittedText("Citadel", within(3)));
  });

  it("is empty where not even dots fit", () => {
    assert.are.equal("", fittedText("Citadel", within(2)));
    assert.are.equal("", fittedText("", within(0)));
  });

  it("has no blanks before the dots", () => {
    assert.are.equal("Black...", fittedText("Black Temple", within(9)));
  });

  it("is never cut through a character", () => {
    assert.are.equal("公...", fittedText("公会活动", within(8)));
    assert.are.equal("公会...", fittedText("公会活动", within(9)));
  });

  it("is never cut through an escaped bar", () => {
    assert.are.equal("a...", fittedText("a||b||c", within(5)));
    assert.are.equal("a||...", fittedText("a||b||c", within(6)));
  });

  it("begins with at most a hundred places to be cut at, however long the text is", () => {
    assert.are.equal(`${string.rep("x", 99)}...`, fittedText(string.rep("x", 1000), within(500)));
  });
});
