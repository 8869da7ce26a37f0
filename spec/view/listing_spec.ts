import { arranged, numberRank, orderAfterClick, type Column } from "../../src/view/listing";

interface Hero {
  readonly id: string;
  readonly name: string;
  readonly level: number;
}

const COLUMNS: readonly Column<Hero>[] = [
  { key: "name", title: "reasonStopped", share: 2, text: (one) => one.name },
  { key: "level", title: "reasonStopped", share: 1, text: (one) => `${one.level}`, rank: (one) => numberRank(one.level) },
];
const HEROES: readonly Hero[] = [
  { id: "3", name: "Änne", level: 9 },
  { id: "1", name: "bob", level: 80 },
  { id: "2", name: "Bob", level: 80 },
  { id: "4", name: "Ёж", level: 100 },
];

/** The ids that a list shows. Called by: specs. */
function shown(search: string, columnKey: string, isDescending = false): string[] {
  return arranged(HEROES, COLUMNS, search, { columnKey, isDescending }, () => undefined).map((one) => one.id);
}

describe("A list", () => {
  it("is in the order of a column's texts, in any case, and then of ids", () => {
    assert.are.same(["1", "2", "3", "4"], shown("", "name"));
  });

  it("is in the order of numbers where a column ranks them", () => {
    assert.are.same(["3", "1", "2", "4"], shown("", "level"));
  });

  it("turns round as a whole", () => {
    assert.are.same(["4", "2", "1", "3"], shown("", "level", true));
  });

  it("is in the order of ids for a column that it does not have", () => {
    assert.are.same(["1", "2", "3", "4"], shown("", "mood"));
  });

  it("shows rows in which every word occurs, in any column and any case", () => {
    assert.are.same(["1", "2"], shown("80 BOB", "name"));
    assert.are.same(["4"], shown("ё", "name"));
    assert.are.same(["3"], shown("ä", "name"));
    assert.are.same([], shown("bob 9", "name"));
  });

  it("shows everything for a search of spaces", () => {
    assert.are.equal(4, shown("   ", "name").length);
  });

  it("breathes once for each row", () => {
    let breaths = 0;
    arranged(HEROES, COLUMNS, "nobody", { columnKey: "name", isDescending: false }, () => {
      breaths += 1;
    });
    assert.are.equal(4, breaths);
  });
});

describe("The rank of a number", () => {
  it("is in the order of numbers", () => {
    const ranks = [0, 0.5, 9, 10, 1e9].map((value) => numberRank(value));
    assert.are.same(ranks, [...ranks].sort());
  });
});

describe("A click on a column", () => {
  it("orders by it, upwards", () => {
    assert.are.same({ columnKey: "level", isDescending: false }, orderAfterClick({ columnKey: "name", isDescending: true }, "level"));
  });

  it("turns the order round on the second click", () => {
    assert.are.same({ columnKey: "name", isDescending: true }, orderAfterClick({ columnKey: "name", isDescending: false }, "name"));
  });
});
