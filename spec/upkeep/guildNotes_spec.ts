import { createGuildNotebook } from "../../src/upkeep/guildNotes";
import { ALICE, GUILD, NOW } from "./rig";

/** The notes of a guild in a file that holds this. Called by: specs. */
function openedFrom(saved: unknown): object {
  return createGuildNotebook({ [GUILD]: saved }, () => NOW).of(GUILD);
}

describe("the notes of a guild", () => {
  const later = { membersAt: 0, missedAt: {}, keptAt: {}, gone: {}, buriedSince: 0, buried: 0 };
  const empty = { at: NOW, newsSeen: 0, wroteSelf: {}, reminded: {}, ...later };

  it("begin empty, in the saved data themselves", () => {
    const saved: Record<string, unknown> = {};
    const notes = createGuildNotebook(saved, () => NOW).of(GUILD);
    assert.are.same({ [GUILD]: empty }, saved);
    assert.are.equal(saved[GUILD], notes);
  });

  it("stay over a reload, with what a later version put there", () => {
    const members = { membersAt: 5, missedAt: { "Bob-R": 6 }, keptAt: { "Eve-R": 7 }, gone: { "Dan-R": 7.5 }, buriedSince: 8, buried: 9 };
    const notes = { at: 1, newsSeen: 5.5, wroteSelf: { [ALICE]: 7 }, reminded: { raid: "x" }, ...members, future: { a: 1 } };
    assert.are.same({ ...notes, at: NOW }, openedFrom({ ...notes }));
  });

  for (const damaged of [7, "x", true, { newsSeen: "5", wroteSelf: 3, reminded: "x" }, { newsSeen: 0 / 0 }]) {
    it(`begin anew where the file is damaged: ${type(damaged)} ${type(damaged) === "table" ? "" : tostring(damaged)}`, () => {
      assert.are.same(empty, openedFrom(damaged));
    });
  }

  it("keep what is sound among what is not", () => {
    const saved = { wroteSelf: { [ALICE]: 7, Bob: "8", [1]: 9 }, reminded: { a: "x", b: 3 } };
    assert.are.same({ ...empty, wroteSelf: { [ALICE]: 7 }, reminded: { a: "x" } }, openedFrom(saved));
  });

  it("are kept of ten guilds: the one played in longest ago goes first, a damaged one before", () => {
    const saved: Record<string, unknown> = { damaged: 7 };
    for (const number of $range(1, 9)) saved[`G${number}`] = { at: number };
    const notebook = createGuildNotebook(saved, () => NOW);
    notebook.of("G10");
    assert.is_nil(saved.damaged);
    notebook.of("G11");
    assert.is_nil(saved.G1);
    assert.is_not_nil(saved.G2);
  });
});
