import { anEntry } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import { aReader, open } from "./windowRig";

/** A roster entry of the Lions. Called by: specs. */
const member = (name: string, data: Record<string, string | number> = {}) =>
  anEntry(`${name}-Ragnaros`, { data: { name: `${name}-Ragnaros`, ...data } });

const ROSTER = [
  member("Alice", { class: "MAGE", level: 80, note: "Leads the raid" }),
  member("Bob", { class: "DRUID", level: 70 }),
  member("Zoe", { class: "MAGE", mainCharacter: "Alice-Ragnaros" }),
];

describe("The pane of the roster", () => {
  it("lists people with their alts under them, and shows the one that is chosen", () => {
    const reader = aReader({ holds: { roster: ROSTER } });
    open(reader, "Roster");
    const texts = reader.hands.read();
    const places = ["Alice", "Zoe", "Bob"].map((name) => texts.indexOf(name));
    assert.are.same(
      places,
      [...places].sort((left, right) => left - right),
    );
    reader.hands.click("Alice");
    assert.is_true(reader.hands.sees("Guild: Lions\nNote: Leads the raid"));
    assert.are.same([], reader.faults());
  });

  it("finds by any word, and orders by a click on a column", () => {
    const reader = aReader({ holds: { roster: ROSTER } });
    open(reader, "Roster");
    reader.hands.click("Search");
    reader.hands.type("raid");
    reader.world.advance(1);
    assert.is_true(reader.hands.sees("Alice"));
    assert.is_false(reader.hands.sees("Bob"));
  });

  it("shows the columns that are chosen, and remembers them", () => {
    const reader = aReader({ holds: { roster: ROSTER } });
    open(reader, "Roster");
    assert.is_true(reader.hands.sees("Leads the raid"));
    for (const column of ["Note", "Rank", "Item level", "Professions"]) {
      reader.hands.click("View");
      reader.hands.click(column);
      reader.world.advance(1);
    }
    assert.is_false(reader.hands.sees("Leads the raid"));
    reader.alice.reload();
    reader.world.advance(20);
    reader.alice.type("/gh");
    reader.world.advance(1);
    open(reader, "Roster");
    assert.are.same(
      [false, false, true, true],
      ["Note", "Rank", "Item level", "Professions"].map((column) => reader.hands.sees(column)),
    );
    assert.are.same([], reader.faults());
  });

  it("shows only those who are online, when that is asked for", () => {
    const reader = aReader({ holds: { roster: ROSTER } });
    open(reader, "Roster");
    reader.hands.click("View");
    reader.hands.click("Online only");
    reader.world.advance(1);
    assert.are.same(
      [true, true, false],
      ["Alice", "Bob", "Zoe"].map((name) => reader.hands.sees(name)),
    );
  });

  it("lets an officer change a member's entry", () => {
    const reader = aReader({ holds: { roster: ROSTER } });
    open(reader, "Roster");
    reader.hands.click("Bob");
    reader.hands.click("Edit");
    reader.hands.type("Alice-Ragnaros");
    reader.hands.click("Save");
    assert.are.equal("Alice-Ragnaros", tablesHeldBy(reader.alice).roster["Bob-Ragnaros"]?.data.mainCharacter);
    assert.are.equal("DRUID", tablesHeldBy(reader.alice).roster["Bob-Ragnaros"]?.data.class);
  });

  it("lets members change their own entry only", () => {
    const reader = aReader({ holds: { roster: ROSTER }, rank: 5 });
    open(reader, "Roster");
    reader.hands.click("Alice");
    assert.is_false(reader.hands.sees("Edit"));
    reader.hands.click("Bob");
    assert.is_true(reader.hands.sees("Edit"));
  });
});

describe("The pane of the own characters", () => {
  it("shows those who name one main", () => {
    const reader = aReader({ holds: { roster: ROSTER } });
    open(reader, "My characters");
    assert.are.same(
      [true, true, false],
      ["Alice", "Zoe", "Bob"].map((name) => reader.hands.sees(name)),
    );
    assert.are.same([], reader.faults());
  });
});
