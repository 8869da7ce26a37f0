/** The edits that the bench measures. */
import { createDice } from "../support/dice";
import { createWords } from "../support/guildDataWords";
import { articleEdit, rosterEdit } from "./edits";

const EDITS = 400;

describe("an edit of a roster entry", () => {
  it("changes mostly the item level, sometimes the level or the note, and always one field to another value", () => {
    const words = createWords(createDice(1));
    const dice = createDice(2);
    const held = { level: 70, itemLevel: 412.25, note: "hello" };
    const counts: Record<string, number> = {};
    for (const _ of $range(1, EDITS)) {
      const changes = rosterEdit(held, dice, words) as Partial<Record<keyof typeof held, unknown>>;
      const names = Object.keys(changes);
      assert.are.equal(1, names.length);
      const name = names[0] as keyof typeof held;
      assert.are_not.equal(held[name], changes[name]);
      counts[name] = (counts[name] ?? 0) + 1;
    }
    const { itemLevel = 0, level = 0, note = 0 } = counts;
    assert.are.equal(EDITS, itemLevel + level + note);
    assert.is_true(itemLevel > EDITS / 2 && level > EDITS / 10 && note > EDITS / 20);
  });

  it("changes the item level where the level is the highest, and where there was none", () => {
    const words = createWords(createDice(1));
    const dice = createDice(3);
    for (const _ of $range(1, EDITS)) assert.is_nil((rosterEdit({ level: 90 }, dice, words) as { level?: number }).level);
  });
});

describe("an edit of an article", () => {
  it("puts one of its own words in the place of the one in the middle", () => {
    assert.are.same({ content: "bring flasks bring food." }, articleEdit({ title: "x", content: "bring flasks and food." }));
  });

  it("changes one word and leaves the others", () => {
    const content = createWords(createDice(4)).text(createDice(5), 8000);
    const [before, after] = [content.split(" "), (articleEdit({ content }).content as string).split(" ")];
    assert.are.equal(before.length, after.length);
    assert.are.equal(1, before.filter((word, place) => word !== after[place]).length);
  });
});
